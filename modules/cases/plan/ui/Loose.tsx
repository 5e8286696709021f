import { useLingui } from '@lingui/react/macro';
import { Card } from '#platform/design/Card.tsx';
import { CommitmentLines } from '#modules/commitments/ui/index.ts';
import type { Plan } from '../contract.ts';
import { StepInline } from './StepInline.tsx';

/** Commitments of the case that serve no goal one sees. */
export function Loose({ caseId, plan }: { caseId: string; plan: Plan }) {
  const { t } = useLingui();
  const known = new Set(plan.goals.map((goal) => goal.id));
  const steps = plan.steps.filter((step) => !step.goalId || !known.has(step.goalId));
  if (steps.length === 0 && !plan.mayWrite) return null;
  return (
    <Card title={t`Mimo cíle`}>
      {steps.length > 0 && <CommitmentLines caseId={caseId} items={steps} label={t`Mimo cíle`} />}
      {plan.mayWrite && <StepInline caseId={caseId} goalId={null} about={null} />}
    </Card>
  );
}
