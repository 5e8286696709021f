import { Trans, useLingui } from '@lingui/react/macro';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Loading } from '#platform/design/Loading.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { More } from '#platform/design/More.tsx';
import { usePages } from '#platform/design/query.ts';
import { Rows } from '#platform/design/Row.tsx';
import { directory } from '../contract.ts';
import { ServiceRow } from './ServiceRow.tsx';

/** Services of organisations here and of partners, by who gives them. */
export function Services({ q, accepting }: { q: string; accepting: boolean }) {
  const { t } = useLingui();
  const services = usePages(directory.services, { query: { ...(q && { q }), ...(accepting && { accepting: 'true' as const }) } }, { keepPrevious: true });
  if (services.error) return <ProblemAlert problem={services.error} onRetry={() => void services.refetch()} />;
  if (!services.data) return <Loading rows={5} />;
  const { items } = services.data;
  if (!items.length) return <Card><Empty><Trans>Žádná služba neodpovídá. Zkuste jiné slovo nebo uberte podmínku.</Trans></Empty></Card>;
  return (
    <Card title={t`Služby`} {...(!services.more && { count: items.length })}>
      <Rows label={t`Služby`}>{items.map((service) => <ServiceRow key={service.id} service={service} />)}</Rows>
      <More of={services} />
    </Card>
  );
}
