import { Trans } from '@lingui/react/macro';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Loading } from '#platform/design/Loading.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Refused } from '#platform/http/client.ts';
import { reports } from '../contract.ts';
import { Content } from './Content.tsx';
import { StepsCard } from './StepsCard.tsx';
import styles from './Report.module.css';

/** The report of an audit: being written, at the service, or final. */
export default function ReportTab({ auditId }: { auditId: string }) {
  const found = useRead(reports.get, { params: { auditId } });
  // Who sees that an audit goes on but not its results yet.
  if (found.error instanceof Refused && found.error.problem.code === 'not_found') return <Card><Empty><Trans>Zprávu zatím nemůžete číst. Služba ji uvidí, až jí tým pošle návrh; ostatní, až bude uzavřená.</Trans></Empty></Card>;
  return <Reading of={found} loading={<Card><Loading rows={8} /></Card>}>{(report) => <div className={styles.columns}><div className={styles.column}><Content report={report} /></div><div className={`${styles.column ?? ''} ${styles.aside ?? ''}`}><StepsCard report={report} /></div></div>}</Reading>;
}
