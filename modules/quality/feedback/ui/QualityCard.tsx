import { Trans, useLingui } from '@lingui/react/macro';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Rows } from '#platform/design/Row.tsx';
import { feedback } from '../contract.ts';
import { CampaignRow } from './FeedbackPage.tsx';

/** Where clients are asked now, and the last time they were. */
export default function QualityCard() {
  const { t } = useLingui(), found = useRead(feedback.list);
  return <Card title={t`Zpětná vazba klientů`}><Reading of={found}>{({ items }) => items.length ? <Rows label={t`Zpětná vazba klientů`}>{items.slice(0, 3).map((one) => <CampaignRow key={one.id} of={one} />)}</Rows> : <Empty><Trans>Klientů jste se zatím nezeptali.</Trans></Empty>}</Reading></Card>;
}
