import { Button, Checkbox, Select, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { z } from 'zod';
import { Card } from '#platform/design/Card.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useMe } from '#platform/design/me.ts';
import { useChange } from '#platform/design/query.ts';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { Day, Id } from '#platform/http/contract.ts';
import { day, today } from '#platform/i18n/format.ts';
import { useColleagues } from '#modules/access/ui/index.ts';
import { programmes, type Programme, type TeamMember } from '../contract.ts';
import { anew } from './useProgramme.ts';

/** The support team: who leads it, what each is good at. Those who left stand last. */
export function TeamCard({ of }: { of: Programme }) {
  const { t } = useLingui(), [open, setOpen] = useState<TeamMember | 'new'>(), writes = of.leads && of.atWork, left = ({ until }: TeamMember) => until !== null && until < today();
  return (
    <Card title={t`Tým podpory`} count={of.team.filter((one) => !left(one)).length} action={writes && <Button variant="subtle" size="xs" leftSection={<IconPlus size={16} aria-hidden />} aria-label={t`Přidat do týmu podpory`} onClick={() => setOpen('new')}><Trans>Přidat</Trans></Button>}>
      {of.team.length ? <Rows label={t`Tým podpory`}>{of.team.toSorted((a, b) => Number(left(a)) - Number(left(b))).map((one) => (
        <Row key={one.id} title={one.name} note={[one.expertise, left(one) ? t`v týmu ${day(one.since)} – ${day(one.until!)}` : one.until ? t`od ${day(one.since)} do ${day(one.until)}` : t`od ${day(one.since)}`].filter(Boolean).join(' · ')}
          end={<>{one.leads && !left(one) && <Tag><Trans>vede program</Trans></Tag>}{left(one) && <Tag><Trans>odešel(la)</Trans></Tag>}{writes && <Button variant="subtle" size="xs" aria-label={t`Změnit: ${one.name}`} onClick={() => setOpen(one)}><Trans>Změnit</Trans></Button>}</>} />
      ))}</Rows> : <Empty><Trans>V týmu podpory zatím nikdo není.</Trans></Empty>}
      {open && <MemberSheet of={of} {...(open !== 'new' && { one: open })} onClose={() => setOpen(undefined)} />}
    </Card>
  );
}
type Values = { membershipId: string | null; leads: boolean; expertise: string; since: string | null; until: string | null };
function MemberSheet({ of, one, onClose }: { of: Programme; one?: TeamMember; onClose: () => void }) {
  const { t } = useLingui(), params = { programmeId: of.id }, join = useChange(programmes.join, anew), change = useChange(programmes.changeMember, anew), mine = useMe().membership.organisation.id;
  const inTeam = new Set(of.team.filter(({ until }) => until === null || until >= today()).map(({ membershipId }) => membershipId)), colleagues = useColleagues().filter(({ organisationId, membershipId }) => organisationId === mine && !inTeam.has(membershipId));
  const labels = { membershipId: t`Kdo`, leads: t`Vede program`, expertise: t`V čem se vyzná`, since: t`Od`, until: t`Do` };
  return (
    <FormSheet<Values> title={one ? t`${one.name} v týmu podpory` : t`Přidat do týmu podpory`} onClose={onClose} draft={`programme-member:${of.id}:${one?.id ?? 'new'}`} labels={labels} version={one?.version ?? 0} done={t`Tým je uložený`}
      initial={{ membershipId: one?.membershipId ?? null, leads: one?.leads ?? of.team.length === 0, expertise: one?.expertise ?? '', since: one?.since ?? today(), until: one?.until ?? null }} schema={z.object({ membershipId: Id, since: Day })} shown={(field, value) => (field === 'leads' ? (value ? t`ano` : t`ne`) : undefined)}
      save={({ membershipId, since, ...values }, version, id) => { const body = { ...values, since: since ?? '' }; return one ? change.mutateAsync({ params: { ...params, memberId: one.id }, version, body }) : join.mutateAsync({ params, body: { ...body, id, membershipId: membershipId ?? '' } }); }}>
      {(form) => <>
        {!one && <Select label={labels.membershipId} required searchable data={colleagues.map(({ membershipId, name }) => ({ value: membershipId, label: name }))} nothingFoundMessage={t`Nikdo takový tu není.`} {...form.getInputProps('membershipId')} />}
        <Textarea label={labels.expertise} description={t`Cílová skupina, dluhy, práce s vedením. Čtou to i místa.`} autosize minRows={2} maxLength={1000} {...form.getInputProps('expertise')} />
        <div className="columns"><DayField label={labels.since} required {...form.getInputProps('since')} /><DayField label={labels.until} description={t`Poslední den v týmu: skončí jím i podpora míst.`} {...form.getInputProps('until')} /></div>
        <Checkbox label={labels.leads} {...form.getInputProps('leads', { type: 'checkbox' })} />
      </>}
    </FormSheet>
  );
}
