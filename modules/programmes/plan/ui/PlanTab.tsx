import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import type { Reply } from '#platform/http/contract.ts';
import { day, today } from '#platform/i18n/format.ts';
import { DueTag } from '#modules/commitments/ui/index.ts';
import { levels } from '../../rounds/rules.ts';
import { programmePlan, type ChangeGoal, type ChangeStep } from '../contract.ts';
import { isOverdue } from '../rules.ts';
import { EndSheet } from './EndSheet.tsx';
import { GoalSheet } from './GoalSheet.tsx';
import { StepSheet } from './StepSheet.tsx';
import { changed, useLevelWords } from './words.ts';
import styles from './Plan.module.css';

type At = { programmeId: string; siteId: string };
type Plan = Reply<typeof programmePlan.get>;
type Open = { kind: 'goal'; goal?: ChangeGoal } | { kind: 'step'; goalId?: string } | { kind: 'end'; goal: ChangeGoal };
/** Plán změny: goals by the levels of the model with their steps, what is overdue first. */
export default function PlanTab(at: At) {
  const { t } = useLingui(), words = useLevelWords(), found = useRead(programmePlan.get, { params: at }), [open, setOpen] = useState<Open>(), close = () => setOpen(undefined), add = () => setOpen({ kind: 'goal' });
  return (
    <Reading of={found} rows={5}>{(plan) => {
      const loose = plan.steps.filter(({ goalId }) => !goalId), used = levels.filter((level) => plan.goals.some((goal) => goal.level === level));
      return (
        <div className="stack">
          {plan.over && <p className="meta" role="status"><Trans>Místo už v programu není, nebo je program uzavřený. Cíle, které se nestihly, tu zůstávají jako otevřené.</Trans></p>}
          {plan.writes && <div className="inline"><Button leftSection={<IconPlus size={18} aria-hidden />} onClick={add}><Trans>Nový cíl</Trans></Button><Button variant="default" onClick={() => setOpen({ kind: 'step' })}><Trans>Krok mimo cíle</Trans></Button></div>}
          {plan.goals.length + plan.steps.length === 0 && <Card title={t`Plán změny`}><Empty><Trans>Zatím prázdný. Cíl nebo krok jde udělat jedním klepnutím z kteréhokoli tvrzení dokončeného hodnocení.</Trans></Empty></Card>}
          {used.map((level) => (
            <Card key={level} title={words[level]} count={plan.goals.filter((goal) => goal.level === level).length}>
              {plan.goals.filter((goal) => goal.level === level).map((goal) => <Goal key={goal.id} {...at} goal={goal} plan={plan} onOpen={setOpen} />)}
            </Card>
          ))}
          {loose.length > 0 && <Card title={t`Kroky mimo cíle`} count={loose.length}><Steps {...at} steps={loose} label={t`Kroky mimo cíle`} /></Card>}
          {open?.kind === 'goal' && <GoalSheet {...at} {...(open.goal && { goal: open.goal })} onClose={close} />}
          {open?.kind === 'step' && <StepSheet {...at} {...(open.goalId && { goalId: open.goalId })} onClose={close} />}
          {open?.kind === 'end' && <EndSheet {...at} goal={open.goal} onClose={close} />}
        </div>
      );
    }}</Reading>
  );
}
function Goal({ programmeId, siteId, goal, plan, onOpen }: At & { goal: ChangeGoal; plan: Plan; onOpen: (open: Open) => void }) {
  const { t } = useLingui(), at = { programmeId, siteId }, again = useChange(programmePlan.endGoal, changed), steps = plan.steps.filter(({ goalId }) => goalId === goal.id), { what } = goal;
  return (
    <section className={styles.goal} aria-label={what}>
      <div className={styles.head}><h3>{what}</h3>
        {goal.state === 'reached' ? <Tag tone="done">{t`dosaženo ${day(goal.endedOn!)}`}</Tag> : goal.state === 'dropped' ? <Tag>{t`opuštěno ${day(goal.endedOn!)}`}</Tag> : plan.over ? <Tag tone="soon"><Trans>zůstalo otevřené</Trans></Tag>
          : goal.dueOn && <Tag tone={isOverdue(goal, today()) ? 'late' : 'plain'}>{t`do ${day(goal.dueOn)}`}</Tag>}
      </div>
      {goal.why && <p className={styles.why}>{goal.why}</p>}
      {goal.endedWord && <p className={styles.why}><b>{goal.endedWord}</b></p>}
      {goal.from && <FromLink {...at} of={goal.from} />}
      {steps.length > 0 && <Steps {...at} steps={steps} label={t`Kroky k cíli: ${what}`} />}
      {plan.writes && <div className={styles.tools}>{goal.state === 'open' ? <>
        <Button variant="default" size="xs" onClick={() => onOpen({ kind: 'step', goalId: goal.id })} aria-label={t`Přidat krok: ${what}`}><Trans>Přidat krok</Trans></Button>
        <Button variant="subtle" size="xs" onClick={() => onOpen({ kind: 'goal', goal })} aria-label={t`Upravit cíl: ${what}`}><Trans>Upravit</Trans></Button>
        <Button variant="subtle" size="xs" onClick={() => onOpen({ kind: 'end', goal })} aria-label={t`Uzavřít cíl: ${what}`}><Trans>Uzavřít</Trans></Button>
      </> : <Button variant="subtle" size="xs" loading={again.isPending} onClick={() => again.mutate({ params: { ...at, goalId: goal.id }, version: goal.version, body: { state: 'open' } })} aria-label={t`Znovu otevřít: ${what}`}><Trans>Znovu otevřít</Trans></Button>}</div>}
    </section>
  );
}
const FromLink = ({ programmeId, siteId, of }: At & { of: { sheetId: string; question: string } }) => <p className={`meta ${styles.from}`}><Link to={`/programy/${programmeId}/mista/${siteId}/hodnoceni/${of.sheetId}` as string}><Trans>Vzešlo z hodnocení</Trans></Link></p>;
function Steps({ steps, label, ...at }: At & { steps: readonly ChangeStep[]; label: string }) {
  const { t } = useLingui(), sides = { team: t`tým podpory`, site: t`místo` };
  return <Rows label={label}>{steps.map((step) => <Row key={step.id} title={step.what} note={<>{[step.by, sides[step.side]].filter(Boolean).join(' · ')}{!step.goalId && step.from && <FromLink {...at} of={step.from} />}</>} end={<StepTag of={step} />} />)}</Rows>;
}
function StepTag({ of: { state, dueOn, doneOn } }: { of: ChangeStep }) {
  const { t } = useLingui();
  switch (state) {
    case 'done': return <Tag tone="done">{doneOn ? t`hotovo ${day(doneOn)}` : t`hotovo`}</Tag>;
    case 'declined': return <Tag tone="soon"><Trans>odmítnuto</Trans></Tag>;
    case 'cancelled': return <Tag><Trans>zrušeno</Trans></Tag>;
    case 'offered': return <><Tag tone="waiting"><Trans>čeká na přijetí</Trans></Tag><DueTag of={{ dueOn, dueTime: null }} /></>;
    default: return <DueTag of={{ dueOn, dueTime: null }} />;
  }
}
