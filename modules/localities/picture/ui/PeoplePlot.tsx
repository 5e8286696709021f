import { useLingui } from '@lingui/react/macro';
import { day, number } from '#platform/i18n/format.ts';
import { useCodes } from '#modules/directory/ui/index.ts';
import type { Estimate } from '../contract.ts';
import { citizenshipsOf, peopleOf } from '../rules.ts';
import styles from './Picture.module.css';

const width = 560, height = 170, left = 40, right = 130, top = 12, bottom = 24;
const colours = ['var(--who-0)', 'var(--who-1)', 'var(--who-2)', 'var(--who-3)'];
type Point = { on: string; people: number };

/** How the numbers went, all together and by citizenship: a dot is one estimate, joined by its line; dots of one day stand side by side. The list below says the same in words. */
export function PeoplePlot({ estimates }: { estimates: readonly Estimate[] }) {
  const { t } = useLingui();
  const citizenships = useCodes('citizenship'), standing = estimates.filter((one) => !one.withdrawn).toReversed();
  if (new Set(standing.map((one) => one.estimatedOn)).size < 2) return null;
  const all = new Map<string, Point[]>([[t`všichni`, standing.map((one) => ({ on: one.estimatedOn, people: peopleOf(one) }))]]);
  const named = new Map<string, Point[]>();
  for (const one of standing) for (const { citizenship, people } of citizenshipsOf(one)) if (citizenship) named.set(citizenship, [...named.get(citizenship) ?? [], { on: one.estimatedOn, people }]);
  for (const [code, points] of [...named].toSorted((a, b) => b[1].length - a[1].length || b[1].at(-1)!.people - a[1].at(-1)!.people).slice(0, 3)) all.set(citizenships.label(code), points);
  const days = standing.map((one) => Date.parse(one.estimatedOn)), from = Math.min(...days), until = Math.max(...days), most = Math.max(1, ...[...all.values()].flat().map((one) => one.people));
  const x = (on: string) => left + ((Date.parse(on) - from) / (until - from)) * (width - left - right), y = (people: number) => height - bottom - (people / most) * (height - top - bottom);
  // Names at the ends of lines keep apart.
  const ends: number[] = [];
  const labelY = (wanted: number) => { let at = wanted; while (ends.some((one) => Math.abs(one - at) < 18)) at += 18; ends.push(at); return at; };
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className={styles.plot} role="img" aria-label={t`Počty lidí podle odhadů od ${day(standing[0]!.estimatedOn)} do ${day(standing.at(-1)!.estimatedOn)}`}>
      {[0, most].map((one) => <g key={one}><line x1={left} x2={width - right} y1={y(one)} y2={y(one)} stroke="var(--line)" /><text x={left - 6} y={y(one) + 4} textAnchor="end">{number(one)}</text></g>)}
      <text x={left} y={height - 6}>{day(standing[0]!.estimatedOn)}</text><text x={width - right} y={height - 6} textAnchor="end">{day(standing.at(-1)!.estimatedOn)}</text>
      {[...all].map(([label, points], at) => (
        <g key={label} stroke={colours[at]} fill={colours[at]}>
          <polyline points={points.map((one) => `${x(one.on)},${y(one.people)}`).join(' ')} fill="none" strokeWidth={at === 0 ? 2.5 : 1.5} strokeDasharray={['', '6 3', '2 3', '8 3 2 3'][at]} />
          {points.map((one, index) => <circle key={index} cx={x(one.on)} cy={y(one.people)} r={3.5} stroke="none"><title>{`${label}: ${number(one.people)}, ${day(one.on)}`}</title></circle>)}
          <text x={x(points.at(-1)!.on) + 8} y={labelY(y(points.at(-1)!.people) + 4)} stroke="none" style={{ fill: colours[at] }}>{label}</text>
        </g>
      ))}
    </svg>
  );
}
