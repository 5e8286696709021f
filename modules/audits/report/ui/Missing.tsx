import { Link } from '@tanstack/react-router';
import { Trans } from '@lingui/react/macro';
import type { AuditReport, Missing as One } from '../contract.ts';
import { useReportWords } from './words.ts';
import styles from './Report.module.css';

/** At most so many criteria are named; the rest is counted. */
const most = 8;
/** What stands in the way, each with the way to where it is put right. */
export function Missing({ report, missing }: { report: AuditReport; missing: readonly One[] }) {
  const words = useReportWords(), names = new Map(report.content.areas.flatMap(({ criteria }) => criteria.map(({ key, words: said }) => [key, said])));
  return (
    <ul className={styles.missing}>
      {missing.map((one) => (
        <li key={one.why}>
          <b>{words.missing(one)}</b>
          {(one.why === 'undecided' || one.why === 'no_evidence') && <ul>{one.of.slice(0, most).map((key) => <li key={key} lang="cs"><Link to={`/kvalita/audity/${report.id}` as string} search={{ cast: 'kriteria', kriterium: key } as never}>{names.get(key) ?? key}</Link></li>)}{one.of.length > most && <li><Trans>a další: {one.of.length - most}</Trans></li>}</ul>}
        </li>
      ))}
    </ul>
  );
}
