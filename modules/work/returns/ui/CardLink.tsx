import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { Card } from '#platform/design/Card.tsx';

/** From a person's page to their card of the yearly return. */
export default function CardLink({ personId }: { personId: string }) {
  const { t } = useLingui();
  return (
    <Card title={t`Roční výkaz`}>
      <Link to={`/prace/vykaz/${personId}` as string}><Trans>Karta klienta za rok: kontakty, intervence, činnosti</Trans></Link>
    </Card>
  );
}
