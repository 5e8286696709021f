import { MultiSelect, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { useRead } from '#platform/design/query.ts';
import { directory, type Service } from '../contract.ts';
import { useTerritory } from './useTerritory.ts';

type One = { value: string | null; onChange: (id: string | null, name?: string) => void; /** How the chosen one is called, when the form knows it: it may not be among the first that are offered. */ known?: string | undefined; label?: ReactNode; description?: ReactNode; error?: ReactNode; required?: boolean; placeholder?: string; clearable?: boolean };

/** What is typed into a picker, sent when the typing rests. The chosen label itself is not searched for. */
function useTyped() {
  const [typed, setTyped] = useState('');
  const [asked] = useDebouncedValue(typed.trim(), 200);
  return { typed, setTyped, query: (asked ? { q: asked } : {}) as { q?: string } };
}
/** Keeps the chosen one among the options although the search no longer finds it. */
function useKept<T extends { id: string }>(found: readonly T[], value: string | null) {
  const [kept, keep] = useState<T>();
  const all = kept && kept.id === value && !found.some(({ id }) => id === value) ? [kept, ...found] : found;
  return { all, remember: (id: string | null) => keep(all.find((one) => one.id === id)) };
}
/** The chosen one by its known name, until it is found. */
const withKnown = (options: { value: string; label: string }[], value: string | null, known: string | undefined) => (value && known && !options.some((one) => one.value === value) ? [{ value, label: known }, ...options] : options);
type Named = { id: string; name: string };
/** Those of my last work stand first until something is typed: the nearest place is seldom the first of the alphabet. */
const lastFirst = (last: readonly Named[], options: { value: string; label: string }[], asked: boolean, words: { last: string; others: string }) => (asked || !last.length ? options
  : [{ group: words.last, items: last.map(({ id, name }) => ({ value: id, label: name })) }, { group: words.others, items: options.filter(({ value }) => !last.some(({ id }) => id === value)) }]);
const everything = ({ options }: { options: never[] }) => options;

/** A service of an organisation here, or of our partner. `where` narrows: `mine` = only our organisation's, `accepting` = only those that take new people. */
export function ServicePicker({ value, onChange, label, where = {}, exclude = [], known: _, ...rest }: One & { where?: { organisationId?: string; accepting?: 'true'; ofPartners?: 'true' | 'false' }; exclude?: readonly string[] }) {
  const { t } = useLingui();
  const { setTyped, query, typed } = useTyped();
  const found = useRead(directory.services, { query: { ...where, ...query, limit: 50 } }, { keepPrevious: true }).data?.items ?? [];
  const { all, remember } = useKept<Service>(found, value);
  const groups = Map.groupBy(all.filter(({ id }) => !exclude.includes(id)), (service) => service.partner?.name ?? service.organisation.name);
  // Two organisations may each have written down the same body with the same service: then who did tells them apart.
  const twice = new Map([...groups.values()].flatMap((services) => services.filter((one) => services.some(({ id, name }) => id !== one.id && name === one.name))).map(({ id, organisation }) => [id, organisation.name]));
  return (
    <Select {...rest} searchable renderOption={({ option }) => <span>{option.label}{twice.has(option.value) && <> <span className="meta">{t`zapsala organizace ${twice.get(option.value)}`}</span></>}</span>} label={label ?? t`Služba`} value={value} searchValue={typed} onSearchChange={setTyped} filter={everything as never} nothingFoundMessage={t`Žádná taková služba tu není.`}
      data={[...groups].map(([group, services]) => ({ group, items: services.map(({ id, name }) => ({ value: id, label: name })) }))} onChange={(id) => { remember(id); onChange(id); }} />
  );
}

/** A body without an account here: school, doctor, office. */
export function PartnerPicker({ value, onChange, label, known, last = [], ...rest }: One & { last?: readonly Named[] }) {
  const { t } = useLingui();
  const { setTyped, query, typed } = useTyped();
  const found = useRead(directory.partners, { query: { ...query, limit: 50 } }, { keepPrevious: true }).data?.items ?? [];
  const { all, remember } = useKept(found, value);
  return <Select {...rest} searchable label={label ?? t`Partner`} value={value} searchValue={typed} onSearchChange={setTyped} filter={everything as never} nothingFoundMessage={t`Žádný takový partner tu není. Přidáte ho v Síti.`}
    data={lastFirst(last, withKnown(all.map(({ id, name }) => ({ value: id, label: name })), value, known), Boolean(query.q), { last: t`Naposledy`, others: t`Další partneři` })} onChange={(id) => { remember(id); onChange(id, [...all, ...last].find((one) => one.id === id)?.name); }} />;
}

/** A known place. */
export function PlacePicker({ value, onChange, label, known, last = [], ...rest }: One & { last?: readonly Named[] }) {
  const { t } = useLingui();
  const { setTyped, query, typed } = useTyped();
  const found = useRead(directory.places, { query: { ...query, limit: 50 } }, { keepPrevious: true }).data?.items ?? [];
  const { all, remember } = useKept(found, value);
  return <Select {...rest} searchable label={label ?? t`Místo`} value={value} searchValue={typed} onSearchChange={setTyped} filter={everything as never} nothingFoundMessage={t`Žádné takové místo tu není. Přidáte ho v Síti.`}
    data={lastFirst(last, withKnown(all.map(({ id, name, address }) => ({ value: id, label: address ? `${name}, ${address}` : name })), value, known), Boolean(query.q), { last: t`Naposledy`, others: t`Další místa` })} onChange={(id) => { remember(id); onChange(id, [...all, ...last].find((one) => one.id === id)?.name); }} />;
}

/** One district of a municipality with extended powers. */
export function OrpPicker({ value, onChange, label, known: _, ...rest }: One) {
  const { t } = useLingui();
  return <Select {...rest} searchable clearable label={label ?? t`Obec s rozšířenou působností`} value={value} onChange={(code) => onChange(code)} data={useTerritory().groups} limit={80} />;
}
/** Several districts. */
export function OrpsPicker({ value, onChange, label, error }: { value: string[]; onChange: (codes: string[]) => void; label?: ReactNode; error?: ReactNode }) {
  const { t } = useLingui();
  return <MultiSelect searchable clearable label={label ?? t`Kde služba působí`} description={t`Nevyplněno znamená kdekoli.`} error={error} value={value} onChange={onChange} data={useTerritory().groups} limit={80} hidePickedOptions />;
}
