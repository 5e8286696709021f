import { MultiSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useMe } from '#platform/design/me.ts';
import { useRead } from '#platform/design/query.ts';
import { access } from '#modules/access/organisations/contract.ts';
import { cases } from '#modules/cases/contract.ts';
import type { Of } from './of.ts';

type Option = { value: string; label: string };
/** What is chosen stays among the options, by the name that the form knows. */
const withChosen = (options: Option[], chosen: readonly string[], names: Record<string, string>) => [...chosen.filter((id) => !options.some(({ value }) => value === id)).map((id) => ({ value: id, label: names[id] || '…' })), ...options];

/** Clients by name: those registered last, or by a part of the name. Several make one record for all of them. */
export function ClientsField({ values, errors, set, name }: Of) {
  const { t } = useLingui();
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), 200);
  const found = useRead(cases.candidates, { query: q ? { q } : {} }, { keepPrevious: true }).data?.items ?? [];
  const options = withChosen(found.map((one) => ({ value: one.id, label: [one.name, one.age !== null && t`${one.age} let`].filter(Boolean).join(', ') })), values.about, values.names);
  return (
    <MultiSelect label={t`Klienti jménem`} description={t`Jeden záznam za všechny, kdo tu jsou.`} searchable hidePickedOptions maxValues={30} data={options} value={values.about} error={errors['about']} searchValue={typed} onSearchChange={setTyped} filter={({ options: all }) => all}
      nothingFoundMessage={t`Nikdo takový se nenašel.`} clearButtonProps={{ 'aria-label': t`Vymazat` }}
      onChange={(ids) => { for (const one of found) if (ids.includes(one.id)) name(one.id, one.name); set('about', ids); if (values.confidenceOf && !ids.includes(values.confidenceOf)) set('confidenceOf', null); if (!ids.length) set('understood', null); }} />
  );
}

/** Colleagues who did it with me. */
export function WorkersField({ values, errors, setDetail, name }: Of) {
  const { t } = useLingui();
  const { membership } = useMe();
  const colleagues = (useRead(access.colleagues).data?.items ?? []).filter(({ membershipId, role }) => membershipId !== membership.id && role !== 'administrator' && role !== 'analyst');
  const options = withChosen(colleagues.map((one) => ({ value: one.membershipId, label: one.name })), values.details.workers, values.names);
  return <MultiSelect label={t`Kdo z kolegů byl u toho`} searchable hidePickedOptions maxValues={50} data={options} value={values.details.workers} error={errors['details.workers']} clearButtonProps={{ 'aria-label': t`Vymazat` }}
    onChange={(ids) => { for (const one of colleagues) if (ids.includes(one.membershipId)) name(one.membershipId, one.name); setDetail('workers', ids); }} />;
}
