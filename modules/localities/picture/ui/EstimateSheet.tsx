import { ActionIcon, Button, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange } from '#platform/design/query.ts';
import { Segmented } from '#platform/design/Segmented.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { today } from '#platform/i18n/format.ts';
import { useCodes } from '#modules/directory/ui/index.ts';
import { localityPicture } from '../contract.ts';
import type { AgeBand, Sureness } from '../rules.ts';
import styles from './Picture.module.css';
import { changed } from './usePicture.ts';
import { usePictureWords } from './words.ts';

type Line = { citizenship: string | null; ageBand: AgeBand | null; people: number | string };
type Values = { estimatedOn: string | null; sureness: Sureness | null; source: string; total: number | string; note: string; lines: Line[] };

/** An estimate as somebody made it: all together, groups, or both. How sure it is, is not chosen beforehand. */
export function EstimateSheet({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const { t } = useLingui();
  const words = usePictureWords(), citizenships = useCodes('citizenship'), add = useChange(localityPicture.estimate, changed);
  const labels = { estimatedOn: t`Ke dni`, sureness: t`Jak jisté to je`, source: t`Kdo počítal, nebo kdo to řekl`, total: t`Lidí celkem (nemusí být)`, lines: t`Skupiny`, note: t`Co je na tom nejisté` };
  return (
    <FormSheet<Values> title={t`Kolik lidí tu žije`} onClose={onClose} draft={`estimate:${caseId}`} labels={labels} done={t`Odhad je uložený`} initial={{ estimatedOn: today(), sureness: null, source: '', total: '', note: '', lines: [{ citizenship: null, ageBand: null, people: '' }] }}
      save={({ estimatedOn, sureness, total, lines, ...rest }, _, id) => add.mutateAsync({ params: { caseId }, body: { id, ...rest, estimatedOn: estimatedOn ?? '', sureness: sureness as Sureness, total: total === '' ? null : Number(total), lines: lines.filter((one) => one.people !== '').map((one) => ({ ...one, people: Number(one.people) })) } })}>
      {(form) => {
        const set = (at: number, change: Partial<Line>) => form.setFieldValue('lines', form.values.lines.map((one, index) => (index === at ? { ...one, ...change } : one)));
        return <>
          <div className={styles.pair}>
            <DayField label={labels.estimatedOn} maxDate={today()} {...form.getInputProps('estimatedOn')} />
            <NumberInput label={labels.total} min={0} max={100000} allowDecimal={false} {...form.getInputProps('total')} />
          </div>
          <Segmented label={labels.sureness} options={words.sures} value={form.values.sureness} onChange={(value) => form.setFieldValue('sureness', value)} error={form.errors['sureness']} />
          <TextInput label={labels.source} description={t`Třeba provozovatel, vlastní sčítání, obec. Klienty nejmenujte.`} maxLength={200} {...form.getInputProps('source')} />
          <fieldset className={styles.groups}>
            <legend>{labels.lines}</legend>
            {form.values.lines.map((one, at) => (
              <div key={at} className={styles.group}>
                <Select label={t`Občanství`} placeholder={t`nerozlišeno`} clearable searchable data={citizenships.options} value={one.citizenship} onChange={(citizenship) => set(at, { citizenship })} />
                <Select label={t`Věk`} placeholder={t`nerozlišeno`} clearable data={words.ages} value={one.ageBand} onChange={(ageBand) => set(at, { ageBand: ageBand as AgeBand | null })} />
                <NumberInput label={t`Lidí`} min={0} max={100000} allowDecimal={false} value={one.people} onChange={(people) => set(at, { people })} />
                <ActionIcon variant="subtle" size={44} aria-label={t`Odebrat skupinu ${at + 1}`} onClick={() => form.setFieldValue('lines', form.values.lines.filter((_, index) => index !== at))}><IconTrash size={18} /></ActionIcon>
              </div>
            ))}
            {form.errors['lines'] && <p className="error-text" role="alert">{form.errors['lines']}</p>}
            <div><Button variant="subtle" leftSection={<IconPlus size={16} />} onClick={() => form.setFieldValue('lines', [...form.values.lines, { citizenship: null, ageBand: null, people: '' }])}><Trans>Další skupina</Trans></Button></div>
          </fieldset>
          <Textarea label={labels.note} autosize minRows={2} maxLength={2000} {...form.getInputProps('note')} />
        </>;
      }}
    </FormSheet>
  );
}
