import { WhoMark, whoColor } from '#platform/design/WhoMark.tsx';
import { day } from '#platform/i18n/format.ts';
import { textOf } from '#modules/questionnaires/index.ts';
import type { Point } from '#modules/questionnaires/index.ts';
import type { Tongue } from '#modules/questionnaires/contract.ts';
import styles from './Conditions.module.css';

type Props = { points: readonly Point[]; from: string; to: string; who: (organisationId: string) => number; nameOf: (organisationId: string) => string; language: Tongue };
const daysOf = (day: string) => Date.parse(`${day}T12:00:00Z`) / 86_400_000;

/** The level of a topic over time: higher is better, each organisation has its mark and its line, nothing is averaged. In words for a reader. */
export function TopicPath({ points, from, to, who, nameOf, language }: Props) {
  const span = daysOf(to) - daysOf(from), at = ({ onDay, at: level }: Point) => ({ x: span ? (daysOf(onDay) - daysOf(from)) / span * 100 : 50, y: (1 - level) * 84 + 8 });
  const lines = [...Map.groupBy(points, ({ organisationId }) => organisationId)];
  return (
    <div className={styles.path}>
      <svg className={styles.lines} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden>
        <line x1={0} x2={100} y1={92} y2={92} stroke="var(--line)" strokeWidth={1} vectorEffect="non-scaling-stroke" />
        {lines.map(([organisation, own]) => own.length > 1 && <polyline key={organisation} points={own.map((point) => { const { x, y } = at(point); return `${x},${y}`; }).join(' ')} fill="none" stroke={whoColor(who(organisation))} strokeWidth={1.75} vectorEffect="non-scaling-stroke" />)}
      </svg>
      {points.map((point) => { const { x, y } = at(point); return <span key={point.sheetId} className={styles.mark} style={{ left: `${x}%`, top: `${y}%` }} aria-hidden><WhoMark who={who(point.organisationId)} size={11} /></span>; })}
      <span className="hidden-text">{points.map((point) => `${day(point.onDay)}, ${nameOf(point.organisationId)}: ${textOf(point.choice.words, language)}`).join('; ')}</span>
    </div>
  );
}
