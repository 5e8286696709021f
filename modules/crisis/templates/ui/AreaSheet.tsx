import { Button, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useChange } from '#platform/design/query.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { crisisTemplates, type TemplateVersion } from '../contract.ts';
import type { PlanItem } from '../shapes.ts';
import styles from '../../ui/Crisis.module.css';

/** A code that no task of the area has. */
const freshCode = (area: string, items: readonly PlanItem[]) => { let n = items.length + 1; while (items.some(({ code }) => code === `${area}_${n}`)) n++; return `${area}_${n}`; };
/** One area of a draft: its purpose, tasks and materials. */
export function AreaSheet({ of, code, onClose }: { of: TemplateVersion; code: string; onClose: () => void }) {
  const { t } = useLingui();
  const area = of.content.areas.find((one) => one.code === code)!, at = of.content.areas.indexOf(area), write = useChange(crisisTemplates.write, { invalidates: [crisisTemplates.version, crisisTemplates.list] });
  const labels = { title: t`Oblast`, purpose: t`K čemu je`, materials: t`Co mít k ruce, každé na řádek`, items: t`Úkoly` };
  type Values = { title: string; purpose: string; materials: string; items: PlanItem[] };
  return (
    <FormSheet<Values> title={area.title} onClose={onClose} draft={`crisis-area:${of.id}:${code}`} labels={labels} done={t`Oblast je uložená`} version={of.version} initial={{ title: area.title, purpose: area.purpose, materials: area.materials.join('\n'), items: area.items }}
      save={(v, version) => write.mutateAsync({ params: { templateId: of.templateId, versionId: of.id }, version, body: { summary: of.summary, content: { ...of.content, areas: of.content.areas.map((one, index) => index === at ? { ...one, title: v.title, purpose: v.purpose, materials: v.materials.split('\n').map((x) => x.trim()).filter(Boolean), items: v.items.filter(({ text }) => text.trim()) } : one) } } })}>
      {(form) => <>
        <TextInput label={labels.title} maxLength={120} {...form.getInputProps('title')} />
        <Textarea label={labels.purpose} autosize minRows={2} maxLength={1000} {...form.getInputProps('purpose')} />
        {form.values.items.map((item, index) => (
          <fieldset key={item.code} className={styles.area}>
            <legend><Trans>Úkol {index + 1}</Trans></legend>
            <TextInput label={t`Co udělat`} maxLength={300} {...form.getInputProps(`items.${index}.text`)} />
            <div className={styles.pair}>
              <TextInput label={t`Kdo obvykle`} maxLength={120} {...form.getInputProps(`items.${index}.who`)} />
              <Select label={t`Role`} clearable data={of.content.roles.map(({ code: value, name }) => ({ value, label: name }))} value={item.role || null} onChange={(value) => form.setFieldValue(`items.${index}.role`, value ?? '')} />
              <NumberInput label={t`Do hodin od spuštění`} min={0} max={720} allowDecimal={false} value={item.dueHours ?? ''} onChange={(value) => form.setFieldValue(`items.${index}.dueHours`, value === '' ? null : Number(value))} />
            </div>
            <Button variant="subtle" color="red" leftSection={<IconTrash size={18} aria-hidden />} onClick={() => form.removeListItem('items', index)} aria-label={t`Odstranit úkol ${index + 1}`}><Trans>Odstranit úkol</Trans></Button>
          </fieldset>
        ))}
        <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={() => form.insertListItem('items', { code: freshCode(code, form.values.items), text: '', who: '', role: '', dueHours: null })}><Trans>Přidat úkol</Trans></Button>
        <Textarea label={labels.materials} autosize minRows={2} {...form.getInputProps('materials')} />
      </>}
    </FormSheet>
  );
}
