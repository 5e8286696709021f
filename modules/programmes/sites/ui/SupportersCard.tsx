import { Button, Select } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { z } from 'zod';
import { Card } from '#platform/design/Card.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useChange } from '#platform/design/query.ts';
import { Row, Rows } from '#platform/design/Row.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { Day, Id } from '#platform/http/contract.ts';
import { day, today } from '#platform/i18n/format.ts';
import type { Site } from '../../contract.ts';
import { useProgramme } from '../../ui/useProgramme.ts';
import { programmeSites } from '../contract.ts';
import { isAt } from '../rules.ts';
import { anew } from './changed.ts';

type Supporter = Site['supporters'][number];
/** Who of the team supports the site, and who did. */
export function SupportersCard({ of }: { of: Site }) {
  const { t } = useLingui(), [open, setOpen] = useState<Supporter | 'new'>(), writes = of.leads && !of.closedOn, expertise = new Map(useProgramme(of.programme.id).data?.team.map((one) => [one.id, one.expertise]));
  return (
    <Card title={t`Kdo místo podporuje`} count={of.supporters.filter((one) => isAt(one, today())).length} action={writes && !of.leftOn && <Button variant="subtle" size="xs" leftSection={<IconPlus size={16} aria-hidden />} aria-label={t`Přidat podporu místa`} onClick={() => setOpen('new')}><Trans>Přidat</Trans></Button>}>
      {of.supporters.length ? <Rows label={t`Kdo místo podporuje`}>{of.supporters.map((one) => (
        <Row key={one.id} title={one.name} note={[isAt(one, today()) && expertise.get(one.memberId), one.until ? `${day(one.since)} – ${day(one.until)}` : t`od ${day(one.since)}`].filter(Boolean).join(' · ')} end={writes && <Button variant="subtle" size="xs" aria-label={t`Změnit podporu: ${one.name}`} onClick={() => setOpen(one)}><Trans>Změnit</Trans></Button>} />
      ))}</Rows> : <Empty><Trans>Místo zatím nikdo nepodporuje.</Trans></Empty>}
      {open && <SupportSheet of={of} {...(open !== 'new' && { one: open })} onClose={() => setOpen(undefined)} />}
    </Card>
  );
}
type Values = { memberId: string | null; since: string | null; until: string | null };
function SupportSheet({ of, one, onClose }: { of: Site; one?: Supporter; onClose: () => void }) {
  const { t } = useLingui(), params = { programmeId: of.programme.id, siteId: of.id }, add = useChange(programmeSites.support, anew), change = useChange(programmeSites.changeSupport, anew);
  const team = useProgramme(of.programme.id).data?.team.filter(({ until }) => until === null || until >= today()) ?? [], labels = { memberId: t`Kdo z týmu`, since: t`Od`, until: t`Do` };
  return (
    <FormSheet<Values> title={one ? t`${one.name} podporuje ${of.name}` : t`Kdo podporuje ${of.name}`} onClose={onClose} draft={`programme-support:${one?.id ?? of.id}`} labels={labels} version={one?.version ?? 0} done={t`Podpora je uložená`} schema={z.object({ memberId: Id, since: Day })}
      initial={{ memberId: one?.memberId ?? null, since: one?.since ?? today(), until: one?.until ?? null }}
      save={({ memberId, since, until }, version, id) => { const span = { since: since ?? '', until }; return one ? change.mutateAsync({ params: { ...params, supporterId: one.id }, version, body: span }) : add.mutateAsync({ params, body: { ...span, id, memberId: memberId ?? '' } }); }}>
      {(form) => <>
        {one ? form.errors['memberId'] && <p role="alert">{form.errors['memberId']}</p> : <Select label={labels.memberId} required searchable data={team.map(({ id, name }) => ({ value: id, label: name }))} {...form.getInputProps('memberId')} />}
        <div className="columns"><DayField label={labels.since} required {...form.getInputProps('since')} /><DayField label={labels.until} description={t`Poslední den podpory.`} {...form.getInputProps('until')} /></div>
      </>}
    </FormSheet>
  );
}
