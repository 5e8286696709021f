// The way for a body without an account to answer: a link that names nobody, with a code that goes another way.
import { Button, NumberInput, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { guestLinks, longestDays, NewLink, type GivenLink } from '#modules/access/guests/contract.ts';
import { GivenLinkView, GuestLinkRow } from '#modules/access/ui/index.ts';
import { directory } from '#modules/directory/contract.ts';
import { Card } from '#platform/design/Card.tsx';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { useMe } from '#platform/design/me.ts';
import { useChange, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Rows } from '#platform/design/Row.tsx';
import { ErrorSummary } from '#platform/forms/ErrorSummary.tsx';
import { useDraftForm } from '#platform/forms/useDraftForm.ts';
import { phoneText } from '#platform/http/phone.ts';
import { referrals, type Referral } from '../contract.ts';
import { isOver } from '../rules.ts';

const fields = NewLink.omit({ id: true, clientShown: true });

function Give({ of, phone, onGiven }: { of: Referral; phone: string; onGiven: (link: GivenLink) => void }) {
  const { t } = useLingui();
  const give = useChange(referrals.giveLink, { invalidates: [guestLinks.list] });
  const draft = useDraftForm({
    key: `referral-link:${of.id}`, initial: { guestName: '', phone, days: 30 }, schema: fields,
    save: async (values, id) => { onGiven(await give.mutateAsync({ params: { referralId: of.id }, body: { id, ...values } })); },
  });
  const { form } = draft, labels = { guestName: t`Komu`, phone: t`Telefon, kam může zavolat zpátky`, days: t`Kolik dní platí` };
  return (
    <form className="stack" onSubmit={draft.submit} noValidate>
      <TextInput label={labels.guestName} description={t`Jméno toho, kdo odkaz dostane. Odkaz je jen pro něj.`} {...form.getInputProps('guestName')} data-autofocus />
      <TextInput label={labels.phone} type="tel" inputMode="tel" {...form.getInputProps('phone')} />
      <NumberInput label={labels.days} min={1} max={longestDays} {...form.getInputProps('days')} />
      <p className="meta"><Trans>Uvidí poptávku beze jmen, vaše jméno a organizaci. Přečtěte si ji: nesmí v ní být nic, podle čeho by klienta nebo klientku poznal.</Trans></p>
      <ErrorSummary of={draft} labels={labels} />
      <div className="inline"><Button type="submit" loading={draft.saving}><Trans>Vytvořit odkaz a kód</Trans></Button></div>
    </form>
  );
}

export function LinkCard({ of }: { of: Referral }) {
  const { t } = useLingui();
  const { organisation, services } = useMe().membership;
  const [giving, setGiving] = useState(false), [given, setGiven] = useState<GivenLink | null>(null);
  const links = useRead(guestLinks.list, { query: { purpose: 'referral', subjectId: of.id } }, { refetchInterval: 15_000 });
  // Nobody has told them anything yet: what was sent lies here until it is handed on.
  const untold = of.state === 'sent' && links.data?.items.length === 0;
  const own = useRead(directory.services, { query: { organisationId: organisation.id, limit: 20 } });
  const mine = (id: string) => Number(services.some((one) => one.id === id));
  const phone = (own.data?.items ?? []).toSorted((a, b) => mine(b.id) - mine(a.id)).flatMap((service) => service.contacts).find((contact) => contact.phone)?.phone ?? '';
  const close = () => { setGiving(false); setGiven(null); };
  return (
    <Card title={t`Odkaz pro partnera bez účtu`} {...(!isOver(of.state) && { action: <Button variant={untold ? 'light' : 'subtle'} onClick={() => setGiving(true)}><Trans>Nový odkaz</Trans></Button> })}>
      <Reading of={links} rows={1}>{({ items }) => items.length ? <Rows label={t`Odkazy`}>{items.map((one) => <GuestLinkRow key={one.id} of={one} />)}</Rows>
        : untold ? <p><Trans>Partner o poptávce zatím neví: dejte mu odkaz, nebo mu zavolejte. Odkazem odpoví třemi klepnutími, bez účtu a bez jmen.</Trans></p> : <p className="meta"><Trans>Odkazem partner odpoví třemi klepnutími, bez účtu a bez jmen.</Trans></p>}</Reading>
      {giving && !own.isPending && <ConfirmSheet open onClose={close} title={t`Odkaz pro partnera bez účtu`}>{given ? <GivenLinkView of={given} onClose={close} /> : <Give of={of} phone={phone && phoneText(phone)} onGiven={setGiven} />}</ConfirmSheet>}
    </Card>
  );
}
