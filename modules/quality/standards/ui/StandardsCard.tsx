import { Trans, useLingui } from '@lingui/react/macro';
import { Card } from '#platform/design/Card.tsx';
import { useRead } from '#platform/design/query.ts';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { day } from '#platform/i18n/format.ts';
import { standards } from '../contract.ts';

/** When each service last looked at itself by the standards. */
export default function StandardsCard() {
  const { t } = useLingui(), items = useRead(standards.services).data?.items ?? [];
  if (!items.length) return null;
  return (
    <Card title={<Trans>Sebehodnocení podle standardů</Trans>}>
      <Rows>{items.map(({ id, name, lastOn, lastId, draftId }) => <Row key={id} to={draftId ?? lastId ? `/kvalita/standardy/${draftId ?? lastId}` : '/kvalita/standardy'} title={name} note={lastOn ? t`naposledy ${day(lastOn)}` : t`zatím žádné`} end={draftId && <Tag tone="waiting"><Trans>rozepsané</Trans></Tag>} />)}</Rows>
    </Card>
  );
}
