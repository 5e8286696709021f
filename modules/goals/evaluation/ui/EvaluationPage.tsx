import { Button, Select } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useParams } from '@tanstack/react-router';
import { IconArrowLeft, IconArrowRight, IconCheck } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useAddress } from '#platform/design/address.ts';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Page } from '#platform/design/Page.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { day, month as monthYear } from '#platform/i18n/format.ts';
import { useLive } from '#platform/live/browser/live.ts';
import { standings } from '../../rules.ts';
import { goalEvaluations, type MonthEvaluation } from '../contract.ts';
import { OneGoal } from './OneGoal.tsx';
import { Summary } from './Summary.tsx';
import { useDesk } from './useDesk.ts';
import styles from './Evaluation.module.css';

const end = 'souhrn';
/** A finger writes lines by Enter; a keyboard goes on. */
const typedByHand = () => window.matchMedia('(hover: hover) and (pointer: fine)').matches;

function Evaluating({ found, ask }: { found: MonthEvaluation; ask: { params: { centreId: string; year: number }; query: object } }) {
  const { t } = useLingui();
  const { goals, mayEvaluate } = found, { desk, state } = useDesk(found, ask), [asked, open] = useAddress('cil'), [taskOf, setTaskOf] = useState('');
  // Where it was left: the first goal that nobody evaluated.
  const [first] = useState(() => goals.find(({ now }) => !now)?.id ?? end), current = asked && (asked === end || goals.some(({ id }) => id === asked)) ? asked : first, at = current === end ? goals.length : goals.findIndex(({ id }) => id === current), goal = goals[at];
  const go = (to: number) => { desk.flush(); setTaskOf(''); if (to >= 0 && to <= goals.length) open(to === goals.length ? end : goals[to]!.id); };
  const done = goals.filter(({ id, now }) => now && !state.drafts.has(id)).length;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || !(event.target instanceof HTMLElement) || document.querySelector('[role="dialog"]')) return;
      const { target, key } = event, comment = target.matches('[data-comment], [data-comment] textarea') || target.closest('[data-comment]') !== null, types = target.matches('input:not([type="radio"]), select, textarea') || target.isContentEditable, presses = target.matches('button, a, summary');
      const take = (work: () => void) => { event.preventDefault(); work(); };
      if (comment) {
        if (key === 'Enter' && !event.shiftKey && typedByHand()) take(() => go(at + 1));
        else if (key === 'Escape') take(() => target.blur());
        return;
      }
      if (types) return;
      if (key === 'Enter' && !presses && !event.shiftKey) take(() => go(at + 1));
      else if (target.matches('input[type="radio"]') && key.startsWith('Arrow')) return;
      else if (key === 'ArrowRight') take(() => go(at + 1));
      else if (key === 'ArrowLeft') take(() => go(at - 1));
      else if (goal && mayEvaluate && /^[1-5]$/.test(key)) take(() => desk.write(goal.id, { standing: standings[Number(key) - 1]! }, goal.now));
      else if (goal && mayEvaluate && key.toLowerCase() === 'k') take(() => document.querySelector<HTMLElement>('textarea[data-comment]')?.focus());
      else if (goal && mayEvaluate && key.toLowerCase() === 'o') take(() => setTaskOf(goal.id));
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
  return (
    <div className={styles.page}>
      <nav className={styles.progress} aria-label={t`Cíle vyhodnocení`}>
        {goals.map(({ id, now, text }, n) => <button key={id} type="button" className={styles.step} data-done={(now && !state.drafts.has(id)) || undefined} data-draft={state.drafts.has(id) || undefined} aria-current={id === current ? 'step' : undefined} title={text} aria-label={`${n + 1}. ${text}: ${state.drafts.has(id) ? t`rozepsáno` : now ? t`vyhodnoceno` : t`nevyhodnoceno`}`} onClick={() => go(n)}>{n + 1}{now && !state.drafts.has(id) && <IconCheck size={14} aria-hidden />}</button>)}
        <button type="button" className={styles.step} aria-current={current === end ? 'step' : undefined} onClick={() => go(goals.length)}><Trans>Souhrn</Trans></button>
        <span className="meta" role="status">{state.waiting ? t`Čeká na signál, nic se neztratilo.` : state.sending ? t`Ukládá se` : t`vyhodnoceno ${done} z ${goals.length}`}</span>
      </nav>
      {mayEvaluate && <p className={styles.keys}><span><kbd className={styles.key}>1</kbd>–<kbd className={styles.key}>5</kbd> <Trans>jak cíl stojí</Trans></span><span><kbd className={styles.key}>K</kbd> <Trans>komentář</Trans></span><span><kbd className={styles.key}>O</kbd> <Trans>opatření</Trans></span><span><kbd className={styles.key}>Enter</kbd> <Trans>další cíl</Trans></span><span><kbd className={styles.key}>Shift Enter</kbd> <Trans>nový řádek</Trans></span><span><kbd className={styles.key}>← →</kbd> <Trans>zpět a dál</Trans></span></p>}
      {goal ? <OneGoal key={goal.id} goal={goal} draft={state.drafts.get(goal.id)} desk={desk} found={found} asking={taskOf === goal.id} onAsking={(asking) => setTaskOf(asking ? goal.id : '')} /> : <Summary found={found} behind={desk.isAhead(goals)} />}
      <div className={styles.bar} data-save-bar>
        <Button variant="default" disabled={at <= 0} leftSection={<IconArrowLeft size={18} />} onClick={() => go(at - 1)}><Trans>Předchozí</Trans></Button>
        {goal && <span className="meta">{at + 1} / {goals.length}</span>}
        {goal && <Button rightSection={<IconArrowRight size={18} />} onClick={() => go(at + 1)}>{at + 1 === goals.length ? <Trans>Souhrn</Trans> : <Trans>Další cíl</Trans>}</Button>}
      </div>
    </div>
  );
}

/** The monthly evaluation of a centre's goals, one after another, at the team's meeting. */
export default function EvaluationPage() {
  const { t } = useLingui();
  const { centreId = '', year = '' } = useParams({ strict: false }) as { centreId?: string; year?: string }, [month, setMonth] = useAddress('mesic'), ask = { params: { centreId, year: Number(year) }, query: month ? { month: `${month.slice(0, 7)}-01` } : {} };
  const found = useRead(goalEvaluations.ofMonth, ask), of = found.data;
  useLive(of && `goals:${of.plan.id}`, [goalEvaluations.ofMonth]);
  const state = (one: MonthEvaluation['months'][number]) => (one.of > 0 && one.evaluated >= one.of ? t`vyhodnoceno` : one.waits ? t`nevyhodnoceno` : `${one.evaluated} / ${one.of}`);
  return (
    <Page back={{ to: `/cile/${centreId}/${year}`, label: of ? t`${of.centre.name}, cíle ${year}` : t`Cíle` }} title={of ? t`Vyhodnocení za ${monthYear(of.month)}` : t`Vyhodnocení cílů`}
      subtitle={of && <span>{[t`hodnoty k ${day(of.on)}`, of.plan.rhythm].filter(Boolean).join(' · ')}{of.meeting && <> · <Link to={`/setkani/${of.meeting.id}` as never}>{of.meeting.title}</Link></>}</span>}
      tools={of && <Select className={styles.month ?? ''} aria-label={t`Měsíc`} data={of.months.map((one) => ({ value: one.month, label: `${monthYear(one.month)}: ${state(one)}` }))} value={of.month} onChange={(value) => value && setMonth(value.slice(0, 7))} allowDeselect={false} />}>
      <Reading of={found}>{(data) => (data.goals.length === 0 ? <Card><Empty><Trans>V tomto měsíci centrum žádné cíle nemělo.</Trans></Empty></Card> : <Evaluating key={`${data.plan.id}${data.month}`} found={data} ask={ask} />)}</Reading>
    </Page>
  );
}
