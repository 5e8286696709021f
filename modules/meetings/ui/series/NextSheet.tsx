import { Alert, Checkbox, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { Reading } from '#platform/design/Reading.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { day, today } from '#platform/i18n/format.ts';
import { isHoliday } from '#platform/i18n/holidays.ts';
import type { Meeting } from '../../contract.ts';
import { meetingSeries } from '../../series/contract.ts';
import { anew } from '../useMeeting.ts';

type Values = { onDay: string | null; startsAt: string; endsAt: string; carry: string[] };

/** The next meeting: its date by the rhythm of the group, the same people, what was left over. */
export function NextSheet({ of, onClose }: { of: Meeting; onClose: () => void }) {
  const { t } = useLingui();
  const navigate = useNavigate(), found = useRead(meetingSeries.next, { params: { meetingId: of.id } }), create = useChange(meetingSeries.createNext, { ...anew, onDone: ({ id }) => void navigate({ to: `/setkani/${id}` as string }) });
  const labels = { onDay: t`Den`, startsAt: t`Od`, endsAt: t`Do`, carry: t`Přenést do dalšího programu` }, title = t`Založit další setkání`;
  if (!found.data) return <ConfirmSheet open onClose={onClose} title={title}><Reading of={found}>{() => null}</Reading></ConfirmSheet>;
  // What was not reached goes along; before the meeting nobody knows what that will be.
  const next = found.data, over = !['draft', 'invited'].includes(of.state) || of.onDay !== null && of.onDay < today();
  return (
    <FormSheet<Values> title={title} action={t`Založit`} onClose={onClose} draft={`next:${of.id}`} labels={labels} done={t`Další setkání je založené.`} initial={{ onDay: next.day, startsAt: next.startsAt ?? '', endsAt: next.endsAt ?? '', carry: next.leftovers.filter(({ state }) => state === 'postponed' || over).map(({ id }) => id) }}
      save={(values, _, id) => create.mutateAsync({ params: { meetingId: of.id }, body: { ...values, startsAt: values.startsAt || null, endsAt: values.endsAt || null, id } })}>
      {(form) => <>
        {next.insteadOf && form.values.onDay === next.day && <Alert color="brand" variant="light"><Trans>Podle zvyku skupiny by vyšel státní svátek {day(next.insteadOf)}, proto navrhujeme o týden později.</Trans></Alert>}
        <DayField label={labels.onDay} description={form.values.onDay && isHoliday(form.values.onDay) ? t`To je státní svátek.` : next.rhythm === 'none' ? t`Skupina nemá pravidelný den. Může zůstat prázdný, dokud se termín hledá.` : undefined} {...form.getInputProps('onDay')} />
        <div className="columns">
          <TextInput label={labels.startsAt} type="time" {...form.getInputProps('startsAt')} />
          <TextInput label={labels.endsAt} type="time" {...form.getInputProps('endsAt')} />
        </div>
        <p className="meta"><Trans>Přejdou stejní lidé i místo. Pozvánky odešlete, až bude program hotový.</Trans></p>
        {next.leftovers.length > 0 && <Checkbox.Group label={labels.carry} {...form.getInputProps('carry')}><div className="stack">{next.leftovers.map((one) => <Checkbox key={one.id} value={one.id} label={one.title} />)}</div></Checkbox.Group>}
      </>}
    </FormSheet>
  );
}
