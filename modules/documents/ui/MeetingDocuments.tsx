import { Trans, useLingui } from '@lingui/react/macro';
import { useRead } from '#platform/design/query.ts';
import { address } from '#platform/http/client.ts';
import { documents } from '../contract.ts';
import { AttachedDocuments } from './AttachedDocuments.tsx';

/** Attachments of a meeting without a case: whoever sees the meeting sees them. What belongs to a conference stands in its case. */
export default function MeetingDocuments({ meetingId }: { meetingId: string }) {
  const { t } = useLingui();
  return <AttachedDocuments title={t`Přílohy`} meta={<Trans>vidí je, kdo vidí setkání</Trans>} read={useRead(documents.ofMeeting, { params: { meetingId } })} of={{ meetingId }}
    hrefOf={(documentId) => address(documents.contentOfMeeting, { params: { meetingId, documentId } })} />;
}
