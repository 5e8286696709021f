import { Trans } from '@lingui/react/macro';
import { WhoMark } from '#platform/design/WhoMark.tsx';
import { dayShort } from '#platform/i18n/format.ts';
import type { Commitment } from '#modules/commitments/contract.ts';
import { StateTag, type useWho } from '#modules/commitments/ui/index.ts';
import type { ChartGoal } from '../timeline.ts';
import styles from './TimeChart.module.css';

type Props = { goals: readonly ChartGoal[]; steps: ReadonlyMap<string, Commitment>; ofOwner: ReturnType<typeof useWho>['ofOwner'] };

/** The time chart said as a table. */
export const PlanTable = ({ goals, steps, ofOwner }: Props) => (
  <table className={styles.table}>
    <thead><tr><th scope="col"><Trans>Krok</Trans></th><th scope="col"><Trans>Kdo</Trans></th><th scope="col"><Trans>Od</Trans></th><th scope="col"><Trans>Do</Trans></th><th scope="col"><Trans>Stav</Trans></th><th scope="col"><Trans>Až po kroku</Trans></th></tr></thead>
    {goals.map((goal) => (
      <tbody key={goal.id}>
        <tr><th scope="rowgroup" colSpan={6}>{goal.label}</th></tr>
        {goal.steps.map(({ id }) => {
          const step = steps.get(id)!, mark = ofOwner(step);
          return (
            <tr key={id}>
              <td>{step.what}</td><td>{mark && <WhoMark who={mark.who} name={mark.name} />}</td><td>{step.startsOn && dayShort(step.startsOn)}</td><td>{step.dueOn && dayShort(step.dueOn)}</td><td><StateTag of={step} /></td>
              <td>{step.needs.flatMap((needed) => steps.get(needed)?.what ?? []).join('; ')}</td>
            </tr>
          );
        })}
      </tbody>
    ))}
  </table>
);
