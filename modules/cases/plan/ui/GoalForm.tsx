import { Button, Group, Modal, Select, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { DayField } from '#platform/design/DayField.tsx';
import { usePhone } from '#platform/design/phone.ts';
import { useChange } from '#platform/design/query.ts';
import { Segmented } from '#platform/design/Segmented.tsx';
import { today } from '#platform/i18n/format.ts';
import { ConflictNotice } from '#platform/forms/ConflictNotice.tsx';
import { DraftNotice } from '#platform/forms/DraftNotice.tsx';
import { ErrorSummary } from '#platform/forms/ErrorSummary.tsx';
import { CasePeoplePicker, useCasePeople, useIsLocality } from '#modules/cases/ui/index.ts';
import { cases } from '#modules/cases/contract.ts';
import { useCodes } from '#modules/directory/ui/index.ts';
import { useFactForm } from '../../mapping/ui/useFactForm.ts';
import { ChangeGoal, plan, type Goal, type Plan } from '../contract.ts';

type Values = { words: string; language: string; translation: string; domain: string | null; priority: number; startsOn: string | null; dueOn: string | null; about: string[]; serviceId: string | null; confidenceOf: string | null };
const toValues = ({ words, language, translation, domain, priority, startsOn, dueOn, about, service, confidenceOf }: Goal): Values =>
  ({ words, language, translation, domain, priority, startsOn, dueOn, about, serviceId: service?.id ?? null, confidenceOf });
type Props = { caseId: string; plan: Plan; goal?: Goal; onClose: () => void };

/** A goal as the family says it, in their language, with a Czech translation. */
export function GoalForm({ caseId, plan: data, goal, onClose }: Props) {
  const { t } = useLingui();
  const phone = usePhone(), { people } = useCasePeople(caseId), domains = useCodes('need_domain', null, [goal?.domain]), languages = useCodes('language', null, [goal?.language]);
  const changed = { invalidates: [plan.get, cases.get] };
  const add = useChange(plan.addGoal, changed), change = useChange(plan.changeGoal, changed);
  const of = useFactForm<Values, Goal>({
    key: `goal:${caseId}`, row: goal ?? null, toValues, schema: ChangeGoal, onSaved: onClose,
    initial: goal ? toValues(goal) : { words: '', language: 'cs', translation: '', domain: null, priority: 2, startsOn: null, dueOn: null, about: people.map((one) => one.id), serviceId: null, confidenceOf: null },
    add: (id, body) => add.mutateAsync({ params: { caseId }, body: { id, ...body } }), change: ({ id }, version, body) => change.mutateAsync({ params: { caseId, goalId: id }, version, body }),
  });
  const { form, conflict } = of, locality = useIsLocality(caseId);
  const past = !goal && form.values.dueOn !== null && form.values.dueOn < today();
  const labels = { words: locality ? t`Slovy obyvatel` : t`Slovy rodiny`, language: t`Jazyk`, translation: t`Český překlad`, about: t`Koho se to týká`, domain: t`Oblast`, startsOn: t`Od`, dueOn: t`Do`, serviceId: t`Čí plán`, confidenceOf: t`Důvěrné sdělení` };
  const spoken = languages.options.length ? languages.options : [{ value: 'cs', label: t`čeština` }];
  return (
    <Modal opened onClose={onClose} title={goal ? t`Upravit cíl` : t`Nový cíl`} fullScreen={phone} size="lg" closeOnClickOutside={false} closeButtonProps={{ 'aria-label': t`Zavřít` }}>
      <form onSubmit={of.submit} className="stack" noValidate>
        <DraftNotice of={of} />
        <Textarea label={labels.words} description={locality ? t`Co lidé v lokalitě chtějí změnit, jejich slovy. Nikoho nejmenujte.` : t`Tak, jak to řekli, první osobou.`} required autosize minRows={2} maxLength={2000} lang={form.values.language} data-autofocus styles={{ input: { fontSize: 'var(--size-words)' } }} {...form.getInputProps('words')} />
        <Select label={labels.language} data={spoken} searchable allowDeselect={false} {...form.getInputProps('language')} />
        {form.values.language !== 'cs' && <Textarea label={labels.translation} autosize minRows={2} maxLength={2000} {...form.getInputProps('translation')} />}
        <CasePeoplePicker caseId={caseId} value={form.values.about} onChange={(about) => form.setFieldValue('about', about)} error={form.errors['about']} />
        <Select label={labels.serviceId} data={[{ value: '', label: t`společný cíl` }, ...data.services.filter((one) => one.own).map((one) => ({ value: one.id, label: t`individuální plán: ${one.name}` }))]} value={form.values.serviceId ?? ''} onChange={(service) => form.setFieldValue('serviceId', service || null)} error={form.errors['serviceId']} />
        <Select label={labels.domain} data={domains.options} clearable searchable {...form.getInputProps('domain')} />
        <Segmented label={t`Naléhavost`} options={[{ value: '1', label: t`nejdřív` }, { value: '2', label: t`běžně` }, { value: '3', label: t`může počkat` }]} value={String(form.values.priority)} onChange={(priority) => form.setFieldValue('priority', Number(priority))} />
        <div className="columns" style={{ gridTemplateColumns: 'repeat(auto-fit, minmax(9rem, 1fr))' }}>
          <DayField label={labels.startsOn} {...form.getInputProps('startsOn')} />
          <DayField label={labels.dueOn} {...form.getInputProps('dueOn')} {...(past && { description: <span role="status">{t`Termín už uplynul.`}</span>, inputWrapperOrder: ['label', 'input', 'description', 'error'] as const })} />
        </div>
        {!locality && <Select label={labels.confidenceOf} description={t`Nikdy se neukáže jiné organizaci ani v tisku pro nikoho jiného.`} data={[{ value: '', label: t`ne` }, ...people.map((one) => ({ value: one.id, label: one.name }))]} value={form.values.confidenceOf ?? ''} onChange={(person) => form.setFieldValue('confidenceOf', person || null)} />}
        <ErrorSummary of={of as never} labels={labels} />
        {conflict && <ConflictNotice fields={(['words', 'translation', 'startsOn', 'dueOn'] as const).map((key) => [labels[key], form.values[key], conflict[key]] as const)} onKeepMine={of.keepMine} onTakeTheirs={of.takeTheirs} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}><Trans>Zpět</Trans></Button>
          <Button type="submit" loading={of.saving}><Trans>Uložit cíl</Trans></Button>
        </Group>
      </form>
    </Modal>
  );
}
