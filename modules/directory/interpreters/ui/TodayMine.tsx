// What I interpret: to answer, and what comes. For those who keep an interpreter whom others asked, the same little.
import { Button, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { said } from '#platform/design/said.ts';
import { Tag } from '#platform/design/Tag.tsx';
import { phoneText } from '#platform/http/phone.ts';
import { dateTime, day, weekday } from '#platform/i18n/format.ts';
import { bookings, type MyBooking } from '../contract.ts';
import styles from './Interpreting.module.css';
import { refreshed } from './lists.ts';
import { span, useInterpretingWords } from './words.ts';

export default function TodayMine() {
  const { t } = useLingui();
  const items = useRead(bookings.mine).data?.items ?? [];
  if (!items.length) return null;
  return <Card title={items.some(({ me }) => me) ? <Trans>Moje tlumočení</Trans> : <Trans>Naši tlumočníci jinde</Trans>} count={items.length}><ul className={styles.list} aria-label={t`Moje tlumočení`}>{items.map((one) => <Mine key={one.id} of={one} />)}</ul></Card>;
}

function Mine({ of }: { of: MyBooking }) {
  const { t } = useLingui();
  const words = useInterpretingWords();
  const [refusing, setRefusing] = useState(false), [reason, setReason] = useState('');
  const answer = useChange(bookings.answer, { invalidates: refreshed, onDone: () => { said(t`Odpověď je odeslaná.`); setRefusing(false); } });
  return (
    <li className={styles.item}>
      <div className={styles.head}><span className="strong">{weekday(of.onDay)} {day(of.onDay)} {span(of)} · {words.language(of.language)}</span><Tag tone={words.tone(of.state)}>{words.booking(of.state)}</Tag></div>
      <p className="meta">{[!of.me && of.interpreter, of.organisation, words.mode(of.mode), of.place, of.clientShown && t`pro: ${of.clientShown}`].filter(Boolean).join(' · ')}</p>
      <p className="meta">{of.contactName}, <a href={`tel:${of.contactPhone}`}>{phoneText(of.contactPhone)}</a>{of.state === 'offered' && <> · <Trans>odpověď do {dateTime(of.answerBy)}</Trans></>}</p>
      {of.may.length > 0 && <div className="inline">
        {of.may.includes('confirmed') && <Button size="xs" variant="light" loading={answer.isPending} onClick={() => answer.mutate({ params: { bookingId: of.id }, body: { answer: 'confirmed' } })}><Trans>Přijdu</Trans></Button>}
        <Button size="xs" variant="default" onClick={() => setRefusing(true)}>{of.state === 'confirmed' ? <Trans>Nakonec nemohu</Trans> : <Trans>Nemohu</Trans>}</Button>
      </div>}
      <ProblemAlert problem={refusing ? null : answer.error} />
      <ConfirmSheet open={refusing} onClose={() => setRefusing(false)} title={t`Odmítnout tlumočení`} confirm={<Trans>Odeslat</Trans>} loading={answer.isPending} problem={answer.error} onConfirm={() => answer.mutate({ params: { bookingId: of.id }, body: { answer: 'refused', reason } })}>
        <Textarea label={t`Proč to nejde`} required autosize minRows={2} maxLength={500} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      </ConfirmSheet>
    </li>
  );
}
