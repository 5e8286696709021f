import { Trans, useLingui } from '@lingui/react/macro';
import { Card } from '#platform/design/Card.tsx';
import { Page } from '#platform/design/Page.tsx';
import { PartCards } from '#platform/design/PartCards.tsx';
import { useParts, type TodayCard } from '#platform/design/parts.ts';
import { usePhone } from '#platform/design/phone.ts';
import { dayLong, today } from '#platform/i18n/format.ts';
import { WriteContact } from '#modules/work/ui/index.ts';

import { Counts } from './Counts.tsx';
import { NoClients } from './NoClients.tsx';
import { useHasClients } from './useDay.ts';
import styles from './Today.module.css';

/** Three columns by verb: what I owe, where I go, what others want from me. On a phone where I go comes first. */
export default function TodayPage() {
  const { t } = useLingui();
  const phone = usePhone(), clients = useHasClients();
  const cards = useParts('todayCards');
  // Who has no clients may not ask for what the cards show.
  const column = (name: TodayCard['column']) => cards.filter((card) => card.column === name && (clients || card.withoutClients));
  const go = column('go'), first = go.slice(0, 1), rest = go.slice(1);
  return (
    <Page title={phone ? dayLong(today()).replace(/\s\d{4}$/, '') : <>{t`Dnes`}, {dayLong(today())}</>} subtitle={clients && <Counts />} tools={<WriteContact />}>
      <PartCards of={column('top')} />
      {/* Few cards are for those without clients: three columns would be mostly empty. */}
      {!clients ? <div className="stack"><PartCards of={[...column('owe'), ...go, ...column('asked')]} /><NoClients /></div> : phone ? <div className={styles.columns}><PartCards of={first} /><PartCards of={column('owe')} /><PartCards of={column('asked')} /><PartCards of={rest} /></div> : (
        <div className={styles.columns}>
          <div className={styles.column}><PartCards of={column('owe')} />{column('owe').length === 0 && <Card title={<Trans>Co čeká na mě</Trans>}><p className="meta"><Trans>Nic tu nečeká.</Trans></p></Card>}</div>
          <div className={styles.column}><PartCards of={go} /></div>
          <div className={styles.column}><PartCards of={column('asked')} /></div>
        </div>
      )}
    </Page>
  );
}
