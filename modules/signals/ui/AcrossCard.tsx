import { Trans, useLingui } from '@lingui/react/macro';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Reading } from '#platform/design/Reading.tsx';
import { useRead } from '#platform/design/query.ts';
import { Row, Rows } from '#platform/design/Row.tsx';
import { number } from '#platform/i18n/format.ts';
import { signals } from '../contract.ts';

/** In how many cases of all organisations the same stood in the way: only what was published, quarter by quarter. */
export function AcrossCard({ domain, name }: { domain: string; name: string }) {
  const { t } = useLingui(), found = useRead(signals.across, { query: { domain } });
  return (
    <Card title={t`Napříč organizacemi: ${name}`}>
      <p className="meta"><Trans>V kolika případech všech organizací obvodu to stálo v cestě. Čísla se zveřejňují jednou za čtvrtletí; méně než 5, a co by se dalo dopočítat, se neukazuje nikomu.</Trans></p>
      <Reading of={found} rows={2}>{({ items }) => {
        const shown = items.filter(({ cases }) => cases !== null);
        return shown.length === 0 ? <Empty>{items.length === 0 ? <Trans>Pro obvody, kde vaše služby působí, zatím není žádné zveřejněné čtvrtletí.</Trans> : <Trans>V žádném zveřejněném čtvrtletí není číslo, které by se smělo ukázat.</Trans>}</Empty>
          : <Rows label={t`Zveřejněná čtvrtletí`}>{shown.map(({ orp, name: place, quarter, cases }) => <Row key={`${orp} ${quarter}`} title={place} note={t`${quarter.slice(6)}. čtvrtletí ${quarter.slice(0, 4)}`} end={<b>{number(cases!)}</b>} />)}</Rows>;
      }}</Reading>
    </Card>
  );
}
