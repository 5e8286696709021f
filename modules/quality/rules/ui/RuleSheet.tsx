import { Checkbox, MultiSelect, Select, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { DayField } from '#platform/design/DayField.tsx';
import { useMe } from '#platform/design/me.ts';
import { useChange } from '#platform/design/query.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { newId } from '#platform/http/client.ts';
import { today } from '#platform/i18n/format.ts';
import { ColleaguePicker } from '#modules/access/ui/index.ts';
import { useCodes } from '#modules/directory/ui/index.ts';
import { useStandardNames } from '../../standards/ui/names.ts';
import { useOwnServices } from '../../ui/useOwnServices.ts';
import { qualityRules, type QualityRule, type RuleKind, type RuleVersion } from '../contract.ts';

type Frame = { title: string; topic: string; law: string; validUntil: string | null; standards: string[]; serviceIds: string[]; ownerId: string; reviewOn: string | null; endedOn: string | null };
type Wording = { text: string; link: string; inFile: boolean; changed: string; validFrom: string | null; approvedById: string; approvedOn: string | null };
const anew = { invalidates: [qualityRules.list, qualityRules.get, qualityRules.due] } as const;

function useLabels() {
  const { t } = useLingui();
  return { title: t`Název`, topic: t`Téma`, law: t`Na kterém zákoně stojí`, validUntil: t`Do kdy je jisté, že platí`, standards: t`Standardy kvality`, serviceIds: t`Kterých služeb se týká`, ownerId: t`Kdo ho má na starosti`, reviewOn: t`Kdy ho revidovat`, endedOn: t`Poslední den platnosti`, text: t`Znění`, link: t`Odkaz`, inFile: t`Znění je v souboru`, changed: t`Co je jinak než dřív`, validFrom: t`Platí od`, approvedById: t`Kdo schválil`, approvedOn: t`Kdy` };
}
function FrameFields({ form, note }: { form: UseFormReturnType<Frame & Wording>; note: boolean }) {
  const { t } = useLingui(), topics = useCodes('work_topic', null, form.values.topic ? [form.values.topic] : []), labels = useLabels(), names = useStandardNames(), services = useOwnServices();
  return <>
    <TextInput label={labels.title} maxLength={200} {...form.getInputProps('title')} />
    {note && <Select label={labels.topic} searchable data={topics.options} {...form.getInputProps('topic')} value={form.values.topic || null} onChange={(value) => form.setFieldValue('topic', value ?? '')} />}
    {note && <TextInput label={labels.law} description={t`Třeba zákon č. 326/1999 Sb., § 42.`} maxLength={300} {...form.getInputProps('law')} />}
    {!note && <MultiSelect label={labels.standards} searchable clearable hidePickedOptions data={Object.entries(names).map(([value, name]) => ({ value, label: `${value}. ${name}` }))} {...form.getInputProps('standards')} />}
    <MultiSelect label={labels.serviceIds} description={t`Nevyplněno: celé organizace.`} searchable clearable hidePickedOptions data={services} {...form.getInputProps('serviceIds')} />
    <ColleaguePicker label={labels.ownerId} value={form.values.ownerId} onChange={(id) => form.setFieldValue('ownerId', id)} error={form.errors['ownerId']} />
    {note && <DayField label={labels.validUntil} description={t`Po tomto dni se u poznámky ukáže varování. Nevyplněno: bez konce.`} {...form.getInputProps('validUntil')} />}
    <DayField label={labels.reviewOn} {...form.getInputProps('reviewOn')} />
  </>;
}
function WordingFields({ form, first }: { form: UseFormReturnType<Frame & Wording>; first: boolean }) {
  const { t } = useLingui(), labels = useLabels();
  return <>
    {!first && <Textarea label={labels.changed} autosize minRows={2} maxLength={2000} {...form.getInputProps('changed')} />}
    <Textarea label={labels.text} autosize minRows={6} maxRows={18} {...form.getInputProps('text')} />
    <TextInput label={labels.link} description={t`Místo znění, nebo k němu: adresa https, kde je dokument k přečtení.`} maxLength={500} {...form.getInputProps('link')} />
    <Checkbox label={labels.inFile} description={t`Soubor přiložíte po uložení na stránce pravidla.`} {...form.getInputProps('inFile', { type: 'checkbox' })} />
    <DayField label={labels.validFrom} {...form.getInputProps('validFrom')} />
    <div className="columns"><ColleaguePicker label={labels.approvedById} value={form.values.approvedById} onChange={(id) => form.setFieldValue('approvedById', id)} error={form.errors['approvedById']} /><DayField label={labels.approvedOn} maxDate={today()} {...form.getInputProps('approvedOn')} /></div>
  </>;
}
type Props = { onClose: () => void; /** With a rule its frame is changed; with `wording` a new version of it is written. */ rule?: QualityRule; /** Of a new one. */ kind?: RuleKind; wording?: RuleVersion | true; onMade?: (id: string) => void };

/** A new rule or note, a new wording of one, or whom it concerns and who is in charge. */
export function RuleSheet({ onClose, rule, kind: made = 'rule', wording, onMade }: Props) {
  const { t } = useLingui(), kind = rule?.kind ?? made, note = kind === 'note', me = useMe().membership, labels = useLabels(), [versionId] = useState(newId), last = wording === true ? undefined : wording;
  const add = useChange(qualityRules.add, anew), change = useChange(qualityRules.change, anew), addVersion = useChange(qualityRules.addVersion, anew);
  const initial: Frame & Wording = { title: rule?.title ?? '', topic: rule?.topic ?? '', law: rule?.law ?? '', validUntil: rule?.validUntil ?? null, standards: rule?.standards.map(String) ?? [], serviceIds: rule?.services.map(({ id }) => id) ?? [], ownerId: rule?.owner.id ?? me.id, reviewOn: rule?.reviewOn ?? null, endedOn: rule?.endedOn ?? null,
    text: last?.text ?? '', link: last?.link ?? '', inFile: last?.inFile ?? false, changed: '', validFrom: today(), approvedById: me.role === 'head' ? me.id : '', approvedOn: today() };
  return (
    <FormSheet<Frame & Wording> title={!rule ? note ? t`Nová poznámka` : t`Nové pravidlo` : wording ? t`Nové znění` : note ? t`Upravit poznámku` : t`Upravit pravidlo`} onClose={onClose} draft={`quality-rule:${rule?.id ?? (note ? 'new-note' : 'new')}:${wording ? 'wording' : 'frame'}`} initial={initial} labels={labels} version={rule?.version ?? 0} done={t`Uloženo.`}
      save={async (values, version, id) => {
        const frame = { title: values.title, topic: values.topic, law: values.law, validUntil: values.validUntil, standards: values.standards.map(Number), serviceIds: values.serviceIds, ownerId: values.ownerId, reviewOn: values.reviewOn }, said = { text: values.text, link: values.link.trim(), inFile: values.inFile, changed: values.changed, validFrom: values.validFrom ?? '', approvedById: values.approvedById, approvedOn: values.approvedOn ?? '' };
        if (!rule) { await add.mutateAsync({ body: { id, versionId, kind, ...frame, ...said } }); onMade?.(id); }
        else if (wording) await addVersion.mutateAsync({ params: { qualityRuleId: rule.id }, body: { id, ...said, reviewOn: values.reviewOn, validUntil: values.validUntil } });
        else await change.mutateAsync({ params: { qualityRuleId: rule.id }, version, body: { ...frame, endedOn: values.endedOn } });
      }}>
      {(form) => <>
        {!wording && <FrameFields form={form} note={note} />}
        {(!rule || wording) && <WordingFields form={form} first={!rule} />}
        {wording && <>{note && <DayField label={labels.validUntil} {...form.getInputProps('validUntil')} />}<DayField label={labels.reviewOn} {...form.getInputProps('reviewOn')} /><p className="meta"><Trans>Dosavadní znění zůstane mezi verzemi. Koho se to týká, přečte a potvrdí nové.</Trans></p></>}
        {rule && !wording && <DayField label={labels.endedOn} description={t`Nevyplněno: platí dál.`} {...form.getInputProps('endedOn')} />}
      </>}
    </FormSheet>
  );
}
