import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Facts } from '#platform/design/Facts.tsx';
import { number } from '#platform/i18n/format.ts';
import { useApplicationWords } from '#modules/referrals/applications/ui/index.ts';
import type { ReturnOfService } from '../contract.ts';

/** To the applications of a service, which the register and the return are made of. */
export function ApplicationsLink({ serviceId, part }: { serviceId: string; part?: 'decided' }) {
  return <Link to={'/sit/zadosti' as string} search={{ sluzba: serviceId, ...(part && { cast: part }) } as never}><Trans>Žádosti o službu a evidence odmítnutých</Trans></Link>;
}
/** Applicants with whom no contract was made (§ 88 g, § 91), counted from applications. */
export function Refusals({ of }: { of: ReturnOfService }) {
  const { t } = useLingui();
  const { ground } = useApplicationWords();
  return (
    <Card title={t`Odmítnutí zájemci`} count={of.refusals.reduce((sum, { count }) => sum + count, 0)}>
      {of.refusals.length ? <Facts facts={of.refusals.map(({ reason, count }) => [ground[reason], number(count)])} /> : <Empty><Trans>V tomto roce není zapsané žádné odmítnutí.</Trans></Empty>}
      <p><ApplicationsLink serviceId={of.service.id} part="decided" /></p>
    </Card>
  );
}
