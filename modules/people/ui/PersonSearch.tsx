import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { useRead } from '#platform/design/query.ts';
import { people, type PersonRow } from '../contract.ts';
import { useBirth } from './labels.ts';

/** Chooses one person within reach by name, in any spelling. */
export function PersonSearch({ value, onChange, label, exclude = [], error }: { value: string | null; onChange: (id: string | null) => void; label?: ReactNode; exclude?: readonly string[]; error?: ReactNode }) {
  const { t } = useLingui();
  const birth = useBirth();
  const [typed, setTyped] = useState(''), [kept, keep] = useState<PersonRow>();
  const [q] = useDebouncedValue(typed.trim(), 200);
  const found = useRead(people.search, { query: { q: q || '-', limit: 20 } }, { enabled: q.length > 1, keepPrevious: true }).data?.items ?? [];
  const all = [...(kept && !found.some(({ id }) => id === kept.id) ? [kept] : []), ...found].filter(({ id }) => !exclude.includes(id));
  return (
    <Select searchable clearable label={label ?? t`Osoba`} description={t`Hledejte jménem v jakémkoli pravopisu.`} error={error} value={value} searchValue={typed} onSearchChange={setTyped} filter={({ options }) => options}
      nothingFoundMessage={q.length > 1 ? t`Nikdo takový se nenašel.` : t`Napište aspoň dvě písmena.`}
      data={all.map((one) => ({ value: one.id, label: [one.name, birth(one)].filter(Boolean).join(', ') }))} onChange={(id) => { keep(all.find((one) => one.id === id)); onChange(id); }} />
  );
}
