import { Button, Select, TextInput } from '@mantine/core';
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
import { Day, line } from '#platform/http/contract.ts';
import { day, today } from '#platform/i18n/format.ts';
import { useColleagues } from '#modules/access/ui/index.ts';
import type { Site, SitePerson } from '../../contract.ts';
import { siteRoles, type SiteRole } from '../../rules.ts';
import { useProgrammeWords } from '../../ui/words.ts';
import { programmeSites } from '../contract.ts';
import { isAt } from '../rules.ts';
import { anew } from './changed.ts';

/** Who is who at the site: roles, work contacts. No client. */
export function PeopleCard({ of }: { of: Site }) {
  const { t } = useLingui(), words = useProgrammeWords(), [open, setOpen] = useState<SitePerson | 'new'>(), now = today();
  const when = ({ since, until }: SitePerson) => (until ? `${day(since)} – ${day(until)}` : t`od ${day(since)}`), order = (one: SitePerson) => Number(!isAt(one, now)) * 10 + siteRoles.indexOf(one.role);
  return (
    <Card title={t`Lidé místa`} count={of.people.filter((one) => isAt(one, now)).length} action={of.writes && <Button variant="subtle" size="xs" leftSection={<IconPlus size={16} aria-hidden />} aria-label={t`Přidat člověka místa`} onClick={() => setOpen('new')}><Trans>Přidat</Trans></Button>}>
      {of.people.length ? <Rows label={t`Lidé místa`}>{of.people.toSorted((a, b) => order(a) - order(b)).map((one) => (
        <Row key={one.id} title={one.name} note={<>{[one.post, when(one)].filter(Boolean).join(' · ')}{(one.email || one.phone) && <><br />{one.email && <a href={`mailto:${one.email}`}>{one.email}</a>}{one.email && one.phone && ' · '}{one.phone && <a href={`tel:${one.phone.replace(/\s/g, '')}`}>{one.phone}</a>}</>}</>}
          end={<><Tag tone={isAt(one, now) ? 'waiting' : 'plain'}>{words.roles[one.role]}</Tag>{one.membershipId && <Tag><Trans>má účet</Trans></Tag>}{of.writes && <Button variant="subtle" size="xs" aria-label={t`Změnit: ${one.name}`} onClick={() => setOpen(one)}><Trans>Změnit</Trans></Button>}</>} />
      ))}</Rows> : <Empty {...(of.writes && { action: <Button variant="default" onClick={() => setOpen('new')}><Trans>Přidat člověka místa</Trans></Button> })}><Trans>Zatím nevíme, kdo je tu koordinátor podpory a kdo case manager.</Trans></Empty>}
      {open && <PersonSheet of={of} {...(open !== 'new' && { one: open })} onClose={() => setOpen(undefined)} />}
    </Card>
  );
}
type Values = { role: SiteRole; name: string; membershipId: string | null; post: string; email: string; phone: string; since: string | null; until: string | null };
function PersonSheet({ of, one, onClose }: { of: Site; one?: SitePerson; onClose: () => void }) {
  const { t } = useLingui(), words = useProgrammeWords(), params = { programmeId: of.programme.id, siteId: of.id }, add = useChange(programmeSites.addPerson, anew), change = useChange(programmeSites.changePerson, anew);
  const mine = useMe().membership.organisation.id, colleagues = useColleagues().filter(({ organisationId }) => organisationId === mine), names = of.ours && of.organisation?.id === mine;
  const labels = { role: t`Role`, name: t`Jméno`, membershipId: t`Účet`, post: t`Pracovní místo`, email: t`Pracovní e-mail`, phone: t`Pracovní telefon`, since: t`Od`, until: t`Do` };
  return (
    <FormSheet<Values> title={one ? t`Změnit: ${one.name}` : t`Přidat člověka místa`} onClose={onClose} draft={`site-person:${one?.id ?? of.id}`} labels={labels} version={one?.version ?? 0} done={t`Uloženo`} schema={z.object({ name: line(200), since: Day, email: z.email().or(z.literal('')) })}
      initial={{ role: one?.role ?? 'support_coordinator', name: one?.name ?? '', membershipId: one?.membershipId ?? null, post: one?.post ?? '', email: one?.email ?? '', phone: one?.phone ?? '', since: one?.since ?? today(), until: one?.until ?? null }}
      shown={(field, value) => (field === 'role' ? words.roles[value as SiteRole] : field === 'membershipId' ? colleagues.find(({ membershipId }) => membershipId === value)?.name : undefined)}
      save={({ since, ...values }, version, id) => { const body = { ...values, since: since ?? '' }; return one ? change.mutateAsync({ params: { ...params, sitePersonId: one.id }, version, body }) : add.mutateAsync({ params, body: { ...body, id } }); }}>
      {(form) => <>
        <Select label={labels.role} required allowDeselect={false} data={siteRoles.map((value) => ({ value, label: words.roles[value] }))} {...form.getInputProps('role')} />
        {names && <Select label={labels.membershipId} description={t`Kdo tu má účet, místo čte a píše s týmem.`} searchable clearable clearButtonProps={{ 'aria-label': t`Bez účtu` }} data={colleagues.map(({ membershipId, name }) => ({ value: membershipId, label: name }))} value={form.values.membershipId} error={form.errors['membershipId']}
          onChange={(membershipId) => form.setValues({ membershipId, ...(membershipId && form.values.name === '' && { name: colleagues.find((colleague) => colleague.membershipId === membershipId)?.name ?? '' }) })} />}
        <TextInput label={labels.name} required maxLength={200} {...form.getInputProps('name')} />
        <TextInput label={labels.post} maxLength={200} {...form.getInputProps('post')} />
        <div className="columns"><TextInput label={labels.email} type="email" maxLength={200} {...form.getInputProps('email')} /><TextInput label={labels.phone} type="tel" maxLength={50} {...form.getInputProps('phone')} /></div>
        <div className="columns"><DayField label={labels.since} required {...form.getInputProps('since')} /><DayField label={labels.until} description={t`Poslední den v roli.`} {...form.getInputProps('until')} /></div>
      </>}
    </FormSheet>
  );
}
