import { useLingui } from '@lingui/react/macro';
import { dayShort } from '#platform/i18n/format.ts';
import { trend, type Need } from '../rules.ts';
import { useScale } from './scale.ts';
import styles from './needs.module.css';

const width = 180, height = 76, left = 22, right = 170, top = 8, bottom = 54;
const dayNumber = (on: string) => Date.parse(on) / 86_400_000;
type Point = readonly [x: number, y: number];
const line = (points: readonly Point[]) => points.map(([x, y], i) => `${i ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');

/** One small picture for each need on the same axis of time: the service as a full line, the client as a dashed one. */
export function NeedsHistory({ needs, label }: { needs: readonly Need[]; label: (domain: string) => string }) {
  const { t } = useLingui();
  const { trend: trendWord, full } = useScale();
  const days = needs.flatMap(({ history }) => history.map(({ ratedOn }) => ratedOn)).toSorted();
  const first = days[0] ?? '', last = days.at(-1) ?? '';
  const x = (on: string) => (first === last ? (left + right) / 2 : left + (right - left) * (dayNumber(on) - dayNumber(first)) / (dayNumber(last) - dayNumber(first)));
  const y = (value: number) => bottom - (bottom - top) * (value - 1) / 4;
  const points = (need: Need, of: 'workerValue' | 'clientValue') => need.history.flatMap((rating): Point[] => { const value = rating[of]; return value === null ? [] : [[x(rating.ratedOn), y(value)]]; });
  return (
    <ul className={styles.multiples}>
      {needs.map((need) => {
        const worker = points(need, 'workerValue'), client = points(need, 'clientValue'), which = trend(need);
        const inWords = [need.earlier && t`služba dříve: ${full(need.earlier.value)}`, need.worker && t`služba: ${full(need.worker.value)}`, need.client && t`klient: ${full(need.client.value)}`].filter(Boolean).join(', ');
        return (
          <li key={need.key} className={styles.multiple}>
            <span className="strong">{label(need.domain)}</span>{which && <span className="meta"> {trendWord(which)}</span>}
            <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={inWords}>
              {[1, 3, 5].map((value) => <path key={value} d={`M${left} ${y(value)}H${right}`} stroke="#dde3ea" />)}
              {[1, 5].map((value) => <text key={value} x={0} y={y(value) + 4} fontSize={11.5} fill="#4d5763">{value}</text>)}
              <path d={line(client)} fill="none" stroke="#8f660a" strokeWidth={1.75} strokeDasharray="4 3" />
              <path d={line(worker)} fill="none" stroke="#2362a2" strokeWidth={2} />
              {client.map(([cx, cy], i) => <circle key={i} cx={cx} cy={cy} r={4.5} fill="#fff" stroke="#8f660a" strokeWidth={2} />)}
              {worker.map(([cx, cy], i) => <circle key={i} cx={cx} cy={cy} r={client.some((p) => p[0] === cx && p[1] === cy) ? 2.75 : 4} fill="#2362a2" />)}
              <text x={first === last ? (left + right) / 2 : left} y={height - 2} fontSize={11.5} fill="#4d5763" textAnchor={first === last ? 'middle' : 'start'}>{first && dayShort(first)}</text>
              {first !== last && <text x={right} y={height - 2} fontSize={11.5} fill="#4d5763" textAnchor="end">{dayShort(last)}</text>}
            </svg>
          </li>
        );
      })}
    </ul>
  );
}
