import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { IconPencilPlus } from '@tabler/icons-react';
import { Card } from '#platform/design/Card.tsx';
import { useMe } from '#platform/design/me.ts';
import { useRead } from '#platform/design/query.ts';
import { supportLog } from '../contract.ts';

const writes: readonly string[] = supportLog.ground.allow;
/** On „Dnes“ of whoever is in a support team: where a day is logged. Nobody else gets the card. */
export default function TodaySupport() {
  const { t } = useLingui(), may = writes.includes(useMe().membership.role), programmes = useRead(supportLog.ground, {}, { enabled: may }).data?.programmes ?? [];
  return programmes.length > 0 && (
    <Card title={t`Podpora míst`}>
      <div className="inline">{programmes.slice(0, 4).map((one) => <Button key={one.id} variant="default" leftSection={<IconPencilPlus size={18} aria-hidden />} renderRoot={(props: object) => <Link to={'/programy/zapis' as string} search={{ program: one.id } as never} {...props} />}><Trans>Zapsat podporu: {one.shortName}</Trans></Button>)}</div>
    </Card>
  );
}
