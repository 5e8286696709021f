import { Button } from '@mantine/core';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useParams } from '@tanstack/react-router';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useAddress } from '#platform/design/address.ts';
import { Card } from '#platform/design/Card.tsx';
import { Facts } from '#platform/design/Facts.tsx';
import { Page } from '#platform/design/Page.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { day, hardSpaces, month as monthYear, today } from '#platform/i18n/format.ts';
import { useLive } from '#platform/live/browser/live.ts';
import { goalBoard, type GoalPage as Opened } from '../contract.ts';
import { lastDayOf } from '../rules.ts';
import { Evaluations, Tasks } from './Evaluations.tsx';
import { Measures, MonthsTable } from './Measures.tsx';
import { RecordsCard } from './RecordsCard.tsx';
import { useGoalWords } from './words.tsx';
import styles from './GoalPage.module.css';

function About({ of }: { of: Opened }) {
  const { t } = useLingui();
  const words = useGoalWords(), { goal, plan, centre } = of, to = `/cile/${centre.id}/${plan.year}`;
  return (
    <Card title={t`O cíli`}>
      <Facts facts={[
        [t`Centrum`, <Link key="c" to={to as never}>{centre.name}</Link>], [t`Rok`, `${plan.year}, ${words.state[plan.state]}`], [t`Druh`, words.kind(goal.kind)], [t`Odpovídá`, goal.responsible], [t`S kým`, goal.partner],
        [t`Od`, goal.from && day(goal.from)], [t`Do`, goal.dueOn && day(goal.dueOn)], [t`Vyřazen`, goal.droppedOn && day(goal.droppedOn)], [t`Uzavřen`, goal.outcome && [words.outcome[goal.outcome], goal.outcomeReason].filter(Boolean).join(': ')],
        [t`Navazuje na`, of.earlier && <Link key="e" to={`/cile/cil/${of.earlier.id}` as never}><Trans>cíl roku {of.earlier.year}</Trans></Link>],
        [t`Znění`, of.versions > 0 && <Link key="v" to={to as never}>{plural(of.versions, { one: '# verze', few: '# verze', many: '# verze', other: '# verzí' })}</Link>],
      ]} />
    </Card>
  );
}

function Content({ of }: { of: Opened }) {
  const { t } = useLingui();
  const { goal, plan, on } = of, [chosen, choose] = useAddress('mereni'), all = [...goal.measures, ...goal.parts.flatMap(({ measures }) => measures)], behind = all.find(({ id, reading }) => id === chosen && reading);
  const shown = { year: plan.year, on, chosen, onChoose: (id: string) => choose(chosen === id ? '' : id), mayReach: of.mayEvaluate };
  return (
    <div className={styles.page}>
      <div className={styles.column}>
        {goal.measures.length > 0 && <Card title={t`Jak se to pozná`} meta={t`k ${day(on)}`}><Measures measures={goal.measures} kind={goal.kind} {...shown} /></Card>}
        {goal.parts.length > 0 && <Card title={t`Části`} count={goal.parts.length}><div className={styles.parts}>{goal.parts.map((part) => <div key={part.id} className={styles.part}><h3>{hardSpaces(part.text)}</h3>{part.measures.length > 0 && <Measures measures={part.measures} kind={part.kind} {...shown} />}</div>)}</div></Card>}
        {behind && <RecordsCard goalId={goal.id} of={behind} onClose={() => choose('')} />}
        <Card title={t`Po měsících`}><MonthsTable measures={all} evaluated={of.months} /></Card>
        <Card title={t`Vyhodnocení v čase`} count={of.evaluations.length}><Evaluations items={of.evaluations} /></Card>
      </div>
      <div className={styles.column}>
        <About of={of} />
        <Card title={t`Opatření`} count={of.tasks.length}><Tasks items={of.tasks} /></Card>
      </div>
    </div>
  );
}

/** One goal: its sentence, measures big, evaluations in time, tasks, and the records behind its numbers. */
export default function GoalPage() {
  const { t } = useLingui();
  const { goalId = '' } = useParams({ strict: false }) as { goalId?: string }, found = useRead(goalBoard.goal, { params: { goalId } }), of = found.data, words = useGoalWords();
  useLive(of && `goals:${of.plan.id}`, [goalBoard.goal, goalBoard.records]);
  const unsaid = of?.mayEvaluate ? of.months.findLast(({ month, evaluated }) => !evaluated && lastDayOf(month) < today())?.month : undefined, nearby = (id: string | null, label: string, icon: ReactNode) => id && <Button variant="default" size="xs" aria-label={label} renderRoot={(props: object) => <Link to={`/cile/cil/${id}` as never} {...props} />}>{icon}</Button>;
  return (
    <Page back={{ to: of ? `/cile/${of.centre.id}/${of.plan.year}` : '/cile', label: of ? t`${of.centre.name}, cíle ${of.plan.year}` : t`Cíle` }} title={of ? hardSpaces(of.goal.text) : t`Cíl`}
      subtitle={of && <span className="inline"><Tag tone={of.goal.outcome ? words.outcomeTone[of.goal.outcome] : words.signalTone[of.goal.signal]}>{of.goal.outcome ? words.outcome[of.goal.outcome] : words.signal[of.goal.signal]}</Tag><span>{t`${of.position}. cíl centra`}</span></span>}
      tools={of && <span className={styles.nav}>{nearby(of.previousId, t`Předchozí cíl`, <IconChevronLeft size={18} />)}{nearby(of.nextId, t`Další cíl`, <IconChevronRight size={18} />)}</span>}
      {...(of && unsaid && { action: { label: t`Vyhodnotit ${monthYear(unsaid)}`, to: `/cile/${of.centre.id}/${of.plan.year}/hodnoceni?mesic=${unsaid.slice(0, 7)}&cil=${of.goal.id}` } })}>
      <Reading of={found}>{(data) => <Content of={data} />}</Reading>
    </Page>
  );
}
