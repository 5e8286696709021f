// Somebody without an account: who agreed in writing that they may learn something, and the link with its code.
import { Alert, Button, NumberInput, Select, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { z } from 'zod';
import { GivenLinkView, GuestLinkRow } from '#modules/access/ui/index.ts';
import { guestLinks, longestDays, NewLink, type GivenLink } from '#modules/access/guests/contract.ts';
import { documents } from '#modules/documents/contract.ts';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Row, Rows } from '#platform/design/Row.tsx';
import { said } from '#platform/design/said.ts';
import { Tag } from '#platform/design/Tag.tsx';
import { ErrorSummary } from '#platform/forms/ErrorSummary.tsx';
import { useDraftForm } from '#platform/forms/useDraftForm.ts';
import { Day, Id } from '#platform/http/contract.ts';
import { addDays, day, today } from '#platform/i18n/format.ts';
import { conferences, type Conference, type Invitee } from '../contract.ts';
import { uncovered } from '../rules.ts';
import { changed } from './useConference.ts';

type Props = { of: Conference; who: Invitee; onBack: () => void };
type ConsentValues = { personId: string | null; signedById: string | null; documentId: string | null; signedOn: string | null; validTo: string | null };

/** Whose and on which paper is asked for before anything is sent. */
const asked = z.looseObject({ personId: Id, documentId: Id, signedOn: Day, validTo: Day });
function NewConsent({ of, who, onBack }: Props) {
  const { t } = useLingui();
  const add = useChange(conferences.consent, changed), papers = useRead(documents.ofCase, { params: { caseId: of.caseId } }).data?.items.filter((one) => one.own && one.confidenceOf === null) ?? [];
  const draft = useDraftForm<ConsentValues>({
    key: `guest-consent:${who.id}`, initial: { personId: null, signedById: null, documentId: null, signedOn: today(), validTo: addDays(today(), 180) },
    schema: asked,
    save: ({ personId, signedById, documentId, signedOn, validTo }, id) => add.mutateAsync({ params: { attendeeId: who.id }, body: { id, personId: personId!, documentId: documentId!, signedOn: signedOn!, validTo: validTo!, ...(signedById && { signedById }) } }),
    onSaved: () => { said(t`Souhlas je zapsaný.`); onBack(); },
  });
  const { form } = draft, child = of.about.find(({ id }) => id === form.values.personId)?.part === 'child';
  const labels = { personId: t`Kdo souhlasí`, signedById: t`Kdo za dítě podepsal`, documentId: t`Podepsaný souhlas`, signedOn: t`Podepsáno`, validTo: t`Platí do` };
  return (
    <form className="stack" onSubmit={draft.submit} noValidate>
      <p className="meta"><Trans>Každý dospělý souhlasí za sebe. O tom, kdo nepodepsal, se tento člověk nic nedozví.</Trans></p>
      <Select label={labels.personId} data={of.about.map(({ id, name }) => ({ value: id, label: name }))} {...form.getInputProps('personId')} />
      {child && <Select label={labels.signedById} data={of.about.filter(({ part }) => part !== 'child').map(({ id, name }) => ({ value: id, label: name }))} {...form.getInputProps('signedById')} />}
      <Select label={labels.documentId} description={t`List s podpisem, na kterém stojí „${who.name}“.`} searchable data={papers.map((one) => ({ value: one.id, label: `${one.title}, ${day(one.onDay)}` }))} nothingFoundMessage={t`Žádný takový dokument.`} {...form.getInputProps('documentId')} />
      <Button component={Link} to={`/pripady/${of.caseId}/dokumenty`} variant="subtle" size="xs" style={{ alignSelf: 'flex-start' }}><Trans>Nahrát podepsaný list k případu</Trans></Button>
      <div className="inline"><DayField label={labels.signedOn} maxDate={today()} {...form.getInputProps('signedOn')} /><DayField label={labels.validTo} {...form.getInputProps('validTo')} /></div>
      <ErrorSummary of={draft} labels={labels} />
      <div className="inline"><Button variant="default" onClick={onBack}><Trans>Zpět</Trans></Button><Button type="submit" loading={draft.saving} ><Trans>Zapsat souhlas</Trans></Button></div>
    </form>
  );
}

const linkFields = NewLink.omit({ id: true, clientShown: true }).loose();
function NewGuestLink({ who, onBack, onGiven }: Omit<Props, 'of'> & { onGiven: (link: GivenLink) => void }) {
  const { t } = useLingui();
  const give = useChange(conferences.giveLink, { invalidates: [guestLinks.list, ...changed.invalidates] });
  const draft = useDraftForm({
    key: `conference-link:${who.id}`, initial: { guestName: who.name.slice(0, 120), phone: '', clientShown: '', days: 30 }, schema: linkFields,
    save: async ({ clientShown, ...values }, id) => { onGiven(await give.mutateAsync({ params: { attendeeId: who.id }, body: { id, ...values, clientShown: clientShown.trim() || null } })); },
  });
  const { form } = draft, labels = { guestName: t`Komu`, phone: t`Telefon, kam může zavolat zpátky`, clientShown: t`Koho se setkání týká`, days: t`Kolik dní platí` };
  return (
    <form className="stack" onSubmit={draft.submit} noValidate>
      <TextInput label={labels.guestName} {...form.getInputProps('guestName')} />
      <TextInput label={labels.phone} type="tel" inputMode="tel" {...form.getInputProps('phone')} />
      <TextInput label={labels.clientShown} description={t`Vyplňte jen tehdy, když by jinak nebylo jasné, o co jde. Prázdné: nikdo se nejmenuje.`} {...form.getInputProps('clientShown')} />
      <NumberInput label={labels.days} hideControls min={1} max={longestDays} {...form.getInputProps('days')} />
      <p className="meta"><Trans>Uvidí termín a místo; až slíbí mlčenlivost, body programu označené pro hosty; po konferenci to, na čem jste se domluvili s ní nebo s ním.</Trans></p>
      <ErrorSummary of={draft} labels={labels} />
      <div className="inline"><Button variant="default" onClick={onBack}><Trans>Zpět</Trans></Button><Button type="submit" loading={draft.saving}><Trans>Vytvořit odkaz a kód</Trans></Button></div>
    </form>
  );
}

/** Consents and links of one person without an account. */
export function GuestSheet({ of, who, onClose }: { of: Conference; who: Invitee; onClose: () => void }) {
  const { t } = useLingui();
  const [step, setStep] = useState<'all' | 'consent' | 'link'>('all'), [given, setGiven] = useState<GivenLink | null>(null);
  const links = useRead(guestLinks.list, { query: { purpose: 'meeting', subjectId: who.id } }, { refetchInterval: 10_000 }).data?.items ?? [];
  const withdraw = useChange(conferences.withdrawConsent, { invalidates: [...changed.invalidates, guestLinks.list], onDone: () => said(t`Souhlas je odvolaný.`) });
  const guest = who.guest!, without = uncovered(of.about.map(({ id }) => id), guest.covers.map(({ id }) => id)).map((id) => of.about.find((one) => one.id === id)?.name ?? '');
  const states = { in_force: t`platí`, ended: t`skončil`, withdrawn: t`odvolaný` }, back = () => setStep('all');
  return (
    <ConfirmSheet open onClose={onClose} title={who.name}>
      {given ? <GivenLinkView of={given} onClose={() => { setGiven(null); back(); }} /> : step === 'consent' ? <NewConsent of={of} who={who} onBack={back} /> : step === 'link' ? <NewGuestLink who={who} onBack={back} onGiven={setGiven} /> : (
        <div className="stack">
          <h3><Trans>Písemný souhlas</Trans></h3>
          {who.personId && <p><Trans>Za sebe souhlas nepotřebuje. Zapište souhlas ostatních, o kterých se smí dozvědět.</Trans></p>}
          {guest.consents.length > 0 ? (
            <Rows label={t`Písemné souhlasy`}>{guest.consents.map((one) => <Row key={one.id} title={one.person.name} note={[one.document, one.signedBy && t`podepsal(a) ${one.signedBy.name}`, t`od ${day(one.signedOn)} do ${day(one.validTo)}`].filter(Boolean).join(' · ')}
              end={<><Tag tone={one.state === 'in_force' ? 'done' : 'plain'}>{states[one.state]}</Tag>{one.state === 'in_force' && <Button size="xs" variant="default" loading={withdraw.isPending} onClick={() => withdraw.mutate({ params: { guestConsentId: one.id }, body: {} })}><Trans>Odvolat</Trans></Button>}</>} />)}</Rows>
          ) : !who.personId && <Empty><Trans>Bez písemného souhlasu tento člověk nic nevidí a nic mu nepošlete.</Trans></Empty>}
          {without.length > 0 && guest.covers.length > 0 && <Alert color="yellow" variant="light">{t`O těchto lidech se nic nedozví, nepodepsali: ${without.join(', ')}.`}</Alert>}
          <ProblemAlert problem={withdraw.error} />
          <Button variant="default" onClick={() => setStep('consent')} style={{ alignSelf: 'flex-start' }}><Trans>Zapsat souhlas</Trans></Button>
          {guest.covers.length > 0 && <>
            <h3><Trans>Odkaz a kód</Trans></h3>
            {links.length > 0 && <Rows label={t`Odkazy`}>{links.map((one) => <GuestLinkRow key={one.id} of={one} />)}</Rows>}
            <Button onClick={() => setStep('link')} style={{ alignSelf: 'flex-start' }}><Trans>Nový odkaz</Trans></Button>
          </>}
        </div>
      )}
    </ConfirmSheet>
  );
}
