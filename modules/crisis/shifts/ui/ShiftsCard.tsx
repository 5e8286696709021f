import { Button, Select, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useMe } from '#platform/design/me.ts';
import { useChange, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { dateTime } from '#platform/i18n/format.ts';
import { useLive } from '#platform/live/browser/live.ts';
import { crises, type Crisis } from '../../contract.ts';
import { useCrisis } from '../../ui/index.ts';
import { crisisShifts } from '../contract.ts';

/** „Předání směny“: what goes on and what to watch, from one to another, and that it was taken over. */
export default function ShiftsCard(params: { caseId: string; activationId: string }) {
  const { t } = useLingui();
  const crisis = useCrisis(params).data, found = useRead(crisisShifts.list, { params }), take = useChange(crisisShifts.take, { invalidates: [crisisShifts.list] }), [giving, setGiving] = useState(false);
  useLive(`crisis:${params.activationId}`, [crisisShifts.list]);
  return (
    <Card title={<Trans>Předání směny</Trans>} action={crisis?.my.write && crisis.my.roles.length > 0 && <Button variant="default" size="xs" onClick={() => setGiving(true)}><Trans>Předat směnu</Trans></Button>}>
      <Reading of={found} rows={2}>{({ items }) => items.length === 0 ? <Empty><Trans>Zatím se směna nepředávala.</Trans></Empty> : (
        <Rows label={t`Předání směny`}>{items.map((one) => (
          <Row key={one.id} title={`${one.from} → ${one.to}`} note={<>{[one.role.name, dateTime(one.at)].filter(Boolean).join(' · ')}<br />{one.goesOn}{one.watch && <><br /><Trans>Pozor na: {one.watch}</Trans></>}</>}
            end={one.takenAt ? <Tag tone="done"><Trans>převzato {dateTime(one.takenAt)}</Trans></Tag> : one.waitsForMe ? <Button size="xs" loading={take.isPending} onClick={() => take.mutate({ params: { ...params, shiftId: one.id }, body: {} })}><Trans>Přebírám</Trans></Button> : <Tag tone="soon"><Trans>čeká na převzetí</Trans></Tag>} />
        ))}</Rows>
      )}</Reading>
      {giving && crisis && <GiveSheet {...params} of={crisis} onClose={() => setGiving(false)} />}
    </Card>
  );
}

function GiveSheet({ of, onClose, ...params }: { caseId: string; activationId: string; of: Crisis; onClose: () => void }) {
  const { t } = useLingui();
  const me = useMe().membership.id, people = useRead(crises.choices, { params: { caseId: params.caseId } }).data?.people ?? [], give = useChange(crisisShifts.handOver, { invalidates: [crisisShifts.list] });
  const nameOf = (code: string) => of.plan.roles.find((role) => role.code === code)?.name ?? t`Koordinace`, labels = { roleCode: t`V roli`, toMembershipId: t`Komu`, goesOn: t`Co běží`, watch: t`Na co si dát pozor` };
  return (
    <FormSheet title={t`Předat směnu`} onClose={onClose} draft={`crisis-shift:${params.activationId}`} labels={labels} done={t`Směna je předaná, čeká na převzetí`} initial={{ roleCode: of.my.roles[0] ?? '', toMembershipId: null as string | null, goesOn: '', watch: '' }}
      save={(values, _, id) => give.mutateAsync({ params, body: { ...values, id, toMembershipId: values.toMembershipId ?? '' } })}>
      {(form) => <>
        <Select label={labels.roleCode} allowDeselect={false} data={of.my.roles.map((value) => ({ value, label: nameOf(value) }))} {...form.getInputProps('roleCode')} />
        <Select label={labels.toMembershipId} searchable data={people.filter(({ membershipId }) => membershipId !== me).map((one) => ({ value: one.membershipId, label: `${one.name} · ${one.organisation.shortName}` }))} {...form.getInputProps('toMembershipId')} />
        <Textarea label={labels.goesOn} description={t`Úkoly jsou v plánu; sem to, co v nich není. Bez jmen klientů.`} autosize minRows={3} maxLength={4000} {...form.getInputProps('goesOn')} />
        <Textarea label={labels.watch} autosize minRows={2} maxLength={4000} {...form.getInputProps('watch')} />
      </>}
    </FormSheet>
  );
}
