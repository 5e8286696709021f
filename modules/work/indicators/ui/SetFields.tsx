import { Select, TagsInput } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useColleagues } from '#modules/access/ui/index.ts';
import { useCodes, useTerritory } from '#modules/directory/ui/index.ts';
import type { Indicator } from '../contract.ts';
import { memberKinds, type MemberKind } from '../rules.ts';
import { useFound } from './DirectoryPicker.tsx';

type Props = { value: Indicator; onChange: (indicator: Indicator) => void; errors: Record<string, string> };

/** Of what the set is, and what belongs to it. What the product does not know may be typed in words; it counts once it is known. */
export function SetFields({ value, onChange, errors }: Props) {
  const { t } = useLingui();
  const { by, members } = value, [typed, setTyped] = useState('');
  const lists = { topic: useCodes('work_topic').options, language: useCodes('language').options, citizenship: useCodes('citizenship').options };
  const orps = useTerritory().groups.flatMap(({ items }) => items), workers = useColleagues().filter(({ role }) => role === 'worker' || role === 'coordinator').map(({ membershipId, name }) => ({ value: membershipId, label: name }));
  const found = useFound(by === 'place' || by === 'partner' || by === 'service' ? by : null, typed);
  const options = by === null ? [] : by === 'district' ? orps : by === 'worker' ? workers : by === 'topic' || by === 'language' || by === 'citizenship' ? lists[by] : found;
  const names: Record<MemberKind, string> = { topic: t`témat`, place: t`míst`, district: t`ORP`, partner: t`partnerů`, worker: t`pracovníků`, service: t`služeb`, language: t`jazyků`, citizenship: t`občanství` };
  const keyOf = (label: string) => members?.find((one) => one.label === label)?.key ?? options.find((one) => one.label === label)?.value ?? label.slice(0, 120);
  return (
    <>
      <Select label={t`Sada se skládá z`} required data={memberKinds.map((kind) => ({ value: kind, label: names[kind] }))} value={by} error={errors['by']} onChange={(kind) => onChange({ ...value, by: kind as MemberKind | null, members: null })} />
      {by && <TagsInput label={t`Co do sady patří`} error={errors['members']} value={(members ?? []).map(({ label }) => label)} data={[...new Set(options.map(({ label }) => label))]} limit={100} clearable searchValue={typed} onSearchChange={setTyped}
        description={by === 'worker' ? t`Prázdné znamená všechny pracovníky centra.` : value.form === 'coverage' ? t`Prázdné znamená otevřenou sadu: počítá se, kolik různých jich bylo.` : t`Vyberte, nebo napište vlastními slovy.`}
        onChange={(labels) => onChange({ ...value, members: labels.length ? labels.map((label) => ({ key: keyOf(label), label: label.slice(0, 200) })) : null })} />}
    </>
  );
}
