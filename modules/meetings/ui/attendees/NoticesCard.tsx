import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag, type Tone } from '#platform/design/Tag.tsx';
import { dateTime, number } from '#platform/i18n/format.ts';
import { meetingInvitations, type Notice } from '../../invitations/contract.ts';
import { useMeeting } from '../useMeeting.ts';

/** Who was told what and what became of the mails; for those who run the meeting. */
export default function NoticesCard({ meetingId }: { meetingId: string }) {
  const { t } = useLingui();
  const meeting = useMeeting(meetingId).data, runs = meeting?.runs === true && meeting.state !== 'draft', [all, setAll] = useState(false), [waiting, setWaiting] = useState(false);
  const found = useRead(meetingInvitations.notices, { params: { meetingId } }, { enabled: runs, ...(waiting && { refetchInterval: 3000 }) });
  const again = useChange(meetingInvitations.tellAgain, { invalidates: [meetingInvitations.notices] }), items = found.data?.items ?? [];
  const count = (state: Notice['state']) => items.filter((one) => one.state === state).length, left = count('waiting'), failed = items.filter(({ state }) => state === 'failed');
  if (waiting !== left > 0) setWaiting(left > 0);
  if (!runs || !items.length) return null;
  const what = (one: Notice) => one.kind === 'cancel' ? t`zrušení` : one.sequence ? t`změna` : t`pozvánka`;
  const state: Record<Notice['state'], readonly [Tone, string]> = { waiting: ['plain', t`odesílá se`], sent: ['done', t`odesláno`], failed: ['late', t`neodešlo`] };
  const line = (one: Notice) => <Row key={one.id} title={one.name} note={[what(one), dateTime(one.at), one.problem].filter(Boolean).join(' · ')}
    end={<><Tag tone={state[one.state][0]}>{state[one.state][1]}</Tag>{one.state === 'failed' && <Button variant="default" size="xs" leftSection={<IconRefresh size={16} />} loading={again.isPending} onClick={() => again.mutate({ params: { meetingId, noticeId: one.id } })}><Trans>Zkusit znovu</Trans></Button>}</>} />;
  return (
    <Card title={t`Odeslané e-maily`} meta={<span role="status">{left ? t`odesláno ${number(count('sent'))} z ${number(items.length)}` : t`odesláno ${number(count('sent'))}`}</span>}>
      <ProblemAlert problem={again.error} />
      {failed.length > 0 && <Rows label={t`Neodeslané`}>{failed.map(line)}</Rows>}
      {all ? <Rows label={t`Odeslané e-maily`}>{items.filter((one) => one.state !== 'failed').map(line)}</Rows> : <div><Button variant="subtle" size="xs" px={0} onClick={() => setAll(true)}><Trans>Komu co odešlo</Trans></Button></div>}
    </Card>
  );
}
