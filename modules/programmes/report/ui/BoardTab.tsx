import { Trans } from '@lingui/react/macro';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { programmeReport } from '../contract.ts';
import { BlockView } from './Blocks.tsx';
import styles from './Report.module.css';

/** Numbers of a programme at a glance: a card for each chapter that has any. */
export default function BoardTab({ programmeId }: { programmeId: string }) {
  const found = useRead(programmeReport.board, { params: { programmeId } });
  return <Reading of={found} rows={8}>{({ chapters }) => chapters.length ? (
    <div className={styles.board}>{chapters.map((one) => <Card key={one.key} title={one.title} className={one.blocks.length > 2 ? styles.wide ?? '' : ''}><div className="stack">{one.blocks.map((block, at) => <BlockView key={at} of={block} />)}</div></Card>)}</div>
  ) : <Card><Empty><Trans>Zatím není co počítat.</Trans></Empty></Card>}</Reading>;
}
