import { Trans, useLingui } from '@lingui/react/macro';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useMe } from '#platform/design/me.ts';
import { Page } from '#platform/design/Page.tsx';
import { PartCards } from '#platform/design/PartCards.tsx';
import { useParts, type QualityCard } from '#platform/design/parts.ts';
import { QualityTabs } from './QualityTabs.tsx';
import styles from './Quality.module.css';

/** What waits in the quality of our services, and how they stand: cards of the parts of quality. */
export default function QualityPage() {
  const { t } = useLingui(), { role } = useMe().membership;
  const cards = useParts('qualityCards').filter(({ roles }) => !roles || roles.includes(role)), column = (name: QualityCard['column']) => cards.filter((card) => card.column === name);
  return (
    <Page title={t`Kvalita`} subtitle={t`Co čeká v kvalitě služeb a jak si stojí`}>
      <QualityTabs />
      {cards.length ? <div className={styles.columns}><div className={styles.column}><PartCards of={column('left')} /></div><div className={styles.column}><PartCards of={column('right')} /></div></div>
        : <Card><Empty><Trans>Pro vaši roli tu nic nečeká.</Trans></Empty></Card>}
    </Page>
  );
}
