import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Tag } from '#platform/design/Tag.tsx';
import { number } from '#platform/i18n/format.ts';
import type { Reading } from '../contract.ts';
import styles from './Picture.module.css';

/** So many members stand in a line; what is missing comes first. */
const inSight = 12;

/** Which members of the set have what was meant and which are missing: a square says how many only. Nothing for a reading without a set. */
export function Members({ reading }: { reading: Reading }) {
  const { t } = useLingui();
  if (reading.withheld || !reading.members.length || reading.form !== 'each' && reading.form !== 'coverage') return null;
  const sorted = reading.members.toSorted((a, b) => Number(a.met) - Number(b.met)), rest = sorted.length - inSight;
  return (
    <ul className={styles.members} aria-label={t`Co z výčtu je a co chybí`}>
      {sorted.slice(0, inSight).map(({ key, label, value, met }) => <li key={key}><Tag tone={met ? 'done' : 'soon'}>{met ? t`${label}: ${number(value)}` : t`${label}: ${number(value)}, zatím ne`}</Tag></li>)}
      {rest > 0 && <li className="meta"><Trans>a {plural(rest, { one: '# další', few: '# další', many: '# další', other: '# dalších' })}</Trans></li>}
    </ul>
  );
}
