import { useLingui } from '@lingui/react/macro';
import { Card } from '#platform/design/Card.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { today } from '#platform/i18n/format.ts';
import { meetings } from '../../contract.ts';
import { meetingInvitations } from '../../invitations/contract.ts';
import { anew, useMeeting } from '../useMeeting.ts';
import { AnswerForm } from './AnswerForm.tsx';

/** My own answer, while it is asked for. */
export default function AnswerCard({ meetingId }: { meetingId: string }) {
  const { t } = useLingui();
  const of = useMeeting(meetingId).data, answer = useChange(meetingInvitations.answer, anew);
  const mine = useRead(meetings.attendees, { params: { meetingId } }).data?.items.find((one) => one.mine);
  if (!of || !mine || of.state !== 'invited' || of.onDay! < today()) return null;
  return <Card title={t`Přijdete?`}><AnswerForm key={`${mine.answer}${mine.answerNote}`} answer={mine.answer} note={mine.answerNote} saving={answer.isPending} problem={answer.error} onAnswer={(body) => answer.mutate({ params: { meetingId }, body })} /></Card>;
}
