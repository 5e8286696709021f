import { NumberInput, Textarea } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { DayField } from '#platform/design/DayField.tsx';
import { Segmented } from '#platform/design/Segmented.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { outcomes, type Watch, type WatchNote } from '../contract.ts';
import { decisions, type Decision } from '../rules.ts';
import { useOutcome } from './useOutcomes.ts';
import { NamesHint, numberOf } from './WatchSheet.tsx';
import { useOutcomeWords } from './words.ts';

type Values = { text: string; seenCount: number | string; decision: Decision; reviewOn: string | null };
type Props = { meetingId: string; itemId: string | undefined; of: Watch; mine: WatchNote | undefined; onClose: () => void };

/** What this meeting says of a watched phenomenon. */
export function WatchNoteSheet({ meetingId, itemId, of, mine, onClose }: Props) {
  const { t } = useLingui();
  const note = useOutcome(outcomes.noteWatch), words = useOutcomeWords(), labels = { text: t`Co se ukázalo`, seenCount: t`Kolikrát`, decision: t`Co dál`, reviewOn: t`Vrátit se k tomu` };
  return (
    <FormSheet<Values> title={of.text} onClose={onClose} draft={`watch-note:${of.id}:${meetingId}`} labels={labels} done={t`Zapsáno`}
      initial={{ text: mine?.text ?? '', seenCount: mine?.seenCount ?? '', decision: mine?.decision ?? 'watch', reviewOn: mine?.reviewOn ?? null }}
      save={({ seenCount, ...rest }, _, id) => note.mutateAsync({ params: { meetingId, watchId: of.id }, body: { id, itemId: itemId ?? null, seenCount: numberOf(seenCount), ...rest } })}>
      {({ values, setFieldValue, getInputProps, errors }) => (
        <>
          <Textarea label={labels.text} description={t`O jevu, ne o člověku: bez jmen`} autosize minRows={2} maxLength={2000} data-autofocus {...getInputProps('text')} />
          <NamesHint text={values.text} />
          <Segmented<Decision> label={labels.decision} options={decisions.map((value) => ({ value, label: words.decision[value] }))} value={values.decision} onChange={(decision) => setFieldValue('decision', decision)} />
          <div className="columns">
            <NumberInput label={labels.seenCount} min={0} allowDecimal={false} inputMode="numeric" {...getInputProps('seenCount')} />
            {values.decision !== 'end' && <DayField label={labels.reviewOn} value={values.reviewOn} onChange={(day) => setFieldValue('reviewOn', day)} error={errors['reviewOn']} />}
          </div>
        </>
      )}
    </FormSheet>
  );
}
