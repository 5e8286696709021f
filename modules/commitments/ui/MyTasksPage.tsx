import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Page } from '#platform/design/Page.tsx';
import { Reading } from '#platform/design/Reading.tsx';
import { useRead } from '#platform/design/query.ts';
import { commitments } from '../contract.ts';
import { Owed } from './TodayOwed.tsx';

/** All that I owe, also what is not due soon. */
export default function MyTasksPage() {
  const { t } = useLingui();
  const mine = useRead(commitments.mine, { query: {} });
  return (
    <Page title={t`Moje závazky`} back={{ to: '/', label: t`Dnes` }} narrow>
      <Card><Reading of={mine} rows={8}>{({ items, more }) => items.length === 0 ? <Empty><Trans>Nikomu teď nic nedlužíte.</Trans></Empty> : (
        <><Owed items={items} />{more > 0 && <p className="meta"><Plural value={more} one="A ještě # další." few="A ještě # další." many="A ještě # dalšího." other="A ještě # dalších." /></p>}</>
      )}</Reading></Card>
    </Page>
  );
}
