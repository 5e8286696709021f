import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange } from '#platform/design/query.ts';
import { said } from '#platform/design/said.ts';
import { newId } from '#platform/http/client.ts';
import { advocacy } from '../contract.ts';
import { isOpen, wasSent, type StepKind } from '../rules.ts';
import type { Action } from '../shapes.ts';
import styles from './Advocacy.module.css';
import { StepSheet } from './StepSheet.tsx';

export const afterStep = { invalidates: [advocacy.get, advocacy.list, advocacy.waiting] } as const;
/** What may be done now, the usual next step first. */
export function NextSteps({ of }: { of: Action }) {
  const { t } = useLingui(), [doing, setDoing] = useState<StepKind>(), [id, setId] = useState(newId), approve = useChange(advocacy.approve, { ...afterStep, onDone: () => { setId(newId()); said(t`Akce je schválená.`); } }), propose = useChange(advocacy.propose, { ...afterStep, onDone: () => { setId(newId()); said(t`Akce čeká na schválení.`); } });
  const words: Record<StepKind, string> = { proposed: t`Předat ke schválení`, approved: of.state === 'approved' ? t`Schválit znovu` : t`Schválit`, returned: t`Vrátit k úpravě`, sent: t`Odesláno…`, reminded: t`Urgovat`, answered: t`Zapsat odpověď`, effect: t`Zapsat, co se změnilo`, dropped: t`Upustit od akce` };
  if (of.may.length === 0 && !(of.state === 'approved' && !of.approvalHolds && of.prepares)) return null;
  const params = { actionId: of.id }, usual: readonly StepKind[] = wasSent(of.state) && !isOpen(of.state) ? ['effect'] : ['approved', 'sent', 'answered', 'proposed'], first = usual.find((kind) => of.may.includes(kind)), order = [...(first ? [first] : []), ...of.may.filter((kind) => kind !== first)];
  const take = (kind: StepKind) => (kind === 'approved' ? approve.mutate({ params, body: { id } }) : kind === 'proposed' ? propose.mutate({ params, body: { id } }) : setDoing(kind));
  return (
    <Card title={t`Co dál`}>
      <div className="stack">
        {of.state === 'approved' && !of.approvalHolds && <p><Trans>Od schválení se změnilo, co má odejít. Ať to vedoucí schválí znovu.</Trans></p>}
        <div className={styles.files}>{order.map((kind) => <Button key={kind} variant={kind === first ? 'filled' : kind === 'dropped' ? 'subtle' : 'default'} loading={kind === 'approved' ? approve.isPending : kind === 'proposed' && propose.isPending} onClick={() => take(kind)}>{words[kind]}</Button>)}</div>
        <ProblemAlert problem={approve.error ?? propose.error} labels={{ title: t`Název`, addressee: t`Název úřadu nebo instituce`, asks: t`Co žádáme`, facts: t`Co se děje` }} />
      </div>
      {doing && doing !== 'approved' && doing !== 'proposed' && <StepSheet kind={doing} of={of} title={words[doing].replace('…', '')} onClose={() => setDoing(undefined)} />}
    </Card>
  );
}
