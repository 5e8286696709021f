import { Button, Select } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconChevronLeft, IconChevronRight, IconLock, IconPencilPlus } from '@tabler/icons-react';
import { useAddress } from '#platform/design/address.ts';
import { Card } from '#platform/design/Card.tsx';
import { Loading } from '#platform/design/Loading.tsx';
import { useMe } from '#platform/design/me.ts';
import { Page } from '#platform/design/Page.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useRead } from '#platform/design/query.ts';
import { addDays, day as dayText, dayShort, number, percent, today } from '#platform/i18n/format.ts';
import { access } from '#modules/access/organisations/contract.ts';
import { mondayOf, type RecordKind } from '../../rules.ts';
import contact from '../../ui/Contact.module.css';
import { useKindWords } from '../../ui/kinds.ts';
import { WorkTabs } from '../../ui/WorkTabs.tsx';
import { inHours } from '../../ui/words.tsx';
import { activities } from '../contract.ts';
import { daysOf } from '../rules.ts';
import styles from './Activity.module.css';
import { WeekDay } from './WeekDay.tsx';

/** My week by days; a head may open a colleague's. Days without work are only said, nobody is compared. */
export default function WeekPage() {
  const { t } = useLingui();
  const { id: me, role } = useMe().membership, head = role === 'head', kinds = useKindWords();
  const [day, setDay] = useAddress('den', today()), [worker, setWorker] = useAddress('pracovnik');
  const monday = mondayOf(/^\d{4}-\d{2}-\d{2}$/.test(day) ? day : today()), mine = !worker || worker === me;
  const found = useRead(activities.week, { query: { day: monday, ...(head && worker && { workerId: worker }) } }, { keepPrevious: true });
  const colleagues = useRead(access.colleagues, {}, { enabled: head }).data?.items.filter(({ role: of }) => of !== 'administrator' && of !== 'analyst') ?? [];
  const days = daysOf(Array.from({ length: 7 }, (_, i) => addDays(monday, i)), found.data?.items ?? [], today());
  const minutes = days.reduce((sum, one) => sum + one.minutes, 0), direct = days.reduce((sum, one) => sum + one.direct, 0), own = (found.data?.items ?? []).filter((one) => one.own);
  const byKind = [...Map.groupBy(own, ({ kind }) => kind)].map(([kind, of]) => ({ kind: kind as RecordKind, minutes: of.reduce((sum, one) => sum + one.minutes, 0) })).toSorted((a, b) => b.minutes - a.minutes);
  const step = (by: number) => setDay(addDays(monday, by)), later = monday >= mondayOf(today());
  return (
    <Page title={<Trans>Týden</Trans>} subtitle={<span className="inline"><IconLock size={15} aria-hidden />{mine ? <Trans>Vidíte vy a vaše vedení</Trans> : <Trans>Vidí pracovník nebo pracovnice a vedení</Trans>}</span>}
      action={{ label: <Trans>Zapsat práci</Trans>, icon: <IconPencilPlus size={20} aria-hidden />, to: '/prace/zapsat' }}>
      <WorkTabs />
      <Card>
        <div className={contact.filters} style={{ justifyContent: 'space-between' }}>
          <div className="inline">
            <Button variant="default" aria-label={t`Předchozí týden`} onClick={() => step(-7)}><IconChevronLeft size={18} aria-hidden /></Button>
            <h2 style={{ fontSize: 'var(--size-words)', margin: 0 }} aria-live="polite">{dayShort(monday)} – {dayText(addDays(monday, 6))}</h2>
            <Button variant="default" aria-label={t`Následující týden`} disabled={later} onClick={() => step(7)}><IconChevronRight size={18} aria-hidden /></Button>
            {!later && <Button variant="subtle" onClick={() => setDay(today())}><Trans>Tento týden</Trans></Button>}
          </div>
          {head && <Select aria-label={t`Čí týden`} w="15rem" searchable allowDeselect={false} data={colleagues.map(({ membershipId, name }) => ({ value: membershipId, label: membershipId === me ? t`Můj týden` : name }))} value={worker || me} onChange={(id) => setWorker(id === me ? '' : id ?? '')} />}
        </div>
        {found.data && (
          <dl className={contact.figures} style={{ marginTop: 'var(--space-3)' }}>
            <div><dt><Trans>hodin</Trans></dt><dd>{number(inHours(minutes))}</dd></div>
            <div><dt><Trans>záznamů</Trans></dt><dd>{number(own.length)}</dd></div>
            <div><dt><Trans>přímá práce</Trans></dt><dd>{minutes ? percent(direct / minutes) : '–'}</dd></div>
          </dl>
        )}
        {byKind.length > 0 && <p className={styles.kindsOfDay} style={{ marginTop: 'var(--space-2)' }}>{byKind.map(({ kind, minutes: of }) => `${kinds[kind]} ${number(inHours(of))} h`).join(' · ')}</p>}
      </Card>
      <ProblemAlert problem={found.error} onRetry={() => void found.refetch()} />
      {found.isPending && <Loading rows={7} height={64} />}
      {found.data && <ul className={styles.week} role="list" aria-label={t`Dny`}>{days.map((one) => <WeekDay key={one.day} of={one} mine={mine} days={days.map(({ day: other }) => other)} />)}</ul>}
    </Page>
  );
}
