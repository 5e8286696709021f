import { NumberInput, Select, Switch, Textarea, TextInput } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { useChange } from '#platform/design/query.ts';
import { Segmented } from '#platform/design/Segmented.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { cards } from '../cards/contract.ts';
import styles from '../cards/ui/cards.module.css';
import { VerifiedField } from '../cards/ui/Verified.tsx';
import { directory, PlaceBody, type Place, type PlaceKind, type Source } from '../contract.ts';
import { useLabels } from './labels.ts';
import { OrpPicker, PartnerPicker } from './pickers.tsx';

type Values = {
  name: string; kind: PlaceKind; address: string; city: string; postalCode: string | null; orpCode: string | null; partnerId: string | null; latitude: number | null; longitude: number | null;
  accessNote: string; barrierFree: boolean | null; note: string; secret: boolean; verified: Source | null;
};
const numberOf = (value: string | number) => (value === '' ? null : Number(value));

export function PlaceSheet({ place, onClose, onAdded }: { place?: Place; onClose: () => void; /** A new one, by its id and name. */ onAdded?: (id: string, name: string) => void }) {
  const { t } = useLingui();
  const { placeKinds } = useLabels();
  const anew = { invalidates: [directory.places, cards.place, cards.service, cards.partner, cards.stale, cards.history] };
  const add = useChange(directory.addPlace, anew), change = useChange(directory.changePlace, anew);
  const labels = {
    name: t`Jak se mu říká`, kind: t`Co to je`, address: t`Ulice a číslo`, city: t`Obec`, postalCode: t`PSČ`, orpCode: t`Obec s rozšířenou působností`, partnerId: t`Kdo ho provozuje`, latitude: t`Zeměpisná šířka`, longitude: t`Zeměpisná délka`,
    accessNote: t`Jak se tam dostat`, barrierFree: t`Bez bariér`, note: t`Co je dobré vědět`, secret: t`Adresa je utajená`, verified: t`Ověřeno dnes`,
  };
  return (
    <FormSheet<Values> title={place ? t`Upravit místo` : t`Nové místo`} onClose={onClose} draft={`place:${place?.id ?? 'new'}`} schema={PlaceBody} labels={labels} done={t`Místo bylo uloženo.`} version={place?.version ?? 0}
      initial={{ name: place?.name ?? '', kind: place?.kind ?? 'other', address: place?.address ?? '', city: place?.city ?? '', postalCode: place?.postalCode ?? null, orpCode: place?.orpCode ?? null, partnerId: place?.partner?.id ?? null, latitude: place?.latitude ?? null, longitude: place?.longitude ?? null,
        accessNote: place?.accessNote ?? '', barrierFree: place?.barrierFree ?? null, note: place?.note ?? '', secret: place?.secret ?? false, verified: null }}
      save={(body, version, id) => place ? change.mutateAsync({ params: { placeId: place.id }, body, version }) : add.mutateAsync({ body: { id, ...body } }).then(() => onAdded?.(id, body.name))}>
      {(form) => <>
        <TextInput label={labels.name} required {...form.getInputProps('name')} />
        <Select label={labels.kind} allowDeselect={false} data={placeKinds} {...form.getInputProps('kind')} />
        <Switch label={labels.secret} description={t`Místo pak vidí jen vaše organizace a na mapu nevede žádný odkaz.`} checked={form.values.secret} onChange={(event) => form.setFieldValue('secret', event.currentTarget.checked)} />
        <TextInput label={labels.address} {...form.getInputProps('address')} />
        <div className={styles.two}>
          <TextInput label={labels.postalCode} inputMode="numeric" {...form.getInputProps('postalCode')} value={form.values.postalCode ?? ''} onChange={(event) => form.setFieldValue('postalCode', event.currentTarget.value || null)} />
          <TextInput label={labels.city} {...form.getInputProps('city')} />
        </div>
        <OrpPicker value={form.values.orpCode} onChange={(code) => form.setFieldValue('orpCode', code)} />
        <PartnerPicker clearable label={labels.partnerId} description={t`Třeba provozovatel ubytovny.`} value={form.values.partnerId} onChange={(id) => form.setFieldValue('partnerId', id)} error={form.errors.partnerId} />
        <div className={styles.two}>
          <NumberInput label={labels.latitude} description={t`Třeba 49,7427.`} decimalScale={6} min={47} max={52} value={form.values.latitude ?? ''} onChange={(value) => form.setFieldValue('latitude', numberOf(value))} error={form.errors.latitude} />
          <NumberInput label={labels.longitude} description={t`Třeba 13,5946.`} decimalScale={6} min={11} max={20} value={form.values.longitude ?? ''} onChange={(value) => form.setFieldValue('longitude', numberOf(value))} error={form.errors.longitude} />
        </div>
        <TextInput label={labels.accessNote} description={t`Zastávka, vchod, zvonek.`} {...form.getInputProps('accessNote')} />
        <Segmented label={labels.barrierFree} options={[{ value: 'yes', label: t`ano` }, { value: 'no', label: t`ne` }, { value: 'unknown', label: t`nevíme` }]} value={form.values.barrierFree === null ? 'unknown' : form.values.barrierFree ? 'yes' : 'no'} onChange={(value) => form.setFieldValue('barrierFree', value === 'unknown' ? null : value === 'yes')} />
        <Textarea label={labels.note} description={t`Nikdy ne o klientech.`} autosize minRows={2} {...form.getInputProps('note')} />
        <VerifiedField value={form.values.verified} onChange={(verified) => form.setFieldValue('verified', verified)} />
      </>}
    </FormSheet>
  );
}
