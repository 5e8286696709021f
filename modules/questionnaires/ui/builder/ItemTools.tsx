import { ActionIcon } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { usePhone } from '#platform/design/phone.ts';
import styles from '../Questionnaire.module.css';

/** Up, down, away: of a topic, a question or an answer. `name` says which to a reader. */
export function ItemTools({ name, at, of, onMove, onRemove }: { name: string; at: number; of: number; onMove: (by: -1 | 1) => void; onRemove: () => void }) {
  const { t } = useLingui(), size = usePhone() ? 44 : 34;
  return (
    <div className={styles.tools}>
      <ActionIcon variant="subtle" size={size} disabled={at === 0} aria-label={t`Posunout výš: ${name}`} onClick={() => onMove(-1)}><IconArrowUp size={18} aria-hidden /></ActionIcon>
      <ActionIcon variant="subtle" size={size} disabled={at === of - 1} aria-label={t`Posunout níž: ${name}`} onClick={() => onMove(1)}><IconArrowDown size={18} aria-hidden /></ActionIcon>
      <ActionIcon variant="subtle" color="red" size={size} aria-label={t`Odebrat: ${name}`} onClick={onRemove}><IconTrash size={18} aria-hidden /></ActionIcon>
    </div>
  );
}
