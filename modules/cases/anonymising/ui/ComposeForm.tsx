import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { intervision } from '#modules/meetings/intervision/contract.ts';
import { Card } from '#platform/design/Card.tsx';
import { CheckChips } from '#platform/design/CheckChips.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useChange } from '#platform/design/query.ts';
import { said } from '#platform/design/said.ts';
import { SaveBar } from '#platform/design/SaveBar.tsx';
import { DraftNotice } from '#platform/forms/DraftNotice.tsx';
import { ErrorSummary } from '#platform/forms/ErrorSummary.tsx';
import { useDraftForm } from '#platform/forms/useDraftForm.ts';
import { newId } from '#platform/http/client.ts';
import { today } from '#platform/i18n/format.ts';
import { anonymising } from '../contract.ts';
import { details, type Alike } from '../details.ts';
import type { StoryPart } from '../kinds.ts';
import { anonymise, textOf, type Lexicon } from '../rules.ts';
import { Hints } from './HintsCard.tsx';
import { PartPair } from './PartPair.tsx';
import { useHints } from './useNames.ts';
import { useStoryWords } from './words.ts';

type Values = { chosen: StoryPart[]; texts: Partial<Record<StoryPart, string>>; title: string; question: string; own: string; kept: string[]; keptReason: string; read: boolean };
type Props = { caseId: string; /** Where it is brought once it is confirmed. */ meetingId: string | null; parts: readonly { part: StoryPart; text: string }[]; names: Lexicon; alike: Alike };

/** Parts taken over and told anew, what still tells, and the confirmation. */
export function ComposeForm({ caseId, meetingId, parts, names, alike }: Props) {
  const { t } = useLingui(), go = useNavigate(), words = useStoryWords(), [broughtId] = useState(newId);
  const proposed = useMemo(() => Object.fromEntries(parts.map(({ part, text }) => [part, textOf(anonymise(text, names, today()))])) as Partial<Record<StoryPart, string>>, [parts, names]);
  const confirm = useChange(anonymising.confirm, { invalidates: [anonymising.list] }), bring = useChange(intervision.bring, { invalidates: [intervision.ofMeeting, intervision.mine, anonymising.list] });
  const initial: Values = { chosen: parts.some(({ part }) => part === 'request') ? ['request'] : [], texts: proposed, title: '', question: '', own: '', kept: [], keptReason: '', read: false };
  const whole = ({ chosen, texts, own }: Values) => [...parts.filter(({ part }) => chosen.includes(part)).map(({ part }) => `${words.part[part]}\n${(texts[part] ?? '').trim()}`), own.trim()].filter(Boolean).join('\n\n');
  const draft = useDraftForm<Values>({
    key: `story:${caseId}`, initial,
    save: async (values, id) => {
      await confirm.mutateAsync({ params: { caseId }, body: { id, purpose: 'intervision', title: values.title, text: whole(values), question: values.question, kept: values.kept, keptReason: values.keptReason } });
      if (meetingId) await bring.mutateAsync({ params: { meetingId }, body: { id: broughtId, storyId: id } });
    },
    onSaved: () => { said(meetingId ? t`Případ je přinesený na setkání` : t`Příběh je potvrzený`); void go({ to: (meetingId ? `/setkani/${meetingId}` : `/pripady/${caseId}`) as never }); },
  });
  const { form } = draft, { values } = form, text = whole(values), hints = useHints(names, [values.title, text, values.question]);
  const found = useMemo(() => details(`${values.title}\n${text}\n${values.question}`, alike), [values.title, text, values.question, alike]);
  const labels = { title: t`Název`, text: t`Příběh`, question: t`Na co se ptáte kolegů`, keptReason: t`Proč tato slova zůstávají`, read: t`Potvrzení` };
  const replace = (word: string, by: string) => {
    const put = (old: string) => old.normalize('NFC').replaceAll(word, by);
    form.setValues({ texts: Object.fromEntries(Object.entries(values.texts).map(([part, old]) => [part, put(old)])), title: put(values.title), question: put(values.question), own: put(values.own), read: false });
  };
  const set = <K extends keyof Values>(key: K, value: Values[K]) => form.setValues({ [key]: value, read: key === 'read' ? value as boolean : false } as Partial<Values>);
  const submit = (event: React.FormEvent<HTMLFormElement>) => {
    const wrong: Record<string, string> = {};
    if (!values.title.trim()) wrong['title'] = t`Pojmenujte příběh tak, aby ho nikdo nepoznal.`;
    if (!text.trim()) wrong['text'] = t`Příběh je prázdný: převezměte část případu, nebo ho napište.`;
    if (hints.some(({ word }) => !values.kept.includes(word))) wrong['text'] = t`V textu zůstává, co prozrazuje. Nahraďte to, nebo to vědomě ponechte.`;
    if (hints.some(({ word }) => values.kept.includes(word)) && !values.keptReason.trim()) wrong['keptReason'] = t`Napište, proč ta slova zůstávají.`;
    if (!values.read) wrong['read'] = t`Nejdřív příběh přečtěte celý a potvrďte to.`;
    if (Object.keys(wrong).length) { event.preventDefault(); form.setErrors(wrong); return; }
    draft.submit(event);
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <DraftNotice of={draft} />
      <Card title={<Trans>Co z případu převzít</Trans>}>
        {parts.length === 0 ? <Empty><Trans>V případu zatím není nic, co by šlo převzít. Příběh můžete napsat níže.</Trans></Empty>
          : <CheckChips label={t`Části příběhu`} value={values.chosen} onChange={(chosen) => set('chosen', chosen)} options={parts.map(({ part }) => ({ value: part, label: words.part[part] }))} />}
        <p className="meta"><Trans>Co bylo řečeno důvěrně, názory pracovníků, zdraví a zranitelnost se nepřebírají. Nahrazená slova jsou vlevo podbarvená.</Trans></p>
      </Card>
      {parts.filter(({ part }) => values.chosen.includes(part)).map(({ part, text: original }) => <PartPair key={part} title={words.part[part]} original={original} names={names} value={values.texts[part] ?? ''} onChange={(next) => set('texts', { ...values.texts, [part]: next })} />)}
      <Card title={<Trans>Pro kolegy</Trans>}>
        <div className="stack">
          <TextInput label={labels.title} description={t`Třeba „Rodina, která se bojí úřadů“.`} maxLength={120} {...form.getInputProps('title')} onChange={(event) => set('title', event.currentTarget.value)} />
          <Textarea label={t`Co ještě dodat vlastními slovy`} autosize minRows={2} {...form.getInputProps('own')} onChange={(event) => set('own', event.currentTarget.value)} />
          <Textarea label={labels.question} autosize minRows={2} maxLength={2000} {...form.getInputProps('question')} onChange={(event) => set('question', event.currentTarget.value)} />
        </div>
      </Card>
      <Card title={<Trans>Než příběh potvrdíte</Trans>}>
        <div className="stack">
          <Hints hints={hints} names={names} kept={values.kept} onKept={(kept) => set('kept', kept)} reason={values.keptReason} onReason={(reason) => set('keptReason', reason)} reasonError={form.errors['keptReason']} onReplace={replace} details={found} />
          <Checkbox label={<Trans>Příběh jsem přečetl/a celý a nikdo v něm podle mě rodinu nepozná.</Trans>} checked={values.read} onChange={(event) => set('read', event.currentTarget.checked)} error={form.errors['read']} data-path="read" />
        </div>
      </Card>
      <ErrorSummary of={draft as never} labels={labels} />
      <SaveBar label={meetingId ? <Trans>Potvrdit a přinést</Trans> : <Trans>Potvrdit příběh</Trans>} loading={draft.saving} onCancel={() => void go({ to: (meetingId ? `/setkani/${meetingId}` : `/pripady/${caseId}`) as never })} />
    </form>
  );
}
