import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useAddress } from '#platform/design/address.ts';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useMe } from '#platform/design/me.ts';
import { Page } from '#platform/design/Page.tsx';
import { Reading } from '#platform/design/Reading.tsx';
import { Segmented } from '#platform/design/Segmented.tsx';
import { Tabs } from '#platform/design/Tabs.tsx';
import { NetworkTabs } from '../../ui/NetworkTabs.tsx';
import { More } from '#platform/design/More.tsx';
import { usePages } from '#platform/design/query.ts';
import { interpreting } from '../contract.ts';
import styles from './Interpreting.module.css';
import MyBookings from './TodayMine.tsx';
import { PoolList } from './PoolList.tsx';
import { RequestItem } from './RequestItem.tsx';
import { RequestSheet } from './RequestSheet.tsx';
import { SumsView } from './SumsView.tsx';

/** Tlumočníci: what is asked for, who interprets, hours and cost and what nobody took. */
export default function InterpretersPage() {
  const { t } = useLingui();
  const { role } = useMe().membership;
  const asks = ['worker', 'head', 'coordinator', 'secretary'].includes(role), counts = asks || role === 'analyst';
  const [asking, setAsking] = useState(false);
  return (
    <Page title={t`Tlumočníci`} subtitle={<Trans>Domluvit, potvrdit a vědět, kde jazyk chybí</Trans>} {...(asks && { action: { label: t`Žádost o tlumočení`, icon: <IconPlus size={18} />, onClick: () => setAsking(true) } })}>
      <NetworkTabs />
      <MyBookings />
      <Tabs label={t`Tlumočníci`} tabs={[
        ...(asks ? [{ id: 'zadosti', title: t`Žádosti`, content: () => <Requests /> }] : []),
        { id: 'lide', title: t`Lidé`, content: () => <PoolList /> },
        ...(counts ? [{ id: 'prehled', title: t`Hodiny a poptávka`, content: () => <SumsView asks={asks} /> }] : []),
      ]} />
      {asking && <RequestSheet caseId={null} onClose={() => setAsking(false)} />}
    </Page>
  );
}

function Requests() {
  const { t } = useLingui();
  const [which, setWhich] = useAddress('ktere', 'coming');
  const shown = which === 'past' ? 'past' : 'coming';
  const found = usePages(interpreting.list, { query: { which: shown, limit: 30 } }, { keepPrevious: true });
  return (
    <div className="stack">
      <Segmented hideLabel label={t`Které žádosti`} value={shown} onChange={setWhich} options={[{ value: 'coming', label: t`Nadcházející` }, { value: 'past', label: t`Minulé` }]} />
      <Card><Reading of={found} rows={5}>{({ items }) => items.length === 0
        ? <Empty>{shown === 'coming' ? <Trans>Nic se teď nedomlouvá. Žádost založíte tady, nebo přímo v případu.</Trans> : <Trans>Zatím tu nic není.</Trans>}</Empty>
        : <><ul className={styles.list} aria-label={t`Žádosti o tlumočení`}>{items.map((one) => <RequestItem key={one.id} of={one} withCase />)}</ul><More of={found} /></>}</Reading></Card>
    </div>
  );
}
