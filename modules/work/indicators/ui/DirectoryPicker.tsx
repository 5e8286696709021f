import { MultiSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { useRead } from '#platform/design/query.ts';
import { directory } from '#modules/directory/contract.ts';
import { indicators } from '../contract.ts';

export type Searched = 'service' | 'place' | 'partner';
/** Rows of the directory found by what is typed. */
export function useFound(of: Searched | null, typed: string): { value: string; label: string }[] {
  const [asked] = useDebouncedValue(typed.trim(), 200), query = { ...(asked && { q: asked }), limit: 50 };
  const places = useRead(directory.places, { query }, { enabled: of === 'place', keepPrevious: true }), partners = useRead(directory.partners, { query }, { enabled: of === 'partner', keepPrevious: true }), services = useRead(directory.services, { query }, { enabled: of === 'service', keepPrevious: true });
  const found = of === 'place' ? places.data?.items : of === 'partner' ? partners.data?.items : of === 'service' ? services.data?.items : [];
  return (found ?? []).map(({ id, name }) => ({ value: id, label: name }));
}

/** Several services, places or partners; those chosen keep their names although the search no longer finds them. */
export function DirectoryPicker({ of, value, onChange, label, error }: { of: Searched; value: string[]; onChange: (ids: string[]) => void; label: string; error?: ReactNode }) {
  const { t } = useLingui();
  const [typed, setTyped] = useState('');
  const found = useFound(of, typed), unknown = value.filter((id) => !found.some((one) => one.value === id)).toSorted();
  const names = useRead(indicators.names, { query: { ids: unknown.join(',') } }, { enabled: unknown.length > 0, keepPrevious: true }).data?.items ?? [];
  const kept = unknown.map((id) => ({ value: id, label: names.find((one) => one.id === id)?.name ?? '…' }));
  return <MultiSelect searchable hidePickedOptions label={label} error={error} value={value} onChange={onChange} searchValue={typed} onSearchChange={setTyped} data={[...kept, ...found]} filter={({ options }) => options} nothingFoundMessage={t`Nic takového tu není.`} />;
}
