import { Button, Group, Modal, Select, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { DayField } from '#platform/design/DayField.tsx';
import { usePhone } from '#platform/design/phone.ts';
import { useChange } from '#platform/design/query.ts';
import { Segmented } from '#platform/design/Segmented.tsx';
import { ConflictNotice } from '#platform/forms/ConflictNotice.tsx';
import { DraftNotice } from '#platform/forms/DraftNotice.tsx';
import { ErrorSummary } from '#platform/forms/ErrorSummary.tsx';
import { useDraftForm } from '#platform/forms/useDraftForm.ts';
import { Refused } from '#platform/http/client.ts';
import { day } from '#platform/i18n/format.ts';
import { CasePeoplePicker, useCasePeople } from '#modules/cases/ui/index.ts';
import { cases } from '#modules/cases/contract.ts';
import { useCodes } from '#modules/directory/ui/index.ts';
import { ChangeGoal, Goal, plan, type Plan } from '../contract.ts';

type Values = { words: string; language: string; translation: string; domain: string | null; priority: number; startsOn: string | null; dueOn: string | null; about: string[]; serviceId: string | null; confidenceOf: string | null };
type Props = { caseId: string; plan: Plan; goal?: Goal; onClose: () => void };

/** A goal as the family says it, in their language, with a Czech translation. */
export function GoalForm({ caseId, plan: data, goal, onClose }: Props) {
  const { t } = useLingui();
  const phone = usePhone(), { people } = useCasePeople(caseId), domains = useCodes('need_domain'), languages = useCodes('language');
  const changed = { invalidates: [plan.get, cases.get] };
  const add = useChange(plan.addGoal, changed), change = useChange(plan.changeGoal, changed);
  const initial: Values = goal
    ? { words: goal.words, language: goal.language, translation: goal.translation, domain: goal.domain, priority: goal.priority, startsOn: goal.startsOn, dueOn: goal.dueOn, about: goal.about, serviceId: goal.service?.id ?? null, confidenceOf: goal.confidenceOf }
    : { words: '', language: 'cs', translation: '', domain: null, priority: 2, startsOn: null, dueOn: null, about: people.map((one) => one.id), serviceId: null, confidenceOf: null };
  const [version, setVersion] = useState(goal?.version ?? 0);
  const draft = useDraftForm<Values>({
    key: `goal:${goal?.id ?? caseId}`, initial, schema: ChangeGoal, onSaved: onClose,
    save: (body, id) => goal ? change.mutateAsync({ params: { caseId, goalId: goal.id }, version, body }) : add.mutateAsync({ params: { caseId }, body: { id, ...body } }),
  });
  const { form } = draft;
  // Somebody was faster: what stands there now, beside what is typed.
  const now = draft.problem instanceof Refused && draft.problem.problem.code === 'conflict' ? Goal.safeParse(draft.problem.problem.current).data : undefined;
  const labels = { words: t`Slovy rodiny`, language: t`Jazyk`, translation: t`Český překlad`, about: t`Koho se to týká`, domain: t`Oblast`, startsOn: t`Od`, dueOn: t`Do`, serviceId: t`Čí plán`, confidenceOf: t`Důvěrné sdělení` };
  const spoken = languages.options.length ? languages.options : [{ value: 'cs', label: t`čeština` }];
  return (
    <Modal opened onClose={onClose} title={goal ? t`Upravit cíl` : t`Nový cíl`} fullScreen={phone} size="lg" closeOnClickOutside={false} closeButtonProps={{ 'aria-label': t`Zavřít` }}>
      <form onSubmit={draft.submit} className="stack" noValidate>
        <DraftNotice of={draft} />
        <Textarea label={labels.words} description={t`Tak, jak to řekli, první osobou.`} required autosize minRows={2} maxLength={2000} lang={form.values.language} data-autofocus styles={{ input: { fontSize: 'var(--size-words)' } }} {...form.getInputProps('words')} />
        <Select label={labels.language} data={spoken} searchable allowDeselect={false} {...form.getInputProps('language')} />
        {form.values.language !== 'cs' && <Textarea label={labels.translation} autosize minRows={2} maxLength={2000} {...form.getInputProps('translation')} />}
        <CasePeoplePicker caseId={caseId} value={form.values.about} onChange={(about) => form.setFieldValue('about', about)} error={form.errors['about']} />
        <Select label={labels.serviceId} data={[{ value: '', label: t`společný cíl` }, ...data.services.filter((one) => one.own).map((one) => ({ value: one.id, label: t`individuální plán: ${one.name}` }))]} value={form.values.serviceId ?? ''} onChange={(service) => form.setFieldValue('serviceId', service || null)} error={form.errors['serviceId']} />
        <Select label={labels.domain} data={domains.options} clearable searchable {...form.getInputProps('domain')} />
        <Segmented label={t`Naléhavost`} options={[{ value: '1', label: t`nejdřív` }, { value: '2', label: t`běžně` }, { value: '3', label: t`může počkat` }]} value={String(form.values.priority)} onChange={(priority) => form.setFieldValue('priority', Number(priority))} />
        <div className="columns" style={{ gridTemplateColumns: 'repeat(auto-fit, minmax(9rem, 1fr))' }}>
          <DayField label={labels.startsOn} {...form.getInputProps('startsOn')} />
          <DayField label={labels.dueOn} {...form.getInputProps('dueOn')} />
        </div>
        <Select label={labels.confidenceOf} description={t`Nikdy se neukáže jiné organizaci ani v tisku pro nikoho jiného.`} data={[{ value: '', label: t`ne` }, ...people.map((one) => ({ value: one.id, label: one.name }))]} value={form.values.confidenceOf ?? ''} onChange={(person) => form.setFieldValue('confidenceOf', person || null)} />
        {now && now.version !== version && (
          <ConflictNotice fields={[[labels.words, form.values.words, now.words], [labels.translation, form.values.translation, now.translation], [labels.dueOn, form.values.dueOn && day(form.values.dueOn), now.dueOn && day(now.dueOn)]]}
            onKeepMine={() => setVersion(now.version)} onTakeTheirs={() => { form.setValues({ words: now.words, translation: now.translation, language: now.language, startsOn: now.startsOn, dueOn: now.dueOn }); setVersion(now.version); }} />
        )}
        <ErrorSummary of={draft as never} labels={labels} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}><Trans>Zpět</Trans></Button>
          <Button type="submit" loading={draft.saving}><Trans>Uložit cíl</Trans></Button>
        </Group>
      </form>
    </Modal>
  );
}
