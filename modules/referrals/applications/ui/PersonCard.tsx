import { useLingui } from '@lingui/react/macro';
import { Card } from '#platform/design/Card.tsx';
import { useRead } from '#platform/design/query.ts';
import { Rows } from '#platform/design/Row.tsx';
import { Row } from '#platform/design/Row.tsx';
import { day } from '#platform/i18n/format.ts';
import { applications } from '../contract.ts';
import { StateTag } from './ApplicationRow.tsx';

/** A person's applications to our services; nothing when there is none. */
export default function PersonCard({ personId }: { personId: string }) {
  const { t } = useLingui();
  const items = useRead(applications.ofPerson, { params: { personId } }).data?.items ?? [];
  if (!items.length) return null;
  return <Card title={t`Žádosti o službu`} count={items.length}><Rows label={t`Žádosti o službu`}>{items.map((one) => <Row key={one.id} to={`/sit/zadosti/${one.id}`} title={one.service.name} note={t`přijato ${day(one.receivedOn)}`} end={<StateTag of={one} />} />)}</Rows></Card>;
}
