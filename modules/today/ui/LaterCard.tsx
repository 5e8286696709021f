import { Trans } from '@lingui/react/macro';
import { Card } from '#platform/design/Card.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { weekday } from '#platform/i18n/format.ts';
import { useDay } from './useDay.ts';
import { clock, headingOf } from './words.tsx';
import styles from './Today.module.css';

/** Tomorrow and the day after. */
export default function LaterCard() {
  const { later } = useDay();
  if (later.length === 0) return null;
  return (
    <Card title={<Trans>Zítra a pozítří</Trans>}>
      <Rows>{later.map((visit) => <Row key={visit.id} lead={<span className={styles.time}>{weekday(visit.dueOn!)} {clock(visit.dueTime) ?? ''}</span>} title={headingOf(visit)} note={visit.caseLabel ? visit.what : undefined} {...(visit.caseId && { to: `/pripady/${visit.caseId}` })} />)}</Rows>
    </Card>
  );
}
