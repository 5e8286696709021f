import { Trans, useLingui } from '@lingui/react/macro';
import { Card } from '#platform/design/Card.tsx';
import { useRead } from '#platform/design/query.ts';
import { Rows } from '#platform/design/Row.tsx';
import { agreements } from '../contract.ts';
import { AgreementRow } from './AgreementRow.tsx';

/** Our agreements with one partner or one organisation, for their card; nothing when there is none. */
export function AgreementsOf({ of }: { of: { partnerId: string } | { organisationId: string } }) {
  const { t } = useLingui();
  const items = useRead(agreements.list, { query: { part: 'current', limit: 20, ...of } }).data?.items ?? [];
  if (!items.length) return null;
  return <Card title={t`Dohody`} count={items.length} meta={<Trans>neotevírají údaje klientů</Trans>}><Rows label={t`Dohody`}>{items.map((one) => <AgreementRow key={one.id} of={one} />)}</Rows></Card>;
}
