import { Row, Rows } from '#platform/design/Row.tsx';
import { WhoMark } from '#platform/design/WhoMark.tsx';
import { month } from '#platform/i18n/format.ts';
import { Trans } from '@lingui/react/macro';
import type { Commitment } from '#modules/commitments/contract.ts';
import { Due, StateTag, type useWho } from '#modules/commitments/ui/index.ts';
import type { ChartGoal } from '../timeline.ts';

type Props = { goals: readonly ChartGoal[]; steps: ReadonlyMap<string, Commitment>; ofOwner: ReturnType<typeof useWho>['ofOwner'] };

/** On a phone: the plan as a list by date, month after month, each step with the goal it serves. */
export function PlanByDate({ goals, steps, ofOwner }: Props) {
  const all = goals.flatMap((goal) => goal.steps.map((step) => ({ step: steps.get(step.id)!, goal: goal.label }))).toSorted((a, b) => (a.step.dueOn ?? '9999').localeCompare(b.step.dueOn ?? '9999'));
  const months = [...new Set(all.map(({ step }) => step.dueOn?.slice(0, 7) ?? ''))];
  return (
    <div className="stack">
      {months.map((one) => (
        <section key={one}>
          <h3 className="meta">{one ? month(`${one}-01`) : <Trans>bez termínu</Trans>}</h3>
          <Rows>{all.filter(({ step }) => (step.dueOn?.slice(0, 7) ?? '') === one).map(({ step, goal }) => {
            const mark = ofOwner(step);
            return <Row key={step.id} title={step.what} note={<>{goal}<br /><Due of={step} /> {mark && <WhoMark who={mark.who} name={mark.name} />}</>} end={<StateTag of={step} />} />;
          })}</Rows>
        </section>
      ))}
    </div>
  );
}
