import { useElementSize } from '@mantine/hooks';
import { Trans, useLingui } from '@lingui/react/macro';
import { useId, useState } from 'react';
import { whoColor, type Who } from '#platform/design/WhoMark.tsx';
import { dayShort, month, today as todayOf } from '#platform/i18n/format.ts';
import type { Commitment } from '#modules/commitments/contract.ts';
import { layOut, monthsShown, type Bar, type ChartGoal } from '../timeline.ts';
import styles from './TimeChart.module.css';

const rowOf = { goal: 30, step: 24 }, barHeight = 16, axis = 22, foot = 22;
type Props = { goals: readonly ChartGoal[]; steps: ReadonlyMap<string, Commitment>; whoOf: (step: Commitment) => Who | null };

/** Who does what from when to when, across organisations, under the family's sentences. The same is said by the table beside it. */
export function TimeChart({ goals, steps, whoOf }: Props) {
  const { t } = useLingui();
  const { ref, width } = useElementSize();
  const [current, setCurrent] = useState<string | null>(null);
  const today = todayOf(), id = useId(), chart = layOut(goals, today, Math.max(width, 120));
  const tops = chart.rows.reduce<number[]>((all, row) => [...all, all.at(-1)! + rowOf[row.kind]], [axis]);
  const bottom = tops.at(-1)!;
  const middle = (row: number) => tops[row]! + rowOf[chart.rows[row]!.kind] / 2;
  const point = (step: string | null) => ({ onMouseEnter: () => setCurrent(step), onMouseLeave: () => setCurrent(null) });
  const focused = current ? steps.get(current) : undefined;
  const before = focused?.needs.flatMap((needed) => steps.get(needed)?.what ?? []) ?? [];
  const next = current ? [...steps.values()].filter((step) => step.needs.includes(current)).map((step) => step.what) : [];
  const todayShort = dayShort(today);
  return (
    <div className={styles.chart}>
      <div className={styles.grid}>
        <div className={styles.labels}>
          <div className={styles.axis} />
          {chart.rows.map((row) => row.kind === 'goal'
            ? <div key={`g${row.id}`} className={styles.goal}><span className={styles.goalWide} title={row.label}>{row.label}</span></div>
            : <button key={row.id} type="button" className={styles.step} data-current={current === row.id || undefined} aria-describedby={current === row.id ? id : undefined} title={steps.get(row.id)?.what}
                onFocus={() => setCurrent(row.id)} onBlur={() => setCurrent(null)} {...point(row.id)}>{steps.get(row.id)?.what}</button>)}
        </div>
        <div ref={ref}>
          {width > 0 && (
            <svg className={styles.plot} width={width} height={bottom + foot} role="img" aria-label={t`Časový průběh plánu. Totéž říká tabulka.`}>
              <g className={styles.months}>
                {chart.months.map((one) => <line key={one.day} x1={one.x} x2={one.x} y1={axis} y2={bottom} stroke="var(--line-inside)" />)}
                {monthsShown(chart, 66).map((one, index) => <text key={one.day} x={one.x + 4} y={14}>{index === 0 || one.day.endsWith('-01-01') ? month(one.day).replace(/^(\S+)/, '$1') : month(one.day).split(/[\s\u00a0]/)[0]}</text>)}
              </g>
              {chart.today !== null && <line x1={chart.today} x2={chart.today} y1={axis} y2={bottom + 2} stroke="var(--late)" strokeWidth={1.5} />}
              {chart.bars.map((bar) => <BarOf key={bar.id} bar={bar} y={middle(bar.row) - barHeight / 2} step={steps.get(bar.id)!} who={whoOf(steps.get(bar.id)!)} mark={goals.flatMap((goal) => goal.steps).find((step) => step.id === bar.id)!.mark} dim={current !== null && current !== bar.id && !focused?.needs.includes(bar.id)} events={point(bar.id)} />)}
              {chart.arrows.filter((arrow) => arrow.from === current || arrow.to === current).map(({ from, to, points: [x1, r1, x2, r2] }) => {
                const y1 = middle(r1), y2 = middle(r2), bend = Math.max(x1, x2 - 8) + (x2 < x1 ? 8 : 0);
                return <path key={`${from}${to}`} d={x2 >= x1 + 6 ? `M${x1} ${y1}H${Math.min(bend, x2 - 4)}V${y2}H${x2 - 4}` : `M${x1} ${y1}h6V${(y1 + y2) / 2}H${x2 - 8}V${y2}h4`} fill="none" stroke="var(--text)" strokeWidth={1} markerEnd={`url(#${id}arrow)`} />;
              })}
              {chart.today !== null && (
                <g transform={`translate(${Math.min(Math.max(chart.today, 38), width - 38)} ${bottom + 2})`}>
                  <rect x={-38} y={0} width={76} height={18} rx={4} fill="var(--late)" />
                  <text x={0} y={13} textAnchor="middle" fill="#fff" fontWeight={600}>{t`dnes ${todayShort}`}</text>
                </g>
              )}
              <defs><marker id={`${id}arrow`} viewBox="0 0 6 6" refX="5" refY="3" markerWidth="6" markerHeight="6" orient="auto"><path d="M0 0 6 3 0 6Z" fill="var(--text)" /></marker></defs>
            </svg>
          )}
        </div>
      </div>
      <p id={id} className={`meta ${styles.said}`} aria-live="polite">
        {focused && <>{focused.what}{before.length > 0 && <> · <Trans>až po kroku: {before.join('; ')}</Trans></>}{next.length > 0 && <> · <Trans>čeká na něj: {next.join('; ')}</Trans></>}</>}
      </p>
    </div>
  );
}

type BarProps = { bar: Bar; y: number; step: Commitment; who: Who | null; mark: string; dim: boolean; events: object };
/** Own colour and shape of ends for each organisation; the family an outline, nobody dashed yellow, an offer only its rim. */
function BarOf({ bar, y, step, who, mark, dim, events }: BarProps) {
  const waits = step.state === 'offered', hollow = who === 'family' || waits;
  const color = who === null ? '#8f660a' : whoColor(who);
  const round = who === null || who === 'family' ? 4 : who === 0 ? 3 : who === 1 ? barHeight / 2 : 2;
  const inside = bar.mark === 'inside';
  return (
    <g opacity={dim ? 0.35 : 1} {...events}>
      <rect x={bar.x} y={y} width={bar.width} height={barHeight} rx={Math.min(round, bar.width / 2)} fill={who === null ? 'var(--soon-soft)' : hollow ? 'var(--surface)' : color} stroke={who === null || hollow ? color : 'none'} strokeWidth={who === 'family' ? 1.8 : 1.5} strokeDasharray={who === null || bar.open ? '4 3' : undefined} />
      <text x={inside ? bar.x + 6 : bar.mark === 'right' ? bar.x + bar.width + 5 : bar.x - 5} y={y + 12} textAnchor={bar.mark === 'left' ? 'end' : 'start'} fontWeight={600}
        fill={inside && who !== null && !hollow ? '#fff' : who === null ? 'var(--soon)' : color}>{mark}</text>
    </g>
  );
}
