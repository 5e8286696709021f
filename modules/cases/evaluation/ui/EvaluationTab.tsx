import { Reading } from '#platform/design/Reading.tsx';
import { useRead } from '#platform/design/query.ts';
import { useIsLocality } from '#modules/cases/ui/index.ts';
import { evaluation } from '../contract.ts';
import { EpisodeSection } from './EpisodeSection.tsx';
import { FollowUps } from './FollowUps.tsx';
import { GoalSection } from './GoalSection.tsx';
import { ReviewSection } from './ReviewSection.tsx';

/** Evaluation of a case: goals, the episode, the coordinator's review. Goals of earlier episodes stay below as history. */
export default function EvaluationTab({ caseId }: { caseId: string }) {
  const locality = useIsLocality(caseId), read = useRead(evaluation.get, { params: { caseId } });
  return (
    <Reading of={read} rows={8}>
      {({ goals, evaluations, reviews, episode, mayWrite }) => (
        <div className="columns">
          <GoalSection caseId={caseId} goals={goals} mayWrite={mayWrite} />
          <div className="stack">
            <EpisodeSection caseId={caseId} episode={episode} evaluations={evaluations} goals={goals.filter((goal) => goal.episode === episode)} mayWrite={mayWrite} />
            {!locality && <FollowUps caseId={caseId} mayWrite={mayWrite} />}
            <ReviewSection caseId={caseId} reviews={reviews} mayWrite={mayWrite} />
          </div>
        </div>
      )}
    </Reading>
  );
}
