import { MultiSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useLingui } from '@lingui/react/macro';
import { useRef, useState, type ReactNode } from 'react';
import { useRead } from '#platform/design/query.ts';
import { directory } from '../contract.ts';

type Props = { label: ReactNode; description?: ReactNode; error?: ReactNode; value: readonly string[]; onChange: (ids: string[]) => void; /** Names of those chosen before. */ known?: readonly { id: string; name: string }[]; exclude?: readonly string[] };

/** Several services of the directory, found by what is typed; those chosen stay although the search no longer finds them. */
export function ServicesPicker({ value, onChange, known = [], exclude = [], ...rest }: Props) {
  const { t } = useLingui();
  const [typed, setTyped] = useState(''), [q] = useDebouncedValue(typed.trim(), 200);
  const found = useRead(directory.services, { query: { ...(q && { q }), limit: 50 } }, { keepPrevious: true }).data?.items ?? [];
  const names = useRef(new Map<string, string>());
  for (const { id, name } of known) names.current.set(id, name);
  for (const one of found) names.current.set(one.id, [one.name, one.partner?.name ?? one.organisation.shortName].filter((text, at, all) => all.indexOf(text) === at).join(' · '));
  const offered = [...new Set([...value, ...found.map(({ id }) => id)])].filter((id) => !exclude.includes(id) && names.current.has(id));
  return (
    <MultiSelect {...rest} searchable clearable hidePickedOptions value={[...value]} searchValue={typed} onSearchChange={setTyped} filter={({ options }) => options} nothingFoundMessage={t`Žádná taková služba tu není.`}
      data={offered.map((id) => ({ value: id, label: names.current.get(id)! }))} onChange={onChange} />
  );
}
