import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { today } from '#platform/i18n/format.ts';
import { meetings } from '../../contract.ts';
import { meetingInvitations } from '../../invitations/contract.ts';
import { anew, useMeeting } from '../useMeeting.ts';
import { useMeetingWords } from '../words.ts';
import { AnswerForm } from './AnswerForm.tsx';

/** My own answer, while it is asked for; once given it is one line. */
export default function AnswerCard({ meetingId }: { meetingId: string }) {
  const { t } = useLingui();
  const of = useMeeting(meetingId).data, [again, setAgain] = useState(false), words = useMeetingWords();
  const answer = useChange(meetingInvitations.answer, { ...anew, onDone: () => setAgain(false) });
  const mine = useRead(meetings.attendees, { params: { meetingId } }).data?.items.find((one) => one.mine);
  if (!of || !mine || of.state !== 'invited' || of.onDay! < today()) return null;
  if (mine.answer !== 'none' && !again) return <Card title={t`Vaše odpověď`} action={<Button variant="subtle" size="xs" onClick={() => setAgain(true)}><Trans>Změnit odpověď</Trans></Button>}><p><b>{words.mine[mine.answer]}</b>{mine.answerNote && ` · „${mine.answerNote}“`}</p></Card>;
  return <Card title={t`Přijdete?`}><AnswerForm key={`${mine.answer}${mine.answerNote}`} answer={mine.answer} note={mine.answerNote} saving={answer.isPending} problem={answer.error} onAnswer={(body) => answer.mutate({ params: { meetingId }, body })} /></Card>;
}
