import { Button, Switch } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconLock } from '@tabler/icons-react';
import { useAddress } from '#platform/design/address.ts';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Loading } from '#platform/design/Loading.tsx';
import { useMe } from '#platform/design/me.ts';
import { Page } from '#platform/design/Page.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useRead } from '#platform/design/query.ts';
import { dayShort, hours, number, percent, today } from '#platform/i18n/format.ts';
import { work, type WeekSum } from '../contract.ts';
import { addDays, mondayOf } from '../rules.ts';
import { WeekRecords } from './WeekRecords.tsx';
import { WriteContact } from './WriteContact.tsx';
import { inHours } from './words.tsx';
import styles from './Contact.module.css';

/** Work by weeks: mine, for a head the team's. Every number opens the records behind it. */
export default function WorkPage() {
  const { t } = useLingui();
  const head = useMe().membership.role === 'head';
  const [week, setWeek] = useAddress('tyden', mondayOf(today())), [team, setTeam] = useAddress('tym'), [worker, setWorker] = useAddress('pracovnik'), [what, setWhat] = useAddress('co');
  const from = addDays(mondayOf(today()), -7 * 11);
  const sums = useRead(work.sums, { query: { from, to: today(), team: team && head ? 'true' : 'false' } });
  const rows = sums.data?.items ?? [];
  const open = (sum: WeekSum, filter: string) => { setWeek(sum.week); setWorker(sum.worker.id); setWhat(filter); };
  return (
    <Page title={<Trans>Práce</Trans>} subtitle={head ? <Trans>Posledních dvanáct týdnů</Trans> : <span className="inline"><IconLock size={15} aria-hidden /><Trans>Součty vidíte vy a váš vedoucí nebo vedoucí služby</Trans></span>}
      tools={head && <Switch label={t`Celý tým podle jmen`} checked={team === '1'} onChange={(event) => setTeam(event.currentTarget.checked ? '1' : '')} />}>
      <WriteContact />
      <Card title={<Trans>Po týdnech</Trans>}>
        <ProblemAlert problem={sums.error} onRetry={() => void sums.refetch()} />
        {sums.isPending && <Loading rows={4} height={56} />}
        {sums.data && (rows.length === 0 ? <Empty><Trans>Za posledních dvanáct týdnů tu není žádný záznam.</Trans></Empty>
          : <ul>{rows.map((sum) => <Week key={sum.week + sum.worker.id} sum={sum} named={team === '1'} current={sum.week === week && (!worker || sum.worker.id === worker)} onOpen={(filter) => open(sum, filter)} />)}</ul>)}
      </Card>
      <WeekRecords week={week} worker={worker} filter={what} name={worker ? rows.find((row) => row.worker.id === worker)?.worker.name ?? '' : ''} onAll={() => setWhat('')} />
    </Page>
  );
}

function Week({ sum, named, current, onOpen }: { sum: WeekSum; named: boolean; current: boolean; onOpen: (filter: string) => void }) {
  const { t } = useLingui();
  const of = `${sum.worker.name}, ${dayShort(sum.week)}`;
  const figure = (filter: string, text: string) => <Button variant="subtle" size="compact-sm" mih="2.75rem" px={6} onClick={() => onOpen(filter)} aria-label={`${of}: ${text}`}>{text}</Button>;
  return (
    <li className={styles.record} aria-current={current || undefined}>
      <div className={styles.head}><b>{dayShort(sum.week)} – {dayShort(addDays(sum.week, 6))}</b>{named && <span>{sum.worker.name}</span>}{current && <span className="meta"><Trans>záznamy níže</Trans></span>}</div>
      <div className="inline">
        {figure('', hours(inHours(sum.minutes)))}
        {figure('direct', t`přímá ${hours(inHours(sum.direct))} (${percent(sum.minutes ? sum.direct / sum.minutes : 0)})`)}
        {figure('indirect', t`nepřímá ${hours(inHours(sum.indirect))}`)}
        {sum.organisational > 0 && figure('organisational', t`organizační ${hours(inHours(sum.organisational))}`)}
        {figure('kontakt', t`kontakty: ${number(sum.kontakt)}`)}
        {figure('intervence', t`intervence: ${number(sum.intervence)}`)}
      </div>
    </li>
  );
}
