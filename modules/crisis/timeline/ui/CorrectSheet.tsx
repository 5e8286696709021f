import { Select, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useChange } from '#platform/design/query.ts';
import { Segmented } from '#platform/design/Segmented.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { crisisTimeline, type Entry } from '../contract.ts';
import type { EntryKind } from '../rules.ts';
import { useEntryWords } from './words.ts';

type Props = { entry: Entry; caseId: string; activationId: string; areas: readonly { value: string; label: string }[]; onClose: () => void; onWritten: () => void };

/** A former entry put right by a new one. The former stays, struck out. */
export function CorrectSheet({ entry, caseId, activationId, areas, onClose, onWritten }: Props) {
  const { t } = useLingui();
  const words = useEntryWords(), write = useChange(crisisTimeline.write, { invalidates: [crisisTimeline.since] }), labels = { kind: t`Co zapisujete`, text: t`Jak to bylo`, area: t`Oblast` };
  return (
    <FormSheet<{ kind: EntryKind; text: string; area: string }> title={t`Opravit zápis č. ${entry.seq}`} action={t`Zapsat opravu`} onClose={onClose} draft={`crisis-correction:${entry.id}`} labels={labels} done={t`Oprava je zapsaná`}
      initial={{ kind: entry.kind as EntryKind, text: entry.text, area: entry.area }}
      save={async (values, _, id) => { await write.mutateAsync({ params: { caseId, activationId }, body: { ...values, id, at: entry.at, strikesId: entry.id } }); onWritten(); }}>
      {(form) => <>
        <p className="meta"><Trans>Původní zápis zůstane přeškrtnutý a čitelný. Nic se nemaže.</Trans></p>
        <Segmented<EntryKind> label={labels.kind} options={words.kinds} value={form.values.kind} onChange={(kind) => form.setFieldValue('kind', kind)} />
        <Textarea label={labels.text} autosize minRows={3} maxLength={2000} {...form.getInputProps('text')} />
        <Select label={labels.area} placeholder={t`celá krize`} clearable data={[...areas]} value={form.values.area || null} onChange={(value) => form.setFieldValue('area', value ?? '')} />
      </>}
    </FormSheet>
  );
}
