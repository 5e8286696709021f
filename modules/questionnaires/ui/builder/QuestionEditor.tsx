import { Checkbox, CheckboxGroup, Group, NumberInput, Select } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { hasChoices, mayDecide, textOf, yesNo as yesNoKeys, type ContentProblem } from '../../rules.ts';
import { importances as allImportances, kinds as allKinds, weighs, type Importance, type Kind, type Purpose, type Question, type Tongue } from '../../shapes.ts';
import { usePartWords, useQuestionnaireWords } from '../words.ts';
import { ChoicesEditor } from './ChoicesEditor.tsx';
import { WordsField } from './WordsField.tsx';
import styles from '../Questionnaire.module.css';

type Props = { purpose: Purpose; question: Question; onChange: (question: Question) => void; /** Questions that come before it. */ before: readonly Question[]; beside: Tongue | null; problems: readonly ContentProblem['why'][] };

/** All of one question. What a kind does not need is not asked for, and comes back when the kind does. */
export function QuestionEditor({ purpose, question, onChange, before, beside, problems }: Props) {
  const { t } = useLingui(), parts = usePartWords(purpose), { importances, kinds, contentProblems, yesNo } = useQuestionnaireWords();
  const set = (change: Partial<Question>) => onChange({ ...question, ...change });
  const deciding = before.filter(mayDecide), on = deciding.find(({ key }) => key === question.showIf?.question);
  const numeric = (value: number | string) => (typeof value === 'number' ? value : null);
  return (
    <div className={styles.editor}>
      <WordsField label={parts.question} value={question.words} beside={beside} onChange={(words) => set({ words })} />
      <WordsField label={parts.help} value={question.help} beside={beside} onChange={(help) => set({ help })} />
      {weighs(purpose) && <Select className={styles.short ?? ''} w="100%" label={t`Důležitost`} description={t`Nic se z ní nepočítá. Říká, čím začít.`} placeholder={t`neurčená`} clearable clearButtonProps={{ 'aria-label': t`Bez důležitosti` }} data={allImportances.map((value) => ({ value, label: importances[value] }))} value={question.importance} onChange={(value) => set({ importance: value as Importance | null })} />}
      <Select className={styles.short ?? ''} w="100%" label={t`Druh odpovědi`} allowDeselect={false} data={allKinds.map((kind) => ({ value: kind, label: kinds[kind] }))} value={question.kind} onChange={(kind) => set({ kind: (kind ?? 'text') as Kind })} />
      {hasChoices(question.kind) && <ChoicesEditor question={question} beside={beside} onChange={onChange} />}
      {question.kind === 'number' && <>
        <WordsField label={t`Jednotka`} value={question.unit} beside={beside} onChange={(unit) => set({ unit })} />
        <Group gap="sm" grow preventGrowOverflow={false}>
          <NumberInput label={t`Nejméně`} decimalSeparator="," hideControls value={question.min ?? ''} onChange={(value) => set({ min: numeric(value) })} />
          <NumberInput label={t`Nejvýše`} decimalSeparator="," hideControls value={question.max ?? ''} onChange={(value) => set({ max: numeric(value) })} />
        </Group>
      </>}
      <Checkbox label={parts.required} checked={question.required} onChange={(event) => set({ required: event.currentTarget.checked })} />
      <Checkbox label={t`Smí se odpovědět „netýká se“`} checked={question.mayNotApply} onChange={(event) => set({ mayNotApply: event.currentTarget.checked })} />
      {deciding.length > 0 && <Select label={t`Ptát se, jen když`} placeholder={t`ptát se vždy`} clearable clearButtonProps={{ 'aria-label': t`Ptát se vždy` }} data={deciding.map(({ key, words }) => ({ value: key, label: textOf(words, 'cs') || key }))} value={question.showIf?.question ?? null} onChange={(key) => set({ showIf: key ? { question: key, is: [] } : null })} />}
      {on && question.showIf && (
        <CheckboxGroup label={t`má jednu z odpovědí`} value={question.showIf.is} onChange={(is) => set({ showIf: { question: on.key, is } })}>
          <div className="stack">{(on.kind === 'yes_no' ? yesNoKeys.map((key) => ({ key: key as string, words: { cs: yesNo[key]! } })) : on.choices).map(({ key, words }) => <Checkbox key={key} value={key} label={textOf(words, 'cs') || key} />)}</div>
        </CheckboxGroup>
      )}
      {question.showIf && !on && <p className={styles.wrong}><Trans>Podmínka stojí na otázce, která tu už není nebo je až za touto.</Trans></p>}
      {problems.length > 0 && <ul className={styles.wrong}>{problems.map((why) => <li key={why}>{contentProblems[why]}</li>)}</ul>}
    </div>
  );
}
