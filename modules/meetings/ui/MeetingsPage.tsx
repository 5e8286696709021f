import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useAddress } from '#platform/design/address.ts';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { More } from '#platform/design/More.tsx';
import { Page } from '#platform/design/Page.tsx';
import { usePages } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Rows } from '#platform/design/Row.tsx';
import { Segmented } from '#platform/design/Segmented.tsx';
import { meetings } from '../contract.ts';
import { MeetingRow } from './MeetingRow.tsx';
import { MeetingSheet } from './MeetingSheet.tsx';
import { MeetingsTabs } from './MeetingsTabs.tsx';

/** Setkání: meetings that I see, coming or past. */
export default function MeetingsPage() {
  const { t } = useLingui();
  const navigate = useNavigate(), [part, setPart] = useAddress('cast', 'coming'), [adding, setAdding] = useState(false);
  const past = part === 'past', found = usePages(meetings.list, { query: { part: past ? 'past' : 'coming' } }), title = past ? t`Proběhlá a zrušená setkání` : t`Nadcházející setkání`;
  return (
    <Page title={t`Setkání`} subtitle={<Trans>Skupiny, porady, konference, intervize: od pozvánky po zápis</Trans>} action={{ label: t`Nové setkání`, icon: <IconPlus size={18} />, onClick: () => setAdding(true) }}>
      <MeetingsTabs />
      <div className="stack">
        <div><Segmented label={t`Co ukázat`} hideLabel value={part} onChange={setPart} options={[{ value: 'coming', label: t`Nadcházející` }, { value: 'past', label: t`Proběhlá` }]} /></div>
        <Card title={title}>
          <Reading of={found}>{({ items }) => <>
            {items.length ? <Rows label={title}>{items.map((one) => <MeetingRow key={one.id} of={one} />)}</Rows> : <Empty>{past ? <Trans>Zatím žádné setkání neproběhlo.</Trans> : <Trans>Žádné setkání před vámi není. Nové založíte tlačítkem nahoře, opakované ze stránky skupiny.</Trans>}</Empty>}
            <More of={found} />
          </>}</Reading>
        </Card>
      </div>
      {adding && <MeetingSheet onClose={() => setAdding(false)} onMade={(id) => void navigate({ to: `/setkani/${id}` as string })} />}
    </Page>
  );
}
