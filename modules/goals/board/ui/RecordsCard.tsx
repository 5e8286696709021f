import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import { RecordsOfReading } from '#modules/work/indicators/ui/index.ts';
import { Card } from '#platform/design/Card.tsx';
import { usePages } from '#platform/design/query.ts';
import { goalBoard, type MeasureState } from '../contract.ts';
import styles from './GoalPage.module.css';

/** Records behind a value, the newest first: whoever wrote one sees it move the goal. */
export function RecordsCard({ goalId, of, onClose }: { goalId: string; of: MeasureState; onClose: () => void }) {
  const { t } = useLingui();
  const box = useRef<HTMLDivElement>(null), found = usePages(goalBoard.records, { params: { goalId }, query: { measureId: of.id, limit: 10 } });
  useEffect(() => { box.current?.scrollIntoView({ block: 'nearest' }); }, [of.id]);
  return (
    <div ref={box} className={styles.chosen}>
      <Card title={t`Záznamy za hodnotou`} {...(of.reading && { count: of.reading.records })} action={<Button variant="subtle" size="xs" onClick={onClose}><Trans>Zavřít</Trans></Button>}>
        <RecordsOfReading found={found} />
      </Card>
    </div>
  );
}
