import { Trans, useLingui } from '@lingui/react/macro';
import { Card } from '#platform/design/Card.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { useWords } from '../../ui/words.ts';
import type { PlanContent } from '../shapes.ts';
import styles from '../../ui/Crisis.module.css';

/** A plan to be read: areas with their tasks, roles, bodies to call. */
export function PlanView({ of }: { of: PlanContent }) {
  const { t } = useLingui();
  const words = useWords(), roles = new Map(of.roles.map(({ code, name }) => [code, name]));
  return <>
    <Card title={<Trans>Jedna koordinace</Trans>}><p className={styles.text}>{of.coordinator}</p></Card>
    {of.areas.map((area, at) => (
      <Card key={area.code} title={`${at + 1}. ${area.title}`}>
        <p>{area.purpose}</p>
        <Rows label={area.title}>{area.items.map((item) => <Row key={item.code} title={item.text} note={[item.who, item.role && t`role ${roles.get(item.role) ?? item.role}`, item.dueHours !== null && t`do ${item.dueHours} h od spuštění`].filter(Boolean).join(' · ')} />)}</Rows>
        {area.materials.length > 0 && <p className="meta"><Trans>K ruce: {area.materials.join(', ')}.</Trans></p>}
      </Card>
    ))}
    <Card title={<Trans>Role</Trans>}><Rows label={t`Role`}>{of.roles.map((role) => <Row key={role.code} title={role.name} note={<>{role.description} <Trans>Školení: {words.training(role.training)}.</Trans></>} />)}</Rows></Card>
    <Card title={<Trans>Komu volat</Trans>}><Rows label={t`Komu volat`}>{of.bodies.map((body) => <Row key={body.code} title={body.name} note={body.why} />)}</Rows></Card>
  </>;
}
