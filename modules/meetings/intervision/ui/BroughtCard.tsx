import { Button } from '@mantine/core';
import { Trans } from '@lingui/react/macro';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useMe } from '#platform/design/me.ts';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { meetings } from '../../contract.ts';
import { useMeeting } from '../../ui/useMeeting.ts';
import { intervision } from '../contract.ts';
import { BringSheet } from './BringSheet.tsx';
import { BroughtCase } from './BroughtCase.tsx';

/** What was brought to an intervision or supervision, and what colleagues suggest. Only those who sit there read it. */
export default function BroughtCard({ meetingId }: { meetingId: string }) {
  const { role } = useMe().membership, works = role === 'worker' || role === 'head' || role === 'coordinator';
  const found = useRead(intervision.ofMeeting, { params: { meetingId } }), meeting = useMeeting(meetingId).data, agenda = useRead(meetings.items, { params: { meetingId } });
  const [bringing, setBringing] = useState(false), steps = useChange(intervision.steps, { invalidates: [meetings.items] });
  const supervision = meeting?.kind === 'supervision', takes = found.data?.takesCases ?? false;
  return (
    <Card title={<Trans>Přinesené případy</Trans>} action={takes && works && <Button variant="default" size="xs" leftSection={<IconPlus size={16} />} onClick={() => setBringing(true)}><Trans>Přinést případ</Trans></Button>}>
      <Reading of={found} rows={2}>{({ items, runs }) => (
        <div className="stack">
          <p className="meta">{supervision ? <Trans>Supervize mluví o práci lidí: stačí obecná témata v programu, případ sem přinášet nemusíte. Čte to jen ten, kdo je pozvaný.</Trans> : <Trans>Příběhy jsou beze jmen. Čte je jen ten, kdo je pozvaný; vedení ani ostatní kolegové ne.</Trans>}</p>
          {items.length === 0 ? <Empty>{takes ? <Trans>Zatím nikdo žádný případ nepřinesl.</Trans> : <Trans>Žádný případ tu nebyl.</Trans>}</Empty> : items.map((one) => <BroughtCase key={one.id} of={one} />)}
          {runs && takes && !supervision && agenda.data?.items.length === 0 && (
            <div className="inline"><Button variant="light" size="xs" loading={steps.isPending} onClick={() => steps.mutate({ params: { meetingId }, body: {} })}><Trans>Vložit kroky intervize do programu</Trans></Button><span className="meta"><Trans>představení 10 min, dotazy 10, nápady 20, shrnutí 5</Trans></span></div>
          )}
          <ProblemAlert problem={steps.error} />
        </div>
      )}</Reading>
      {bringing && <BringSheet meetingId={meetingId} onClose={() => setBringing(false)} />}
    </Card>
  );
}
