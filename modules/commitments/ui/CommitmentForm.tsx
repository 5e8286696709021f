import { Button, Group, Modal, MultiSelect, Select, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { DayField } from '#platform/design/DayField.tsx';
import { useMe } from '#platform/design/me.ts';
import { usePhone } from '#platform/design/phone.ts';
import { useRead } from '#platform/design/query.ts';
import { Segmented } from '#platform/design/Segmented.tsx';
import { ConflictNotice } from '#platform/forms/ConflictNotice.tsx';
import { DraftNotice } from '#platform/forms/DraftNotice.tsx';
import { ErrorSummary } from '#platform/forms/ErrorSummary.tsx';
import { useDraftForm } from '#platform/forms/useDraftForm.ts';
import { Refused } from '#platform/http/client.ts';
import { day } from '#platform/i18n/format.ts';
import { CasePeoplePicker, useCasePeople } from '#modules/cases/ui/index.ts';
import { plan } from '#modules/cases/plan/contract.ts';
import { ChangeCommitment, Commitment, commitments, type Kind, type OwnerChoice } from '../contract.ts';
import { choiceOf, OwnerPicker } from './OwnerPicker.tsx';
import { useCommitmentChange } from './useCommitmentChange.ts';

type Values = { what: string; about: string[]; goalId: string | null; startsOn: string | null; dueOn: string | null; dueTime: string | null; priority: number; kind: Kind; owner: OwnerChoice; needs: string[]; confidenceOf: string | null };
type Props = { caseId: string; of?: Commitment; goalId?: string | null; onClose: () => void };

/** The whole of a commitment: who, what, for whom, from when to when, after what. */
export default function CommitmentForm({ caseId, of, goalId = null, onClose }: Props) {
  const { t } = useLingui();
  const phone = usePhone(), me = useMe().membership.id, { people } = useCasePeople(caseId);
  const known = useRead(plan.get, { params: { caseId } }).data;
  const add = useCommitmentChange(commitments.add), change = useCommitmentChange(commitments.change);
  const initial: Values = of
    ? { what: of.what, about: of.about, goalId: of.goalId, startsOn: of.startsOn, dueOn: of.dueOn, dueTime: of.dueTime, priority: of.priority, kind: of.kind, owner: choiceOf(of.owner), needs: of.needs, confidenceOf: of.confidenceOf }
    : { what: '', about: people.map((one) => one.id), goalId, startsOn: null, dueOn: null, dueTime: null, priority: 2, kind: 'task', owner: { kind: 'worker', membershipId: me }, needs: [], confidenceOf: null };
  const [version, setVersion] = useState(of?.version ?? 0);
  const draft = useDraftForm<Values>({
    key: `commitment:${of?.id ?? caseId}`, initial, schema: ChangeCommitment,
    save: (body, id) => of ? change.mutateAsync({ params: { commitmentId: of.id }, version, body }) : add.mutateAsync({ body: { id, caseId, ...body } }),
    onSaved: onClose,
  });
  const { form } = draft;
  // Somebody was faster: what stands there now, beside what is typed.
  const now = draft.problem instanceof Refused && draft.problem.problem.code === 'conflict' ? Commitment.safeParse(draft.problem.problem.current).data : undefined;
  const labels = { what: t`Co`, about: t`Koho se to týká`, owner: t`Kdo`, startsOn: t`Od`, dueOn: t`Do`, needs: t`Až po kroku`, confidenceOf: t`Důvěrné sdělení` };
  const goals = (known?.goals ?? []).filter((goal) => goal.state === 'open' || goal.id === form.values.goalId);
  const steps = (known?.steps ?? []).filter((step) => step.id !== of?.id && step.state !== 'cancelled' && step.state !== 'declined');
  const asksAnew = of?.own && of.state === 'open' && of.owner.organisation && of.owner.organisation.id !== of.organisation.id;
  return (
    <Modal opened onClose={onClose} title={of ? t`Upravit závazek` : t`Nový závazek`} fullScreen={phone} size="lg" closeOnClickOutside={false} closeButtonProps={{ 'aria-label': t`Zavřít` }}>
      <form onSubmit={draft.submit} className="stack" noValidate>
        <DraftNotice of={draft} />
        <TextInput label={labels.what} required maxLength={500} data-autofocus {...form.getInputProps('what')} />
        <OwnerPicker caseId={caseId} value={form.values.owner} onChange={(owner) => form.setFieldValue('owner', owner)} error={form.errors['owner']} />
        {asksAnew && <p className="meta"><Trans>Když změníte znění, termín nebo kdo to udělá, druhá organizace to dostane znovu k přijetí.</Trans></p>}
        <CasePeoplePicker caseId={caseId} value={form.values.about} onChange={(about) => form.setFieldValue('about', about)} error={form.errors['about']} />
        <div className="columns" style={{ gridTemplateColumns: 'repeat(auto-fit, minmax(9rem, 1fr))' }}>
          <DayField label={labels.startsOn} {...form.getInputProps('startsOn')} />
          <DayField label={labels.dueOn} {...form.getInputProps('dueOn')} />
          <TextInput label={t`V kolik`} type="time" value={form.values.dueTime ?? ''} onChange={(event) => form.setFieldValue('dueTime', event.currentTarget.value || null)} />
        </div>
        <Select label={t`Cíl`} data={[{ value: '', label: t`Bez cíle` }, ...goals.map((goal) => ({ value: goal.id, label: goal.translation || goal.words }))]} value={form.values.goalId ?? ''} onChange={(goal) => form.setFieldValue('goalId', goal || null)} />
        {steps.length > 0 && <MultiSelect label={labels.needs} data={steps.map((step) => ({ value: step.id, label: step.what }))} searchable {...form.getInputProps('needs')} />}
        <Segmented label={t`Naléhavost`} options={[{ value: '1', label: t`nejdřív` }, { value: '2', label: t`běžně` }, { value: '3', label: t`může počkat` }]} value={String(form.values.priority)} onChange={(priority) => form.setFieldValue('priority', Number(priority))} />
        <Select label={t`Druh`} allowDeselect={false} data={[{ value: 'task', label: t`úkol` }, { value: 'promised_contact', label: t`slíbený kontakt` }, { value: 'review', label: t`přehodnocení` }, { value: 'follow_up', label: t`ověření po ukončení` }]} {...form.getInputProps('kind')} />
        <Select label={labels.confidenceOf} description={t`Nikdy se neukáže v tisku pro nikoho jiného a jiné organizaci ji nabídnout nejde.`} data={[{ value: '', label: t`ne` }, ...people.map((one) => ({ value: one.id, label: one.name }))]} value={form.values.confidenceOf ?? ''} onChange={(person) => form.setFieldValue('confidenceOf', person || null)} />
        {now && now.version !== version && (
          <ConflictNotice fields={[[labels.what, form.values.what, now.what], [labels.dueOn, form.values.dueOn && day(form.values.dueOn), now.dueOn && day(now.dueOn)], [labels.startsOn, form.values.startsOn && day(form.values.startsOn), now.startsOn && day(now.startsOn)]]}
            onKeepMine={() => setVersion(now.version)} onTakeTheirs={() => { form.setValues({ what: now.what, dueOn: now.dueOn, startsOn: now.startsOn, dueTime: now.dueTime }); setVersion(now.version); }} />
        )}
        <ErrorSummary of={draft as never} labels={labels} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}><Trans>Zpět</Trans></Button>
          <Button type="submit" loading={draft.saving}><Trans>Uložit</Trans></Button>
        </Group>
      </form>
    </Modal>
  );
}
