import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconMessagePlus, IconSettings } from '@tabler/icons-react';
import { useState } from 'react';
import { useAddress } from '#platform/design/address.ts';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useMe } from '#platform/design/me.ts';
import { More } from '#platform/design/More.tsx';
import { Page } from '#platform/design/Page.tsx';
import { usePages } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Rows } from '#platform/design/Row.tsx';
import { Segmented } from '#platform/design/Segmented.tsx';
import { QualityTabs } from '#modules/quality/ui/index.ts';
import { complaints } from '../contract.ts';
import { ComplaintRow } from './ComplaintRow.tsx';
import { ReceiveSheet } from './ReceiveSheet.tsx';
import { RuleSheet } from './RuleSheet.tsx';
import { YearCard } from './YearCard.tsx';

function List({ part }: { part: 'open' | 'answered' }) {
  const { t } = useLingui(), found = usePages(complaints.list, { query: { part } }), title = part === 'open' ? t`Vyřizují se` : t`Zodpovězené`;
  return (
    <Card title={title} meta={part === 'open' ? <Trans>podle lhůty</Trans> : undefined}>
      <Reading of={found}>{({ items }) => <>
        {items.length ? <Rows label={title}>{items.map((one) => <ComplaintRow key={one.id} of={one} />)}</Rows> : <Empty>{part === 'open' ? <Trans>Žádná stížnost nečeká.</Trans> : <Trans>Zatím tu není žádná zodpovězená stížnost.</Trans>}</Empty>}
        <More of={found} />
      </>}</Reading>
    </Card>
  );
}

/** Stížnosti: received, handled, answered by their day. Everybody writes them down; who is named in one does not read it. */
export default function ComplaintsPage() {
  const { t } = useLingui(), { role } = useMe().membership, [part, setPart] = useAddress('cast', 'open'), [sheet, setSheet] = useState<'new' | 'rule'>();
  return (
    <Page title={t`Stížnosti`} subtitle={<Trans>Vidíte stížnosti, které jste přijali nebo je vyřizujete</Trans>} action={{ label: t`Zapsat stížnost`, icon: <IconMessagePlus size={18} />, onClick: () => setSheet('new') }}
      {...(role === 'head' && { tools: <Button variant="default" leftSection={<IconSettings size={18} />} onClick={() => setSheet('rule')}><Trans>Lhůty a pravidla</Trans></Button> })}>
      <QualityTabs />
      <div className="stack">
        <Segmented label={t`Co ukázat`} hideLabel value={part} onChange={setPart} options={[{ value: 'open', label: t`Vyřizují se` }, { value: 'answered', label: t`Zodpovězené` }, { value: 'year', label: t`Rok a registr` }]} />
        {part === 'year' ? <YearCard /> : <List key={part} part={part === 'answered' ? 'answered' : 'open'} />}
      </div>
      {sheet === 'new' && <ReceiveSheet onClose={() => setSheet(undefined)} />}
      {sheet === 'rule' && <RuleSheet onClose={() => setSheet(undefined)} />}
    </Page>
  );
}
