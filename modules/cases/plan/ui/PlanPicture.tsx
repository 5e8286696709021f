import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { usePhone } from '#platform/design/phone.ts';
import { WhoMark, type Who } from '#platform/design/WhoMark.tsx';
import type { Commitment } from '#modules/commitments/contract.ts';
import { useWho } from '#modules/commitments/ui/index.ts';
import type { Plan } from '../contract.ts';
import { chartOf } from './chartOf.ts';
import { PlanByDate } from './PlanByDate.tsx';
import { PlanTable } from './PlanTable.tsx';
import { TimeChart } from './TimeChart.tsx';
import styles from './TimeChart.module.css';

const short = (name: string) => name.length > 16 ? `${name.slice(0, 15)}…` : name;

/** The plan over time: a chart with its table on a desk, a list by date on a phone. */
export function PlanPicture({ caseId, plan, service = '' }: { caseId: string; plan: Plan; service?: string }) {
  const { t } = useLingui();
  const phone = usePhone(), who = useWho(caseId);
  const [table, setTable] = useState(false);
  const markOf = (step: Commitment) => {
    const mark = who.ofOwner(step);
    if (!mark) return t`bez vlastníka`;
    return `${step.state === 'done' ? '✓ ' : ''}${short(mark.shortName || mark.name)}${step.state === 'offered' ? ` · ${t`nabídnuto`}` : ''}`;
  };
  const goals = chartOf(plan, { service, outside: t`Mimo cíle`, markOf });
  const steps = new Map(plan.steps.map((step) => [step.id, step]));
  if (phone) return <PlanByDate goals={goals} steps={steps} ofOwner={who.ofOwner} />;
  const shown = goals.flatMap((goal) => goal.steps.map((step) => steps.get(step.id)!));
  const marks = new Map<string, { who: Who; name: string }>();
  for (const step of shown) { const mark = who.ofOwner(step); if (mark) marks.set(String(mark.who), { who: mark.who, name: mark.who === 'family' ? t`rodina` : mark.shortName }); }
  return (
    <>
      <div className={styles.legend}>
        {[...marks.values()].toSorted((a, b) => String(a.who).localeCompare(String(b.who))).map((mark) => <WhoMark key={String(mark.who)} who={mark.who} name={mark.name} />)}
        {shown.some((step) => step.owner.kind === 'nobody') && <span className="inline" style={{ gap: 5 }}><span className={styles.nobody} aria-hidden /><Trans>bez vlastníka</Trans></span>}
        <button type="button" className={styles.toggle} style={{ marginLeft: 'auto' }} aria-pressed={table} onClick={() => setTable(!table)}>{table ? <Trans>Jako obrázek</Trans> : <Trans>Jako tabulka</Trans>}</button>
      </div>
      {table ? <PlanTable goals={goals} steps={steps} ofOwner={who.ofOwner} /> : <TimeChart goals={goals} steps={steps} whoOf={(step) => who.ofOwner(step)?.who ?? null} />}
    </>
  );
}
