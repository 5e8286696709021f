import { Button, Checkbox, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconUsersPlus, IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Segmented } from '#platform/design/Segmented.tsx';
import type { Reply } from '#platform/http/contract.ts';
import { cases, type CasePerson } from '../contract.ts';
import styles from './Cases.module.css';

/** `serviceId` is of the service that registered the person. */
export type Chosen = { personId: string; name: string; part: CasePerson['part']; serviceId?: string | null };
type Candidate = Reply<typeof cases.candidates>['items'][number];
type Props = { value: Chosen[]; onChange: (value: Chosen[]) => void; without?: readonly string[]; error?: ReactNode };

/** Persons to put into a case: those registered last, or by a part of the name; each says in what part. */
export function PeopleChooser({ value, onChange, without = [], error }: Props) {
  const { t } = useLingui();
  const [text, setText] = useState('');
  const [q] = useDebouncedValue(text, 250);
  const found = useRead(cases.candidates, { query: q ? { q } : {} }, { keepPrevious: true });
  const added = (chosen: Chosen[], { id, name, age, serviceId }: Candidate): Chosen[] => [...chosen, { personId: id, name, serviceId, part: age !== null && age < 18 ? 'child' : chosen.some((one) => one.part === 'client') ? 'adult' : 'client' }];
  const toggle = (person: Candidate) => onChange(value.some((one) => one.personId === person.id) ? value.filter((one) => one.personId !== person.id) : added(value, person));
  const partOf = (personId: string, part: CasePerson['part']) => onChange(value.map((one) => one.personId === personId ? { ...one, part } : one));
  return (
    <div className={styles.form}>
      <TextInput label={t`Kdo v případu bude`} description={t`Naposledy zapsaní lidé, nebo hledejte podle jména v kterémkoli písmu.`} value={text} onChange={(event) => setText(event.currentTarget.value)} maxLength={100} error={error} />
      <Reading of={found}>
        {({ items }) => {
          const offered = items.filter((one) => !without.includes(one.id)), chosen = (id: string) => value.some((one) => one.personId === id);
          const family = offered.filter((one) => !chosen(one.id) && one.household.some(chosen));
          return offered.length === 0
            ? <p className="meta"><Trans>Nikdo takový tu není.</Trans> <Link to={'/lide' as never}><Trans>Zapsat nového člověka</Trans></Link></p>
            : <>
              <div className={styles.candidates} role="group" aria-label={t`Lidé na výběr`}>
                {offered.map((one) => <Checkbox key={one.id} checked={chosen(one.id)} onChange={() => toggle(one)} label={one.name} description={[one.nativeName !== one.name && one.nativeName, one.age !== null && t`${one.age} let`].filter(Boolean).join(' · ') || undefined} />)}
              </div>
              {family.length > 0 && <div><Button variant="light" size="compact-md" leftSection={<IconUsersPlus size={16} />} onClick={() => onChange(family.reduce(added, value))}><Trans>Přidat celou rodinu</Trans> ({family.length})</Button></div>}
            </>;
        }}
      </Reading>
      {value.map((one) => (
        <div key={one.personId} className={styles.chosen}>
          <b>{one.name}</b>
          <Segmented label={t`V případu jako`} hideLabel value={one.part} onChange={(part) => partOf(one.personId, part)} options={[{ value: 'client', label: t`klient/ka` }, { value: 'adult', label: t`dospělá osoba` }, { value: 'child', label: t`dítě` }]} />
          <Button variant="subtle" size="compact-sm" leftSection={<IconX size={14} />} onClick={() => onChange(value.filter((other) => other.personId !== one.personId))}><Trans>Vyjmout</Trans></Button>
        </div>
      ))}
    </div>
  );
}
