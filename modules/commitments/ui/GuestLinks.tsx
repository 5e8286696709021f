// Links for a partner without an account, on one commitment: give, see when it was opened, take back.
import { Button, NumberInput, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { GivenLinkView, GuestLinkRow } from '#modules/access/ui/index.ts';
import { guestLinks, longestDays, NewLink, type GivenLink } from '#modules/access/guests/contract.ts';
import { directory } from '#modules/directory/contract.ts';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useMe } from '#platform/design/me.ts';
import { useChange, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Rows } from '#platform/design/Row.tsx';
import { ErrorSummary } from '#platform/forms/ErrorSummary.tsx';
import { useDraftForm } from '#platform/forms/useDraftForm.ts';
import { phoneText } from '#platform/http/phone.ts';
import { commitments, type Commitment } from '../contract.ts';

// An empty name of the client means none; the rest is checked as it is sent.
const fields = NewLink.omit({ id: true, clientShown: true }).loose();

function Give({ of, phone, onGiven, onBack }: { of: Commitment; phone: string; onGiven: (link: GivenLink) => void; onBack: () => void }) {
  const { t } = useLingui();
  const give = useChange(commitments.giveLink, { invalidates: [guestLinks.list] });
  const draft = useDraftForm({
    key: `guest-link:${of.id}`, initial: { guestName: '', phone, clientShown: '', days: 14 }, schema: fields,
    save: async ({ clientShown, ...values }, id) => { onGiven(await give.mutateAsync({ params: { commitmentId: of.id }, body: { id, ...values, clientShown: clientShown.trim() || null } })); },
  });
  const { form } = draft;
  const labels = { guestName: t`Komu`, phone: t`Telefon, kam může zavolat zpátky`, clientShown: t`Jak smí znát klienta`, days: t`Kolik dní platí` };
  return (
    <form className="stack" onSubmit={draft.submit} noValidate>
      <TextInput label={labels.guestName} description={t`Jméno toho, kdo odkaz dostane. Odkaz je jen pro něj.`} {...form.getInputProps('guestName')} data-autofocus />
      <TextInput label={labels.phone} type="tel" inputMode="tel" {...form.getInputProps('phone')} />
      <TextInput label={labels.clientShown} description={t`Vyplňte jen tehdy, když bez toho nemůže odpovědět. Prázdné: klient se neukáže.`} {...form.getInputProps('clientShown')} />
      <NumberInput label={labels.days} min={1} max={longestDays} {...form.getInputProps('days')} />
      <p className="meta"><Trans>Uvidí jen znění závazku, termín, vaše jméno a organizaci. Přečtěte si znění: nesmí v něm být jméno klienta, které host znát nemá.</Trans></p>
      <ErrorSummary of={draft} labels={labels} />
      <div className="inline"><Button variant="default" onClick={onBack}><Trans>Zpět</Trans></Button><Button type="submit" loading={draft.saving}><Trans>Vytvořit odkaz a kód</Trans></Button></div>
    </form>
  );
}

export default function GuestLinks({ of, onClose }: { of: Commitment; onClose: () => void }) {
  const { t } = useLingui();
  const { organisation, services } = useMe().membership;
  const [giving, setGiving] = useState(false), [given, setGiven] = useState<GivenLink | null>(null);
  const links = useRead(guestLinks.list, { query: { purpose: 'commitment', subjectId: of.id } }, { refetchInterval: 10_000 });
  const own = useRead(directory.services, { query: { organisationId: organisation.id, limit: 20 } });
  // The telephone of my own service before those of the others.
  const phone = (own.data?.items ?? []).toSorted((a, b) => Number(services.some(({ id }) => id === b.id)) - Number(services.some(({ id }) => id === a.id))).flatMap((service) => service.contacts).find((contact) => contact.phone)?.phone ?? '';
  return (
    <ConfirmSheet open onClose={onClose} title={t`Odkaz pro partnera bez účtu`}>
      <div className="stack">
        <p className="strong">{of.what}</p>
        {given ? <GivenLinkView of={given} onClose={() => { setGiven(null); setGiving(false); }} /> : giving && !own.isPending ? <Give of={of} phone={phone && phoneText(phone)} onGiven={setGiven} onBack={() => setGiving(false)} /> : (
          <>
            <Reading of={links} rows={2}>{({ items }) => items.length ? <Rows label={t`Odkazy`}>{items.map((one) => <GuestLinkRow key={one.id} of={one} />)}</Rows>
              : <Empty><Trans>Partner bez účtu může odkazem závazek přijmout, odmítnout nebo ohlásit, že je hotový.</Trans></Empty>}</Reading>
            <Button onClick={() => setGiving(true)}><Trans>Nový odkaz</Trans></Button>
          </>
        )}
      </div>
    </ConfirmSheet>
  );
}
