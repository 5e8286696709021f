import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { IconUrgent } from '@tabler/icons-react';
import { useRead } from '#platform/design/query.ts';
import { Tag } from '#platform/design/Tag.tsx';
import styles from './Crisis.module.css';
import { crises } from '../contract.ts';

/** That a crisis goes on in the locality, wherever one stands on its page. */
export default function CrisisHeaderLine({ caseId }: { caseId: string }) {
  const running = useRead(crises.ofCase, { params: { caseId } }).data?.items.find(({ endedAt }) => !endedAt);
  if (!running) return null;
  return <p className="inline"><Tag tone="late" icon={<IconUrgent size={14} aria-hidden />}><Trans>krize běží</Trans></Tag><Link className={styles.running} to={`/lokality/${caseId}/krize` as never}>{running.title}</Link><span className="meta"><Trans>koordinuje {running.coordinator}</Trans></span></p>;
}
