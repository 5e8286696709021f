import { Select, TextInput } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange } from '#platform/design/query.ts';
import { Segmented } from '#platform/design/Segmented.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { useCodes } from '#modules/directory/ui/index.ts';
import { people } from '../contract.ts';
import { benefits, type Benefit } from '../facts/contract.ts';
import { FactCard } from './FactCard.tsx';
import { asOptions, useLabels } from './labels.ts';
import styles from './people.module.css';
import { useSpan } from './useSpan.ts';

const anew = { invalidates: [people.get] };
type Values = Omit<Pick<Benefit, 'kind' | 'note' | 'since' | 'until'>, never> & { state: Benefit['state'] | null };

function BenefitSheet({ personId, fact, onClose }: { personId: string; fact: Benefit | undefined; onClose: () => void }) {
  const { t } = useLingui();
  const { benefitState } = useLabels();
  const kinds = useCodes('benefit_kind');
  const add = useChange(benefits.add, anew), change = useChange(benefits.change, anew), remove = useChange(benefits.remove, anew);
  const labels = { kind: t`Druh důchodu nebo dávky`, state: t`Jak to s ní je`, note: t`Podrobnosti`, since: t`Od`, until: t`Do` };
  return (
    <FormSheet<Values> title={fact ? t`Upravit dávku` : t`Nová dávka`} onClose={onClose} draft={`benefit:${fact?.id ?? personId}`} schema={benefits.change.body} labels={labels} done={t`Dávka byla uložena.`} version={fact?.version ?? 0}
      initial={{ kind: fact?.kind ?? '', state: fact?.state ?? null, note: fact?.note ?? '', since: fact?.since ?? null, until: fact?.until ?? null }}
      save={(values, version, id) => { const body = values as Values & { state: Benefit['state'] }; return fact ? change.mutateAsync({ params: { personId, factId: fact.id }, body, version }) : add.mutateAsync({ params: { personId }, body: { id, ...body } }); }}
      {...(fact && { remove: { ask: t`Odstranit tuto dávku? Skončenou nechte zapsanou, jen s datem konce.`, run: () => remove.mutateAsync({ params: { personId, factId: fact.id } }) } })}>
      {(form) => <>
        <Select label={labels.kind} searchable required data={kinds.options} {...form.getInputProps('kind')} />
        <Segmented label={labels.state} options={asOptions(benefitState)} value={form.values.state} onChange={(state) => form.setFieldValue('state', state)} error={form.errors.state} />
        <TextInput label={labels.note} description={t`Třeba výše, číslo jednací, co chybí doložit.`} {...form.getInputProps('note')} />
        <div className={styles.pair}><DayField label={labels.since} {...form.getInputProps('since')} /><DayField label={labels.until} {...form.getInputProps('until')} /></div>
      </>}
    </FormSheet>
  );
}

/** Pensions and benefits. They never leave the organisation. */
export function BenefitCard({ personId, items }: { personId: string; items: readonly Benefit[] }) {
  const { t } = useLingui();
  const { benefitState } = useLabels();
  const { label } = useCodes('benefit_kind');
  const span = useSpan();
  return (
    <FactCard title={t`Důchody a dávky`} empty={t`Žádná dávka ani důchod nejsou zapsané.`} add={t`Přidat dávku`} items={items}
      show={(one) => ({ name: label(one.kind), title: label(one.kind), note: [benefitState[one.state], span(one.since, one.until), one.note].filter(Boolean).join(' · ') })}
      sheet={(fact, close) => <BenefitSheet personId={personId} fact={fact} onClose={close} />} />
  );
}
