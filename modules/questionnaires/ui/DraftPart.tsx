import { Button, Group, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { useChange } from '#platform/design/query.ts';
import { said } from '#platform/design/said.ts';
import { SaveBar } from '#platform/design/SaveBar.tsx';
import { ConflictNotice } from '#platform/forms/ConflictNotice.tsx';
import { DraftNotice } from '#platform/forms/DraftNotice.tsx';
import { ErrorSummary } from '#platform/forms/ErrorSummary.tsx';
import { useDraftForm } from '#platform/forms/useDraftForm.ts';
import { Refused } from '#platform/http/client.ts';
import { differences } from '../differences.ts';
import { Content, questionnaires, type Question, type QuestionnaireVersion } from '../contract.ts';
import { checkContent, textOf } from '../rules.ts';
import { QuestionnaireBuilder } from './builder/QuestionnaireBuilder.tsx';
import { TableCard } from './TableCard.tsx';
import { useQuestionnaireWords } from './words.ts';

const anew = { invalidates: [questionnaires.get, questionnaires.list, questionnaires.version] } as const;
type Values = { content: Content; base: number };
type Asking = 'publish' | 'drop' | null;

/** Writing the next version: builder, table, publishing. */
export function DraftPart({ of }: { of: QuestionnaireVersion }) {
  const { t } = useLingui(), [asking, setAsking] = useState<Asking>(null), [settled, setSettled] = useState<unknown>();
  const put = useChange(questionnaires.put, anew);
  const draft = useDraftForm<Values, { version: number }>({
    key: `questionnaire:${of.id}`, initial: { content: of.content, base: of.version },
    save: ({ content, base }) => put.mutateAsync({ params: { versionId: of.id }, version: base, body: content }), after: ({ version }) => ({ base: version }), onSaved: () => said(t`Rozepsaná verze byla uložena`),
  });
  const { form, problem } = draft, { content, base } = form.values, unsaved = JSON.stringify(content) !== JSON.stringify(of.content);
  const current = problem !== settled && problem instanceof Refused && problem.problem.code === 'conflict' ? problem.problem.current as { version: number; content: Content } : undefined;
  const settle = (next: Content) => { setSettled(problem); form.setValues({ content: next, base: current!.version }); };
  return <>
    <TableCard of={of} onTake={(next) => form.setFieldValue('content', next)} />
    <form onSubmit={draft.submit} noValidate className="stack">
      <DraftNotice of={draft} />
      <QuestionnaireBuilder content={content} onChange={(next) => form.setFieldValue('content', next)} />
      {current ? <Conflict mine={content} theirs={current.content} onKeepMine={() => settle(content)} onTakeTheirs={() => settle(current.content)} /> : problem !== settled && <ErrorSummary of={draft} labels={{}} />}
      <Group gap="sm">
        <Button type="button" variant="default" disabled={unsaved || checkContent(content).length > 0} onClick={() => setAsking('publish')}><Trans>Vydat verzi {of.number}</Trans></Button>
        <Button type="button" variant="subtle" color="red" onClick={() => setAsking('drop')}><Trans>Zahodit rozepsanou verzi</Trans></Button>
      </Group>
      <p className="meta">{unsaved ? <Trans>Vydat jde, co je uložené.</Trans> : checkContent(content).length > 0 ? <Trans>Před vydáním doplňte, co je výš označené.</Trans> : <Trans>Vydaná verze se už nezmění.</Trans>}</p>
      <SaveBar loading={draft.saving} label={t`Uložit rozepsanou verzi`} />
    </form>
    {asking === 'publish' && <Publish of={of} version={base} onClose={() => setAsking(null)} onDone={draft.discard} />}
    {asking === 'drop' && <Drop of={of} version={base} onClose={() => setAsking(null)} onDone={draft.discard} />}
  </>;
}
/** Both wordings, question by question where they differ. */
function Conflict({ mine, theirs, onKeepMine, onTakeTheirs }: { mine: Content; theirs: Content; onKeepMine: () => void; onTakeTheirs: () => void }) {
  const { t } = useLingui(), { kinds } = useQuestionnaireWords();
  const read = (question: Question) => [textOf(question.words, 'cs'), kinds[question.kind], question.choices.map(({ words }) => textOf(words, 'cs')).join(' – ')].filter(Boolean).join(' · ');
  const rows = differences(theirs, mine).map((one): [string, string, string] => {
    const label = textOf(one.question.words, 'cs') || t`Otázka`;
    return one.what === 'changed' ? [label, read(one.question), read(one.before)] : one.what === 'added' ? [label, read(one.question), ''] : [label, '', read(one.question)];
  });
  return <ConflictNotice fields={rows.length ? rows : [[t`Dotazník`, textOf(mine.title, 'cs'), textOf(theirs.title, 'cs')]]} onKeepMine={onKeepMine} onTakeTheirs={onTakeTheirs} />;
}
type SheetProps = { of: QuestionnaireVersion; version: number; onClose: () => void; onDone: () => void };
function Publish({ of, version, onClose, onDone }: SheetProps) {
  const { t } = useLingui(), [note, setNote] = useState('');
  const publish = useChange(questionnaires.publish, { ...anew, onDone: () => { onDone(); said(t`Verze byla vydána`); onClose(); } });
  return (
    <ConfirmSheet open onClose={onClose} title={t`Vydat verzi ${of.number}`} confirm={t`Vydat`} loading={publish.isPending} problem={publish.error} onConfirm={() => publish.mutate({ params: { versionId: of.id }, version, body: { note } })}>
      <p><Trans>Od vydání se verze nemění a vyplňuje se podle ní. Co bude potřeba jinak, napíše se do další.</Trans></p>
      <Textarea label={t`Co je v ní nového a proč`} autosize minRows={2} maxLength={1000} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
    </ConfirmSheet>
  );
}
function Drop({ of, version, onClose, onDone }: SheetProps) {
  const { t } = useLingui(), drop = useChange(questionnaires.drop, { ...anew, onDone: () => { onDone(); said(t`Rozepsaná verze byla zahozena`); onClose(); } });
  return <ConfirmSheet open onClose={onClose} danger title={t`Zahodit rozepsanou verzi ${of.number}`} confirm={t`Zahodit`} loading={drop.isPending} problem={drop.error} onConfirm={() => drop.mutate({ params: { versionId: of.id }, version })}><p><Trans>Vydané verze a vyplněné listy zůstanou.</Trans></p></ConfirmSheet>;
}
