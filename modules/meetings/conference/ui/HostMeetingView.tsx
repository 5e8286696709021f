// The page of somebody without an account: when and where; after a promise to keep it to themselves what is talked about, and what was agreed with them.
import { Alert, Button, Checkbox, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconCheck, IconPhone } from '@tabler/icons-react';
import { useState } from 'react';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Segmented } from '#platform/design/Segmented.tsx';
import { phoneText } from '#platform/http/phone.ts';
import { day, weekday } from '#platform/i18n/format.ts';
import { hostMeetings, type DateAnswer, type HostMeeting } from '../contract.ts';
import styles from './Conference.module.css';
import { clock, span } from '../../ui/words.ts';

const again = { invalidates: [hostMeetings.get] };

function Promise_({ of }: { of: HostMeeting }) {
  const { t } = useLingui();
  const [agreed, setAgreed] = useState(false);
  const promise = useChange(hostMeetings.promise, again);
  return (
    <section className={styles.box} aria-label={t`Mlčenlivost`}>
      <h2><Trans>Než uvidíte víc</Trans></h2>
      <p><Trans>Na setkání se mluví o soukromých věcech. Co se tu dozvíte, si prosím nechte pro sebe: nikomu to neříkejte, neposílejte a nefoťte.</Trans></p>
      <Checkbox size="md" label={t`Slibuji, že to zůstane mezi námi`} checked={agreed} onChange={(event) => setAgreed(event.currentTarget.checked)} />
      <ProblemAlert problem={promise.error} />
      <Button size="lg" fullWidth disabled={!agreed} loading={promise.isPending} onClick={() => promise.mutate({ body: { linkId: of.linkId } })}><Trans>Pokračovat</Trans></Button>
    </section>
  );
}

function Coming({ of }: { of: HostMeeting }) {
  const { t } = useLingui();
  const [note, setNote] = useState(of.answerNote);
  const answer = useChange(hostMeetings.answer, again);
  const say = (said: 'yes' | 'no') => answer.mutate({ body: { linkId: of.linkId, answer: said, note } });
  return (
    <section className={styles.box} aria-label={t`Přijdete?`}>
      <h2><Trans>Přijdete?</Trans></h2>
      {of.answer !== 'none' && <Alert color="green" variant="light" icon={<IconCheck size={22} />} role="status">{of.answer === 'yes' ? <Trans>Počítáme s vámi. Odpověď můžete změnit.</Trans> : of.answer === 'no' ? <Trans>Víme, že nepřijdete. Odpověď můžete změnit.</Trans> : <Trans>Víme, že to zatím není jisté.</Trans>}</Alert>}
      <Textarea size="md" label={t`Vzkaz (nepovinný)`} value={note} onChange={(event) => setNote(event.currentTarget.value)} autosize minRows={2} maxLength={500} />
      <ProblemAlert problem={answer.error} />
      <Button size="lg" fullWidth loading={answer.isPending} onClick={() => say('yes')}><Trans>Přijdu</Trans></Button>
      <Button size="lg" fullWidth variant="default" loading={answer.isPending} onClick={() => say('no')}><Trans>Nepřijdu</Trans></Button>
    </section>
  );
}

function Dates({ of }: { of: HostMeeting }) {
  const { t } = useLingui();
  const answer = useChange(hostMeetings.answerDate, again);
  return (
    <section className={styles.box} aria-label={t`Který den se vám hodí?`}>
      <h2><Trans>Který den se vám hodí?</Trans></h2>
      {of.dates.map((one) => (
        <Segmented<DateAnswer> key={one.id} label={<>{weekday(one.onDay)} {day(one.onDay)}, {clock(one.startsAt)}{one.place && <>, {one.place}</>}</>} value={one.answer} onChange={(said) => answer.mutate({ body: { linkId: of.linkId, dateOptionId: one.id, answer: said } })}
          options={[{ value: 'yes', label: t`Můžu` }, { value: 'maybe', label: t`Možná` }, { value: 'no', label: t`Nemůžu` }]} />
      ))}
      <ProblemAlert problem={answer.error} />
    </section>
  );
}

function When({ of }: { of: HostMeeting }) {
  if (of.state === 'cancelled') return <Alert color="yellow" variant="light" role="status"><Trans>Setkání je zrušené. Kdybyste chtěli vědět víc, zavolejte.</Trans></Alert>;
  if (of.onDay === null) return <p className={styles.when}><Trans>Termín se teprve domlouvá.</Trans></p>;
  return (
    <>
      <p className={styles.when}>{weekday(of.onDay)} {day(of.onDay)}{of.startsAt && <>, {span(of.startsAt, of.endsAt)}</>}</p>
      {of.place && <p><Trans>Kde:</Trans> <b>{of.place}</b></p>}
      {of.online && <p><Trans>Připojit se můžete na:</Trans> <b>{of.online}</b></p>}
    </>
  );
}

export function HostMeetingView() {
  const { t } = useLingui();
  const read = useRead(hostMeetings.get);
  return (
    <Reading of={read} rows={4}>{(of) => (
      <div className={styles.host}>
        <p>{t`Pro: ${of.guestName}`}</p>
        <section className={styles.box} aria-label={t`Kdy a kde`}>
          <h2><Trans>Zveme vás na setkání</Trans></h2>
          <When of={of} />
          {of.clientShown && <p><Trans>Týká se:</Trans> <b>{of.clientShown}</b></p>}
        </section>
        {of.mayAnswer && of.dates.length > 0 && <Dates of={of} />}
        {of.mayAnswer && of.onDay !== null && <Coming of={of} />}
        {of.state !== 'cancelled' && of.confidentialityOn === null && <Promise_ of={of} />}
        {of.confidentialityOn !== null && of.agenda.length > 0 && (
          <section className={styles.box} aria-label={t`O čem se bude mluvit`}>
            <h2><Trans>O čem se bude mluvit</Trans></h2>
            <ol className={styles.agenda}>{of.agenda.map((item, at) => <li key={at}>{item.title}</li>)}</ol>
          </section>
        )}
        {of.agreements.length > 0 && (
          <section className={styles.box} aria-label={t`Na čem jsme se s vámi domluvili`}>
            <h2><Trans>Na čem jsme se s vámi domluvili</Trans></h2>
            <ul className={styles.agenda}>{of.agreements.map((text, at) => <li key={at}>{text}</li>)}</ul>
          </section>
        )}
        {of.confidentialityOn !== null && of.agenda.length === 0 && of.agreements.length === 0 && of.state !== 'cancelled' && <p><Trans>Děkujeme. Další věci se tu objeví, až budou. O čem se bude mluvit, vám řekne i ten, kdo zve.</Trans></p>}
        {of.confidentialityOn !== null && <p className="meta"><Trans>Mlčenlivost jste slíbili {day(of.confidentialityOn)}.</Trans></p>}
        <section className={styles.who} aria-label={t`Kdo zve`}>
          <p><b>{of.askedBy}</b><br />{of.organisation}</p>
          <Button component="a" href={`tel:${of.phone}`} variant="default" size="lg" leftSection={<IconPhone size={20} />}>{phoneText(of.phone)}</Button>
        </section>
        <p className="meta"><Trans>Odkaz je jen pro vás a platí do {day(of.expiresOn)}. Kdo zve, vidí, kdy jste ho otevřeli.</Trans></p>
      </div>
    )}</Reading>
  );
}
