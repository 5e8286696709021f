import { Button } from '@mantine/core';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { usePhone } from '#platform/design/phone.ts';
import { Tag } from '#platform/design/Tag.tsx';
import type { BoardCentre, BoardGoal } from '../contract.ts';
import { signals } from '../rules.ts';
import { GoalCell } from './GoalCell.tsx';
import { Months } from './Months.tsx';
import { monthNames, useGoalWords } from './words.tsx';
import styles from './Board.module.css';

/** So many goals stand in a row of several centres before the rest is asked for. */
const inSight = 3;

type Props = { centre: BoardCentre; goals: readonly BoardGoal[]; year: number; on: string; /** Everything that passed a filter is shown. */ filtered: boolean; /** On a phone: this centre only. */ open: boolean; /** There is a list of centres to come back to; none for who sees one. */ onOpen?: ((id: string) => void) | undefined };

/** A centre: who answers, which months were evaluated, and its goals, what needs attention first. */
export function CentreRow({ centre, goals, year, on, filtered, open, onOpen }: Props) {
  const { t } = useLingui();
  const words = useGoalWords(), phone = usePhone(), [all, setAll] = useState(false), waiting = centre.months.filter(({ waits }) => waits).map(({ month }) => month), { plan } = centre;
  const sorted = goals.toSorted((a, b) => signals.indexOf(a.signal) - signals.indexOf(b.signal)), shown = all || filtered || phone || !onOpen ? sorted : sorted.slice(0, inSight), rest = sorted.length - shown.length;
  const endangered = goals.filter(({ signal }) => signal === 'endangered').length, behind = goals.filter(({ signal }) => signal === 'behind').length;
  return (
    <li className={styles.centre} data-open={open || undefined}>
      <div className={styles.about}>
        <Link to={`/cile/${centre.id}/${year}` as never} className={styles.name}>{centre.name}</Link>
        {centre.responsible && <span className="meta">{centre.responsible}</span>}
        {plan ? <>
          {(plan.state === 'running' || plan.state === 'closed') && <Months months={centre.months} />}
          {waiting.length > 0 && <span className={styles.warn}><Trans>nevyhodnoceno: {monthNames(waiting)}</Trans></span>}
          {plan.state !== 'running' && <span><Tag tone={words.stateTone[plan.state]}>{words.state[plan.state]}</Tag></span>}
          <span className="meta">{[plural(goals.length, { one: '# cíl', few: '# cíle', many: '# cíle', other: '# cílů' }), endangered > 0 && t`ohroženo ${endangered}`, behind > 0 && t`za tempem ${behind}`].filter(Boolean).join(' · ')}</span>
          <span className={styles.ways}>
            {centre.mayEvaluate && <Link to={`/cile/${centre.id}/${year}/hodnoceni` as never} className={styles.way}><Trans>Vyhodnotit</Trans></Link>}
            {rest > 0 && <button type="button" className={styles.way} data-rest onClick={() => setAll(true)}>{plural(rest, { one: '# další cíl', few: '# další cíle', many: '# dalšího cíle', other: '# dalších cílů' })}</button>}
          </span>
          {onOpen && <Button className={styles.open ?? ''} variant="default" size="xs" onClick={() => onOpen(open ? '' : centre.id)} leftSection={open ? <IconChevronLeft size={16} /> : undefined} rightSection={open ? undefined : <IconChevronRight size={16} />} aria-expanded={open}>{open ? <Trans>Všechna centra</Trans> : <Trans>Ukázat cíle</Trans>}</Button>}
        </> : <span className="meta"><Trans>Cíle na tento rok nejsou napsané.</Trans></span>}
      </div>
      <ul className={styles.cells} aria-label={t`Cíle: ${centre.name}`}>
        {shown.map((goal) => <GoalCell key={goal.id} goal={goal} year={year} on={on} />)}
      </ul>
    </li>
  );
}
