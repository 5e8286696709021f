import { NumberInput, Select, Switch, Textarea, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useChange, useRead } from '#platform/design/query.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { useCodes } from '#modules/directory/ui/index.ts';
import { crises } from '../../contract.ts';
import { crisisHouseholds, type Household } from '../contract.ts';
import type { Shelter } from '../rules.ts';
import { useShelterWords } from './words.ts';

type Ref = { caseId: string; activationId: string };
type Values = { unit: string; adults: number | string; children: number | string; shelter: Shelter; shelterWhere: string; healthSupport: boolean; pets: number | string; language: string | null; interpreter: boolean; caresId: string | null; needs: string; gone: boolean };
const initialOf = (of: Household | undefined): Values => of ? { ...of, caresId: of.cares?.membershipId ?? null, gone: of.leftAt !== null }
  : { unit: '', adults: '', children: '', shelter: 'not_known', shelterWhere: '', healthSupport: false, pets: '', language: null, interpreter: false, caresId: null, needs: '', gone: false };
const count = (value: number | string) => (value === '' ? 0 : Number(value));

/** A household of the house, or what it needs now. */
export function HouseholdSheet({ household, onClose, ...params }: Ref & { household?: Household | undefined; onClose: () => void }) {
  const { t } = useLingui();
  const words = useShelterWords(), languages = useCodes('language'), people = useRead(crises.choices, { params: { caseId: params.caseId } }).data?.people ?? [];
  const add = useChange(crisisHouseholds.add, { invalidates: [crisisHouseholds.list, crisisHouseholds.numbers] }), change = useChange(crisisHouseholds.change, { invalidates: [crisisHouseholds.list, crisisHouseholds.numbers] });
  const labels = { unit: t`Pokoj nebo byt`, adults: t`Dospělí`, children: t`Děti do 18 let`, shelter: t`Nocleh`, shelterWhere: t`Kde`, healthSupport: t`Potřebují zdravotní podporu`, pets: t`Zvířata`, language: t`Jazyk`, interpreter: t`Je potřeba tlumočení`, caresId: t`Kdo k nim chodí`, needs: t`Co potřebují`, gone: t`Z domu už odešli` };
  return (
    <FormSheet<Values> title={household ? t`Domácnost: ${household.unit}` : t`Nová domácnost`} onClose={onClose} draft={`crisis-household:${household?.id ?? params.activationId}`} labels={labels} done={t`Domácnost je zapsaná`} initial={initialOf(household)} version={household?.version ?? 0}
      shown={(name, value) => name === 'shelter' ? words.shelter(value as Shelter) : undefined}
      save={({ adults, children, pets, gone, ...rest }, version, id) => {
        const body = { ...rest, adults: count(adults), children: count(children), pets: count(pets) };
        return household ? change.mutateAsync({ params: { ...params, householdId: household.id }, body: { ...body, gone }, version }) : add.mutateAsync({ params, body: { ...body, id } });
      }}>
      {(form) => <>
        <TextInput label={labels.unit} description={<Trans>Číslo dveří, jméno ne.</Trans>} maxLength={40} {...form.getInputProps('unit')} />
        <div className="columns">
          <NumberInput label={labels.adults} min={0} max={50} allowDecimal={false} {...form.getInputProps('adults')} />
          <NumberInput label={labels.children} min={0} max={50} allowDecimal={false} {...form.getInputProps('children')} />
          <NumberInput label={labels.pets} min={0} max={50} allowDecimal={false} {...form.getInputProps('pets')} />
        </div>
        <div className="columns">
          <Select label={labels.shelter} allowDeselect={false} data={words.shelters} {...form.getInputProps('shelter')} />
          <TextInput label={labels.shelterWhere} maxLength={200} {...form.getInputProps('shelterWhere')} />
        </div>
        <div className="columns">
          <Select label={labels.language} searchable clearable clearButtonProps={{ 'aria-label': t`Vymazat` }} data={languages.options} {...form.getInputProps('language')} />
          <Select label={labels.caresId} searchable clearable clearButtonProps={{ 'aria-label': t`Vymazat` }} data={people.map((one) => ({ value: one.membershipId, label: `${one.name} · ${one.organisation.shortName}` }))} {...form.getInputProps('caresId')} />
        </div>
        <Switch size="md" label={labels.interpreter} {...form.getInputProps('interpreter', { type: 'checkbox' })} />
        <Switch size="md" label={labels.healthSupport} description={t`Jen ano nebo ne. Jakou, to sem nepatří.`} {...form.getInputProps('healthSupport', { type: 'checkbox' })} />
        <Textarea label={labels.needs} description={t`Bez jmen a bez diagnóz.`} autosize minRows={2} maxLength={1000} {...form.getInputProps('needs')} />
        {household && <Switch size="md" label={labels.gone} {...form.getInputProps('gone', { type: 'checkbox' })} />}
      </>}
    </FormSheet>
  );
}
