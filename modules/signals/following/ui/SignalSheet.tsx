import { Select, Textarea } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { useChange } from '#platform/design/query.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { OrpPicker, useCodes } from '#modules/directory/ui/index.ts';
import { signals } from '../../contract.ts';
import type { BarrierLevel } from '../../rules.ts';
import { useBarrierWords } from '../../ui/words.ts';
import { following } from '../contract.ts';

/** What repeats becomes a signal: it can be a part of an action of advocacy. No service is named in it. */
export function SignalSheet({ theme, services, text, onClose }: { theme: string; services: number; text: string; onClose: () => void }) {
  const { t } = useLingui(), note = useChange(following.noteSignal, { invalidates: [following.repeating, signals.list, signals.trend] }), { options } = useCodes('barrier_domain'), levels = useBarrierWords();
  const labels = { text: t`Co se opakuje`, domain: t`Oblast`, level: t`Kde vězí`, orpCode: t`Obvod (ORP)` };
  return (
    <FormSheet title={t`Zapsat podnět`} onClose={onClose} draft={`finding:${theme}`} labels={labels} done={t`Podnět je zapsaný.`} initial={{ text, domain: 'between_services', level: 'organisation' as BarrierLevel, orpCode: null as string | null }}
      save={(values, _, id) => note.mutateAsync({ body: { ...values, id, theme, services } })}>
      {(form) => <>
        <Textarea label={labels.text} description={t`Žádná služba se tu nejmenuje. Doporučení, na kterých podnět stojí, u něj zůstanou jako odkaz pro ty, kdo je smějí číst.`} autosize minRows={2} {...form.getInputProps('text')} />
        <Select label={labels.domain} data={options} searchable allowDeselect={false} {...form.getInputProps('domain')} />
        <Select label={labels.level} data={Object.entries(levels).map(([value, label]) => ({ value, label }))} allowDeselect={false} {...form.getInputProps('level')} />
        <OrpPicker label={labels.orpCode} value={form.values.orpCode} onChange={(code: string | null) => form.setFieldValue('orpCode', code)} error={form.errors.orpCode} />
      </>}
    </FormSheet>
  );
}
