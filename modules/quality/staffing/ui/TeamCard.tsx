import { Link } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { Card } from '#platform/design/Card.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { staffing } from '../contract.ts';
import { useStaffWords } from './words.ts';

/** On the overview of quality: teams of residential services, or of all when there is none. */
export default function TeamCard() {
  const { t } = useLingui(), { fte } = useStaffWords(), found = useRead(staffing.team, { query: {} });
  if (found.data && !found.data.services.some(({ mix }) => mix.people > 0)) return null;
  return (
    <Card title={t`Tým služeb`} action={<Link to={'/kvalita/tym' as never}><Trans>Tým a odchody</Trans></Link>}>
      <Reading of={found} rows={3}>{({ services }) => { const staffed = services.filter(({ mix }) => mix.people > 0), shown = staffed.some(({ residential }) => residential) ? staffed.filter(({ residential }) => residential) : staffed;
        return <Rows>{shown.slice(0, 5).map(({ id, name, mix }) => <Row key={id} to={`/kvalita/tym?sluzba=${id}`} title={name} note={<Trans>sociální pracovníci {fte(mix.socialWorkers)} · pracovníci v soc. službách {fte(mix.careWorkers)} · ostatní {fte(mix.others)}</Trans>} />)}</Rows>; }}</Reading>
    </Card>
  );
}
