import { Trans } from '@lingui/react/macro';
import { Card } from '#platform/design/Card.tsx';
import { useRead } from '#platform/design/query.ts';
import { Rows } from '#platform/design/Row.tsx';
import { practices } from '../contract.ts';
import { PracticeRow } from './PracticesPage.tsx';

/** The newest that others offer. */
export default function PracticeCard() {
  const items = useRead(practices.list, { query: { whose: 'others', limit: 4 } }).data?.items ?? [];
  return items.length > 0 && <Card title={<Trans>Dobrá praxe od ostatních</Trans>}><Rows>{items.map((one) => <PracticeRow key={one.id} practice={one} />)}</Rows></Card>;
}
