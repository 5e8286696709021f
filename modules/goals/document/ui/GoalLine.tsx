import { Button } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconCheck, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { day } from '#platform/i18n/format.ts';
import { fieldErrors } from '#platform/forms/fieldText.ts';
import { GoalContent } from '../../contract.ts';
import { contentOf, GoalFields, valuesOf, type GoalValues } from '../../ui/GoalFields.tsx';
import { Measures } from '../../ui/MeasureWords.tsx';
import { useGoalWords } from '../../ui/words.ts';
import type { Doubt, ReadGoal } from '../reader/index.ts';
import type { standings } from '../rules.ts';
import { Marked } from './Marked.tsx';
import { leftOut, type KeptGoal } from './useReading.ts';
import { useDocumentWords } from './words.ts';
import styles from './Document.module.css';

type Props = { number: number; goal: KeptGoal; read: { goal: ReadGoal; parts: ReadGoal[] }; doubts: readonly Doubt[]; standing: (typeof standings)[number]; year: number; centreId: string | null; onChange: (change: Partial<KeptGoal>) => void };
/** A goal as it was read: its sentence with the words, its kind and measures, what is not sure; accepted, corrected, or left out. */
export function GoalLine({ number, goal, read, doubts, standing, year, centreId, onChange }: Props) {
  const { t } = useLingui(), words = useGoalWords(), { doubt } = useDocumentWords(), [editing, setEditing] = useState(false);
  const { content, confirmed, out } = goal, said = t`Cíl ${number}`;
  return (
    <li className={styles.goal} data-out={out || undefined}>
      <p className={styles.text}><span className="meta">{number}. </span><Marked text={read.goal.text} marks={read.goal.marks} /></p>
      <div className={styles.tools}>
        <Tag>{words.kind[content.kind][0]}</Tag>
        {content.from && <span className="meta"><Trans>od {day(content.from)}</Trans></span>}{content.dueOn && <span className="meta"><Trans>do {day(content.dueOn)}</Trans></span>}
        {standing === 'same' && <Tag tone="done"><Trans>v návrhu už je</Trans></Tag>}{standing === 'other' && <Tag tone="soon"><Trans>v návrhu je s jiným měřítkem</Trans></Tag>}
        {confirmed && <Tag tone="done"><Trans>zkontrolováno</Trans></Tag>}
        {doubts.map((one) => <Tag key={one} tone="soon">{doubt[one]}</Tag>)}
      </div>
      <Measures of={content.measures} />
      {content.parts.length > 0 && (
        <ul className={styles.parts} aria-label={t`Části cíle ${number}`}>
          {content.parts.map((part, at) => <li key={part.id}><Marked text={part.text} marks={read.parts[at]?.marks ?? []} /> <span className="meta">({words.kind[part.kind][0]})</span><Measures of={part.measures} /></li>)}
        </ul>
      )}
      <div className={styles.tools}>
        {!confirmed && !out && <Button variant="light" size="xs" leftSection={<IconCheck size={16} aria-hidden />} onClick={() => onChange({ confirmed: true })} aria-label={t`Přijmout: ${said}`}><Trans>Přijmout</Trans></Button>}
        {!out && <Button variant="default" size="xs" leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setEditing(true)} aria-label={t`Opravit: ${said}`}><Trans>Opravit</Trans></Button>}
        <Button variant="subtle" size="xs" onClick={() => onChange({ out: !out })} aria-label={out ? t`Vrátit: ${said}` : t`Vynechat: ${said}`}>{out ? <Trans>Vrátit</Trans> : <Trans>Vynechat</Trans>}</Button>
      </div>
      {editing && <Edit content={content} title={t`Opravit cíl ${number}`} year={year} centreId={centreId === leftOut ? null : centreId} onClose={() => setEditing(false)} onDone={(next) => { onChange({ content: next, confirmed: true }); setEditing(false); }} />}
    </li>
  );
}

type EditProps = { content: GoalContent; title: string; year: number; centreId: string | null; onClose: () => void; onDone: (content: GoalContent) => void };
function Edit({ content, title, year, centreId, onClose, onDone }: EditProps) {
  const form = useForm<GoalValues>({ initialValues: valuesOf(content), validate: ({ reason: _, auto: __, ...values }) => fieldErrors(GoalContent, { id: content.id, ...values }) as never });
  const done = () => { if (!form.validate().hasErrors) onDone(GoalContent.parse(contentOf(content.id, form.values))); };
  return <ConfirmSheet open onClose={onClose} title={title} confirm={<Trans>Použít</Trans>} onConfirm={done}><GoalFields form={form} year={year} centreId={centreId} /></ConfirmSheet>;
}
