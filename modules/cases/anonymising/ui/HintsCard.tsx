import { Button, Checkbox, Textarea } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Tag } from '#platform/design/Tag.tsx';
import { today } from '#platform/i18n/format.ts';
import type { Detail } from '../details.ts';
import { anonymise, textOf, type Hint, type Lexicon } from '../rules.ts';
import styles from './Story.module.css';
import { useStoryWords } from './words.ts';

type Props = {
  hints: readonly Hint[]; names: Lexicon; kept: readonly string[]; onKept: (kept: string[]) => void; reason: string; onReason: (reason: string) => void; reasonError?: React.ReactNode;
  /** Puts something else in place of the word, everywhere. */ onReplace: (word: string, by: string) => void; details?: readonly Detail[];
};

/** What in the text still tells who it is: names to be replaced or knowingly kept, and small things to think over. */
export function Hints({ hints, names, kept, onKept, reason, onReason, reasonError, onReplace, details = [] }: Props) {
  const { t } = useLingui();
  const words = useStoryWords(), open = hints.filter(({ word }) => !kept.includes(word));
  return (
    <div className="stack" role="region" aria-label={t`Co ještě prozrazuje`}>
      <p role="status">{open.length === 0 ? <Tag tone="done"><Trans>Žádné známé jméno v textu není</Trans></Tag> : <Tag tone="late"><Plural value={open.length} one="V textu zůstává # místo, které prozrazuje" few="V textu zůstávají # místa, která prozrazují" many="V textu zůstává # místa, které prozrazuje" other="V textu zůstává # míst, která prozrazují" /></Tag>}</p>
      {hints.length > 0 && (
        <ul className={styles.hints}>
          {hints.map(({ word, kind, sure }) => {
            const by = textOf(anonymise(`– ${word}`, names, today())).slice(2), other = sure && by !== word;
            return (
              <li key={word} className={styles.hint}>
                <span className={styles.word}>{word}</span><span className="meta">{sure ? words.kind[kind] : t`možná ${words.kind[kind]}`}</span>
                {other && !kept.includes(word) && <Button size="compact-sm" variant="light" onClick={() => onReplace(word, by)}><Trans>Nahradit: {by}</Trans></Button>}
                <Checkbox label={<Trans>Ponechat<span className="hidden-text"> {word}</span></Trans>} checked={kept.includes(word)} onChange={(event) => onKept(event.currentTarget.checked ? [...kept, word] : kept.filter((one) => one !== word))} />
              </li>
            );
          })}
        </ul>
      )}
      {hints.some(({ word }) => kept.includes(word)) && <Textarea label={t`Proč tato slova zůstávají`} autosize minRows={1} maxLength={500} value={reason} onChange={(event) => onReason(event.currentTarget.value)} error={reasonError} />}
      {details.length > 0 && <div><p className={styles.label}><Trans>Drobnosti, podle kterých se dá rodina poznat</Trans></p><ul className={styles.details}>{details.map((one) => <li key={one.code}>{words.detail(one)}</li>)}</ul></div>}
    </div>
  );
}
