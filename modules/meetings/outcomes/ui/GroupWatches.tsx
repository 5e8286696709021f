import { useLingui } from '@lingui/react/macro';
import { Card } from '#platform/design/Card.tsx';
import { Reading } from '#platform/design/Reading.tsx';
import { useRead } from '#platform/design/query.ts';
import { outcomes } from '../contract.ts';
import { WatchRow } from './WatchRow.tsx';

/** Phenomena that a group watches, with the last note; nothing where there is none. */
export default function GroupWatches({ groupId }: { groupId: string }) {
  const { t } = useLingui();
  const found = useRead(outcomes.watches, { query: { groupId } });
  return <Reading of={found} rows={2}>{({ items }) => items.length > 0 && <Card title={t`Sledované jevy`} count={items.length}><ul role="list">{items.map((one) => <WatchRow key={one.id} of={one} whole={false} />)}</ul></Card>}</Reading>;
}
