import { NumberInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { z } from 'zod';
import { useCodes } from '#modules/directory/ui/index.ts';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange } from '#platform/design/query.ts';
import { Segmented } from '#platform/design/Segmented.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { Day } from '#platform/http/contract.ts';
import { today } from '#platform/i18n/format.ts';
import { staffing, type Departure } from '../contract.ts';
import { Destinations } from './Destinations.tsx';

type Values = { onDay: string | null; people: number; destination: string };
/** A household left: where to, how many, when. No name. */
export function DepartureSheet({ serviceId, departure, onClose }: { serviceId: string; departure?: Departure; onClose: () => void }) {
  const { t } = useLingui(), codes = useCodes('departure_destination'), again = { invalidates: [staffing.team, staffing.departures] };
  const leave = useChange(staffing.leave, again), change = useChange(staffing.change, again), drop = useChange(staffing.drop, again), labels = { destination: t`Kam`, people: t`Kolik lidí`, onDay: t`Den` };
  return (
    <FormSheet<Values> title={departure ? t`Opravit odchod` : t`Zapsat odchod`} onClose={onClose} draft={`departure:${departure?.id ?? serviceId}`} version={departure?.version ?? 0} labels={labels} done={t`Odchod je zapsaný`} initial={departure ? { onDay: departure.onDay, people: departure.people, destination: departure.destination } : { onDay: today(), people: 1, destination: '' }}
      schema={z.object({ onDay: Day, people: z.number().int().min(1).max(30), destination: z.string().min(1) })} shown={(field, value) => (field === 'destination' ? codes.label(String(value)) : undefined)}
      save={({ onDay, people, destination }, version, id) => (departure ? change.mutateAsync({ params: { departureId: departure.id }, version, body: { onDay: onDay ?? '', people, destination } }) : leave.mutateAsync({ body: { id, serviceId, onDay: onDay ?? '', people, destination } }))}
      {...departure && { remove: { ask: t`Odchod smazat?`, run: () => drop.mutateAsync({ params: { departureId: departure.id }, version: departure.version }) } }}>
      {(form) => <>
        <p className="meta"><Trans>Jen počet a kam; žádné jméno, žádný případ.</Trans></p>
        <Destinations label={labels.destination} value={form.values.destination} onChange={(value) => form.setFieldValue('destination', value)} error={form.errors['destination']} />
        <Segmented label={labels.people} value={form.values.people <= 5 ? String(form.values.people) : null} onChange={(value) => form.setFieldValue('people', Number(value))} options={['1', '2', '3', '4', '5'].map((value) => ({ value, label: value }))} />
        <NumberInput label={t`Počet jinak`} min={1} max={30} clampBehavior="strict" allowDecimal={false} w="9rem" value={form.values.people} onChange={(value) => form.setFieldValue('people', Number(value))} error={form.errors['people']} />
        <DayField label={labels.onDay} maxDate={today()} {...form.getInputProps('onDay')} />
      </>}
    </FormSheet>
  );
}
