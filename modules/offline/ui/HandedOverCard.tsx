import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Card } from '#platform/design/Card.tsx';
import { useMe } from '#platform/design/me.ts';
import { useRead } from '#platform/design/query.ts';
import { Row, Rows } from '#platform/design/Row.tsx';
import { offline } from '../contract.ts';

/** A head learns on Today that somebody has handed something over. Names stand on its page. */
export default function HandedOverCard() {
  const { t } = useLingui();
  const head = useMe().membership.role === 'head';
  const waiting = useRead(offline.handedOver, {}, { enabled: head }).data?.items.length ?? 0;
  if (!waiting) return null;
  return <Card title={t`Předané záznamy`} count={waiting}><Rows><Row to="/predane" title={<Plural value={waiting} one="# záznam z terénu čeká na zapsání" few="# záznamy z terénu čekají na zapsání" many="# záznamu z terénu čeká na zapsání" other="# záznamů z terénu čeká na zapsání" />} note={<Trans>přístup autora skončil dřív, než se odeslaly</Trans>} /></Rows></Card>;
}
