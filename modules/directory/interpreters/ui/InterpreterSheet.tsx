// An interpreter of our pool: who, languages, where and how, when, for how much.
import { ActionIcon, MultiSelect, NumberInput, Select, Textarea, TextInput, Button, Input } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useId } from 'react';
import type { z } from 'zod';
import { CheckChips } from '#platform/design/CheckChips.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { Segmented } from '#platform/design/Segmented.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { phoneText } from '#platform/http/phone.ts';
import { addDays, weekday } from '#platform/i18n/format.ts';
import { ColleaguePicker } from '#modules/access/ui/index.ts';
import { directory } from '#modules/directory/contract.ts';
import { OrpsPicker, PartnerPicker, useCodes } from '#modules/directory/ui/index.ts';
import { InterpreterBody, interpreters, interpreting, type Interpreter } from '../contract.ts';
import styles from './Interpreting.module.css';
import { useInterpretingWords } from './words.ts';

type Spoken = Interpreter['languages'][number];
export const lists = { invalidates: [interpreters.list, interpreting.candidates] };
const monday = '2026-01-05';

function Languages({ value, onChange, error }: { value: Spoken[]; onChange: (value: Spoken[]) => void; error?: React.ReactNode }) {
  const { t } = useLingui();
  const words = useInterpretingWords(), { options } = useCodes('language', null, value.map((one) => one.language));
  const id = useId();
  const set = (at: number, more: Partial<Spoken>) => onChange(value.map((one, i) => i === at ? { ...one, ...more } : one));
  return (
    <fieldset className={styles.languages} aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="strong"><Trans>Jazyky</Trans></legend>
      {value.map((one, at) => (
        <div key={at} className={styles.language}>
          <Select label={t`Jazyk`} searchable data={options.filter((option) => option.value !== 'cs')} value={one.language || null} onChange={(language) => set(at, { language: language ?? '' })} />
          <TextInput label={t`Nářečí`} value={one.variant} maxLength={80} onChange={(event) => set(at, { variant: event.currentTarget.value })} />
          <Select label={t`Úroveň`} allowDeselect={false} data={words.levels} value={one.level} onChange={(level) => level && set(at, { level })} />
          <Select label={t`Směr`} allowDeselect={false} data={words.directions} value={one.direction} onChange={(direction) => direction && set(at, { direction })} />
          {value.length > 1 && <ActionIcon variant="default" size={44} aria-label={t`Ubrat jazyk`} onClick={() => onChange(value.filter((_, i) => i !== at))}><IconX size={18} /></ActionIcon>}
        </div>
      ))}
      {error && <Input.Error id={`${id}-error`}>{error}</Input.Error>}
      <Button variant="default" size="xs" leftSection={<IconPlus size={16} />} onClick={() => onChange([...value, { language: '', variant: '', direction: 'both', level: 'advanced' }])} style={{ justifySelf: 'start' }}><Trans>Další jazyk</Trans></Button>
    </fieldset>
  );
}

/** The usual week: seven days, three parts of a day. Nothing ticked means that nothing was told. */
function Week({ value, onChange }: { value: string[]; onChange: (value: string[]) => void }) {
  const { t } = useLingui();
  const parts = [['m', t`8–12`], ['a', t`12–17`], ['e', t`17–21`]] as const;
  return (
    <table className={styles.week}>
      <caption className="strong" style={{ textAlign: 'left' }}><Trans>Kdy obvykle může</Trans></caption>
      <thead><tr><td />{[1, 2, 3, 4, 5, 6, 7].map((one) => <th key={one} scope="col">{weekday(addDays(monday, one - 1))}</th>)}</tr></thead>
      <tbody>{parts.map(([part, label]) => (
        <tr key={part}><th scope="row">{label}</th>{[1, 2, 3, 4, 5, 6, 7].map((one) => {
          const slot = `${one}${part}`, on = value.includes(slot);
          return <td key={slot}><label><input type="checkbox" checked={on} aria-label={`${weekday(addDays(monday, one - 1))} ${label}`} onChange={() => onChange(on ? value.filter((other) => other !== slot) : [...value, slot])} /></label></td>;
        })}</tr>
      ))}</tbody>
    </table>
  );
}

export function InterpreterSheet({ of, onClose }: { of?: Interpreter; onClose: () => void }) {
  const { t } = useLingui();
  const words = useInterpretingWords();
  const add = useChange(interpreters.add, lists), change = useChange(interpreters.change, lists);
  const regions = useRead(directory.territory).data?.regions ?? [];
  const labels = { name: t`Jméno nebo název`, kind: t`Co dělá`, membershipId: t`Má u nás účet`, partnerId: t`Z agentury`, sex: t`Pohlaví`, languages: t`Jazyky`, modes: t`Jak tlumočí`, orpCodes: t`Kam dojíždí`, regionCodes: t`Celé kraje`, phone: t`Pracovní telefon`, email: t`Pracovní e-mail`, priceHour: t`Kč za hodinu`, priceTravel: t`Kč za cestu`, priceMinMinutes: t`Nejméně se platí minut`, priceStepMinutes: t`Účtuje se po minutách`, availabilityNote: t`Kdy může, slovy`, note: t`Co je dobré vědět`, endsOn: t`K dispozici do` };
  const initial = { kind: of?.kind ?? 'community', name: of?.name ?? '', membershipId: of?.membershipId ?? null, partnerId: of?.partner?.id ?? null, sex: of?.sex ?? null, languages: of?.languages ?? [{ language: '', variant: '', direction: 'both', level: 'advanced' }] as Spoken[], orpCodes: of?.orpCodes ?? [], regionCodes: of?.regionCodes ?? [], modes: of?.modes ?? ['in_person'],
    phone: of?.phone ? phoneText(of.phone) : null, email: of?.email ?? null, priceHour: of?.priceHour ?? null, priceTravel: of?.priceTravel ?? null, priceMinMinutes: of?.priceMinMinutes ?? 60, priceStepMinutes: of?.priceStepMinutes ?? 30, week: of?.week ?? [], availabilityNote: of?.availabilityNote ?? '', note: of?.note ?? '', endsOn: of?.endsOn ?? null };
  type Values = typeof initial;
  const money = (value: string | number) => value === '' ? null : Number(value);
  return (
    <FormSheet<Values> title={of ? t`Upravit tlumočníka` : t`Nový tlumočník`} onClose={onClose} draft={`interpreter:${of?.id ?? 'new'}`} initial={initial} schema={InterpreterBody} labels={labels} done={t`Tlumočník byl uložen.`} version={of?.version ?? 0}
      save={(values, version, id) => { const body = values as z.input<typeof InterpreterBody>; return of ? change.mutateAsync({ params: { interpreterId: of.id }, version, body }) : add.mutateAsync({ body: { id, ...body } }); }}>
      {(form) => {
        const text = (field: 'phone' | 'email') => ({ ...form.getInputProps(field), value: form.values[field] ?? '', onChange: (event: React.ChangeEvent<HTMLInputElement>) => form.setFieldValue(field, (event.currentTarget.value || null) as never) });
        return <>
          <TextInput label={labels.name} required {...form.getInputProps('name')} />
          <Select label={labels.kind} allowDeselect={false} data={words.kinds} {...form.getInputProps('kind')} />
          <ColleaguePicker label={labels.membershipId} description={t`Odpovídá pak v Souběhu. Prázdné: odpovídá odkazem z e-mailu.`} value={form.values.membershipId ?? ''} onChange={(id) => form.setFieldValue('membershipId', id || null)} error={form.errors.membershipId} />
          {!form.values.membershipId && <PartnerPicker label={labels.partnerId} clearable value={form.values.partnerId} onChange={(id) => form.setFieldValue('partnerId', id)} error={form.errors.partnerId} />}
          <Languages value={form.values.languages} onChange={(languages) => form.setFieldValue('languages', languages)} error={form.errors.languages ?? Object.entries(form.errors).find(([key]) => key.startsWith('languages.'))?.[1]} />
          <CheckChips label={labels.modes} options={words.modes} value={form.values.modes} onChange={(modes) => form.setFieldValue('modes', modes)} error={form.errors.modes} />
          <Segmented label={labels.sex} value={form.values.sex ?? 'none'} onChange={(value: 'none' | 'female' | 'male') => form.setFieldValue('sex', value === 'none' ? null : value)} options={[{ value: 'none', label: t`neuvedeno` }, ...words.sexes]} />
          <OrpsPicker label={labels.orpCodes} value={form.values.orpCodes} onChange={(codes) => form.setFieldValue('orpCodes', codes)} error={form.errors.orpCodes} />
          <MultiSelect label={labels.regionCodes} searchable data={regions.map(({ code, name }) => ({ value: code, label: name }))} {...form.getInputProps('regionCodes')} />
          <div className="columns" style={{ gridTemplateColumns: 'repeat(auto-fit, minmax(10rem, 1fr))' }}>
            <TextInput label={labels.phone} type="tel" description={t`Nikdy soukromé číslo.`} {...text('phone')} />
            <TextInput label={labels.email} type="email" description={t`Sem chodí prosby o tlumočení.`} {...text('email')} />
          </div>
          <Week value={form.values.week} onChange={(week) => form.setFieldValue('week', week)} />
          <TextInput label={labels.availabilityNote} {...form.getInputProps('availabilityNote')} />
          <div className="columns" style={{ gridTemplateColumns: 'repeat(auto-fit, minmax(8rem, 1fr))' }}>
            <NumberInput label={labels.priceHour} min={0} decimalSeparator="," value={form.values.priceHour ?? ''} onChange={(value) => form.setFieldValue('priceHour', money(value))} error={form.errors.priceHour} />
            <NumberInput label={labels.priceTravel} min={0} decimalSeparator="," value={form.values.priceTravel ?? ''} onChange={(value) => form.setFieldValue('priceTravel', money(value))} error={form.errors.priceTravel} />
            <NumberInput label={labels.priceMinMinutes} min={0} max={1440} {...form.getInputProps('priceMinMinutes')} />
            <NumberInput label={labels.priceStepMinutes} min={1} max={480} {...form.getInputProps('priceStepMinutes')} />
          </div>
          <Textarea label={labels.note} description={t`Nikdy ne o klientech.`} autosize minRows={2} {...form.getInputProps('note')} />
          <DayField label={labels.endsOn} {...form.getInputProps('endsOn')} />
        </>;
      }}
    </FormSheet>
  );
}
