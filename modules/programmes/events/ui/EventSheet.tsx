import { NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { useChange } from '#platform/design/query.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { events, type ProgrammeEvent } from '../contract.ts';
import { eventKinds, type EventKind } from '../rules.ts';
import { anew, useEventWords } from './words.ts';

type Values = { kind: EventKind; title: string; text: string; activityId: string | null; hours: number | string; accreditation: string; leastPercent: number | string };
/** What is held: said once, for all its runs. */
export function EventSheet({ programmeId, activities, of, onClose }: { programmeId: string; activities: readonly { id: string; number: number; title: string }[]; of?: ProgrammeEvent; onClose: () => void }) {
  const { t } = useLingui(), words = useEventWords(), add = useChange(events.add, anew), change = useChange(events.change, anew);
  const labels = { kind: t`Co to je`, title: t`Název`, text: t`O čem to je`, activityId: t`Klíčová aktivita`, hours: t`Rozsah v hodinách`, accreditation: t`Číslo akreditace`, leastPercent: t`Osvědčení od kolika procent hodin` };
  return (
    <FormSheet<Values> title={of ? t`Upravit akci` : t`Nová akce`} onClose={onClose} draft={`event:${of?.id ?? programmeId}`} {...(of && { version: of.version })} labels={labels} done={t`Akce je uložená.`}
      initial={{ kind: of?.kind ?? 'event', title: of?.title ?? '', text: of?.text ?? '', activityId: of?.activity?.id ?? null, hours: of ? of.minutes / 60 : 8, accreditation: of?.accreditation ?? '', leastPercent: of ? of.leastPercent ?? '' : 80 }}
      save={({ hours, leastPercent, ...rest }, version, id) => {
        const body = { ...rest, minutes: Math.round(Number(hours) * 60), leastPercent: leastPercent === '' ? null : Number(leastPercent) };
        return of ? change.mutateAsync({ params: { eventId: of.id }, version, body }) : add.mutateAsync({ params: { programmeId }, body: { id, ...body } });
      }}>
      {(form) => <>
        <Select label={labels.kind} allowDeselect={false} data={eventKinds.map((value) => ({ value, label: words.kinds[value] }))} {...form.getInputProps('kind')} />
        <TextInput label={labels.title} description={t`Stojí i na veřejné přihlášce a na osvědčení.`} maxLength={200} {...form.getInputProps('title')} />
        <Textarea label={labels.text} autosize minRows={3} maxLength={8000} {...form.getInputProps('text')} />
        <Select label={labels.activityId} clearable clearButtonProps={{ 'aria-label': t`Vymazat` }} data={activities.map((one) => ({ value: one.id, label: `${one.number}. ${one.title}` }))} {...form.getInputProps('activityId')} />
        <NumberInput label={labels.hours} min={0.25} max={500} decimalSeparator="," {...form.getInputProps('hours')} />
        <TextInput label={labels.accreditation} description={t`Nechte prázdné, když akreditovaná není.`} maxLength={80} {...form.getInputProps('accreditation')} />
        <NumberInput label={labels.leastPercent} description={t`Prázdné: osvědčení se nevydávají.`} min={1} max={100} {...form.getInputProps('leastPercent')} />
      </>}
    </FormSheet>
  );
}
