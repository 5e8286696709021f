import { Button, Group, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { CasePeoplePicker } from '#modules/cases/ui/index.ts';
import type { OwnerChoice } from '#modules/commitments/contract.ts';
import { OwnerField, OwnerPicker } from '#modules/commitments/ui/index.ts';
import { DayField } from '#platform/design/DayField.tsx';
import { useMe } from '#platform/design/me.ts';
import { useRead } from '#platform/design/query.ts';
import { said } from '#platform/design/said.ts';
import { DraftNotice } from '#platform/forms/DraftNotice.tsx';
import { ErrorSummary } from '#platform/forms/ErrorSummary.tsx';
import { useDraftForm } from '#platform/forms/useDraftForm.ts';
import { NewTask, outcomes, type Outcomes } from '../contract.ts';
import { useOutcome } from './useOutcomes.ts';

type Values = { what: string; owner: OwnerChoice; dueOn: string | null; about: string[] };
type Props = { meetingId: string; itemId: string; of: Outcomes; onClose: () => void };

/** Those at the meeting first, then the rest of us, then services. */
function MeetingOwner({ meetingId, value, onChange, error }: { meetingId: string; value: OwnerChoice; onChange: (value: OwnerChoice) => void; error?: string }) {
  const { t } = useLingui();
  const me = useMe().membership.id, { workers = [], services = [] } = useRead(outcomes.owners, { params: { meetingId } }).data ?? {};
  const who = (one: (typeof workers)[number]) => ({ value: `worker:${one.membershipId}`, label: one.membershipId === me ? t`${one.name} (já)` : one.own ? one.name : `${one.name} (${one.shortName})` });
  const groups = [
    { group: t`Na setkání a ve skupině`, items: workers.filter(({ here }) => here).map(who) }, { group: t`Další od nás`, items: workers.filter(({ here }) => !here).map(who) },
    { group: t`Služba`, items: services.map((one) => ({ value: `service:${one.serviceId}`, label: one.own ? one.name : `${one.name} (${one.shortName})` })) },
  ];
  return <OwnerField groups={groups} value={value} onChange={onChange} error={error} />;
}

/** A task in three fields: what, who, by when. Enter saves it. */
export function TaskForm({ meetingId, itemId, of, onClose }: Props) {
  const { t } = useLingui();
  const add = useOutcome(outcomes.addTask);
  const draft = useDraftForm<Values>({
    key: `meeting-task:${itemId}`, initial: { what: '', owner: { kind: 'nobody' }, dueOn: null, about: of.about }, schema: NewTask.pick({ what: true, owner: true }).loose(),
    save: (values, id) => add.mutateAsync({ params: { meetingId }, body: { id, itemId, ...values } }), onSaved: () => { said(t`Úkol byl zapsán`); onClose(); },
  });
  const { values, errors, setFieldValue, getInputProps } = draft.form, labels = { what: t`Úkol`, owner: t`Kdo`, dueOn: t`Do kdy`, about: t`Koho se to týká` };
  const owner = { value: values.owner, onChange: (one: OwnerChoice) => setFieldValue('owner', one as never), ...(errors['owner'] || errors['owner.body'] ? { error: String(errors['owner'] ?? errors['owner.body']) } : {}) };
  return (
    <form className="stack" onSubmit={draft.submit} noValidate aria-label={t`Nový úkol`}>
      <DraftNotice of={draft} />
      <TextInput label={labels.what} maxLength={500} autoFocus data-autofocus {...getInputProps('what')} />
      <div className="columns">
        {of.caseId ? <OwnerPicker caseId={of.caseId} {...owner} /> : <MeetingOwner meetingId={meetingId} {...owner} />}
        <DayField label={labels.dueOn} value={values.dueOn} onChange={(day) => setFieldValue('dueOn', day)} error={errors['dueOn']} />
      </div>
      {of.caseId && <CasePeoplePicker caseId={of.caseId} label={labels.about} value={values.about} onChange={(about) => setFieldValue('about', about)} error={errors['about']} />}
      <ErrorSummary of={draft as never} labels={labels} />
      <Group gap="sm"><Button type="submit" loading={draft.saving}><Trans>Zapsat úkol</Trans></Button><Button variant="default" onClick={onClose}><Trans>Zpět</Trans></Button></Group>
    </form>
  );
}
