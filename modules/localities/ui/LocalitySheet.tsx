import { NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { DayField } from '#platform/design/DayField.tsx';
import { useMe } from '#platform/design/me.ts';
import { useChange, useRead } from '#platform/design/query.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { cases } from '#modules/cases/contract.ts';
import { OrpPicker, PartnerPicker, PlacePicker } from '#modules/directory/ui/index.ts';
import { localities, type Locality } from '../contract.ts';
import type { LocalityKind } from '../rules.ts';
import { useWords } from './words.ts';
import styles from './Localities.module.css';

type Values = {
  label: string; serviceId: string; leadMembershipId: string; kind: LocalityKind; placeId: string | null; address: string; city: string; addressPoint: string; orpCode: string | null; owner: string; ownerPartnerId: string | null;
  operator: string; operatorPartnerId: string | null; agency: string; agencyPartnerId: string | null; capacity: number | string; capacitySource: string; capacityOn: string | null; note: string;
};
/** A place of the directory from which a locality is founded. */
type From = { id: string; name: string; address: string; city: string; orpCode: string | null };
const initialOf = (of: Locality | undefined, me: string, from?: From): Values => of
  ? { ...of, serviceId: '', leadMembershipId: me, placeId: of.place?.id ?? null, addressPoint: of.addressPoint ?? '', orpCode: of.orp.code, ownerPartnerId: of.ownerPartner?.id ?? null, operatorPartnerId: of.operatorPartner?.id ?? null, agencyPartnerId: of.agencyPartner?.id ?? null, capacity: of.capacity ?? '' }
  : { label: from?.name ?? '', serviceId: '', leadMembershipId: me, kind: 'dormitory', placeId: from?.id ?? null, address: from?.address ?? '', city: from?.city ?? '', addressPoint: '', orpCode: from?.orpCode ?? null, owner: '', ownerPartnerId: null, operator: '', operatorPartnerId: null, agency: '', agencyPartnerId: null, capacity: '', capacitySource: '', capacityOn: null, note: '' };

/** A new locality, or another wording of its card. */
export function LocalitySheet({ locality, from, onClose, onMade }: { locality?: Locality; from?: From | undefined; onClose: () => void; onMade?: (id: string) => void }) {
  const { t } = useLingui();
  const words = useWords(), me = useMe(), choices = useRead(cases.choices, undefined, { enabled: !locality }).data, mine = choices?.services.filter((one) => one.mine) ?? [];
  const found = useChange(localities.found, { invalidates: [localities.list, cases.list] }), change = useChange(localities.change, { invalidates: [localities.get, localities.list] });
  const labels = {
    label: t`Jak lokalitě říkáte`, serviceId: t`Služba, která začíná`, leadMembershipId: t`Lokalitu povede`, kind: t`Co to je`, placeId: t`Místo z adresáře`, address: t`Ulice a číslo, nebo oblast slovy`, city: t`Obec a její část`, addressPoint: t`Kód adresního místa (nemusí být)`, orpCode: t`Obec s rozšířenou působností`,
    owner: t`Majitel`, ownerPartnerId: t`Majitel v adresáři`, operator: t`Provozovatel`, operatorPartnerId: t`Provozovatel v adresáři`, agency: t`Agentura nebo zaměstnavatel`, agencyPartnerId: t`Agentura v adresáři`, capacity: t`Kapacita`, capacitySource: t`Kdo kapacitu uvádí`, capacityOn: t`Ke dni`, note: t`Co je dobré o lokalitě vědět`,
  };
  return (
    <FormSheet<Values> title={locality ? t`Změnit kartu lokality` : t`Nová lokalita`} onClose={onClose} draft={`locality:${locality?.caseId ?? from?.id ?? 'new'}`} labels={labels} done={t`Lokalita je uložená`} initial={initialOf(locality, me.membership.id, from)} version={locality?.version ?? 0}
      save={async ({ label, serviceId, leadMembershipId, addressPoint, orpCode, capacity, ...rest }, version, id) => {
        const body = { kind: rest.kind, placeId: rest.placeId, address: rest.address, city: rest.city, addressPoint: addressPoint || null, orpCode: orpCode ?? '', owner: rest.owner, ownerPartnerId: rest.ownerPartnerId, operator: rest.operator, operatorPartnerId: rest.operatorPartnerId, agency: rest.agency, agencyPartnerId: rest.agencyPartnerId, capacity: capacity === '' ? null : Number(capacity), capacitySource: rest.capacitySource, capacityOn: rest.capacityOn, note: rest.note };
        if (locality) return change.mutateAsync({ params: { caseId: locality.caseId }, body, version });
        await found.mutateAsync({ body: { ...body, id, label, serviceId: serviceId || mine[0]?.id || '', leadMembershipId } });
        onMade?.(id);
      }}>
      {(form) => <>
        {!locality && <>
          <TextInput label={labels.label} description={t`Uvidí to všechny přizvané služby.`} maxLength={120} {...form.getInputProps('label')} />
          {mine.length > 1 && <Select label={labels.serviceId} data={mine.map((one) => ({ value: one.id, label: one.name }))} value={form.values.serviceId || mine[0]?.id || null} onChange={(value) => form.setFieldValue('serviceId', value ?? '')} error={form.errors['serviceId']} allowDeselect={false} />}
          <Select label={labels.leadMembershipId} searchable allowDeselect={false} data={(choices?.colleagues ?? []).map((one) => ({ value: one.id, label: one.name }))} {...form.getInputProps('leadMembershipId')} />
        </>}
        <Select label={labels.kind} allowDeselect={false} data={words.kinds} {...form.getInputProps('kind')} />
        <PlacePicker label={labels.placeId} description={t`Jedna adresa: návštěvy a záznamy se pak poznají samy.`} clearable known={locality?.place?.name ?? from?.name} value={form.values.placeId} onChange={(id) => form.setFieldValue('placeId', id)} error={form.errors['placeId']} />
        <div className={styles.pair}>
          <TextInput label={labels.address} maxLength={200} {...form.getInputProps('address')} />
          <TextInput label={labels.city} maxLength={200} {...form.getInputProps('city')} />
        </div>
        <div className={styles.pair}>
          <OrpPicker label={labels.orpCode} value={form.values.orpCode} onChange={(code) => form.setFieldValue('orpCode', code)} error={form.errors['orpCode']} />
          <TextInput label={labels.addressPoint} inputMode="numeric" maxLength={9} {...form.getInputProps('addressPoint')} />
        </div>
        {(['owner', 'operator', 'agency'] as const).map((who) => (
          <div key={who} className={styles.pair}>
            <TextInput label={labels[who]} maxLength={200} {...form.getInputProps(who)} />
            <PartnerPicker label={labels[`${who}PartnerId`]} clearable known={locality?.[`${who}Partner`]?.name} value={form.values[`${who}PartnerId`]} onChange={(id) => form.setFieldValue(`${who}PartnerId`, id)} error={form.errors[`${who}PartnerId`]} />
          </div>
        ))}
        <div className={styles.pair}>
          <NumberInput label={labels.capacity} min={0} max={100000} allowDecimal={false} {...form.getInputProps('capacity')} />
          <TextInput label={labels.capacitySource} maxLength={200} {...form.getInputProps('capacitySource')} />
          <DayField label={labels.capacityOn} clearable {...form.getInputProps('capacityOn')} />
        </div>
        <Textarea label={labels.note} description={<Trans>Kartu čtou všechny služby v lokalitě. O klientech sem nepište.</Trans>} autosize minRows={3} maxLength={4000} {...form.getInputProps('note')} />
      </>}
    </FormSheet>
  );
}
