import { Textarea, TextInput } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import type { UseFormReturnType } from '@mantine/form';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange } from '#platform/design/query.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { today } from '#platform/i18n/format.ts';
import { codes } from '../../codes/contract.ts';
import { wordFrom, type OpenList } from '../../codes/rules.ts';
import { directory } from '../../contract.ts';

export type Chosen = { list: OpenList; code: string; cs: string; en: string; uk: string; /** Of the common list. */ common: boolean };
const anew = { invalidates: [directory.codes, codes.own] };

function Labels<V extends { cs: string; en: string; uk: string }>({ form, onCzech }: { form: UseFormReturnType<V>; onCzech?: (label: string) => void }) {
  const { t } = useLingui();
  const czech = form.getInputProps('cs');
  return <>
    <TextInput label={t`Česky`} {...czech} onChange={(event) => { czech.onChange(event); onCzech?.(event.currentTarget.value); }} data-autofocus />
    <TextInput label={t`Anglicky`} description={t`Prázdné: použije se český název.`} lang="en" {...form.getInputProps('en')} />
    <TextInput label={t`Ukrajinsky`} lang="uk" {...form.getInputProps('uk')} />
  </>;
}

/** A new entry of the organisation's own. The code is made of the Czech label and may be changed. */
export function AddCode({ list, onClose }: { list: OpenList; onClose: () => void }) {
  const { t } = useLingui();
  const add = useChange(codes.add, anew);
  const labels = { cs: t`Česky`, en: t`Anglicky`, uk: t`Ukrajinsky`, code: t`Kód`, validFrom: t`Platí od`, validTo: t`Platí do` };
  return (
    <FormSheet title={t`Vlastní položka`} onClose={onClose} draft={`code:${list}`} labels={labels} done={t`Položka byla přidána.`} initial={{ cs: '', en: '', uk: '', code: '', validFrom: today() as string | null, validTo: null as string | null }}
      save={(values, _, id) => add.mutateAsync({ body: { id, list, ...values, validFrom: values.validFrom ?? '' } })}>
      {(form) => <>
        <Labels form={form} onCzech={(label) => { if (!form.isTouched('code')) form.setFieldValue('code', wordFrom(label)); }} />
        <TextInput label={labels.code} description={t`Stálá značka pro výkazy a převod. Zůstává i při přejmenování.`} {...form.getInputProps('code')} />
        <DayField label={labels.validFrom} {...form.getInputProps('validFrom')} />
        <DayField label={t`Platí do (nepovinné)`} {...form.getInputProps('validTo')} />
      </>}
    </FormSheet>
  );
}

/** Another label from a day on; earlier records keep the earlier one. */
export function RenameCode({ entry, onClose }: { entry: Chosen; onClose: () => void }) {
  const { t } = useLingui();
  const rename = useChange(codes.rename, anew);
  const labels = { cs: t`Česky`, en: t`Anglicky`, uk: t`Ukrajinsky`, from: t`Od kdy`, reason: t`Proč` };
  return (
    <FormSheet title={t`Přejmenovat`} onClose={onClose} draft={`rename:${entry.list}:${entry.code}`} labels={labels} done={t`Nový název platí od zvoleného dne.`} initial={{ cs: entry.cs, en: entry.en, uk: entry.uk, from: today() as string | null, reason: '' }}
      save={({ from, ...values }, _, id) => rename.mutateAsync({ params: { list: entry.list, code: entry.code }, body: { id, ...values, from: from ?? '' } })}>
      {(form) => <>
        <p className="meta">{entry.common ? t`Přejmenujete společnou položku jen pro vaši organizaci; význam a kód zůstávají.` : t`Starší záznamy si drží dosavadní název.`}</p>
        <Labels form={form} />
        <DayField label={labels.from} minDate={today()} {...form.getInputProps('from')} />
        {entry.common && <Textarea label={labels.reason} description={t`Třeba: tak se ta činnost jmenuje ve vašem pověření.`} autosize minRows={2} {...form.getInputProps('reason')} />}
      </>}
    </FormSheet>
  );
}

/** Not offered from a day on; old records keep it. */
export function EndCode({ entry, onClose }: { entry: Chosen; onClose: () => void }) {
  const { t } = useLingui();
  const end = useChange(codes.end, anew);
  return (
    <FormSheet title={t`Ukončit položku`} onClose={onClose} draft={`end:${entry.list}:${entry.code}`} labels={{ from: t`Od kdy se nenabízí` }} done={t`Položka se od zvoleného dne nenabízí.`} initial={{ from: today() as string | null }}
      save={({ from }, _, id) => end.mutateAsync({ params: { list: entry.list, code: entry.code }, body: { id, from: from ?? '' } })}>
      {(form) => <>
        <p><b>{entry.cs}</b></p>
        <p className="meta">{t`Záznamy, které ji mají, ji mají dál i s názvem. Nové záznamy od toho dne ji vybrat nemohou.`}</p>
        <DayField label={t`Od kdy se nenabízí`} minDate={today()} {...form.getInputProps('from')} />
      </>}
    </FormSheet>
  );
}
