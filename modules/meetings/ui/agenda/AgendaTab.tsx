import AgendaCard from './AgendaCard.tsx';

/** The agenda. */
export default function AgendaTab({ meetingId }: { meetingId: string }) {
  return <AgendaCard meetingId={meetingId} />;
}
