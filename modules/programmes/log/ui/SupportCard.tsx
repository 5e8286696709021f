import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { IconPencilPlus } from '@tabler/icons-react';
import { Card } from '#platform/design/Card.tsx';
import { Facts } from '#platform/design/Facts.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { useProgramme, useProgrammeWords } from '../../ui/index.ts';
import { supportLog } from '../contract.ts';
import { byWays } from '../rules.ts';
import { useSupportWords } from './words.ts';

/** On the overview of a programme: how much support there was, and the way to log more. */
export default function SupportCard({ programmeId }: { programmeId: string }) {
  const { t } = useLingui(), words = useSupportWords(), { ways } = useProgrammeWords(), of = useProgramme(programmeId).data, found = useRead(supportLog.sums, { params: { programmeId }, query: {} });
  return (
    <Card title={t`Podpora míst`}>
      <div className="stack">
        <Reading of={found}>{({ minutes, by }) => <><p><b>{words.time(minutes)}</b></p><Facts facts={byWays(by.mode).map((one) => [ways[one.way], one.minutes > 0 && words.time(one.minutes)] as const)} /></>}</Reading>
        <div className="inline">
          {of?.atWork && of.memberId && <Button leftSection={<IconPencilPlus size={18} aria-hidden />} renderRoot={(props: object) => <Link to={'/programy/zapis' as string} search={{ program: programmeId } as never} {...props} />}><Trans>Zapsat podporu</Trans></Button>}
          <Button variant="default" renderRoot={(props: object) => <Link to={`/programy/${programmeId}` as string} search={{ cast: 'podpora' } as never} {...props} />}><Trans>Součty a zápisy</Trans></Button>
        </div>
      </div>
    </Card>
  );
}
