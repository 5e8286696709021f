import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { dayShort } from '#platform/i18n/format.ts';
import type { Board } from '../contract.ts';
import { useGoalWords } from './words.tsx';
import styles from './Board.module.css';

/** Plans that wait for somebody: submitted first. */
export function WaitingCard({ board }: { board: Board }) {
  const { t } = useLingui();
  const words = useGoalWords(), { waiting, notBegun } = board, next = board.year + 1;
  return (
    <Card title={t`Ke schválení`} count={waiting.filter(({ state }) => state === 'submitted').length}>
      {waiting.length === 0 && <Empty><Trans>Žádné cíle na nikoho nečekají.</Trans></Empty>}
      <ul>{waiting.map(({ planId, centreId, name, year, state, since }) => (
        <li key={planId} className={styles.line}><span><Link to={`/cile/${centreId}/${year}` as never}>{name}</Link> <span className="meta">{year}</span></span><span title={dayShort(since)}><Tag tone={words.stateTone[state]}>{words.state[state]}</Tag></span></li>
      ))}</ul>
      {notBegun > 0 && waiting.some(({ year }) => year === next) && <p className="meta">{plural(notBegun, { one: `Cíle na rok ${next} nezačalo psát # centrum.`, few: `Cíle na rok ${next} nezačala psát # centra.`, many: `Cíle na rok ${next} nezačalo psát # centra.`, other: `Cíle na rok ${next} nezačalo psát # center.` })}</p>}
    </Card>
  );
}
