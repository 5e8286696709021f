import { Trans, useLingui } from '@lingui/react/macro';
import { Link, Navigate } from '@tanstack/react-router';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useMe } from '#platform/design/me.ts';
import { Page } from '#platform/design/Page.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { today } from '#platform/i18n/format.ts';
import { goals } from '../contract.ts';
import { GoalsTabs } from './GoalsTabs.tsx';
import { useGoalWords } from './words.ts';

/** My centre's year; with several centres, the choice of them. */
export default function CentrePage() {
  const { t } = useLingui();
  const found = useRead(goals.centres), mine = useMe().membership.organisation.id, words = useGoalWords(), now = Number(today().slice(0, 4));
  const items = found.data?.items ?? [], [only] = items;
  if (only && items.length === 1) return <Navigate to={`/cile/${only.id}/${only.years.find(({ state }) => state === 'running')?.year ?? only.years[0]?.year ?? now}` as string} replace />;
  return (
    <Page narrow title={t`Moje centrum`}>
      <GoalsTabs />
      <Reading of={found}>{({ items: all }) => all.length ? <Card quiet><Rows label={t`Centra`}>{all.toSorted((a, b) => Number(b.id === mine) - Number(a.id === mine)).map((centre) => (
        <Row key={centre.id} title={<Link to={`/cile/${centre.id}/${now}` as string}>{centre.name}</Link>} note={centre.years.length ? <span className="inline">{centre.years.slice(0, 4).map(({ year, state }) => <Link key={year} to={`/cile/${centre.id}/${year}` as string}>{year} <Tag tone={words.stateTone[state]}>{words.state[state]}</Tag></Link>)}</span> : t`zatím žádné cíle`} />
      ))}</Rows></Card> : <Card><Empty><Trans>Zatím tu není žádné centrum.</Trans></Empty></Card>}</Reading>
    </Page>
  );
}
