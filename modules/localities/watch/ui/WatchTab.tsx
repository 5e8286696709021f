import { SignsCard } from './SignsCard.tsx';
import { TalksCard } from './TalksCard.tsx';

/** „Znaky a jednání“: what warns, and what was said with those who run the place. */
export default function WatchTab({ caseId }: { caseId: string }) {
  return <div className="columns"><SignsCard caseId={caseId} /><TalksCard caseId={caseId} /></div>;
}
