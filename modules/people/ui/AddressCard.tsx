import { TextInput } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange } from '#platform/design/query.ts';
import { Segmented } from '#platform/design/Segmented.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { people } from '../contract.ts';
import { addresses, type Address } from '../facts/contract.ts';
import { FactCard } from './FactCard.tsx';
import { asOptions, useLabels } from './labels.ts';
import styles from './people.module.css';
import { useSpan } from './useSpan.ts';

const anew = { invalidates: [people.get] };

function AddressSheet({ personId, fact, onClose }: { personId: string; fact: Address | undefined; onClose: () => void }) {
  const { t } = useLingui();
  const { addressKind } = useLabels();
  const add = useChange(addresses.add, anew), change = useChange(addresses.change, anew), remove = useChange(addresses.remove, anew);
  const labels = { kind: t`Která adresa`, address: t`Adresa`, since: t`Od`, until: t`Do` };
  return (
    <FormSheet<Pick<Address, 'kind' | 'address' | 'since' | 'until'>> title={fact ? t`Upravit adresu` : t`Nová adresa`} onClose={onClose} draft={`address:${fact?.id ?? personId}`} schema={addresses.change.body} labels={labels} done={t`Adresa byla uložena.`} version={fact?.version ?? 0}
      initial={{ kind: fact?.kind ?? 'permanent', address: fact?.address ?? '', since: fact?.since ?? null, until: fact?.until ?? null }}
      save={(body, version, id) => fact ? change.mutateAsync({ params: { personId, factId: fact.id }, body, version }) : add.mutateAsync({ params: { personId }, body: { id, ...body } })}
      {...(fact && { remove: { ask: t`Odstranit tuto adresu? Skončenou nechte zapsanou, jen s datem konce.`, run: () => remove.mutateAsync({ params: { personId, factId: fact.id } }) } })}>
      {(form) => <>
        <Segmented label={labels.kind} options={asOptions(addressKind)} value={form.values.kind} onChange={(kind) => form.setFieldValue('kind', kind)} />
        <TextInput label={labels.address} required {...form.getInputProps('address')} />
        <div className={styles.pair}><DayField label={labels.since} {...form.getInputProps('since')} /><DayField label={labels.until} {...form.getInputProps('until')} /></div>
      </>}
    </FormSheet>
  );
}

/** Addresses on paper: permanent residence and where letters go. */
export function AddressCard({ personId, items }: { personId: string; items: readonly Address[] }) {
  const { t } = useLingui();
  const { addressKind } = useLabels();
  const span = useSpan();
  return (
    <FactCard title={t`Úřední adresy`} empty={t`Trvalý pobyt ani doručovací adresa nejsou zapsané.`} add={t`Přidat adresu`} items={items}
      show={(one) => ({ name: addressKind[one.kind], title: one.address, note: [addressKind[one.kind], span(one.since, one.until)].filter(Boolean).join(' · ') })}
      sheet={(fact, close) => <AddressSheet personId={personId} fact={fact} onClose={close} />} />
  );
}
