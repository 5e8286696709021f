// The page of a partner without an account: what is asked, by when, by whom; and an answer.
import { Alert, Button, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconCheck, IconPhone } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { phoneText } from '#platform/http/phone.ts';
import { day, weekday } from '#platform/i18n/format.ts';
import { hostCommitments, type HostCommitment } from '../contract.ts';
import styles from './HostView.module.css';

type Saying = 'decline' | 'done';

function Say({ of, saying, onClose }: { of: HostCommitment; saying: Saying; onClose: () => void }) {
  const { t } = useLingui();
  const [text, setText] = useState('');
  const answer = useChange(hostCommitments.answer, { invalidates: [hostCommitments.get], onDone: onClose });
  const submit = (event: FormEvent) => { event.preventDefault(); answer.mutate({ body: { linkId: of.linkId, answer: saying, ...(text.trim() && { text }) } }); };
  const declining = saying === 'decline';
  return (
    <form className="stack" onSubmit={submit}>
      <Textarea autoFocus size="md" label={declining ? t`Proč to nejde` : t`Jak to dopadlo (nepovinné)`} required={declining} value={text} onChange={(event) => setText(event.currentTarget.value)} autosize minRows={3} maxLength={2000} />
      <ProblemAlert problem={answer.error} />
      <Button type="submit" size="lg" fullWidth loading={answer.isPending} disabled={declining && !text.trim()}>{declining ? <Trans>Odeslat odmítnutí</Trans> : <Trans>Odeslat, že je hotovo</Trans>}</Button>
      <Button variant="default" size="lg" fullWidth onClick={onClose}><Trans>Zpět</Trans></Button>
    </form>
  );
}

function Answer({ of }: { of: HostCommitment }) {
  const [saying, setSaying] = useState<Saying | null>(null);
  const answer = useChange(hostCommitments.answer, { invalidates: [hostCommitments.get] });
  if (saying && of.may.includes(saying)) return <Say of={of} saying={saying} onClose={() => setSaying(null)} />;
  if (of.state === 'done') return <Alert color="green" variant="light" icon={<IconCheck size={22} />} role="status"><Trans>Hotovo. Děkujeme, víc není potřeba.</Trans></Alert>;
  if (of.state === 'declined') return <Alert color="brand" variant="light" role="status"><Trans>Odmítnutí jsme předali. Kdybyste si to rozmysleli, zavolejte.</Trans></Alert>;
  if (!of.may.length) return <Alert color="brand" variant="light" role="status"><Trans>Na tohle už odpovědět nejde. Kdyby bylo potřeba, zavolejte.</Trans></Alert>;
  return (
    <div className="stack">
      {of.accepted && <Alert color="green" variant="light" icon={<IconCheck size={22} />} role="status"><Trans>Přijato. Až bude hotovo, dejte to prosím vědět tady.</Trans></Alert>}
      {of.may.includes('accept') && <Button size="lg" fullWidth loading={answer.isPending} onClick={() => answer.mutate({ body: { linkId: of.linkId, answer: 'accept' } })}><Trans>Přijímám</Trans></Button>}
      <Button size="lg" fullWidth variant={of.accepted ? 'filled' : 'default'} onClick={() => setSaying('done')}><Trans>Je to hotové</Trans></Button>
      <Button size="lg" fullWidth variant="default" onClick={() => setSaying('decline')}><Trans>Nemohu, odmítám</Trans></Button>
      <ProblemAlert problem={answer.error} />
    </div>
  );
}

export function HostView() {
  const { t } = useLingui();
  const read = useRead(hostCommitments.get);
  return (
    <Reading of={read} rows={4}>{(of) => (
      <div className={styles.page}>
        <p>{t`Pro: ${of.guestName}`}</p>
        <section className={styles.asked} aria-label={t`O co prosíme`}>
          <p className={styles.what}>{of.what}</p>
          <p>{of.dueOn ? <><Trans>Do</Trans> <b>{weekday(of.dueOn)} {day(of.dueOn)}{of.dueTime && ` ${of.dueTime}`}</b></> : <Trans>Bez pevného termínu</Trans>}</p>
          {of.clientShown && <p><Trans>Týká se:</Trans> <b>{of.clientShown}</b></p>}
        </section>
        <Answer of={of} />
        <section className={styles.who} aria-label={t`Kdo prosí`}>
          <p><b>{of.askedBy}</b><br />{of.organisation}</p>
          <Button component="a" href={`tel:${of.phone}`} variant="default" size="lg" leftSection={<IconPhone size={20} />}>{phoneText(of.phone)}</Button>
        </section>
        <p className="meta"><Trans>Odkaz je jen pro vás a platí do {day(of.expiresOn)}. Kdo prosí, vidí, kdy jste ho otevřeli.</Trans></p>
      </div>
    )}</Reading>
  );
}
