import { Trans, useLingui } from '@lingui/react/macro';
import { useId, type ReactNode } from 'react';
import { day, dayShort, month as monthText, number } from '#platform/i18n/format.ts';
import type { Reading } from '../contract.ts';
import styles from './Picture.module.css';
import { along, barsOf, floor, height, lineOf, shapeOf, squaresOf, width } from './picture.ts';
import { standingOf, useReadingWords } from './readingWords.tsx';

const path = (points: readonly (readonly [number, number])[]) => points.map(([x, y], i) => `${i ? 'L' : 'M'}${x} ${y}`).join(' ');
const middle = 30;

function LinePicture({ reading }: { reading: Reading }) {
  const { points, even, forecast, targetY } = lineOf(reading), last = points.at(-1);
  return (
    <>
      <line className={styles.floor} x1={0} x2={width} y1={floor} y2={floor} />
      {targetY !== null && <line className={styles.target} x1={0} x2={width} y1={targetY} y2={targetY} />}
      {even && <line className={styles.even} x1={even[0]![0]} y1={even[0]![1]} x2={even[1]![0]} y2={even[1]![1]} />}
      {points.length > 1 && <path className={styles.area} d={`${path(points)} L${points.at(-1)![0]} ${floor} L${points[0]![0]} ${floor} Z`} />}
      <path className={styles.line} d={path(points)} />
      {forecast && <path className={styles.forecast} d={path(forecast)} />}
      {last && <circle className={styles.dot} cx={last[0]} cy={last[1]} r={3.4} />}
    </>
  );
}
const Squares = ({ reading }: { reading: Reading }) => squaresOf(reading).map(({ x, y, w, h, state }, i) => <rect key={i} className={styles.square} data-state={state} x={x} y={y} width={w} height={h} />);
function Bars({ reading }: { reading: Reading }) {
  const { bars, lineY } = barsOf(reading);
  return (
    <>
      <line className={styles.floor} x1={0} x2={width} y1={floor} y2={floor} />
      {bars.map(({ x, y, w, h, state }, i) => <rect key={i} className={styles.bar} data-state={state} x={x} y={y} width={w} height={h} />)}
      {lineY !== null && <line className={styles.goal} x1={0} x2={width} y1={lineY} y2={lineY} />}
    </>
  );
}
function Diamond({ now, at, done }: { now: number; at: number; done: boolean }) {
  const x = Math.min(width - 9, Math.max(9, at * width)), upTo = Math.min(width - 9, Math.max(2, now * width));
  return (
    <>
      <line className={styles.rest} x1={0} x2={width} y1={middle} y2={middle} />
      <line className={styles.axis} x1={0} x2={upTo} y1={middle} y2={middle} />
      <line className={styles.goal} x1={upTo} x2={upTo} y1={middle - 9} y2={middle + 9} />
      <path className={styles.diamond} data-done={done} d={`M${x} ${middle - 9} L${x + 9} ${middle} L${x} ${middle + 9} L${x - 9} ${middle} Z`} />
      {done && <path d={`M${x - 4} ${middle} l3 3 l5 -6`} fill="none" stroke="var(--surface)" strokeWidth={2} />}
    </>
  );
}

/** First month of the reading in which something came: a diamond of what has happened stands there. */
const reachedAt = (reading: Reading) => reading.months.find(({ total }) => total > 0)?.month;

/** The numbers of the picture as a table: for readers of the screen always, for everybody when opened. */
function Numbers({ reading, caption }: { reading: Reading; caption: string }) {
  const judged = reading.periods.some(({ met }) => met !== null);
  const answer = (met: boolean | null, running: boolean) => (met === null ? running ? <Trans>běží</Trans> : <Trans>nehodnotí se</Trans> : met ? <Trans>ano</Trans> : <Trans>ne</Trans>);
  return (
    <table className={styles.table}>
      <caption className="hidden-text">{caption}</caption>
      {judged
        ? <><thead><tr><th scope="col"><Trans>Období</Trans></th><th scope="col"><Trans>Hodnota</Trans></th><th scope="col"><Trans>Splněno</Trans></th></tr></thead>
          <tbody>{reading.periods.map(({ from, to, value, met, running }) => <tr key={from}><th scope="row">{dayShort(from)} – {dayShort(to)}</th><td>{number(value)}</td><td>{answer(met, running)}</td></tr>)}</tbody></>
        : <><thead><tr><th scope="col"><Trans>Měsíc</Trans></th><th scope="col"><Trans>V měsíci</Trans></th><th scope="col"><Trans>Od začátku</Trans></th></tr></thead>
          <tbody>{reading.months.map(({ month, value, total }) => <tr key={month}><th scope="row">{monthText(month)}</th><td>{number(value)}</td><td>{number(total)}</td></tr>)}</tbody></>}
      {reading.members.length > 0 && reading.form !== 'total' && <tbody>{reading.members.map(({ key, label, value, met }) => <tr key={key}><th scope="row">{label}</th><td>{number(value)}</td><td>{answer(met, false)}</td></tr>)}</tbody>}
    </table>
  );
}

type Props = {
  reading: Reading;
  /** Kind of the goal it belongs to: the shape follows it. */
  kind?: string;
  /** What it is about, for who does not see it: the goal or the sentence. */
  label: string;
  /** Offers the numbers as a table to everybody. */
  withTable?: boolean;
  /** Instead of the value: a link to the records, for one. */
  value?: ReactNode; withFoot?: boolean;
};
/** A small picture of a reading with its value and pace in words. The shape follows the kind: line, squares, bars, diamond. */
export function ReadingPicture({ reading, kind, label, withTable = false, value, withFoot = true }: Props) {
  const { t } = useLingui();
  const words = useReadingWords(), id = useId(), standing = standingOf(reading), shape = shapeOf(reading, kind);
  const said = [label, words.value(reading), words.beside(reading), words.pace(reading)].filter(Boolean).join('; ');
  const done = reading.unit === 'yes_no' ? reading.value === 1 : reading.met === true, reached = reachedAt(reading);
  return (
    <div>
      <svg className={styles.picture} data-standing={standing} data-shape={shape} viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={id}>
        <title id={id}>{said}</title>
        {standing === 'withheld' ? <line className={styles.even} x1={0} x2={width} y1={middle} y2={middle} />
          : shape === 'line' ? <LinePicture reading={reading} /> : shape === 'squares' ? <Squares reading={reading} /> : shape === 'bars' ? <Bars reading={reading} />
          : <Diamond now={along(reading, reading.to)} at={done && reached ? along(reading, reached) : 1} done={done} />}
      </svg>
      {withFoot && <div className={styles.foot}><b>{value ?? words.value(reading)}</b><span>{words.beside(reading)}</span></div>}
      {!reading.withheld && (withTable ? <details><summary className={`meta ${styles.summary}`}><Trans>Čísla v tabulce</Trans></summary><Numbers reading={reading} caption={label} /></details> : <div className="hidden-text"><Numbers reading={reading} caption={t`Čísla k obrázku: ${label}`} /></div>)}
    </div>
  );
}

/** A milestone on its year: where we are, when it is due, whether it is reached. */
export function MilestonePicture({ from, until, today, dueOn, reachedOn, label }: { from: string; until: string; today: string; dueOn: string | null; reachedOn: string | null; label: string }) {
  const { t } = useLingui();
  const id = useId(), span = { from, until }, due = dueOn ?? until, standing = reachedOn ? 'met' : due < today ? 'missed' : 'on';
  const when = reachedOn ? t`dosaženo ${day(reachedOn)}` : t`do ${day(due)}`;
  return (
    <div>
      <svg className={styles.picture} data-standing={standing} data-shape="diamond" viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={id}>
        <title id={id}>{`${label}; ${when}`}</title>
        <Diamond now={along(span, today < until ? today : until)} at={along(span, reachedOn ?? due)} done={reachedOn !== null} />
      </svg>
      <div className={styles.foot}><b>{when}</b><span>{reachedOn ? dueOn && t`termín ${dayShort(dueOn)}` : due < today ? t`po termínu` : ''}</span></div>
    </div>
  );
}
