import { Button, MultiSelect, Select, Textarea, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Facts } from '#platform/design/Facts.tsx';
import { useChange } from '#platform/design/query.ts';
import { Segmented } from '#platform/design/Segmented.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { today } from '#platform/i18n/format.ts';
import { useCodes } from '#modules/directory/ui/index.ts';
import { IdentityBody, people, type Profile } from '../contract.ts';
import { ageOn } from '../rules.ts';
import { BirthFields } from './BirthFields.tsx';
import { asOptions, useBirth, useLabels } from './labels.ts';
import type { IdentityValues } from './member.ts';
import { NameFields } from './NameFields.tsx';

function IdentitySheet({ personId, profile, onClose }: { personId: string; profile: Profile; onClose: () => void }) {
  const { t } = useLingui();
  const { sex, literacy } = useLabels();
  const languages = useCodes('language'), countries = useCodes('citizenship');
  const change = useChange(people.change, { invalidates: [people.get, people.list, people.search] });
  const { id: _id, version, own: _own, organisation: _organisation, service: _service, ...identity } = profile;
  const labels = { nativeName: t`Jméno v písmu osoby`, givenName: t`Jméno latinkou`, familyName: t`Příjmení latinkou`, title: t`Titul`, birthDate: t`Datum narození`, birthPlace: t`Místo narození`, birthCountry: t`Stát narození`, citizenships: t`Státní občanství`, interpreterLanguage: t`Potřebuje tlumočení do`, literacy: t`Čtení a psaní`, note: t`Poznámka k totožnosti` };
  return (
    <FormSheet<IdentityValues> title={t`Upravit totožnost`} onClose={onClose} draft={`identity:${personId}`} schema={IdentityBody} labels={labels} done={t`Totožnost byla uložena.`} version={version} initial={identity} save={(body, at) => change.mutateAsync({ params: { personId }, body, version: at })}>
      {(form) => <>
        <NameFields form={form} values={form.values} more />
        <BirthFields birthDate={form.values.birthDate} birthPrecision={form.values.birthPrecision} onChange={(birth) => form.setValues(birth)} error={form.errors.birthDate} />
        <TextInput label={labels.birthPlace} {...form.getInputProps('birthPlace')} autoComplete="off" />
        <Select label={labels.birthCountry} searchable clearable data={countries.options} {...form.getInputProps('birthCountry')} />
        <Segmented label={t`Pohlaví`} options={asOptions(sex)} value={form.values.sex} onChange={(value) => form.setFieldValue('sex', value)} />
        <MultiSelect label={labels.citizenships} searchable hidePickedOptions data={countries.options} {...form.getInputProps('citizenships')} />
        <Select label={labels.interpreterLanguage} searchable clearable data={languages.options} {...form.getInputProps('interpreterLanguage')} />
        <Select label={labels.literacy} allowDeselect={false} data={asOptions(literacy)} {...form.getInputProps('literacy')} />
        <Textarea label={labels.note} autosize minRows={2} {...form.getInputProps('note')} />
      </>}
    </FormSheet>
  );
}

/** Identity as one organisation holds it. What others released says whose it is. */
export function IdentityCard({ personId, profile }: { personId: string; profile: Profile }) {
  const { t } = useLingui();
  const { sex, literacy } = useLabels();
  const birth = useBirth(), languages = useCodes('language'), countries = useCodes('citizenship');
  const [editing, setEditing] = useState(false);
  const age = profile.birthDate ? ageOn(profile.birthDate, today()) : undefined;
  return (
    <Card title={t`Totožnost`} action={profile.own ? <Button variant="subtle" size="xs" onClick={() => setEditing(true)}><Trans>Upravit</Trans></Button> : <Tag tone="waiting"><Trans>sdílí {profile.organisation.name}</Trans></Tag>}>
      <Facts facts={[
        [t`V písmu osoby`, profile.nativeName && <span lang={profile.interpreterLanguage ?? undefined}>{profile.nativeName}</span>],
        [t`Latinkou`, [profile.givenName, profile.familyName].filter(Boolean).join(' ')],
        [t`Titul`, profile.title], [t`Jméno po otci`, profile.patronymic], [t`Jiné zápisy`, profile.aliases.join(', ')],
        [t`Narození`, birth(profile) && <>{birth(profile)}{age !== undefined && <span className="meta"> · {profile.birthPrecision === 'known' ? <Trans>věk {age}</Trans> : <Trans>věk asi {age}</Trans>}</span>}</>],
        [t`Místo narození`, [profile.birthPlace, profile.birthCountry && countries.label(profile.birthCountry)].filter(Boolean).join(', ')],
        [t`Pohlaví`, profile.sex !== 'unstated' && sex[profile.sex]], [t`Státní občanství`, profile.citizenships.map(countries.label).join(', ')],
        [t`Tlumočení`, profile.interpreterLanguage && languages.label(profile.interpreterLanguage)], [t`Čtení a psaní`, profile.literacy !== 'unstated' && literacy[profile.literacy]],
        [t`Eviduje`, profile.service?.name], [t`Poznámka`, profile.note],
      ].map(([label, value]) => [label, value || null] as const)} />
      {editing && <IdentitySheet personId={personId} profile={profile} onClose={() => setEditing(false)} />}
    </Card>
  );
}
