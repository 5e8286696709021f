import { Textarea } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { CasePeoplePicker, useIsLocality } from '#modules/cases/ui/index.ts';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange } from '#platform/design/query.ts';
import { said } from '#platform/design/said.ts';
import { Segmented } from '#platform/design/Segmented.tsx';
import { today } from '#platform/i18n/format.ts';
import { FactSheet } from '../../mapping/ui/FactSheet.tsx';
import { useFactForm } from '../../mapping/ui/useFactForm.ts';
import { cases } from '../../contract.ts';
import { evaluation, GoalEvaluationDraft, outcomes, type EvaluatedGoal, type GoalEvaluation, type Outcome } from '../contract.ts';
import { RatingField } from './RatingField.tsx';
import { useWords } from './words.ts';

const toValues = ({ about, evaluatedOn, outcome, why, clientRating, clientWords }: GoalEvaluation) => ({ about, evaluatedOn, outcome: outcome as Outcome | null, why, clientRating, clientWords });
/** How a goal stands or ended up. The outcome is not chosen beforehand. */
export function GoalForm({ caseId, goal, row, onClose }: { caseId: string; goal: EvaluatedGoal; row: GoalEvaluation | null; onClose: () => void }) {
  const { t } = useLingui();
  const words = useWords();
  const add = useChange(evaluation.evaluateGoal, { invalidates: [evaluation.get, cases.get] }), change = useChange(evaluation.changeGoalEvaluation, { invalidates: [evaluation.get, cases.get] });
  const of = useFactForm({
    key: `goal-evaluation:${goal.id}`, row, toValues, schema: GoalEvaluationDraft,
    initial: row ? toValues(row) : { about: goal.about, evaluatedOn: today(), outcome: null as Outcome | null, why: '', clientRating: null as number | null, clientWords: '' },
    add: (id, values) => add.mutateAsync({ params: { caseId }, body: { id, goalId: goal.id, ...values, outcome: values.outcome! } }),
    change: ({ id }, version, values) => change.mutateAsync({ params: { id }, version, body: { ...values, outcome: values.outcome! } }),
    onSaved: () => { said(t`Hodnocení cíle bylo uloženo`); onClose(); },
  });
  const { form, conflict } = of, { values } = form, locality = useIsLocality(caseId);
  const labels = { outcome: t`Jak cíl dopadl`, why: t`Proč`, clientRating: t`Hodnocení klienta`, clientWords: locality ? t`Slovy obyvatel` : t`Slova klienta`, evaluatedOn: t`Den`, about: t`Koho se to týká` };
  return (
    <FactSheet title={t`Vyhodnotit cíl`} onClose={onClose} of={of} labels={labels}
      versions={conflict && [[labels.outcome, values.outcome && words.outcome[values.outcome], words.outcome[conflict.outcome]], ...(['why', 'clientRating', 'clientWords', 'evaluatedOn'] as const).map((key) => [labels[key], values[key], conflict[key]] as const)]}>
      <p className="strong">„{goal.translation || goal.words}“</p>
      <Segmented label={labels.outcome} options={outcomes.map((value) => ({ value, label: words.outcome[value] }))} {...of.field('outcome')} />
      <Textarea label={labels.why} autosize minRows={2} {...form.getInputProps('why')} />
      {!locality && <RatingField {...of.field('clientRating')} />}
      <Textarea label={labels.clientWords} autosize minRows={2} {...form.getInputProps('clientWords')} />
      <DayField label={labels.evaluatedOn} maxDate={today()} {...form.getInputProps('evaluatedOn')} />
      <CasePeoplePicker caseId={caseId} {...of.field('about')} />
    </FactSheet>
  );
}
