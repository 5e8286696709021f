import { ActionIcon, Textarea } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { IconTrash } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { Passage } from '../contract.ts';
import { usePassageWords } from './words.ts';
import styles from './Minutes.module.css';

type Props = { of: Pick<Passage, 'kind' | 'text'>; autoFocus: boolean; onText: (text: string) => void; onRemove: () => void };

/** One passage under the hands of the note-taker. While they are in it, nothing from outside moves their words. */
export function PassageField({ of: { kind, text }, autoFocus, onText, onRemove }: Props) {
  const { t } = useLingui();
  const words = usePassageWords(), field = useRef<HTMLTextAreaElement>(null), [typed, setTyped] = useState(text);
  useEffect(() => { if (document.activeElement !== field.current) setTyped(text); }, [text]);
  useEffect(() => { if (autoFocus) field.current?.focus(); }, [autoFocus]);
  return (
    <div className={styles.passage} data-kind={kind}>
      <Textarea ref={field} label={words[kind]} value={typed} autosize minRows={kind === 'text' ? 4 : 2} maxLength={20_000} className={styles.field ?? ''}
        onChange={({ currentTarget: { value } }) => { setTyped(value); onText(value); }} onBlur={() => { if (!typed.trim()) onRemove(); }} />
      <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t`Odebrat: ${words[kind]}`} title={t`Odebrat`} onClick={onRemove} className={styles.removes ?? ''}><IconTrash size={18} /></ActionIcon>
    </div>
  );
}
