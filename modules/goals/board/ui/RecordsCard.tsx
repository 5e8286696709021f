import { Button } from '@mantine/core';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import { RecordItem } from '#modules/work/ui/index.ts';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { More } from '#platform/design/More.tsx';
import { usePages } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { goalBoard, type MeasureState } from '../contract.ts';
import styles from './GoalPage.module.css';

/** Records behind a value, the newest first: whoever wrote one sees it move the goal. */
export function RecordsCard({ goalId, of, member, onClose }: { goalId: string; of: MeasureState; member: string; onClose: () => void }) {
  const { t } = useLingui();
  const box = useRef<HTMLDivElement>(null), list = usePages(goalBoard.records, { params: { goalId }, query: { measureId: of.id, ...(member && { memberKey: member }) } });
  useEffect(() => { box.current?.scrollIntoView({ block: 'nearest' }); }, [of.id]);
  return (
    <div ref={box} className={styles.chosen}>
      <Card title={t`Záznamy za hodnotou`} {...(of.reading && { count: of.reading.records })} action={<Button variant="subtle" size="xs" onClick={onClose}><Trans>Zavřít</Trans></Button>}>
        <Reading of={list}>{(data) => <>
          {data.items.length === 0 && !data.hidden ? <Empty><Trans>Zatím se nepočítá žádný záznam.</Trans></Empty> : <ul className={styles.records}>{data.items.map((record) => <RecordItem key={record.id} record={record} nameOf={() => ''} short withCase />)}</ul>}
          {data.hidden > 0 && <p className="meta">{plural(data.hidden, { one: 'K tomu se počítá # záznam, který nevidíte.', few: 'K tomu se počítají # záznamy, které nevidíte.', many: 'K tomu se počítá # záznamu, který nevidíte.', other: 'K tomu se počítá # záznamů, které nevidíte.' })}</p>}
          <More of={list} />
        </>}</Reading>
      </Card>
    </div>
  );
}
