import { Button, Select, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type FormEvent } from 'react';
import { NewRelease, OrganisationPicker, ReleaseRow, type ReleaseWanted } from '#modules/access/ui/index.ts';
import { releases } from '#modules/access/releases/contract.ts';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { said } from '#platform/design/said.ts';
import { Tag } from '#platform/design/Tag.tsx';
import { newId } from '#platform/http/client.ts';
import type { Ask } from '#platform/http/contract.ts';
import { useMeetingWords } from '../../ui/words.ts';
import type { Part } from '../../shapes.ts';
import { conferences, type Conference, type Invitable } from '../contract.ts';
import { mayInvite } from '../rules.ts';
import { changed } from './useConference.ts';

type Who = Omit<Ask<typeof conferences.invite>['body'], 'id'>;

/** Somebody without an account: the name is ours until somebody agrees in writing that they may be told. */
function WithoutAccount({ common, invite, busy }: { /** Of a locality: whoever comes is told what a conference is told, and no link is given. */ common: boolean; invite: (who: Who) => void; busy: boolean }) {
  const { t } = useLingui();
  const words = useMeetingWords();
  const [name, setName] = useState(''), [part, setPart] = useState<Part>(common ? 'guest' : 'family');
  const submit = (event: FormEvent) => { event.preventDefault(); if (name.trim()) { invite({ part, name: name.trim() }); setName(''); } };
  return (
    <Card title={t`Někdo bez účtu`}>
      <form className="stack" onSubmit={submit}>
        <p className="meta">{common ? <Trans>Starostka, hygiena, provozovatel. Pozvete je sami; aplikace jim nic nepošle.</Trans> : <Trans>Babička, lékařka, učitel. Dozví se něco jen s písemným souhlasem toho, koho se to týká: dostane pak odkaz a kód.</Trans>}</p>
        <div className="inline" style={{ alignItems: 'flex-end' }}>
          <TextInput label={t`Jméno a kdo to je`} style={{ flex: '2 1 14rem' }} maxLength={120} value={name} onChange={(event) => setName(event.currentTarget.value)} />
          <Select label={t`Jako kdo přijde`} style={{ flex: '1 1 10rem' }} allowDeselect={false} data={(common ? ['professional', 'guest'] as const : ['family', 'support', 'professional', 'guest'] as const).map((value) => ({ value, label: words.part[value] }))} value={part} onChange={(value) => setPart((value ?? 'family') as Part)} />
          <Button type="submit" variant="light" loading={busy} disabled={!name.trim()}><Trans>Přidat</Trans></Button>
        </div>
      </form>
    </Card>
  );
}

/** Releases that wait for a signature, beside the reason why somebody cannot be invited yet. */
function Waiting({ caseId, organisationId }: { caseId: string; organisationId: string }) {
  const { t } = useLingui();
  const items = useRead(releases.ofCase, { params: { caseId } }).data?.items.filter((one) => one.given && one.to.id === organisationId && one.state === 'unsigned') ?? [];
  return items.length === 0 ? null : <Rows label={t`Souhlasy pro tuto organizaci`}>{items.map((one) => <ReleaseRow key={one.id} caseId={caseId} release={one} />)}</Rows>;
}

function Lists({ of, found, ask, invite, busy }: { of: Conference; found: Invitable; ask: (wanted: ReleaseWanted) => void; invite: (who: Who) => void; busy: boolean }) {
  const { t } = useLingui();
  const [other, setOther] = useState('');
  const already = (id: string) => of.invitees.some((one) => one.membershipId === id || one.personId === id);
  const wanted = (organisation: { id: string }, service: { id: string } | null, people: readonly { id: string }[]): ReleaseWanted => ({ toOrganisationId: organisation.id, toServiceId: service?.id ?? null, people: people.map(({ id }) => id), level: 'commitments', purpose: t`Účast na případové konferenci a společné dohody` });
  const ofOrganisation = new Set(found.missing.map(({ organisation }) => organisation.id));
  return <>
    {!of.common && <Card title={t`Z případu`}>
      <Rows label={t`Lidé z případu`}>
        {found.persons.map((one) => <Row key={one.id} title={one.name} note={one.part === 'child' ? t`dítě, přichází s podpůrnou osobou` : one.part === 'client' ? t`klient/klientka` : t`dospělý člověk z rodiny`}
          end={already(one.id) ? <Tag tone="done"><Trans>pozváno</Trans></Tag> : <Button size="xs" variant="light" loading={busy} onClick={() => invite({ part: one.part === 'client' ? 'client' : 'family', personId: one.id })}><Trans>Pozvat</Trans><span className="hidden-text"> {one.name}</span></Button>} />)}
      </Rows>
    </Card>}
    <Card title={t`Tým a služby`}>
      {found.workers.length === 0 ? <Empty>{of.common ? <Trans>V lokalitě zatím nikdo další není. Přizvěte služby v části Tým a služby.</Trans> : <Trans>V případu zatím nikdo další není.</Trans>}</Empty> : (
        <Rows label={t`Tým a služby`}>
          {found.workers.map((one) => <Row key={one.membershipId} title={one.name} note={[one.organisation.name, one.inTeam && t`v týmu`].filter(Boolean).join(' · ')}
            end={already(one.membershipId) ? <Tag tone="done"><Trans>pozváno</Trans></Tag> : mayInvite(one.ground) ? <Button size="xs" variant="light" loading={busy} onClick={() => invite({ part: 'professional', membershipId: one.membershipId })}><Trans>Pozvat</Trans><span className="hidden-text"> {one.name}</span></Button>
              : of.common ? <Tag><Trans>jeho služba se neúčastní</Trans></Tag> : <Tag tone="late">{one.ground === 'none' ? t`chybí souhlas` : t`souhlas k této osobě nevede`}</Tag>} />)}
        </Rows>
      )}
    </Card>
    {found.missing.length > 0 && (
      <Card title={t`Komu chybí souhlas`}>
        <p className="meta"><Trans>Bez podpisu nejde organizaci pozvat ani jí říct, že se konference koná.</Trans></p>
        <Rows label={t`Komu chybí souhlas`}>
          {found.missing.map(({ organisation, service, persons }) => <Row key={service.id} title={`${organisation.name}, ${service.name}`} note={t`o kom: ${persons.map(({ name }) => name).join(', ')}`}
            end={<Button size="xs" variant="light" onClick={() => ask(wanted(organisation, service, persons))}><Trans>Připravit souhlas</Trans><span className="hidden-text"> {organisation.name}</span></Button>} />)}
        </Rows>
        {[...ofOrganisation].map((id) => <Waiting key={id} caseId={of.caseId} organisationId={id} />)}
      </Card>
    )}
    <WithoutAccount common={of.common} invite={invite} busy={busy} />
    {!of.common && <Card title={t`Jiná organizace`}>
      <div className="stack">
        <OrganisationPicker label={t`Organizace`} value={other} withoutMine onChange={setOther} />
        {other && <Waiting caseId={of.caseId} organisationId={other} />}
        <Button variant="light" disabled={!other} onClick={() => ask(wanted({ id: other }, null, of.about))} style={{ alignSelf: 'flex-start' }}><Trans>Připravit souhlas</Trans></Button>
      </div>
    </Card>}
  </>;
}

/** Whom to invite: people of the case and its team first; whose release is missing can be asked for it, and one comes back here. */
export function InvitePage({ of, onDone }: { of: Conference; onDone: () => void }) {
  const { t } = useLingui();
  const [wanted, setWanted] = useState<ReleaseWanted | null>(null);
  const read = useRead(conferences.invitable, { params: { caseId: of.caseId, meetingId: of.id } }, { refetchInterval: 15_000 });
  const invite = useChange(conferences.invite, { ...changed, onDone: () => said(t`Mezi pozvanými.`) });
  if (wanted) return <NewRelease caseId={of.caseId} wanted={wanted} onDone={() => { setWanted(null); void read.refetch(); }} />;
  return (
    <div className="stack">
      <div className="inline"><Button variant="default" onClick={onDone}><Trans>Zpět na přípravu</Trans></Button></div>
      <ProblemAlert problem={invite.error} />
      <Reading of={read} rows={6}>{(found) => <Lists of={of} found={found} ask={setWanted} busy={invite.isPending} invite={(who) => invite.mutate({ params: { meetingId: of.id }, body: { id: newId(), ...who } })} />}</Reading>
    </div>
  );
}
