import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { Card } from '#platform/design/Card.tsx';
import { useRead } from '#platform/design/query.ts';
import { people } from '#modules/people/contract.ts';

/** From a person's page to their card of the yearly return. */
export default function CardLink({ personId }: { personId: string }) {
  const { t } = useLingui();
  // The reading of the page itself: the card begins with the service that registered the person.
  const service = useRead(people.get, { params: { personId } }).data?.profiles.find(({ own }) => own)?.service;
  if (!service) return null;
  return (
    <Card title={t`Roční výkaz`}>
      <Link to={`/prace/vykaz/${personId}` as string} search={{ sluzba: service.id } as never}><Trans>Karta klienta za rok: kontakty, intervence, činnosti</Trans></Link>
    </Card>
  );
}
