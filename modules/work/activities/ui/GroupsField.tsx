import { Button, NumberInput, Select } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { Segmented } from '#platform/design/Segmented.tsx';
import { useCodes } from '#modules/directory/ui/index.ts';
import { ageBands } from '../../indicators/rules.ts';
import contact from '../../ui/Contact.module.css';
import styles from './Activity.module.css';
import type { Of } from './of.ts';
import { emptyGroup, type Group } from './values.ts';
import { useBandWords } from './words.ts';

/** People without names: how many, and what they have in common. Only the number is needed. */
export function GroupsField({ values: { details: { groups }, onDay }, errors, setDetail }: Of) {
  const { t } = useLingui();
  const change = (at: number, next: Partial<Group>) => setDetail('groups', groups.map((one, i) => (i === at ? { ...one, ...next } : one)));
  return (
    <fieldset className={contact.plain}>
      <legend><Trans>Lidé beze jmen</Trans></legend>
      <div className="stack">
        {groups.map((group, at) => <GroupFields key={at} group={group} at={at} day={onDay} errors={errors} onChange={(next) => change(at, next)} onRemove={() => setDetail('groups', groups.filter((_, i) => i !== at))} />)}
        {groups.length < 50 && <div><Button variant="light" size="xs" leftSection={<IconPlus size={16} />} onClick={() => setDetail('groups', [...groups, emptyGroup()])}>{groups.length ? t`Další skupina` : t`Přidat skupinu`}</Button></div>}
        {errors['details.groups'] && <p className={styles.error}>{errors['details.groups']}</p>}
      </div>
    </fieldset>
  );
}

type Props = { group: Group; at: number; day: string; errors: Of['errors']; onChange: (next: Partial<Group>) => void; onRemove: () => void };
function GroupFields({ group, at, day, errors, onChange, onRemove }: Props) {
  const { t } = useLingui();
  const bands = useBandWords(), name = t`Skupina ${at + 1}`;
  const citizenship = useCodes('citizenship', day, [group.citizenship]).options, residence = useCodes('residence_kind', day, [group.residence]).options, accommodation = useCodes('accommodation_kind', day, [group.accommodation]).options, situation = useCodes('situation', day, [group.situation]).options;
  const clear = { 'aria-label': t`Vymazat` };
  return (
    <div className={contact.addition} role="group" aria-label={name}>
      <div className={styles.row}>
        <NumberInput label={t`Kolik lidí`} name={`details.groups.${at}.people`} w="7rem" min={1} max={10_000} allowDecimal={false} inputMode="numeric" value={group.people ?? ''} error={errors[`details.groups.${at}.people`]} onChange={(value) => onChange({ people: typeof value === 'number' ? value : null })} />
        <div className={styles.grows}><Segmented label={t`Kdo`} value={group.sex ?? 'mixed'} onChange={(sex) => onChange({ sex: sex === 'mixed' ? null : sex })} options={[{ value: 'female', label: t`ženy` }, { value: 'male', label: t`muži` }, { value: 'mixed', label: t`všichni` }]} /></div>
      </div>
      <div className={styles.two}>
        <Select label={t`Občanství`} searchable clearable clearButtonProps={clear} data={citizenship} value={group.citizenship} onChange={(value) => onChange({ citizenship: value })} />
        <Select label={t`Věk`} clearable clearButtonProps={clear} data={ageBands.map((value) => ({ value, label: bands[value] }))} value={group.ageBand} onChange={(value) => onChange({ ageBand: value as Group['ageBand'] })} />
        <Select label={t`Pobyt`} clearable clearButtonProps={clear} data={residence} value={group.residence} onChange={(value) => onChange({ residence: value })} />
        <Select label={t`Bydlení`} clearable clearButtonProps={clear} data={accommodation} value={group.accommodation} onChange={(value) => onChange({ accommodation: value })} />
        <Select label={t`Situace`} clearable clearButtonProps={clear} data={situation} value={group.situation} onChange={(value) => onChange({ situation: value })} />
      </div>
      <div><Button variant="subtle" size="xs" leftSection={<IconTrash size={16} />} aria-label={t`Odebrat: ${name}`} onClick={onRemove}><Trans>Odebrat</Trans></Button></div>
    </div>
  );
}
