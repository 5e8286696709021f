// One request: when, in which language, who is asked and what they said; and what can be done now.
import { ActionIcon, Button, Menu, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { IconArrowBackUp, IconDots, IconKey, IconPencil, IconThumbDown, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange } from '#platform/design/query.ts';
import { said } from '#platform/design/said.ts';
import { Tag } from '#platform/design/Tag.tsx';
import { sheetLater } from '#platform/design/sheetLater.tsx';
import { newId } from '#platform/http/client.ts';
import { phoneText } from '#platform/http/phone.ts';
import { crowns, dateTime, day, today, weekday } from '#platform/i18n/format.ts';
import { bookings, type Booking, type InterpretingRequest, type Offered } from '../contract.ts';
import { GivenCode } from './GivenCode.tsx';
import styles from './Interpreting.module.css';
import { refreshed } from './lists.ts';
import { span, useInterpretingWords } from './words.ts';

const CloseSheet = sheetLater(async () => (await import('./CloseSheet.tsx')).CloseSheet);
const OfferSheet = sheetLater(async () => (await import('./OfferSheet.tsx')).OfferSheet);
const OutcomeSheet = sheetLater(async () => (await import('./OutcomeSheet.tsx')).OutcomeSheet);
const RequestSheet = sheetLater(async () => (await import('./RequestSheet.tsx')).RequestSheet);

type Open = 'offer' | 'change' | 'close' | 'outcome' | 'refused' | 'withdraw' | null;

export function RequestItem({ of, withCase = false }: { of: InterpretingRequest; withCase?: boolean }) {
  const { t } = useLingui();
  const words = useInterpretingWords();
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const { booking } = of;
  const languages = of.languages.map((one) => words.language(one)).join(t` nebo `);
  const note = [...new Set([withCase && (of.caseLabel ?? words.occasion(of.occasion)), !withCase && of.occasion !== 'case' && words.occasion(of.occasion), words.topic(of.topic), words.mode(of.mode), [of.placeName, of.place].filter(Boolean).join(', '), of.orpCode && words.orp(of.orpCode), of.sex && t`žádá se ${words.sex(of.sex)}`])].filter(Boolean).join(' · ');
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <span className="strong">{weekday(of.onDay)} {day(of.onDay)} {span(of)} · {languages}{of.variant && ` (${of.variant})`}</span>
        <State of={of} />
      </div>
      <p className="meta">{withCase && of.caseId ? <Link to={`/pripady/${of.caseId}`}>{note}</Link> : note}</p>
      {booking && <Asked of={booking} />}
      {of.before.length > 0 && <p className="meta">{of.before.map((one) => [one.interpreter.name, words.booking(one.state), one.reason].filter(Boolean).join(': ').replace(': ', ' – ')).join('; ')}</p>}
      {of.minutesDone !== null && <p className="meta">{[of.minutesDone > 0 && t`${of.minutesDone} min`, of.cost !== null && crowns(of.cost), of.costReason, of.project].filter(Boolean).join(' · ')}</p>}
      {of.instead && <p className="meta"><Trans>Jak se domluvili:</Trans> {words.instead(of.instead)}</p>}
      {of.state === 'cancelled' && of.closeReason && <p className="meta">{of.closeReason}</p>}
      {of.mayChange && <Actions of={of} onOpen={setOpen} />}
      {open === 'offer' && <OfferSheet of={of} onClose={close} />}
      {open === 'change' && <RequestSheet of={of} caseId={of.caseId} onClose={close} />}
      {open === 'close' && <CloseSheet of={of} onClose={close} />}
      {open === 'outcome' && booking && <OutcomeSheet of={of} booking={booking} onClose={close} />}
      {(open === 'refused' || open === 'withdraw') && booking && <WhySheet booking={booking} what={open} onClose={close} />}
    </li>
  );
}

function State({ of }: { of: InterpretingRequest }) {
  const words = useInterpretingWords();
  if (of.unmet) return <Tag tone="late"><Trans>bez tlumočení</Trans></Tag>;
  if (of.state === 'cancelled') return <Tag><Trans>zrušeno</Trans></Tag>;
  if (of.booking) return of.booking.late ? <Tag tone="late"><Trans>neodpovídá</Trans></Tag> : <Tag tone={words.tone(of.booking.state)}>{words.booking(of.booking.state)}</Tag>;
  return <Tag tone={of.urgency === 'normal' ? 'soon' : 'late'}><Trans>hledá se</Trans>{of.urgency !== 'normal' && `, ${words.urgency(of.urgency)}`}</Tag>;
}

function Asked({ of }: { of: Booking }) {
  const words = useInterpretingWords();
  return (
    <p className={styles.who}>
      <b>{of.interpreter.name}</b>
      <span className="meta">{words.language(of.language)}</span>
      {of.phone && <a href={`tel:${of.phone}`}>{phoneText(of.phone)}</a>}
      {of.state === 'offered' && <span className="meta"><Trans>odpověď do {dateTime(of.answerBy)}</Trans></span>}
    </p>
  );
}

/** What comes next as buttons; the rest in a menu. */
function Actions({ of, onOpen }: { of: InterpretingRequest; onOpen: (what: Open) => void }) {
  const { t } = useLingui();
  const { booking } = of, running = of.onDay >= today() && (of.state === 'open' || of.state === 'booked'), may = booking?.may ?? [];
  const [given, setGiven] = useState<Offered | null>(null);
  const heard = useChange(bookings.heard, { invalidates: refreshed, onDone: () => said(t`Zapsáno, že přijde.`) });
  const link = useChange(bookings.newLink, { onDone: setGiven });
  const missed = !running && of.state === 'open';
  const menu = [
    may.includes('heard') && [<IconThumbDown size={18} />, t`Odmítnuto po telefonu`, () => onOpen('refused')], booking && may.includes('link') && booking.byLink && [<IconKey size={18} />, t`Nový kód`, () => link.mutate({ params: { bookingId: booking.id }, body: { id: newId() } })],
    may.includes('withdraw') && [<IconArrowBackUp size={18} />, booking?.late ? t`Dál nečekat` : t`Vzít prosbu zpět`, () => onOpen('withdraw')],
    running && [<IconPencil size={18} />, t`Upravit žádost`, () => onOpen('change')], running && [<IconX size={18} />, t`Uzavřít žádost`, () => onOpen('close')],
  ].filter((item): item is [React.JSX.Element, string, () => void] => Array.isArray(item));
  const when = `${day(of.onDay)} ${span(of)}`;
  if (!menu.length && !missed && !may.includes('outcome')) return null;
  return (
    <div className="inline">
      {running && !booking && <Button size="xs" variant="light" onClick={() => onOpen('offer')}>{of.before.length ? <Trans>Oslovit dalšího</Trans> : <Trans>Vybrat tlumočníka</Trans>}</Button>}
      {booking && may.includes('heard') && <Button size="xs" variant="light" loading={heard.isPending} onClick={() => heard.mutate({ params: { bookingId: booking.id }, body: { answer: 'confirmed' } })}><Trans>Potvrzeno po telefonu</Trans></Button>}
      {may.includes('outcome') && <Button size="xs" variant={of.minutesDone === null ? 'light' : 'default'} onClick={() => onOpen('outcome')}>{of.minutesDone === null ? <Trans>Jak to dopadlo</Trans> : <Trans>Opravit</Trans>}</Button>}
      {missed && <Button size="xs" variant="light" onClick={() => onOpen('close')}><Trans>Jak to dopadlo</Trans></Button>}
      {menu.length > 0 && <Menu position="bottom-end" withinPortal>
        <Menu.Target><ActionIcon variant="subtle" color="gray" aria-label={t`Další možnosti: ${when}`}><IconDots size={18} /></ActionIcon></Menu.Target>
        <Menu.Dropdown>{menu.map(([icon, label, run]) => <Menu.Item key={label} leftSection={icon} onClick={run}>{label}</Menu.Item>)}</Menu.Dropdown>
      </Menu>}
      <ProblemAlert problem={heard.error ?? link.error} />
      {given && <ConfirmSheet open onClose={() => setGiven(null)} title={t`Nový odkaz a kód`}><GivenCode of={given} name={booking?.interpreter.name ?? ''} onClose={() => setGiven(null)} /></ConfirmSheet>}
    </div>
  );
}

/** Refused by word of mouth, or taken back by us. */
function WhySheet({ booking, what, onClose }: { booking: Booking; what: 'refused' | 'withdraw'; onClose: () => void }) {
  const { t } = useLingui();
  const [reason, setReason] = useState('');
  const heard = useChange(bookings.heard, { invalidates: refreshed, onDone: onClose }), withdraw = useChange(bookings.withdraw, { invalidates: refreshed, onDone: onClose });
  const refused = what === 'refused', params = { bookingId: booking.id };
  return (
    <ConfirmSheet open onClose={onClose} title={refused ? t`Tlumočení odmítnuto` : t`Vzít prosbu zpět`} confirm={refused ? <Trans>Zapsat odmítnutí</Trans> : <Trans>Vzít zpět</Trans>} loading={heard.isPending || withdraw.isPending} problem={heard.error ?? withdraw.error} labels={{ reason: t`Proč` }}
      onConfirm={() => refused ? heard.mutate({ params, body: { answer: 'refused', reason } }) : withdraw.mutate({ params, body: { reason } })}>
      <p>{booking.interpreter.name}</p>
      {!refused && <p className="meta"><Trans>Odkaz přestane platit a na pracovní e-mail odejde zpráva, že tlumočení neplatí. Důvod v ní nestojí.</Trans></p>}
      <Textarea label={t`Proč`} required={refused} autosize minRows={2} maxLength={500} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
    </ConfirmSheet>
  );
}
