import { Button, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconCheck, IconQuestionMark, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import type { Answer } from '../../contract.ts';

type Said = Exclude<Answer, 'none'>;
type Props = { answer: Answer; note: string; saving: boolean; problem: unknown; onAnswer: (said: { answer: Said; note: string }) => void; /** Bigger, for a page of its own. */ large?: boolean };

/** Three buttons and a line: one tap is an answer; a note belongs to it when there is something to add. */
export function AnswerForm({ answer, note, saving, problem, onAnswer, large = false }: Props) {
  const { t } = useLingui();
  const [text, setText] = useState(note), size = large ? 'lg' : 'sm';
  const buttons = [['yes', t`Přijdu`, IconCheck], ['no', t`Nepřijdu`, IconX], ['maybe', t`Možná`, IconQuestionMark]] as const;
  return (
    <div className="stack">
      <div className={large ? 'stack' : 'inline'} role="group" aria-label={t`Vaše odpověď`}>
        {buttons.map(([value, label, Icon]) => (
          <Button key={value} size={size} fullWidth={large} variant={answer === value ? 'light' : 'default'} aria-pressed={answer === value} leftSection={<Icon size={18} aria-hidden />} loading={saving && answer !== value} onClick={() => onAnswer({ answer: value, note: text })}>{label}</Button>
        ))}
      </div>
      <TextInput size={large ? 'md' : 'sm'} label={t`Vzkaz (nepovinné)`} description={t`Třeba že dorazíte později. Vidí ho, kdo setkání svolává.`} maxLength={500} value={text} onChange={(event) => setText(event.currentTarget.value)} />
      {answer !== 'none' && text !== note && <div><Button variant="default" size={size} loading={saving} onClick={() => onAnswer({ answer, note: text })}><Trans>Uložit vzkaz</Trans></Button></div>}
      <ProblemAlert problem={problem} />
    </div>
  );
}
