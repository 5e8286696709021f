import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Reading } from '#platform/design/Reading.tsx';
import { useRead } from '#platform/design/query.ts';
import { commitments } from '../contract.ts';
import { CommitmentLines } from './CommitmentLines.tsx';
import styles from './Commitments.module.css';

const shownAtOnce = 6;

/** The nearest commitments of all organisations, with their answers. */
export default function CaseCommitments({ caseId }: { caseId: string }) {
  const { t } = useLingui();
  const [all, setAll] = useState(false);
  const read = useRead(commitments.ofCase, { params: { caseId }, query: {} });
  return (
    <Reading of={read} rows={4}>
      {({ items, more }) => {
        const going = items.filter((one) => one.state === 'open' || one.state === 'offered' || one.state === 'declined' && one.own);
        const count = items.length + more;
        return (
          <Card title={t`Nejbližší závazky`} action={count > Math.min(shownAtOnce, going.length) ? <button type="button" className={styles.all} onClick={() => setAll(true)}><Trans>Všech {count}</Trans></button> : undefined}>
            {going.length === 0 ? <Empty><Trans>Nikdo teď nemá nic slíbeného.</Trans></Empty> : <CommitmentLines caseId={caseId} items={going.slice(0, shownAtOnce)} label={t`Nejbližší závazky`} />}
            <ConfirmSheet open={all} onClose={() => setAll(false)} title={t`Všechny závazky`}>{all && <CommitmentLines caseId={caseId} items={items} label={t`Všechny závazky`} />}</ConfirmSheet>
          </Card>
        );
      }}
    </Reading>
  );
}
