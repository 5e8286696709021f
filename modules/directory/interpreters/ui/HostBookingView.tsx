// The page of an interpreter without an account: when, in which language, where, whom to ask for; yes or no.
import { Alert, Button, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconCheck, IconPhone } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { phoneText } from '#platform/http/phone.ts';
import { day, dayLong } from '#platform/i18n/format.ts';
import { hostBookings, type HostBooking } from '../contract.ts';
import styles from './Interpreting.module.css';
import { hostWords, span } from './hostWords.ts';

function Answer({ of }: { of: HostBooking }) {
  const { t } = useLingui();
  const [refusing, setRefusing] = useState(false), [reason, setReason] = useState('');
  const answer = useChange(hostBookings.answer, { invalidates: [hostBookings.get], onDone: () => setRefusing(false) });
  const refuse = (event: FormEvent) => { event.preventDefault(); answer.mutate({ body: { linkId: of.linkId, answer: 'refused', reason } }); };
  if (refusing && of.may.includes('refused')) return (
    <form className="stack" onSubmit={refuse}>
      <Textarea autoFocus size="md" label={t`Proč to nejde`} required value={reason} onChange={(event) => setReason(event.currentTarget.value)} autosize minRows={2} maxLength={500} />
      <ProblemAlert problem={answer.error} />
      <Button type="submit" size="lg" fullWidth loading={answer.isPending} disabled={!reason.trim()}><Trans>Odeslat odmítnutí</Trans></Button>
      <Button variant="default" size="lg" fullWidth onClick={() => setRefusing(false)}><Trans>Zpět</Trans></Button>
    </form>
  );
  if (of.state === 'refused') return <Alert color="brand" variant="light" role="status"><Trans>Odmítnutí jsme předali. Děkujeme za odpověď.</Trans></Alert>;
  if (!of.may.length) return <Alert color="brand" variant="light" role="status"><Trans>Na tohle už odpovědět nejde. Kdyby bylo potřeba, zavolejte.</Trans></Alert>;
  return (
    <div className="stack">
      {of.state === 'confirmed' && <Alert color="green" variant="light" icon={<IconCheck size={22} />} role="status"><Trans>Potvrzeno, počítáme s vámi. Den předem pošleme připomínku.</Trans></Alert>}
      {of.may.includes('confirmed') && <Button size="lg" fullWidth loading={answer.isPending} onClick={() => answer.mutate({ body: { linkId: of.linkId, answer: 'confirmed' } })}><Trans>Přijdu a budu tlumočit</Trans></Button>}
      <Button size="lg" fullWidth variant="default" onClick={() => setRefusing(true)}>{of.state === 'confirmed' ? <Trans>Nakonec nemohu</Trans> : <Trans>Nemohu</Trans>}</Button>
      <ProblemAlert problem={answer.error} />
    </div>
  );
}

export function HostBookingView() {
  const { t, i18n } = useLingui();
  const read = useRead(hostBookings.get);
  return (
    <Reading of={read} rows={4}>{(of) => (
      <div className={styles.page}>
        <p>{t`Pro: ${of.guestName}`}</p>
        <section className={styles.asked} aria-label={t`Prosba o tlumočení`}>
          <p className={styles.what}>{dayLong(of.onDay)}</p>
          <p><b>{span(of)}</b> · {i18n._(hostWords[of.mode])}</p>
          <p><Trans>Jazyk:</Trans> <b>{hostLanguage(of.language, i18n.locale)}</b></p>
          {of.place && <p><Trans>Kde:</Trans> <b>{of.place}</b></p>}
          {of.clientShown && <p><Trans>Pro koho:</Trans> <b>{of.clientShown}</b></p>}
        </section>
        <Answer of={of} />
        <section className="stack" aria-label={t`Kdo prosí`}>
          <p><b>{of.contactName}</b><br />{of.organisation}</p>
          <Button component="a" href={`tel:${of.contactPhone}`} variant="default" size="lg" leftSection={<IconPhone size={20} />}>{phoneText(of.contactPhone)}</Button>
        </section>
        <p className="meta"><Trans>Odkaz je jen pro vás a platí do {day(of.expiresOn)}. Kdo prosí, vidí, kdy jste ho otevřeli. O čem se bude mluvit, se dozvíte až na místě; vše je důvěrné.</Trans></p>
      </div>
    )}</Reading>
  );
}

/** A guest reads no code lists: the browser knows what languages are called. */
const hostLanguage = (code: string, locale: string) => { try { return new Intl.DisplayNames([locale], { type: 'language' }).of(code) ?? code; } catch { return code; } };
