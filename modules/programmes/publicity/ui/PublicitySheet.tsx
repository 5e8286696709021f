import { NumberInput, Select, TextInput } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange } from '#platform/design/query.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { today } from '#platform/i18n/format.ts';
import { useProgramme } from '../../ui/useProgramme.ts';
import { programmePublicity, type Publicity } from '../contract.ts';
import { publicityKinds, type PublicityKind } from '../rules.ts';
import { usePublicityKinds } from './words.ts';

const anew = { invalidates: [programmePublicity.list] } as const;
/** One row of the log: what came out, where, when, how many people it reached. */
export function PublicitySheet({ programmeId, of, onClose }: { programmeId: string; of?: Publicity; onClose: () => void }) {
  const { t } = useLingui(), kinds = usePublicityKinds(), activities = useProgramme(programmeId).data?.activities ?? [], add = useChange(programmePublicity.add, anew), change = useChange(programmePublicity.change, anew), remove = useChange(programmePublicity.remove, anew);
  const labels = { title: t`Název`, kind: t`Druh`, place: t`Kde`, onDay: t`Kdy`, activityId: t`Klíčová aktivita`, link: t`Odkaz`, reach: t`Dosah` };
  return (
    <FormSheet title={of ? t`Upravit publicitu` : t`Nová publicita`} onClose={onClose} draft={`programme-publicity:${of?.id ?? programmeId}`} labels={labels} done={t`Uloženo.`} {...(of && { version: of.version, remove: { ask: t`Smazat tento záznam publicity?`, run: () => remove.mutateAsync({ params: { programmeId, publicityId: of.id }, version: of.version }) } })}
      shown={(field, value) => (field === 'kind' ? kinds[value as PublicityKind] : field === 'activityId' ? activities.find(({ id }) => id === value)?.title : undefined)}
      initial={{ title: of?.title ?? '', kind: of?.kind ?? ('article' as PublicityKind), place: of?.place ?? '', onDay: (of?.onDay ?? today()) as string | null, activityId: of?.activity?.id ?? null, link: of?.link ?? '', reach: (of?.reach ?? '') as number | '' }}
      save={({ onDay, reach, link, ...values }, version, id) => { const body = { ...values, link: link.trim(), onDay: onDay ?? '', reach: reach === '' ? null : Number(reach) }; return of ? change.mutateAsync({ params: { programmeId, publicityId: of.id }, version, body }) : add.mutateAsync({ params: { programmeId }, body: { id, ...body } }); }}>
      {(form) => <>
        <TextInput label={labels.title} maxLength={300} {...form.getInputProps('title')} />
        <div className="columns"><Select label={labels.kind} allowDeselect={false} data={publicityKinds.map((value) => ({ value, label: kinds[value] }))} {...form.getInputProps('kind')} /><DayField label={labels.onDay} maxDate={today()} {...form.getInputProps('onDay')} /></div>
        <TextInput label={labels.place} description={t`Časopis, konference, stránka`} maxLength={200} {...form.getInputProps('place')} />
        <Select label={labels.activityId} description={t`Prázdné: celý program`} clearable clearButtonProps={{ 'aria-label': t`Zrušit výběr aktivity` }} data={activities.map(({ id, number, title }) => ({ value: id, label: `${number}. ${title}` }))} {...form.getInputProps('activityId')} />
        <TextInput label={labels.link} type="url" description={t`Adresa https`} maxLength={500} {...form.getInputProps('link')} />
        <NumberInput label={labels.reach} description={t`Kolik lidí: čtenáři, posluchači, účastníci. Prázdné, když se to neví.`} min={0} allowDecimal={false} thousandSeparator={'\u00A0'} {...form.getInputProps('reach')} />
      </>}
    </FormSheet>
  );
}
