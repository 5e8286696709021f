import { NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { OrpPicker, useCodes } from '#modules/directory/ui/index.ts';
import { useBarrierWords } from '#modules/signals/ui/index.ts';
import { DayField } from '#platform/design/DayField.tsx';
import { Segmented } from '#platform/design/Segmented.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { call } from '#platform/http/client.ts';
import { outcomes } from '../contract.ts';
import { useOutcome } from './useOutcomes.ts';

type Level = keyof ReturnType<typeof useBarrierWords>;
type Values = { text: string; domain: string; level: Level; orpCode: string | null; threshold: string; thresholdCount: number | string; note: string; seenCount: number | string; reviewOn: string | null };
export const numberOf = (value: number | string): number | null => value === '' ? null : Number(value);

/** Says which words of a text are names of people we know: a watched phenomenon names no client. Asked when the typing rests; without an answer nothing is said. */
export function NamesHint({ text }: { text: string }) {
  const [asked] = useDebouncedValue(text.trim(), 600), [names, setNames] = useState<string[]>([]);
  useEffect(() => {
    let over = false;
    if (!/\p{Lu}/u.test(asked)) { setNames([]); return; }
    call(outcomes.names, { body: { text: asked } }).then((found) => { if (!over) setNames(found.names); }, () => {});
    return () => { over = true; };
  }, [asked]);
  const list = names.join(', ');
  return names.length > 0 && <p role="status" className="meta"><b><Trans>Není to jméno? {list}.</Trans></b> <Trans>Sledovaný jev nesmí být o konkrétním člověku: čtou ho všichni ve skupině.</Trans></p>;
}

/** A phenomenon that begins to be watched: what, where it lies, from when on to act, and what was seen so far. */
export function WatchSheet({ meetingId, itemId, onClose }: { meetingId: string; itemId: string; onClose: () => void }) {
  const { t } = useLingui();
  const begin = useOutcome(outcomes.beginWatch), levels = useBarrierWords(), domains = useCodes('barrier_domain').options;
  const labels = { text: t`Co sledujeme`, domain: t`Oblast`, level: t`Kde vězí`, orpCode: t`Obvod (ORP)`, threshold: t`Kdy začneme jednat`, thresholdCount: t`Od kolika výskytů`, note: t`Co se zatím ukázalo`, seenCount: t`Kolikrát`, reviewOn: t`Vrátit se k tomu` };
  return (
    <FormSheet<Values> title={t`Nový sledovaný jev`} onClose={onClose} draft={`meeting-watch:${itemId}`} labels={labels} done={t`Jev sledujeme`}
      initial={{ text: '', domain: '', level: 'structure', orpCode: null, threshold: '', thresholdCount: '', note: '', seenCount: '', reviewOn: null }} schema={outcomes.beginWatch.body.pick({ text: true, domain: true }).loose()}
      save={({ thresholdCount, note, seenCount, reviewOn, ...rest }, _, id) => begin.mutateAsync({ params: { meetingId }, body: { id, itemId, ...rest, thresholdCount: numberOf(thresholdCount), note: { text: note, seenCount: numberOf(seenCount), reviewOn } } })}>
      {({ values, setFieldValue, getInputProps, errors }) => (
        <>
          <Textarea label={labels.text} description={t`O jevu, ne o člověku: bez jmen`} autosize minRows={2} maxLength={500} data-autofocus {...getInputProps('text')} />
          <NamesHint text={`${values.text} ${values.note}`} />
          <div className="columns">
            <Select label={labels.domain} data={domains} searchable {...getInputProps('domain')} value={values.domain || null} onChange={(domain) => setFieldValue('domain', domain ?? '')} />
            <OrpPicker label={labels.orpCode} value={values.orpCode} onChange={(code) => setFieldValue('orpCode', code)} error={errors['orpCode']} />
          </div>
          <Segmented<Level> label={labels.level} options={Object.entries(levels).map(([value, label]) => ({ value: value as Level, label }))} value={values.level} onChange={(level) => setFieldValue('level', level)} error={errors['level']} />
          <div className="columns">
            <TextInput label={labels.threshold} maxLength={300} {...getInputProps('threshold')} />
            <NumberInput label={labels.thresholdCount} min={1} allowDecimal={false} inputMode="numeric" {...getInputProps('thresholdCount')} />
          </div>
          <Textarea label={labels.note} autosize minRows={1} maxLength={2000} {...getInputProps('note')} />
          <div className="columns">
            <NumberInput label={labels.seenCount} min={0} allowDecimal={false} inputMode="numeric" {...getInputProps('seenCount')} />
            <DayField label={labels.reviewOn} value={values.reviewOn} onChange={(day) => setFieldValue('reviewOn', day)} error={errors['reviewOn']} />
          </div>
        </>
      )}
    </FormSheet>
  );
}
