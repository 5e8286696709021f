import { Textarea, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange } from '#platform/design/query.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { programmeOutputs, type OutputVersion } from '../contract.ts';

const anew = { invalidates: [programmeOutputs.list] } as const;
/** One version: its number, what is different, since when it is given to others. */
export function VersionSheet({ programmeId, outputId, of, onClose }: { programmeId: string; outputId: string; of?: OutputVersion; onClose: () => void }) {
  const { t } = useLingui(), add = useChange(programmeOutputs.addVersion, anew), change = useChange(programmeOutputs.changeVersion, anew);
  const labels = { number: t`Číslo verze`, changed: t`Co se změnilo`, publishedOn: t`Vydaná od`, link: t`Odkaz` };
  return (
    <FormSheet title={of ? t`Verze ${of.number}` : t`Nová verze`} onClose={onClose} draft={`programme-output-version:${of?.id ?? outputId}`} labels={labels} done={t`Verze je uložená.`} version={of?.version ?? 0}
      initial={{ number: of?.number ?? '', changed: of?.changed ?? '', publishedOn: of?.publishedOn ?? null, link: of?.link ?? '' }}
      save={({ link, ...values }, version, id) => { const body = { ...values, link: link.trim() }; return of ? change.mutateAsync({ params: { programmeId, outputId, versionId: of.id }, version, body }) : add.mutateAsync({ params: { programmeId, outputId }, body: { id, ...body } }); }}>
      {(form) => <>
        <div className="columns"><TextInput label={labels.number} description={t`Třeba 1.0`} maxLength={20} {...form.getInputProps('number')} /><DayField label={labels.publishedOn} description={t`Prázdné: rozepsaná, vidí ji jen tým`} {...form.getInputProps('publishedOn')} /></div>
        <Textarea label={labels.changed} autosize minRows={2} maxLength={2000} {...form.getInputProps('changed')} />
        <TextInput label={labels.link} type="url" description={t`Adresa https, kde je výstup k přečtení. Soubor přiložíte po uložení.`} maxLength={500} {...form.getInputProps('link')} />
        <p className="meta"><Trans>Vydanou verzi vidí zapojená místa. Opraví ji pak jen ten, kdo program vede.</Trans></p>
      </>}
    </FormSheet>
  );
}
