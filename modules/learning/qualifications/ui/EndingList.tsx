import { Trans, useLingui } from '@lingui/react/macro';
import { useCodes } from '#modules/directory/ui/index.ts';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { More } from '#platform/design/More.tsx';
import { usePages } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { qualifications } from '../contract.ts';
import { HoldsTag } from './QualificationsCard.tsx';

/** Qualifications of the whole team, those that end first first. */
export function EndingList() {
  const { t } = useLingui(), { label } = useCodes('qualification_kind'), found = usePages(qualifications.list, { query: {} });
  return (
    <Card title={t`Způsobilosti podle konce platnosti`}>
      <Reading of={found}>{({ items }) => items.length ? <Rows label={t`Způsobilosti podle konce platnosti`}>{items.map((one) => <Row key={one.id} to={`/kvalita/vzdelavani/${one.membershipId}`} title={one.name} note={[label(one.kind), one.title].filter(Boolean).join(': ')} end={<HoldsTag {...one} />} />)}</Rows> : <Empty><Trans>Zatím žádná. Zapisují se u každého člověka.</Trans></Empty>}</Reading>
      <More of={found} />
    </Card>
  );
}
