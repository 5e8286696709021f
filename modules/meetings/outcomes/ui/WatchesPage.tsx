import { Trans, useLingui } from '@lingui/react/macro';
import { MeetingsTabs } from '#modules/meetings/ui/MeetingsTabs.tsx';
import { useAddress } from '#platform/design/address.ts';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Page } from '#platform/design/Page.tsx';
import { Reading } from '#platform/design/Reading.tsx';
import { useRead } from '#platform/design/query.ts';
import { Segmented } from '#platform/design/Segmented.tsx';
import { outcomes } from '../contract.ts';
import { WatchRow } from './WatchRow.tsx';

/** What my groups watch, those whose day to look again has come first. */
export default function WatchesPage() {
  const { t } = useLingui();
  const [part, setPart] = useAddress('stav'), which = part === 'skoncene' ? 'ended' : 'current';
  const found = useRead(outcomes.watches, { query: { part: which } });
  return (
    <Page title={t`Sledované jevy`} subtitle={t`Co skupiny sledují od setkání k setkání. Bez jmen: čtou to všichni ve skupině.`}>
      <MeetingsTabs />
      <Segmented<'current' | 'ended'> label={t`Které jevy`} hideLabel options={[{ value: 'current', label: t`Sledujeme` }, { value: 'ended', label: t`Skončené` }]} value={which} onChange={(value) => setPart(value === 'ended' ? 'skoncene' : '')} />
      <Card>
        <Reading of={found} rows={5}>{({ items }) => items.length === 0 ? <Empty>{which === 'current' ? <Trans>Vaše skupiny teď nic nesledují. Nový jev se zapíše v zápise setkání u bodu programu.</Trans> : <Trans>Žádný sledovaný jev zatím neskončil.</Trans>}</Empty>
          : <ul role="list">{items.map((one) => <WatchRow key={one.id} of={one} />)}</ul>}</Reading>
      </Card>
    </Page>
  );
}
