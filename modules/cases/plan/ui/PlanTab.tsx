import { Button, Select } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconPlus, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useAddress } from '#platform/design/address.ts';
import { Card } from '#platform/design/Card.tsx';
import { Reading } from '#platform/design/Reading.tsx';
import { useRead } from '#platform/design/query.ts';
import { NothingSeen, useIsLocality } from '#modules/cases/ui/index.ts';
import { plan, type Plan } from '../contract.ts';
import { inPlan } from './chartOf.ts';
import { GoalBlock } from './GoalBlock.tsx';
import { GoalForm } from './GoalForm.tsx';
import { PlanPicture } from './PlanPicture.tsx';
import { PrintSheet } from './PrintSheet.tsx';
import { Loose } from './Loose.tsx';

/** The plan to work with: goals in the family's words, steps of everybody, individual plans as a filter. */
export default function PlanTab({ caseId }: { caseId: string }) {
  const read = useRead(plan.get, { params: { caseId } });
  return <Reading of={read} rows={8}>{(data) => <Loaded caseId={caseId} plan={data} />}</Reading>;
}

function Loaded({ caseId, plan: data }: { caseId: string; plan: Plan }) {
  const { t } = useLingui();
  const [service, setService] = useAddress('sluzba'), locality = useIsLocality(caseId);
  const [adding, setAdding] = useState(false), [printing, setPrinting] = useState(false);
  const goals = data.goals.filter((goal) => inPlan(goal, service)), open = goals.filter((goal) => goal.state === 'open'), closed = goals.filter((goal) => goal.state !== 'open');
  const choices = [{ value: '', label: t`celý plán` }, { value: 'joint', label: t`jen společné cíle` }, ...data.services.map((one) => ({ value: one.id, label: t`individuální plán: ${one.name}` }))];
  return (
    <div className="stack">
      <div className="inline">
        <Select aria-label={t`Který plán`} data={choices} value={service} onChange={(value) => setService(value ?? '')} allowDeselect={false} style={{ flex: '1 1 14rem', maxWidth: '22rem' }} />
        <Button variant="default" leftSection={<IconPrinter size={18} />} onClick={() => setPrinting(true)}><Trans>Na čem jsme se domluvili</Trans></Button>
        {data.mayWrite && <Button variant="light" leftSection={<IconPlus size={18} />} onClick={() => setAdding(true)}><Trans>Přidat cíl</Trans></Button>}
      </div>
      {!data.mayWrite && <p className="meta">{locality ? <Trans>Plán je jen ke čtení: lokalita je uzavřená, nebo se už neúčastníte.</Trans> : <Trans>Plán je jen ke čtení: případ je uzavřený, nebo sdílení skončilo.</Trans>}</p>}
      {open.length > 0 && <Card title={t`Časový průběh`}><PlanPicture caseId={caseId} plan={data} service={service} /></Card>}
      {open.length === 0 && <Card><NothingSeen caseId={caseId} action={data.mayWrite && <Button variant="light" onClick={() => setAdding(true)}><Trans>Přidat cíl</Trans></Button>}>{locality ? <Trans>Zatím tu není žádný cíl. Začněte tím, co chtějí změnit lidé, kteří tu žijí.</Trans> : <Trans>Zatím tu není žádný cíl. Začněte tím, co si přeje rodina, jejími slovy.</Trans>}</NothingSeen></Card>}
      {open.map((goal) => <GoalBlock key={goal.id} caseId={caseId} goal={goal} plan={data} />)}
      {service === '' && <Loose caseId={caseId} plan={data} />}
      {closed.length > 0 && (
        <details>
          <summary className="strong" style={{ cursor: 'pointer', minHeight: 'var(--target)' }}><Plural value={closed.length} one="# uzavřený cíl" few="# uzavřené cíle" many="# uzavřeného cíle" other="# uzavřených cílů" /></summary>
          <div className="stack">{closed.map((goal) => <GoalBlock key={goal.id} caseId={caseId} goal={goal} plan={data} />)}</div>
        </details>
      )}
      {adding && <GoalForm caseId={caseId} plan={data} onClose={() => setAdding(false)} />}
      <PrintSheet caseId={caseId} open={printing} onClose={() => setPrinting(false)} />
    </div>
  );
}
