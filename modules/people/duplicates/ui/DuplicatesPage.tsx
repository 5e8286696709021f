import { Trans, useLingui } from '@lingui/react/macro';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Loading } from '#platform/design/Loading.tsx';
import { Page } from '#platform/design/Page.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useRead } from '#platform/design/query.ts';
import { duplicates } from '../contract.ts';
import { PairRow } from './PairRow.tsx';

/** Možné duplicity: pairs of our own cards that may be of one person, surest first. */
export default function DuplicatesPage() {
  const { t } = useLingui();
  const found = useRead(duplicates.list);
  return (
    <Page title={t`Možné duplicity`} subtitle={<Trans>Hledá se jen mezi kartami, které vede vaše organizace a které vidíte. Nic se neslučuje samo.</Trans>} back={{ to: '/lide', label: t`Lidé` }}>
      {found.error ? <ProblemAlert problem={found.error} onRetry={() => void found.refetch()} /> : !found.data ? <Loading rows={6} height={72} /> : (
        <Card title={t`K posouzení`} count={found.data.items.length}>
          {found.data.items.length ? <ul role="list" aria-label={t`Dvojice karet`}>{found.data.items.map((pair) => <PairRow key={pair.one.id + pair.other.id} pair={pair} />)}</ul>
            : <Empty><Trans>Žádné dvě karty se nezdají být jednoho člověka.</Trans></Empty>}
          {found.data.more && <p className="meta"><Trans>Ukazují se nejjistější dvojice. Další přibudou, až tyto posoudíte.</Trans></p>}
        </Card>
      )}
    </Page>
  );
}
