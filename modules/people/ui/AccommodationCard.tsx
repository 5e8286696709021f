import { Select, TextInput } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange } from '#platform/design/query.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { PlacePicker, useCodes } from '#modules/directory/ui/index.ts';
import { people } from '../contract.ts';
import { accommodations, type Accommodation } from '../facts/contract.ts';
import { FactCard } from './FactCard.tsx';
import styles from './people.module.css';
import { useSpan } from './useSpan.ts';

const anew = { invalidates: [people.get] };

function AccommodationSheet({ personId, fact, onClose }: { personId: string; fact: Accommodation | undefined; onClose: () => void }) {
  const { t } = useLingui();
  const kinds = useCodes('accommodation_kind', null, [fact?.kind]);
  const add = useChange(accommodations.add, anew), change = useChange(accommodations.change, anew), remove = useChange(accommodations.remove, anew);
  const labels = { kind: t`Druh bydlení`, placeId: t`Známé místo`, address: t`Adresa`, since: t`Od`, until: t`Do` };
  return (
    <FormSheet title={fact ? t`Upravit bydlení` : t`Nové bydlení`} onClose={onClose} draft={`accommodation:${fact?.id ?? personId}`} schema={accommodations.change.body} labels={labels} done={t`Bydlení bylo uloženo.`} version={fact?.version ?? 0}
      initial={{ kind: fact?.kind ?? '', placeId: fact?.placeId ?? null, address: fact?.address ?? '', since: fact?.since ?? null, until: fact?.until ?? null }}
      save={(body, version, id) => fact ? change.mutateAsync({ params: { personId, factId: fact.id }, body, version }) : add.mutateAsync({ params: { personId }, body: { id, ...body } })}
      {...(fact && { remove: { ask: t`Odstranit toto bydlení? Skončené nechte zapsané, jen s datem konce.`, run: () => remove.mutateAsync({ params: { personId, factId: fact.id } }) } })}>
      {(form) => <>
        <Select label={labels.kind} searchable required data={kinds.options} {...form.getInputProps('kind')} />
        <PlacePicker label={labels.placeId} clearable value={form.values.placeId} onChange={(id) => form.setFieldValue('placeId', id)} />
        <TextInput label={labels.address} {...form.getInputProps('address')} />
        <div className={styles.pair}><DayField label={labels.since} {...form.getInputProps('since')} /><DayField label={labels.until} {...form.getInputProps('until')} /></div>
      </>}
    </FormSheet>
  );
}

/** Where a person lives and lived. */
export function AccommodationCard({ personId, items }: { personId: string; items: readonly Accommodation[] }) {
  const { t } = useLingui();
  const { label } = useCodes('accommodation_kind');
  const span = useSpan();
  return (
    <FactCard title={t`Bydlení`} empty={t`Není zapsáno, kde osoba bydlí.`} add={t`Přidat bydlení`} items={items}
      show={(one) => ({ name: label(one.kind), title: label(one.kind), note: [one.place, one.address, span(one.since, one.until)].filter(Boolean).join(' · ') })}
      sheet={(fact, close) => <AccommodationSheet personId={personId} fact={fact} onClose={close} />} />
  );
}
