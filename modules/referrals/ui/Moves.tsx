// What can be done with a referral now: one tap opens a move, another one says it.
import { Button, NumberInput, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { signals } from '#modules/signals/contract.ts';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange } from '#platform/design/query.ts';
import { said } from '#platform/design/said.ts';
import { Segmented } from '#platform/design/Segmented.tsx';
import { newId, Refused } from '#platform/http/client.ts';
import { addDays, today } from '#platform/i18n/format.ts';
import { referrals, type MoveBody, type Referral } from '../contract.ts';
import { needsWords, type DeclineReason, type Move, type Outcome } from '../rules.ts';
import { ReasonChoice } from './ReasonChoice.tsx';
import styles from './Referrals.module.css';
import { StateTag } from './ReferralRow.tsx';
import { useReferralWords } from './words.ts';

/** In this order; the first one that can be done is the filled button. */
const offered: readonly Exclude<Move, 'send'>[] = ['accept', 'wait', 'decline', 'start', 'end', 'receive', 'withdraw'];

/** The sender of a referral to a body without an account writes down what that body said. */
const tells = (of: Pick<Referral, 'partner' | 'sends'>) => Boolean(of.partner) && of.sends;
const wordOf = (words: ReturnType<typeof useReferralWords>, of: Pick<Referral, 'partner' | 'sends'>, move: Exclude<Move, 'send'>) => (tells(of) && words.told[move]) || words.move[move];

export function Moves({ of, small = false }: { of: Pick<Referral, 'id' | 'version' | 'may' | 'partner' | 'sends' | 'handovers'>; small?: boolean }) {
  const words = useReferralWords();
  const [open, setOpen] = useState<Exclude<Move, 'send'> | null>(null);
  const shown = offered.filter((move) => of.may.includes(move) && !(small && move === 'withdraw'));
  // What a body without an account said is written down beside: the filled button is for those who decide.
  const told = tells(of), first = told ? undefined : shown.find((move) => move !== 'withdraw' && move !== 'receive');
  return (
    <div className={styles.actions}>
      {told && shown.some((move) => move !== 'withdraw') && <p className="meta" style={{ flexBasis: '100%' }}><Trans>Partner odpoví odkazem. Když vám to řekne jinak, zapište to sem:</Trans></p>}
      {shown.map((move) => <Button key={move} size={small ? 'compact-md' : 'md'} variant={move === first ? 'filled' : move === 'withdraw' ? 'subtle' : 'default'} onClick={() => setOpen(move)}>{wordOf(words, of, move)}</Button>)}
      {open && <MoveSheet of={of} move={open} onClose={() => setOpen(null)} />}
    </div>
  );
}

function MoveSheet({ of, move, onClose }: { of: Pick<Referral, 'id' | 'version' | 'partner' | 'sends' | 'handovers'>; move: Exclude<Move, 'send'>; onClose: () => void }) {
  const { t } = useLingui(), words = useReferralWords(), client = useQueryClient();
  const [text, setText] = useState(''), [reason, setReason] = useState<DeclineReason | null>(null), [outcome, setOutcome] = useState<Outcome | null>(null), [until, setUntil] = useState<string | null>(null), [position, setPosition] = useState<number | null>(null);
  const change = useChange(referrals.move, { invalidates: [referrals.get, referrals.list, referrals.today, referrals.ofCase], onDone: () => { said(done[move]); onClose(); } });
  const done: Record<Exclude<Move, 'send'>, string> = { receive: t`Převzato k vyřízení`, accept: t`Přijato`, wait: t`Zařazeno na čekací listinu`, decline: t`Odpověď odešla`, start: t`Zapsáno`, end: t`Výsledek odešel`, withdraw: t`Odkázání je vzaté zpět` };
  const body: MoveBody | null = move === 'receive' ? { move } : move === 'wait' ? { move, until, position, text } : move === 'decline' ? (reason && { move, reason, text }) : move === 'end' ? (outcome && { move, outcome, text }) : { move, text };
  const current = change.error instanceof Refused ? change.error.problem.current as Referral | undefined : undefined;
  // Somebody was faster: what stands now is on the page behind the sheet.
  const close = () => { if (change.error) void client.invalidateQueries({ queryKey: [referrals.get.path] }); onClose(); };
  const asks = { receive: '', accept: t`Vzkaz (nepovinné)`, wait: t`Vzkaz (nepovinné)`, decline: reason && needsWords(reason) ? t`Důvod` : t`Vzkaz (nepovinné)`, start: t`Vzkaz (nepovinné)`, end: t`Jak to dopadlo (nepovinné)`, withdraw: t`Proč` }[move];
  return (
    <ConfirmSheet open onClose={close} title={wordOf(words, of, move)} confirm={wordOf(words, of, move)} loading={change.isPending} problem={change.error} labels={{ text: t`Vzkaz`, until: t`Odhad, kdy bude místo` }}
      onConfirm={() => { if (body) change.mutate({ params: { referralId: of.id }, version: of.version, body }); }}>
      {tells(of) && move !== 'withdraw' && <p className="meta"><Trans>Zapisujete, co vám řekl partner.</Trans></p>}
      {move === 'decline' && <ReasonChoice label={t`Proč`} options={words.reasons} value={reason} onChange={setReason} />}
      {move === 'end' && <Segmented label={t`Jak to dopadlo`} options={words.outcomes} value={outcome} onChange={setOutcome} />}
      {move === 'wait' && <div className={styles.pair}>
        <DayField label={t`Odhad, kdy bude místo`} description={t`Stačí odhad, nebo pořadí.`} minDate={today()} maxDate={addDays(today(), 730)} value={until} onChange={setUntil} />
        <NumberInput label={t`Pořadí na listině`} min={1} max={100000} value={position ?? ''} onChange={(value) => setPosition(typeof value === 'number' ? value : null)} />
      </div>}
      {asks && <Textarea label={asks} description={t`Přečte si to druhá strana. Bez jmen.`} autosize minRows={2} maxLength={2000} value={text} onChange={(event) => setText(event.currentTarget.value)} />}
      {move === 'receive' && <p><Trans>Druhá strana uvidí, že jste odkázání převzali a rozhodujete o něm.</Trans></p>}
      {(move === 'decline' || move === 'withdraw') && of.handovers.some((one) => one.endsWith && one.state === 'in_force') && <p><Trans>Sdílení, které bylo připravené jen pro toto odkázání, tím hned skončí.</Trans></p>}
      {current?.state && <p role="status"><Trans>Teď to stojí takhle:</Trans> <StateTag of={current} /></p>}
    </ConfirmSheet>
  );
}

/** The place was full: what is said once here adds up to advocacy. */
export function NoteBarrier({ of, orp }: { of: Pick<Referral, 'id' | 'case' | 'need'>; orp: string | null }) {
  const { t } = useLingui();
  const [id] = useState(newId), [noted, setNoted] = useState(false);
  const note = useChange(signals.noteBarrier, { invalidates: [signals.ofCase, signals.list], onDone: () => { setNoted(true); said(t`Bariéra byla zapsána`); } });
  if (noted) return <p role="status"><Trans>Bariéra je zapsaná.</Trans></p>;
  return <div><Button variant="default" loading={note.isPending} onClick={() => note.mutate({ body: { id, caseId: of.case?.id ?? null, domain: 'time', level: 'structure', orpCode: orp, text: t`Služba, na kterou jsme odkazovali, má plnou kapacitu.` } })}><Trans>Zapsat jako bariéru: plná kapacita</Trans></Button></div>;
}
