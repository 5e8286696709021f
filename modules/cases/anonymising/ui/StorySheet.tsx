import { Textarea, TextInput } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { useChange } from '#platform/design/query.ts';
import { Loading } from '#platform/design/Loading.tsx';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { anonymising, type Story } from '../contract.ts';
import type { Lexicon } from '../rules.ts';
import { Hints } from './HintsCard.tsx';
import { useHints, useNames } from './useNames.ts';

type Values = { title: string; text: string; question: string; kept: string[]; keptReason: string };

/** A confirmed story, to be read and corrected; it is looked through again. What was shared before stays as it was. */
export function StorySheet({ caseId, story, onClose }: { caseId: string; story: Story; onClose: () => void }) {
  const { t } = useLingui();
  const { names } = useNames(caseId), change = useChange(anonymising.change, { invalidates: [anonymising.list] }), remove = useChange(anonymising.remove, { invalidates: [anonymising.list] });
  const labels = { title: t`Název`, text: t`Příběh`, question: t`Na co se ptáte kolegů`, keptReason: t`Proč tato slova zůstávají` };
  if (!names) return <ConfirmSheet open onClose={onClose} title={t`Anonymizovaný příběh`}><Loading rows={4} /></ConfirmSheet>;
  const { title, text, question, kept, keptReason } = story;
  return (
    <FormSheet<Values> title={t`Anonymizovaný příběh`} onClose={onClose} draft={`story-change:${story.id}`} initial={{ title, text, question, kept, keptReason }} version={story.version} labels={labels} done={t`Příběh byl opraven`} action={t`Potvrdit opravu`}
      save={(values, version) => change.mutateAsync({ params: { caseId, storyId: story.id }, version, body: values })}
      {...(story.mine && !story.brought && { remove: { ask: t`Odstranit příběh?`, run: () => remove.mutateAsync({ params: { caseId, storyId: story.id } }) } })}>
      {(form) => <>
        <TextInput label={labels.title} maxLength={120} {...form.getInputProps('title')} />
        <Textarea label={labels.text} autosize minRows={6} maxRows={20} {...form.getInputProps('text')} />
        <Textarea label={labels.question} autosize minRows={2} {...form.getInputProps('question')} />
        <LookedThrough names={names} values={form.values} set={(values) => form.setValues(values)} reasonError={form.errors['keptReason']} />
      </>}
    </FormSheet>
  );
}
function LookedThrough({ names, values, set, reasonError }: { names: Lexicon; values: Values; set: (values: Partial<Values>) => void; reasonError: React.ReactNode }) {
  const hints = useHints(names, [values.title, values.text, values.question]), put = (word: string, by: string) => (old: string) => old.normalize('NFC').replaceAll(word, by);
  return <Hints hints={hints} names={names} kept={values.kept} onKept={(kept) => set({ kept })} reason={values.keptReason} onReason={(keptReason) => set({ keptReason })} reasonError={reasonError} onReplace={(word, by) => set({ title: put(word, by)(values.title), text: put(word, by)(values.text), question: put(word, by)(values.question) })} />;
}
