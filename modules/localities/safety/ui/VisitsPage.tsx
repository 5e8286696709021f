import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconAlertTriangle, IconDoorEnter, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useAddress } from '#platform/design/address.ts';
import { Card } from '#platform/design/Card.tsx';
import { CheckChips } from '#platform/design/CheckChips.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { More } from '#platform/design/More.tsx';
import { Page } from '#platform/design/Page.tsx';
import { usePages } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Rows } from '#platform/design/Row.tsx';
import { LocalityTabs } from '../../ui/LocalityTabs.tsx';
import { incidents, type Visit } from '../contract.ts';
import { CheckInSheet } from './CheckInSheet.tsx';
import { IncidentCard } from './IncidentCard.tsx';
import { IncidentSheet } from './IncidentSheet.tsx';
import TopCard from './TopCard.tsx';
import { useSafety } from './useSafety.ts';
import { VisitRow } from './VisitRow.tsx';
import { VisitSheet } from './VisitSheet.tsx';

const goes = ({ part }: Visit) => part === 'mine' || part === 'along';

/** Where I go, for whom I wait, and every warning that I may read. */
export default function VisitsPage() {
  const { t } = useLingui();
  const { day, visits, running } = useSafety(false), [only, setOnly] = useAddress('jen');
  const list = usePages(incidents.list, { query: { ...(only && { ended: 'true' as const }) } });
  const [open, setOpen] = useState<'plan' | 'now' | 'incident'>(), [made, setMade] = useState<string>(), going = visits.find(({ id }) => id === made), close = () => setOpen(undefined);
  const mine = visits.filter((one) => goes(one) && (one.state === 'planned' || one.state === 'running')), others = visits.filter((one) => !goes(one) && one.state !== 'cancelled' && one.state !== 'ended'), past = visits.filter(({ state }) => state === 'ended').toReversed();
  const rows = (those: readonly Visit[], label: string) => <Rows label={label}>{those.map((one) => <VisitRow key={one.id} visit={one} />)}</Rows>;
  return (
    <Page title={t`Návštěvy`} subtitle={<Trans>Kdo jde do terénu, do kdy se ozve a kdo na něj čeká. Kde jste, Souběh nezjišťuje.</Trans>} {...(running.length === 0 && { action: { label: t`Vyrazit teď`, icon: <IconDoorEnter size={18} />, onClick: () => setOpen('now') } })} tools={<Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => setOpen('plan')}><Trans>Naplánovat</Trans></Button>}>
      <LocalityTabs />
      <TopCard />
      <Card title={t`Kam se chystám`}>
        <Reading of={day} rows={3}>{() => mine.length === 0 ? <Empty><Trans>Nemáte naplánovanou žádnou návštěvu.</Trans></Empty> : rows(mine, t`Kam se chystám`)}</Reading>
      </Card>
      {others.length > 0 && <Card title={t`Na koho se čeká`}>{rows(others, t`Na koho se čeká`)}</Card>}
      <Card title={t`Výstrahy`} action={<Button variant="default" size="xs" leftSection={<IconAlertTriangle size={16} />} onClick={() => setOpen('incident')}><Trans>Nová výstraha</Trans></Button>}>
        <div className="stack">
          <CheckChips label={t`Jen`} value={only ? ['ukoncene'] : []} onChange={(value) => setOnly(value.join(','))} options={[{ value: 'ukoncene', label: t`ukončené` }]} />
          <Reading of={list} rows={3}>{({ items }) => items.length === 0
            ? <Empty><Trans>Nevidíte žádnou výstrahu. Vidíte ty, které napsala vaše organizace tam, kde pracujete, a ty, které se týkají domu, kam se do sedmi dnů chystáte.</Trans></Empty>
            : <div className="stack">{items.map((one) => <IncidentCard key={one.id} incident={one} />)}<More of={list} /></div>}</Reading>
        </div>
      </Card>
      {past.length > 0 && <Card title={t`Za posledních sedm dní`}>{rows(past, t`Za posledních sedm dní`)}</Card>}
      {open === 'incident' && <IncidentSheet onClose={close} />}
      {(open === 'plan' || open === 'now') && <VisitSheet now={open === 'now'} onClose={close} {...(open === 'now' && { onMade: setMade })} />}
      {going?.state === 'planned' && <CheckInSheet visit={going} onClose={() => setMade(undefined)} />}
    </Page>
  );
}
