import { Alert, Button, MultiSelect, Select, Textarea } from '@mantine/core';
import { getHotkeyHandler } from '@mantine/hooks';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { usePhone } from '#platform/design/phone.ts';
import { SaveBar } from '#platform/design/SaveBar.tsx';
import { Segmented } from '#platform/design/Segmented.tsx';
import { DraftNotice } from '#platform/forms/DraftNotice.tsx';
import { ErrorSummary } from '#platform/forms/ErrorSummary.tsx';
import { useAway } from '#platform/offline/connection.ts';
import { PartnerSheet, PlaceSheet, useCodes } from '#modules/directory/ui/index.ts';
import type { WorkRecord } from '../../contract.ts';
import { activityKinds, directnesses, type ActivityKind } from '../../rules.ts';
import { BackCheck, Interpreting, WayAndLength, When } from '../../ui/ContactFields.tsx';
import contact from '../../ui/Contact.module.css';
import { useKindWords } from '../../ui/kinds.ts';
import { RecordItem } from '../../ui/RecordItem.tsx';
import { useWorkWords } from '../../ui/words.tsx';
import type { Ground } from '../contract.ts';
import { fieldsOf, type Field } from '../rules.ts';
import { GroupsField } from './GroupsField.tsx';
import type { Of } from './of.ts';
import { ClientsField, WorkersField } from './PeopleFields.tsx';
import { PartnerField, PlaceField } from './PlaceFields.tsx';
import { MaterialsField, ProjectsField } from './RowsFields.tsx';
import { useActivityForm } from './useActivityForm.ts';
import { useActivityFieldNames } from './useActivityFieldNames.ts';
import { toCorrect, type ActivityValues } from './values.ts';

type Props = { initial: ActivityValues; draftKey: string; ground: Ground; corrects?: WorkRecord; /** What stands over the form: of what it is a copy, which case. */ above?: ReactNode; onSaved: () => void };
const lengths = ['30', '60', '90', '120'];

/** One screen, no steps: when and how long, then only what this kind of work has a use for. */
export function ActivityForm({ initial, draftKey, ground, corrects, above, onSaved }: Props) {
  const { t } = useLingui();
  const phone = usePhone(), away = useAway(), words = useWorkWords(), kinds = useKindWords(), names = useActivityFieldNames();
  const draft = useActivityForm({ initial, key: draftKey, corrects, onSaved });
  const [adding, setAdding] = useState<'place' | 'partner' | null>(null);
  const { values, errors } = draft.form, { details } = values, { kind } = details;
  const set = draft.form.setFieldValue as Of['set'];
  const setDetail: Of['setDetail'] = (field, value) => { draft.form.setFieldValue(`details.${field}` as never, value as never); draft.form.clearFieldError(`details.${field}`); };
  const name: Of['name'] = (id, label) => { if (label) draft.form.setFieldValue(`names.${id}` as never, label as never); };
  const of: Of = { values, errors: errors as Of['errors'], set, setDetail, name, ground, away, onNew: setAdding };
  const form = draft.form as never as Parameters<typeof When>[0]['form'];
  const added = (what: 'placeId' | 'partnerId') => (id: string, label: string) => { name(id, label); setDetail(what, id); };
  const changeKind = (next: ActivityKind) => { setDetail('kind', next); if (next !== 'staff_training') setDetail('accredited', null); };
  const { theirs } = draft, services = ground.services;
  return (
    <>
      <form className="stack" onSubmit={draft.submit} onKeyDown={getHotkeyHandler([['mod+Enter', () => draft.submit()]])} noValidate>
        <DraftNotice of={draft} />
        {theirs && <Alert color="yellow" variant="light" title={<Trans>Takto ho mezitím uložil někdo jiný</Trans>}><ul><RecordItem record={theirs} nameOf={(id) => values.names[id] ?? ''} /></ul><Button size="xs" variant="default" onClick={() => draft.form.setValues(toCorrect({ record: theirs, people: theirs.about.map((id) => ({ id, name: values.names[id] ?? '' })) }))}><Trans>Převzít tuto verzi</Trans></Button></Alert>}
        <Card><div className="stack">
          {above}
          {corrects && kind && <Select label={t`Co to bylo`} allowDeselect={false} data={activityKinds.map((value) => ({ value, label: kinds[value] }))} value={kind} onChange={(next) => next && changeKind(next as ActivityKind)} />}
          <When form={form} />
        </div></Card>
        <WayAndLength form={form} lengths={lengths} />
        {fieldsOf(kind, values.directness, values).map((field) => <FieldOf key={field} field={field} of={of} form={form} />)}
        <Textarea label={t`Co se dělalo a co z toho je`} autosize minRows={2} maxRows={16} {...draft.form.getInputProps('facts')} />
        <details className={contact.details} open={Boolean(errors['details.serviceId']) || undefined}>
          <summary><Trans>Druh práce, služba</Trans></summary>
          <div className="stack">
            <Segmented label={<Trans>Druh práce</Trans>} value={values.directness} options={directnesses.map((value) => ({ value, label: words.directness[value] }))} onChange={(directness) => set('directness', directness)} />
            {(services.length > 1 || details.serviceId) && <Select label={t`Za kterou službu`} clearable clearButtonProps={{ 'aria-label': t`Vymazat` }} data={services.map((one) => ({ value: one.id, label: one.name }))} value={details.serviceId} error={errors['details.serviceId']} onChange={(id) => setDetail('serviceId', id)} />}
          </div>
        </details>
        <ErrorSummary of={draft as never} labels={names(Object.keys(errors))} />
        <SaveBar label={<Trans>Uložit záznam</Trans>} loading={draft.saving} note={!phone && <Trans>Ctrl + Enter uloží</Trans>} />
      </form>
      {/* Outside the form: what is submitted in a sheet would bubble into it. */}
      {adding === 'place' && <PlaceSheet onClose={() => setAdding(null)} onAdded={added('placeId')} />}
      {adding === 'partner' && <PartnerSheet onClose={() => setAdding(null)} onAdded={added('partnerId')} />}
    </>
  );
}

function FieldOf({ field, of, form }: { field: Field; of: Of; form: Parameters<typeof When>[0]['form'] }) {
  const { t } = useLingui();
  const { values: { details: d, onDay }, errors, setDetail } = of;
  const topics = useCodes('work_topic', onDay, d.topics).options, situations = useCodes('situation', onDay, d.situations).options, targets = useCodes('target_group', onDay, d.targetGroups).options;
  const several = (name: 'topics' | 'situations' | 'targetGroups', label: string, data: { value: string; label: string }[]) =>
    <MultiSelect label={label} data={data} searchable hidePickedOptions maxValues={20} value={d[name]} error={errors[`details.${name}`]} onChange={(codes) => setDetail(name, codes)} clearButtonProps={{ 'aria-label': t`Vymazat` }} />;
  switch (field) {
    case 'place': return <PlaceField {...of} />;
    case 'partner': return <PartnerField {...of} />;
    case 'clients': return <ClientsField {...of} />;
    case 'groups': return <GroupsField {...of} />;
    case 'materials': return <MaterialsField {...of} />;
    case 'workers': return <WorkersField {...of} />;
    case 'projects': return <ProjectsField {...of} />;
    case 'language': return <Card><div className="stack"><Interpreting form={form} /><BackCheck form={form} kind={d.kind} /></div></Card>;
    case 'topics': return several('topics', t`Témata`, topics);
    case 'situations': return several('situations', t`O jakých situacích`, situations);
    case 'targetGroups': return several('targetGroups', t`Pro koho`, targets);
    case 'accredited': return <Segmented label={<Trans>Akreditace</Trans>} value={d.accredited === null ? null : d.accredited ? 'yes' : 'no'} options={[{ value: 'yes', label: t`s akreditací` }, { value: 'no', label: t`bez akreditace` }]} onChange={(value) => setDetail('accredited', value === 'yes')} />;
  }
}
