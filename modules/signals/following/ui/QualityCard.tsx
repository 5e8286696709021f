import { Anchor } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { number } from '#platform/i18n/format.ts';
import { following } from '../contract.ts';
import { FollowedRows } from './FollowedRows.tsx';
import styles from './Following.module.css';

/** Recommendations on the overview of quality: what waits for me, how many go on and how many are late. */
export default function QualityCard() {
  const { t } = useLingui(), found = useRead(following.waiting);
  return (
    <Card title={t`Doporučení čekají na vás`} {...(found.data && { count: found.data.forMe })}>
      <Reading of={found}>{({ items, late, open }) => (
        <div className="stack">
          {items.length > 0 ? <FollowedRows of={items} label={t`Doporučení čekají na vás`} /> : <Empty>{open > 0 ? <Trans>Žádné doporučení teď na vás nečeká.</Trans> : <Trans>Žádné doporučení teď neběží.</Trans>}</Empty>}
          {open > 0 && <p className={styles.tags}><Anchor component={Link} to={'/kvalita/doporuceni' as string} className={styles.reach!}><Trans>Běžících celkem: {number(open)}</Trans></Anchor>{late > 0 && <Anchor component={Link} to={'/kvalita/doporuceni?termin=late' as string} className={styles.reach!}><Trans>Po termínu: {number(late)}</Trans></Anchor>}</p>}
        </div>)}</Reading>
    </Card>
  );
}
