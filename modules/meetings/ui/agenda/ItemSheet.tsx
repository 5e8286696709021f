import { Autocomplete, Checkbox, NumberInput, TextInput } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { useChange, useRead } from '#platform/design/query.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { meetings, type Item, type Meeting } from '../../contract.ts';
import { anew } from '../useMeeting.ts';

type Values = { title: string; section: string; presenter: string; plannedMinutes: number | string; internal: boolean; forGuests: boolean };

/** A point of the agenda: what, under which heading, who brings it, how long. */
export function ItemSheet({ meeting, item, sections, onClose }: { meeting: Meeting; item: Item | null; sections: readonly string[]; onClose: () => void }) {
  const { t } = useLingui();
  const add = useChange(meetings.addItem, anew), change = useChange(meetings.changeItem, anew), remove = useChange(meetings.removeItem, anew), params = { meetingId: meeting.id };
  const people = useRead(meetings.attendees, { params }).data?.items ?? [], names = [...new Set(people.map(({ name }) => name))];
  const labels = { title: t`Bod`, section: t`Oddíl`, presenter: t`Kdo uvádí`, plannedMinutes: t`Kolik minut`, internal: t`Neveřejný bod`, forGuests: t`Vidí i lidé bez účtu` };
  return (
    <FormSheet<Values> title={item ? t`Bod programu` : t`Nový bod`} onClose={onClose} draft={`item:${item?.id ?? meeting.id}`} labels={labels} done={t`Uloženo.`} version={item?.version ?? 0}
      initial={{ title: item?.title ?? '', section: item?.section ?? sections.at(-1) ?? '', presenter: item?.presenter ?? '', plannedMinutes: item?.plannedMinutes ?? '', internal: item?.internal ?? false, forGuests: item?.forGuests ?? false }}
      shown={(_, value) => typeof value === 'boolean' ? (value ? t`ano` : t`ne`) : undefined}
      save={(values, version, id) => {
        const body = { ...values, about: item?.about ?? [], plannedMinutes: values.plannedMinutes === '' ? null : Number(values.plannedMinutes), presenterId: people.find(({ name }) => name === values.presenter)?.id ?? null };
        return item ? change.mutateAsync({ params: { ...params, itemId: item.id }, body, version }) : add.mutateAsync({ params, body: { ...body, id } });
      }}
      {...(item && { remove: { ask: item.groupId ? t`Odebrat z programu? Bod se vrátí do zásobníku skupiny.` : t`Odebrat bod z programu?`, run: () => remove.mutateAsync({ params: { ...params, itemId: item.id } }) } })}>
      {(form) => <>
        <TextInput label={labels.title} maxLength={300} {...form.getInputProps('title')} />
        <div className="columns">
          <Autocomplete label={labels.presenter} data={names} maxLength={120} {...form.getInputProps('presenter')} />
          <NumberInput label={labels.plannedMinutes} min={1} max={600} allowDecimal={false} step={5} {...form.getInputProps('plannedMinutes')} />
        </div>
        <Autocomplete label={labels.section} description={t`Nadpis, pod kterým bod stojí, třeba Úvod nebo Různé. Může zůstat prázdný.`} data={[...sections]} maxLength={120} {...form.getInputProps('section')} />
        <Checkbox label={labels.internal} description={t`Nedostane se do zveřejněného zápisu.`} {...form.getInputProps('internal', { type: 'checkbox' })} />
        {meeting.kind === 'conference' && <Checkbox label={labels.forGuests} description={t`Uvidí ho přes svůj odkaz.`} {...form.getInputProps('forGuests', { type: 'checkbox' })} />}
      </>}
    </FormSheet>
  );
}
