import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { Card } from '#platform/design/Card.tsx';

/** From a person's page to who looked at it. */
export default function OpeningsLink({ personId }: { personId: string }) {
  const { t } = useLingui();
  return (
    <Card title={t`Nahlížení`}>
      <p className="meta"><Trans>Každé otevření spisu se zaznamenává a klient nebo klientka má právo ho znát.</Trans></p>
      <Link to={`/lide/${personId}/nahlizeni` as string}><Trans>Kdo se díval, kdy a proč</Trans></Link>
    </Card>
  );
}
