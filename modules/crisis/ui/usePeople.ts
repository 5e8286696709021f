import { useRead } from '#platform/design/query.ts';
import { crises } from '../contract.ts';
import type { TrainingKind } from '../templates/shapes.ts';

/** Who may be chosen for what needs this training: takes part in the locality and is trained today. */
export function usePeople(caseId: string, needs: TrainingKind) {
  const found = useRead(crises.choices, { params: { caseId } }).data?.people ?? [];
  return found.filter((one) => one.trained.includes(needs)).map((one) => ({ value: one.membershipId, label: `${one.name} · ${one.organisation.shortName}` }));
}
