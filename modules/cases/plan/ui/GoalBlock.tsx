import { Button, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconBan, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { ClientWords } from '#platform/design/ClientWords.tsx';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { Tag, type Tone } from '#platform/design/Tag.tsx';
import { useChange } from '#platform/design/query.ts';
import { WhoMark } from '#platform/design/WhoMark.tsx';
import { day } from '#platform/i18n/format.ts';
import { useCasePeople } from '#modules/cases/ui/index.ts';
import { useCodes } from '#modules/directory/ui/index.ts';
import { CommitmentLines, useWho } from '#modules/commitments/ui/index.ts';
import { plan, type Goal, type Plan } from '../contract.ts';
import { GoalForm } from './GoalForm.tsx';
import { StepInline } from './StepInline.tsx';

/** A goal in the family's words, whose it is, and its steps. */
export function GoalBlock({ caseId, goal, plan: data }: { caseId: string; goal: Goal; plan: Plan }) {
  const { t } = useLingui();
  const { nameOf } = useCasePeople(caseId), { label } = useCodes('need_domain'), who = useWho(caseId);
  const [editing, setEditing] = useState(false), [dropping, setDropping] = useState(false);
  const states: Record<Goal['state'], [Tone, string] | null> = { open: null, reached: ['done', t`dosažen`], partly: ['soon', t`zčásti`], not_reached: ['plain', t`nedosažen`], dropped: ['plain', t`opuštěn`] };
  const state = states[goal.state], steps = data.steps.filter((step) => step.goalId === goal.id);
  const days = goal.startsOn && goal.dueOn ? `${day(goal.startsOn)} – ${day(goal.dueOn)}` : goal.dueOn ? t`do ${day(goal.dueOn)}` : goal.startsOn ? t`od ${day(goal.startsOn)}` : '';
  const priorities = { 1: t`nejdřív`, 2: '', 3: t`může počkat` } as Record<number, string>;
  const facts = [goal.service ? t`individuální plán: ${goal.service.name}` : t`společný cíl`, goal.domain && label(goal.domain, goal.startsOn), goal.about.map(nameOf).filter(Boolean).join(', '), days, priorities[goal.priority]].filter(Boolean).join(' · ');
  const name = goal.translation || goal.words;
  return (
    <Card>
      <div className="inline" style={{ alignItems: 'flex-start' }}>
        <div style={{ flex: '1 1 16rem', minWidth: 0 }}><ClientWords lang={goal.language} source={goal.translation || undefined}>{goal.words}</ClientWords></div>
        {goal.mayChange && (
          <div className="inline" style={{ flexWrap: 'nowrap' }}>
            <Button variant="subtle" size="xs" leftSection={<IconPencil size={16} />} aria-label={t`Upravit cíl: ${name}`} onClick={() => setEditing(true)}><Trans>Upravit</Trans></Button>
            <Button variant="subtle" size="xs" color="gray" leftSection={<IconBan size={16} />} aria-label={t`Opustit cíl: ${name}`} onClick={() => setDropping(true)}><Trans>Opustit</Trans></Button>
          </div>
        )}
      </div>
      <p className="meta inline" style={{ marginTop: 4 }}><WhoMark who={who.ofOrganisation(goal.organisation.id)} name={goal.organisation.shortName} /> {facts} {state && <Tag tone={state[0]}>{state[1]}</Tag>} {goal.confidenceOf && <Tag><Trans>důvěrné</Trans></Tag>}</p>
      {goal.why && <p>{goal.why}</p>}
      {steps.length > 0 && <CommitmentLines caseId={caseId} items={steps} label={t`Kroky k cíli ${name}`} />}
      {data.mayWrite && goal.state === 'open' && <StepInline caseId={caseId} goalId={goal.id} about={goal.about} />}
      {editing && <GoalForm caseId={caseId} plan={data} goal={goal} onClose={() => setEditing(false)} />}
      <DropSheet caseId={caseId} goal={goal} open={dropping} onClose={() => setDropping(false)} />
    </Card>
  );
}

function DropSheet({ caseId, goal, open, onClose }: { caseId: string; goal: Goal; open: boolean; onClose: () => void }) {
  const { t } = useLingui();
  const [reason, setReason] = useState('');
  const drop = useChange(plan.dropGoal, { invalidates: [plan.get], onDone: onClose });
  const send = () => { if (reason.trim()) drop.mutate({ params: { caseId, goalId: goal.id }, version: goal.version, body: { reason } }); };
  return (
    <ConfirmSheet open={open} onClose={onClose} title={t`Opustit cíl`} confirm={<Trans>Opustit cíl</Trans>} onConfirm={send} loading={drop.isPending} problem={drop.error}>
      <p>{goal.translation || goal.words}</p>
      <p className="meta"><Trans>Cíl i jeho kroky zůstanou v historii. Rozdělané kroky se tím nezruší.</Trans></p>
      <Textarea label={t`Proč`} required value={reason} onChange={(event) => setReason(event.currentTarget.value)} autosize minRows={2} maxLength={2000} />
    </ConfirmSheet>
  );
}
