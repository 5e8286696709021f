import { Trans } from '@lingui/react/macro';
import { Card } from '#platform/design/Card.tsx';
import { useRead } from '#platform/design/query.ts';
import { Rows } from '#platform/design/Row.tsx';
import { qualityRules } from '../contract.ts';
import { RuleRow } from './RulesPage.tsx';

/** What I am to read and confirm, and what is to be looked at again or is stale. */
export default function RulesCard() {
  const found = useRead(qualityRules.due).data, toReview = found?.toReview ?? [], toRead = (found?.toRead ?? []).filter(({ id }) => !toReview.some((one) => one.id === id)), items = [...toRead, ...toReview];
  return items.length > 0 && <Card title={<Trans>Pravidla a poznámky, které čekají na vás</Trans>} count={items.length}><Rows>{items.slice(0, 8).map((rule) => <RuleRow key={rule.id} rule={rule} />)}</Rows></Card>;
}
