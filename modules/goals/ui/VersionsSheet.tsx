import { Button, Group, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { said } from '#platform/design/said.ts';
import { Tag } from '#platform/design/Tag.tsx';
import { newId } from '#platform/http/client.ts';
import { day } from '#platform/i18n/format.ts';
import { changesOf } from '../content.ts';
import type { Goal } from '../contract.ts';
import { goalVersions, type GoalVersion } from '../versions/contract.ts';
import { ChangeList } from './ChangeList.tsx';
import { anew } from './invalidates.ts';
import styles from './Goal.module.css';

/** The department answers here; the centre takes a proposal back. */
function Answer({ of, mayAnswer, mayPropose }: { of: GoalVersion; mayAnswer: boolean; mayPropose: boolean }) {
  const { t } = useLingui();
  const [text, setText] = useState(''), answer = useChange(goalVersions.answer, { ...anew, onDone: () => said(t`Odpověď je uložená.`) }), withdraw = useChange(goalVersions.withdraw, { ...anew, onDone: () => said(t`Návrh je vzatý zpět.`) });
  const send = (agrees: boolean) => answer.mutate({ params: { versionId: of.id }, version: of.version, body: { agrees, answer: text } });
  return <>
    {mayAnswer && <>
      <Textarea label={t`Odpověď odboru`} description={t`K odmítnutí napište proč.`} autosize minRows={2} maxLength={2000} value={text} onChange={(event) => setText(event.currentTarget.value)} />
      <Group gap="sm"><Button loading={answer.isPending} onClick={() => send(true)}><Trans>Souhlasit se změnou</Trans></Button><Button variant="default" loading={answer.isPending} onClick={() => send(false)}><Trans>Odmítnout</Trans></Button></Group>
    </>}
    {mayPropose && !mayAnswer && <div><Button variant="subtle" size="xs" loading={withdraw.isPending} onClick={() => withdraw.mutate({ params: { versionId: of.id }, version: of.version })}><Trans>Vzít návrh zpět</Trans></Button></div>}
    <ProblemAlert problem={answer.error ?? withdraw.error} labels={{ answer: t`Odpověď odboru` }} />
  </>;
}
/** Every wording of a goal with what changed and why, newest first. */
export function VersionsSheet({ goal, onClose }: { goal: Goal; onClose: () => void }) {
  const { t } = useLingui();
  const found = useRead(goalVersions.list, { params: { goalId: goal.id } });
  const states = { proposed: <Tag tone="waiting"><Trans>čeká na odpověď</Trans></Tag>, agreed: <Tag tone="done"><Trans>platí</Trans></Tag>, refused: <Tag tone="late"><Trans>odmítnuto</Trans></Tag>, withdrawn: <Tag><Trans>vzato zpět</Trans></Tag> };
  return (
    <ConfirmSheet open onClose={onClose} title={t`Znění cíle`}>
      <p className="strong">{goal.content.text}</p>
      <Reading of={found}>{({ items, mayAnswer, mayPropose }) => (
        <ol className={styles.goals} aria-label={t`Znění cíle`}>
          {items.map((one, at) => {
            const before = items.slice(at + 1).find(({ state }) => state === 'agreed');
            return (
              <li key={one.id} className={styles.field}>
                <span className="inline"><span className="strong"><Trans>Znění {one.number}</Trans></span>{states[one.state]}<span className="meta">{[day(one.at), one.author].filter(Boolean).join(' · ')}</span></span>
                {one.reason && <p className={styles.note}><span className="meta"><Trans>Proč</Trans>: </span>{one.reason}</p>}
                {one.drops ? <p><Trans>Cíl se vypouští.</Trans></p> : before ? <ChangeList of={changesOf(before.content, one.content)} /> : <p className="meta"><Trans>Tak byl cíl schválen.</Trans></p>}
                {one.answer && <p className={styles.note}><span className="meta"><Trans>Odpověď</Trans>: </span>{one.answer}</p>}
                {one.answeredAt && one.number > 1 && <p className="meta">{[day(one.answeredAt), one.answeredBy].filter(Boolean).join(' · ')}</p>}
                {one.state === 'proposed' && <Answer of={one} mayAnswer={mayAnswer} mayPropose={mayPropose} />}
              </li>
            );
          })}
        </ol>
      )}</Reading>
    </ConfirmSheet>
  );
}
/** Giving a goal up is a change like any other: with a reason, agreed by the department. */
export function DropSheet({ goal, onClose }: { goal: Goal; onClose: () => void }) {
  const { t } = useLingui();
  const [reason, setReason] = useState(''), [id] = useState(newId), propose = useChange(goalVersions.propose, { ...anew, onDone: () => { said(t`Návrh změny čeká na odbor.`); onClose(); } });
  return (
    <ConfirmSheet open onClose={onClose} title={t`Navrhnout vypuštění cíle`} confirm={t`Navrhnout vypuštění`} loading={propose.isPending} problem={propose.error} labels={{ reason: t`Proč` }} onConfirm={() => propose.mutate({ params: { goalId: goal.id }, body: { id, content: null, reason } })}>
      <p className="strong">{goal.content.text}</p>
      <Textarea label={t`Proč se cíl vypouští`} autosize minRows={2} maxLength={2000} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
    </ConfirmSheet>
  );
}
