import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { NothingSeen } from '#modules/cases/ui/index.ts';
import { Card } from '#platform/design/Card.tsx';
import { ClientWords } from '#platform/design/ClientWords.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { day } from '#platform/i18n/format.ts';
import { FactSource } from '../../mapping/ui/FactSource.tsx';
import styles from '../../mapping/ui/mapping.module.css';
import type { EvaluatedGoal, GoalEvaluation } from '../contract.ts';
import { GoalForm } from './GoalForm.tsx';
import { tones, useWords } from './words.ts';

type Props = { caseId: string; goals: readonly EvaluatedGoal[]; mayWrite: boolean };

/** Goals of the episode with how each ended up, by the service and by the client. */
export function GoalSection({ caseId, goals, mayWrite }: Props) {
  const { t } = useLingui();
  const words = useWords();
  const [edited, setEdited] = useState<{ goal: EvaluatedGoal; row: GoalEvaluation | null } | null>(null);
  return (
    <Card title={t`Cíle`} count={goals.length}>
      {goals.length === 0 ? <NothingSeen caseId={caseId} action={<Link to={`/pripady/${caseId}/plan`}><Trans>Otevřít plán</Trans></Link>}><Trans>Plán zatím nemá žádný cíl.</Trans></NothingSeen> : (
        <ul className={styles.list}>
          {goals.map((goal) => {
            const [newest] = goal.evaluations;
            return (
              <li key={goal.id}>
                <div className="inline"><span className="strong" lang={goal.translation ? 'cs' : goal.language}>„{goal.translation || goal.words}“</span><Tag tone={tones[goal.state]}>{words.outcome[goal.state]}</Tag></div>
                {goal.evaluations.map((one) => (
                  <div key={one.id}>
                    <p>{day(one.evaluatedOn)}: <b>{words.outcome[one.outcome]}</b>{one.why && `. ${one.why}`}</p>
                    {(one.clientWords || one.clientRating !== null) && <ClientWords source={one.clientRating !== null && <Trans>hodnocení klienta: {one.clientRating} z 5</Trans>}>{one.clientWords && <>„{one.clientWords}“</>}</ClientWords>}
                    <FactSource caseId={caseId} of={one} />
                    {one.own && mayWrite && <Button variant="subtle" size="xs" px={0} onClick={() => setEdited({ goal, row: one })}><Trans>Opravit</Trans></Button>}
                  </div>
                ))}
                {mayWrite && <Button variant="light" size="xs" onClick={() => setEdited({ goal, row: null })}>{newest ? <Trans>Vyhodnotit znovu</Trans> : <Trans>Vyhodnotit cíl</Trans>}</Button>}
              </li>
            );
          })}
        </ul>
      )}
      {edited && <GoalForm caseId={caseId} {...edited} onClose={() => setEdited(null)} />}
    </Card>
  );
}
