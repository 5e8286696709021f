import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Card } from '#platform/design/Card.tsx';
import { useMe } from '#platform/design/me.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { useRead } from '#platform/design/query.ts';
import { Row, Rows } from '#platform/design/Row.tsx';
import { cards } from '../contract.ts';

const keepers = ['worker', 'head', 'coordinator', 'secretary', 'administrator'];

/** How many facts of the directory wait for somebody to make sure of them. Nothing when none do. */
export default function StaleToday() {
  return keepers.includes(useMe().membership.role) ? <Count /> : null;
}
function Count() {
  const { t } = useLingui();
  const stale = useRead(cards.stale, { query: { limit: 1 } });
  return (
    <Reading of={stale} rows={1}>
      {({ count }) => count > 0 && <Card title={t`Síť služeb`}><Rows><Row to="/sit/overit" title={<Plural value={count} one="# údaj k ověření" few="# údaje k ověření" many="# údaje k ověření" other="# údajů k ověření" />} note={<Trans>Platí ještě, co máte zapsané o službách a partnerech?</Trans>} /></Rows></Card>}
    </Reading>
  );
}
