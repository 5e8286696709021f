import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useAddress } from '#platform/design/address.ts';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { More } from '#platform/design/More.tsx';
import { Page } from '#platform/design/Page.tsx';
import { Reading } from '#platform/design/Reading.tsx';
import { useMe } from '#platform/design/me.ts';
import { useChange, usePages } from '#platform/design/query.ts';
import { Segmented } from '#platform/design/Segmented.tsx';
import { InsightsTabs } from '#modules/insights/ui/index.ts';
import { advocacy } from '../contract.ts';
import { ActionForm } from './ActionForm.tsx';
import { ActionRows } from './ActionRows.tsx';

/** Actions of advocacy: those that go on, what is overdue first; and those that ended. */
export default function ActionsPage() {
  const { t } = useLingui(), navigate = useNavigate(), prepares = useMe().membership.role !== 'worker', [part, setPart] = useAddress('stav'), which = part === 'skoncene' ? 'closed' : 'open', [making, setMaking] = useState(false);
  const found = usePages(advocacy.list, { query: { part: which, limit: 50 } }), begin = useChange(advocacy.begin, { invalidates: [advocacy.list] });
  return (
    <Page title={t`Advokační akce`} subtitle={t`Od podnětů k tomu, kdo s nimi může něco udělat, a co z toho bylo`} {...(prepares && { action: { label: <Trans>Nová akce</Trans>, icon: <IconPlus size={20} aria-hidden />, onClick: () => setMaking(true) } })}>
      <InsightsTabs />
      <Segmented<'open' | 'closed'> label={t`Které akce`} hideLabel options={[{ value: 'open', label: t`Probíhají` }, { value: 'closed', label: t`Skončené` }]} value={which} onChange={(value) => setPart(value === 'closed' ? 'skoncene' : '')} />
      <Card><Reading of={found}>{({ items }) => items.length === 0 ? <Empty>{which === 'open' ? <Trans>Žádná akce neběží. Začíná se z podnětů, které se opakují.</Trans> : <Trans>Zatím žádná akce neskončila.</Trans>}</Empty> : <><ActionRows of={items} label={t`Advokační akce`} /><More of={found} /></>}</Reading></Card>
      {making && <ActionForm title={t`Nová advokační akce`} draft="advocacy:new" onClose={() => setMaking(false)} save={async (values, _, id) => { await begin.mutateAsync({ body: { ...values, id, signalIds: [] } }); await navigate({ to: `/podnety/akce/${id}` as string }); }} />}
    </Page>
  );
}
