// The page of a body without an account: an enquiry that names nobody, and three big answers.
import { Alert, Button, NumberInput, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconCheck, IconPhone } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { DayField } from '#platform/design/DayField.tsx';
import { Facts } from '#platform/design/Facts.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { phoneText } from '#platform/http/phone.ts';
import { day, today } from '#platform/i18n/format.ts';
import { hostReferrals, type HostReferral, type MoveBody } from '../contract.ts';
import { needsWords, type DeclineReason, type Move, type Outcome } from '../rules.ts';
import { ReasonChoice } from './ReasonChoice.tsx';
import styles from './Referrals.module.css';
import { useReferralWords } from './words.ts';

type Said = Extract<Move, 'accept' | 'wait' | 'decline' | 'start' | 'end'>;
const offered: readonly Said[] = ['accept', 'wait', 'decline', 'start', 'end'];

/** The second step: what belongs to the answer, and sending it. */
function Confirm({ of, move, onClose }: { of: HostReferral; move: Said; onClose: () => void }) {
  const { t } = useLingui(), words = useReferralWords();
  const [text, setText] = useState(''), [reason, setReason] = useState<DeclineReason | null>(null), [outcome, setOutcome] = useState<Outcome | null>(null), [until, setUntil] = useState<string | null>(null), [position, setPosition] = useState<number | null>(null);
  const answer = useChange(hostReferrals.answer, { invalidates: [hostReferrals.get], onDone: onClose });
  const body: MoveBody | null = move === 'wait' ? { move, until, position, text } : move === 'decline' ? (reason && { move, reason, text }) : move === 'end' ? (outcome && { move, outcome, text }) : { move, text };
  const submit = (event: FormEvent) => { event.preventDefault(); if (body) answer.mutate({ body: { linkId: of.linkId, version: of.version, move: body } }); };
  const asks = move === 'wait' || move === 'decline' || move === 'end' || move === 'start';
  return (
    <form className="stack" onSubmit={submit}>
      <h2>{words.move[move]}</h2>
      {move === 'accept' && <p><Trans>Dáme vědět tomu, kdo odkazuje. Ozve se vám a domluvíte se, jak dál.</Trans></p>}
      {move === 'decline' && <ReasonChoice label={t`Proč`} options={words.reasons} value={reason} onChange={setReason} size="lg" />}
      {move === 'end' && <ReasonChoice label={t`Jak to dopadlo`} options={words.outcomes} value={outcome} onChange={setOutcome} size="lg" />}
      {move === 'wait' && <><DayField size="md" label={t`Odhad, kdy bude místo`} description={t`Stačí odhad, nebo pořadí.`} minDate={today()} value={until} onChange={setUntil} /><NumberInput size="md" label={t`Pořadí na listině`} min={1} max={100000} value={position ?? ''} onChange={(value) => setPosition(typeof value === 'number' ? value : null)} /></>}
      {asks && <Textarea size="md" label={reason && needsWords(reason) ? t`Důvod` : t`Vzkaz (nepovinné)`} required={reason !== null && needsWords(reason)} autosize minRows={2} maxLength={2000} value={text} onChange={(event) => setText(event.currentTarget.value)} />}
      <ProblemAlert problem={answer.error} labels={{ 'move.until': t`Odhad, kdy bude místo`, 'move.text': t`Důvod` }} />
      <Button type="submit" size="lg" fullWidth loading={answer.isPending} disabled={!body}><Trans>Odeslat odpověď</Trans></Button>
      <Button variant="default" size="lg" fullWidth onClick={onClose}><Trans>Zpět</Trans></Button>
    </form>
  );
}

function Answer({ of }: { of: HostReferral }) {
  const words = useReferralWords();
  const [move, setMove] = useState<Said | null>(null);
  if (move && of.may.includes(move)) return <Confirm of={of} move={move} onClose={() => setMove(null)} />;
  const shown = offered.filter((one) => of.may.includes(one)), answered = !['sent', 'received'].includes(of.state);
  const more = of.declineReason ? words.reason[of.declineReason] : of.outcome ? words.outcome[of.outcome] : of.waitingUntil ? day(of.waitingUntil) : of.waitingPosition ? `${of.waitingPosition}.` : '';
  return (
    <div className="stack">
      {answered && <Alert color={['withdrawn', 'expired'].includes(of.state) ? 'yellow' : 'green'} variant="light" icon={<IconCheck size={22} />} role="status">
        <Trans>Teď to stojí takhle:</Trans> <b>{[words.state[of.state], more].filter(Boolean).join(', ')}</b>. {shown.length > 0 ? <Trans>Když se to změní, dejte prosím vědět tady.</Trans> : <Trans>Děkujeme, víc není potřeba. Kdyby něco, zavolejte.</Trans>}
      </Alert>}
      {shown.map((one, at) => <Button key={one} size="lg" fullWidth variant={at === 0 ? 'filled' : 'default'} onClick={() => setMove(one)}>{words.move[one]}</Button>)}
    </div>
  );
}

export function HostView() {
  const { t, i18n } = useLingui(), words = useReferralWords();
  const language = i18n.locale === 'en' || i18n.locale === 'uk' ? i18n.locale : 'cs';
  return (
    <Reading of={useRead(hostReferrals.get)} rows={4}>{(of) => (
      <div className={styles.host}>
        <p>{t`Pro: ${of.guestName}`}</p>
        <section className={styles.hostAsked} aria-label={t`O co prosíme`}>
          <p><Trans>Hledáme pomoc pro někoho, komu pomáháme. Zatím beze jmen.</Trans></p>
          <p className={styles.hostWhat}>{of.asked}</p>
          <Facts facts={[
            [t`Potřeba`, of.need?.[language]], [t`Kdy je to potřeba`, words.urgency[of.urgency]], [t`Odpověď do`, day(of.answerDueOn)], [t`Věk`, of.ages.map((one) => words.age[one]).join(', ') || null], [t`Jazyky`, of.languages.map((one) => one[language]).join(', ') || null], [t`Obvod (ORP)`, of.district],
            [t`Doprovod`, of.accompanied ? [of.accompaniedBy || t`ano`, of.accompaniedOn && day(of.accompaniedOn)].filter(Boolean).join(', ') : null],
          ]} />
        </section>
        <Answer of={of} />
        <section className={styles.hostWho} aria-label={t`Kdo prosí`}>
          <p><b>{of.askedBy}</b><br />{of.organisation}</p>
          <Button component="a" href={`tel:${of.phone}`} variant="default" size="lg" leftSection={<IconPhone size={20} />}>{phoneText(of.phone)}</Button>
        </section>
        <p className="meta"><Trans>Odkaz je jen pro vás a platí do {day(of.expiresOn)}. Kdo prosí, vidí, kdy jste ho otevřeli. Jméno ani jiné údaje o člověku sem nepište, domluvte se telefonem.</Trans></p>
      </div>
    )}</Reading>
  );
}
