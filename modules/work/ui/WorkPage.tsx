import { Button, Collapse, Switch } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconLock, IconPencilPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useAddress } from '#platform/design/address.ts';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Loading } from '#platform/design/Loading.tsx';
import { useMe } from '#platform/design/me.ts';
import { Page } from '#platform/design/Page.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useRead } from '#platform/design/query.ts';
import { usePhone } from '#platform/design/phone.ts';
import { addDays, today } from '#platform/i18n/format.ts';
import { work, type WeekSum } from '../contract.ts';
import { mondayOf } from '../rules.ts';
import StatisticsPage from './StatisticsPage.tsx';
import { WeekRecords } from './WeekRecords.tsx';
import { WeekTable } from './WeekTable.tsx';
import { WorkTabs } from './WorkTabs.tsx';

/** What work is to this reader: who counts only, reads the statistics. */
export default function WorkPage() {
  return useMe().membership.role === 'analyst' ? <StatisticsPage /> : <WeeksPage />;
}

/** Work by weeks: mine, for a head the team's. Every number opens the records behind it. */
function WeeksPage() {
  const { t } = useLingui();
  const { role } = useMe().membership, head = role === 'head', phone = usePhone();
  const [week, setWeek] = useAddress('tyden'), [team, setTeam] = useAddress('tym'), [worker, setWorker] = useAddress('pracovnik'), [what, setWhat] = useAddress('co');
  const from = addDays(mondayOf(today()), -7 * 11);
  const sums = useRead(work.sums, { query: { from, to: today(), team: team && head ? 'true' : 'false' } });
  const rows = sums.data?.items ?? [];
  const shown = week || rows[0]?.week || mondayOf(today());
  const [older, setOlder] = useState(false);
  // On a phone a week is a whole screen of labelled figures: the newest one stands, the others are folded, and the records come first.
  const newest = phone ? rows.filter((row) => row.week === rows[0]?.week) : rows, folded = rows.slice(newest.length);
  const open = (sum: WeekSum, filter: string) => { setWeek(sum.week); setWorker(sum.worker.id); setWhat(filter); if (phone) scrollTo({ top: 0 }); };
  const weeks = (
    <Card title={<Trans>Po týdnech</Trans>}>
      <ProblemAlert problem={sums.error} onRetry={() => void sums.refetch()} />
      {sums.isPending && <Loading rows={4} height={56} />}
      {sums.data && (rows.length === 0 ? <Empty><Trans>Za posledních dvanáct týdnů tu není žádný záznam.</Trans></Empty>
        : <WeekTable sums={newest} named={team === '1'} onOpen={open} />)}
      {folded.length > 0 && (
        <>
          <Button variant="subtle" aria-expanded={older} onClick={() => setOlder(!older)}><Trans>Starší týdny</Trans></Button>
          <Collapse expanded={older}><WeekTable sums={folded} named={team === '1'} onOpen={open} /></Collapse>
        </>
      )}
    </Card>
  );
  const records = sums.data && <WeekRecords week={shown} worker={worker} filter={what} name={worker ? rows.find((row) => row.worker.id === worker)?.worker.name ?? '' : ''} onAll={() => setWhat('')} />;
  return (
    <Page title={<Trans>Práce</Trans>} subtitle={head ? <Trans>Posledních dvanáct týdnů</Trans> : <span className="inline"><IconLock size={15} aria-hidden /><Trans>Součty vidíte vy a vaše vedení</Trans></span>}
      tools={<><Button variant="default" renderRoot={(props: object) => <Link to={'/prace/vykaz' as string} {...props} />}><Trans>Roční výkaz</Trans></Button>{role === 'coordinator' || head ? <Button variant="default" renderRoot={(props: object) => <Link to={'/podnety' as string} {...props} />}><Trans>Podněty</Trans></Button> : null}{head && <Switch label={t`Celý tým podle jmen`} checked={team === '1'} onChange={(event) => setTeam(event.currentTarget.checked ? '1' : '')} />}</>} action={{ label: <Trans>Zapsat práci</Trans>, icon: <IconPencilPlus size={20} aria-hidden />, to: '/prace/zapsat' }}>
      <WorkTabs />
      {phone ? <>{records}{weeks}</> : <>{weeks}{records}</>}
    </Page>
  );
}
