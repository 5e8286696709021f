import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { Card } from '#platform/design/Card.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { useCrisis } from '../../ui/useCrisis.ts';
import { crisisChecklist } from '../contract.ts';
import { isFree } from '../rules.ts';
import styles from '../../ui/Crisis.module.css';

/** How far each area is, and what nobody has. */
export default function AreasCard(ref: { caseId: string; activationId: string }) {
  const { t } = useLingui();
  useCrisis(ref, [crisisChecklist.get]);
  const found = useRead(crisisChecklist.get, { params: ref });
  return (
    <Card title={<Trans>Úkoly po oblastech</Trans>} action={<Link to={`/lokality/${ref.caseId}/krize?krize=${ref.activationId}&cast=ukoly` as never}><Trans>Všechny úkoly</Trans></Link>}>
      <Reading of={found} rows={8}>{({ areas }) => <Rows label={t`Úkoly po oblastech`}>{areas.map((area) => {
        const free = area.items.filter(isFree).length;
        return <Row key={area.code} title={area.title} note={<div className={styles.bar} role="img" aria-label={t`Hotovo ${area.done} z ${area.needed}`}><span style={{ width: `${area.needed ? Math.round(100 * area.done / area.needed) : 0}%` }} /></div>}
          end={<span className="inline"><span className="meta">{area.done} / {area.needed}</span>{free > 0 && <Tag tone="soon"><Trans>nikdo nemá {free}</Trans></Tag>}</span>} />;
      })}</Rows>}</Reading>
    </Card>
  );
}
