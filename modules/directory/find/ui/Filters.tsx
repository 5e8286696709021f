import { Button, MultiSelect, NumberInput, Select, Switch } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useCodes } from '../../ui/useCodes.ts';
import { useLabels } from '../../ui/labels.ts';
import { useTerritory } from '../../ui/useTerritory.ts';
import { useFilters } from './useFilters.ts';
import styles from './Find.module.css';

const several = (text: string) => text.split(',').filter(Boolean);

/** What narrows the search. Everything stands in the address. */
export function Filters() {
  const { t } = useLingui();
  const { filters, set, clear, narrowed } = useFilters();
  const needs = useCodes('need_domain'), languages = useCodes('language'), groups = useCodes('target_group'), attributes = useCodes('service_attribute');
  const { form } = useLabels(), { groups: territory, regions } = useTerritory();
  const places = [{ group: t`Celé kraje`, items: regions.map(({ code, name }) => ({ value: code, label: name })) }, ...territory.map(({ group, items }) => ({ group: t`${group}: obce`, items }))];
  const usual = { clearable: true, comboboxProps: { withinPortal: true } } as const;
  return (
    <section aria-label={t`Filtry`} className={styles.filters}>
      <MultiSelect {...usual} label={t`S čím`} placeholder={filters.need ? '' : t`s čímkoli`} data={needs.options} value={several(filters.need)} onChange={(values) => set({ need: values.join(',') })} searchable hidePickedOptions />
      <Select {...usual} label={t`Kde`} placeholder={t`kdekoli`} searchable limit={90} data={places} value={filters.orp || filters.region || null} onChange={(code) => set(code?.startsWith('CZ') ? { region: code, orp: '' } : { orp: code ?? '', region: '' })} />
      <Select {...usual} label={t`Jazyk`} placeholder={t`jakýkoli`} searchable data={languages.options} value={filters.language || null} onChange={(code) => set({ language: code ?? '', ...(!code && { interpreted: '' }) })} />
      <Select {...usual} label={t`Pro koho`} placeholder={t`pro kohokoli`} searchable data={groups.options} value={filters.group || null} onChange={(code) => set({ group: code ?? '' })} />
      <NumberInput label={t`Věk`} placeholder={t`let`} min={0} max={120} allowDecimal={false} allowNegative={false} hideControls value={filters.age === '' ? '' : Number(filters.age)} onChange={(age) => set({ age: age === '' ? '' : String(age) })} />
      <Select {...usual} label={t`Forma`} placeholder={t`jakákoli`} data={(['ambulatory', 'outreach', 'residential'] as const).map((value) => ({ value, label: form[value] }))} value={filters.form || null} onChange={(code) => set({ form: code ?? '' })} />
      {attributes.options.length > 0 && <MultiSelect {...usual} label={t`Co tu je`} placeholder={filters.attribute ? '' : t`cokoli`} data={attributes.options} value={several(filters.attribute)} onChange={(values) => set({ attribute: values.join(',') })} hidePickedOptions />}
      <Select {...usual} label={t`Volná místa`} placeholder={t`nerozhoduje`} data={[{ value: '7', label: t`hlášená za poslední týden` }, { value: '30', label: t`hlášená za poslední měsíc` }, { value: '90', label: t`hlášená za poslední 3 měsíce` }]} value={filters.free || null} onChange={(days) => set({ free: days ?? '' })} />
      <div className={styles.switches}>
        <Switch label={t`Teď otevřeno`} checked={filters.open === '1'} onChange={(event) => set({ open: event.currentTarget.checked ? '1' : '' })} />
        <Switch label={t`Jen co přijímají`} checked={filters.accepting === '1'} onChange={(event) => set({ accepting: event.currentTarget.checked ? '1' : '' })} />
        {filters.language && <Switch label={t`Stačí i s tlumočením`} checked={filters.interpreted !== 'ne'} onChange={(event) => set({ interpreted: event.currentTarget.checked ? '' : 'ne' })} />}
        {narrowed > 0 && <Button variant="subtle" size="xs" onClick={clear}><Trans>Zrušit všechny filtry</Trans></Button>}
      </div>
    </section>
  );
}
