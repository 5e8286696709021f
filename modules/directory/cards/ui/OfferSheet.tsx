import { MultiSelect, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { useChange } from '#platform/design/query.ts';
import { CheckChips } from '#platform/design/CheckChips.tsx';
import { Segmented } from '#platform/design/Segmented.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import type { Service, Source } from '../../contract.ts';
import { useTerritory } from '../../ui/useTerritory.ts';
import { useCodes } from '../../ui/useCodes.ts';
import { cards, OfferBody, type Offer } from '../contract.ts';
import styles from './cards.module.css';
import { VerifiedField } from './Verified.tsx';
import { useWords } from './words.ts';

type Values = Omit<Offer, 'version' | 'publishedSince' | 'agreedBy'> & { verified: Source | null };
const empty: Values = { needs: [], targetGroups: [], ageFrom: null, ageTo: null, capacity: null, capacityUnit: null, conditions: '', application: '', bring: '', costKind: null, cost: '', languages: [], interpreting: 'unknown', attributes: [], regionCodes: [], alert: '', verified: null };
const numberOf = (value: string | number) => (value === '' ? null : Number(value));

/** What a service offers, in one form from what is asked first to what is asked last. */
export function OfferSheet({ service, offer, onClose }: { service: Service; offer: Offer | null; onClose: () => void }) {
  const { t } = useLingui();
  const words = useWords();
  const { groups } = useTerritory();
  const put = useChange(cards.putOffer, { invalidates: [cards.service, cards.stale, cards.history] });
  const need = useCodes('need_domain', null, offer?.needs), group = useCodes('target_group', null, offer?.targetGroups), language = useCodes('language', null, offer?.languages), attribute = useCodes('service_attribute', null, offer?.attributes);
  const labels = {
    alert: t`Co je třeba vědět nejdřív`, needs: t`S čím pomáhá`, targetGroups: t`Cílové skupiny`, ageFrom: t`Věk od`, ageTo: t`Věk do`, capacity: t`Kapacita`, capacityUnit: t`Co se počítá`, attributes: t`Co dalšího platí`, languages: t`Jazyky`, interpreting: t`Tlumočení`,
    conditions: t`Podmínky`, application: t`Jak se přihlásit`, bring: t`Co vzít s sebou`, costKind: t`Cena`, cost: t`Cena slovy`, regionCodes: t`Celé kraje`, verified: t`Ověřeno dnes`,
  };
  const lists: Record<string, (code: string) => string> = { needs: need.label, targetGroups: group.label, languages: language.label, attributes: attribute.label };
  const initial: Values = offer ? { ...empty, ...Object.fromEntries((Object.keys(empty) as (keyof Values)[]).filter((key) => key in offer).map((key) => [key, offer[key as keyof Offer]])) } : empty;
  return (
    <FormSheet<Values> title={t`Co služba nabízí`} onClose={onClose} draft={`offer:${service.id}`} schema={OfferBody} labels={labels} done={t`Nabídka byla uložena.`} version={offer?.version ?? 0} initial={initial}
      shown={(field, value) => (Array.isArray(value) && lists[field] ? (value as string[]).map((code) => lists[field]!(code)).join(', ') : undefined)}
      save={(body, version) => put.mutateAsync({ params: { serviceId: service.id }, body, version })}>
      {(form) => <>
        <TextInput label={labels.alert} description={t`Třeba: do konce května zavřeno kvůli opravám. Ukáže se nahoře.`} {...form.getInputProps('alert')} />
        <MultiSelect label={labels.needs} data={need.options} searchable hidePickedOptions {...form.getInputProps('needs')} />
        <MultiSelect label={labels.targetGroups} data={group.options} searchable hidePickedOptions {...form.getInputProps('targetGroups')} />
        <div className={styles.two}>
          {(['ageFrom', 'ageTo'] as const).map((field) => <NumberInput key={field} label={labels[field]} min={0} max={120} allowDecimal={false} value={form.values[field] ?? ''} onChange={(value) => form.setFieldValue(field, numberOf(value))} error={form.errors[field]} />)}
        </div>
        <CheckChips label={labels.attributes} options={attribute.options} value={form.values.attributes} onChange={(value) => form.setFieldValue('attributes', value)} error={form.errors.attributes} />
        <MultiSelect label={labels.languages} data={language.options} searchable hidePickedOptions {...form.getInputProps('languages')} />
        <Segmented label={labels.interpreting} options={words.interpretings} value={form.values.interpreting} onChange={(value) => form.setFieldValue('interpreting', value)} />
        <Textarea label={labels.conditions} description={t`Kdo přijít může a kdo ne.`} autosize minRows={2} {...form.getInputProps('conditions')} />
        <Textarea label={labels.application} autosize minRows={2} {...form.getInputProps('application')} />
        <Textarea label={labels.bring} autosize minRows={1} {...form.getInputProps('bring')} />
        <Segmented label={labels.costKind} options={words.costs} value={form.values.costKind} onChange={(value) => form.setFieldValue('costKind', value)} />
        <TextInput label={labels.cost} {...form.getInputProps('cost')} />
        <div className={styles.two}>
          <NumberInput label={labels.capacity} description={t`Registrovaná nebo obvyklá, nikdy volná místa.`} min={0} max={100_000} allowDecimal={false} value={form.values.capacity ?? ''} onChange={(value) => form.setFieldValue('capacity', numberOf(value))} error={form.errors.capacity} />
          <Select label={labels.capacityUnit} clearable data={words.units} {...form.getInputProps('capacityUnit')} />
        </div>
        <MultiSelect label={labels.regionCodes} description={t`Když služba působí v celém kraji, ne jen v obcích výše.`} data={groups.map(({ group: name, code }) => ({ value: code, label: name }))} searchable hidePickedOptions {...form.getInputProps('regionCodes')} />
        <VerifiedField value={form.values.verified} onChange={(verified) => form.setFieldValue('verified', verified)} />
      </>}
    </FormSheet>
  );
}
