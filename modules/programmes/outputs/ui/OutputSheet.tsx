import { Select, Textarea, TextInput } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { useChange } from '#platform/design/query.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { useProgramme } from '../../ui/useProgramme.ts';
import { programmeOutputs, type Output } from '../contract.ts';
import { outputKinds, type OutputKind } from '../rules.ts';
import { useOutputWords } from './words.ts';

const anew = { invalidates: [programmeOutputs.list] } as const;
/** What an output is called and what it is; its versions are written on its card. */
export function OutputSheet({ programmeId, of, onClose }: { programmeId: string; of?: Output; onClose: () => void }) {
  const { t } = useLingui(), words = useOutputWords(), activities = useProgramme(programmeId).data?.activities ?? [], add = useChange(programmeOutputs.add, anew), change = useChange(programmeOutputs.change, anew);
  const labels = { title: t`Název`, kind: t`Druh`, about: t`K čemu je`, activityId: t`Klíčová aktivita`, isbn: t`ISBN` };
  return (
    <FormSheet title={of ? t`Upravit výstup` : t`Nový výstup`} onClose={onClose} draft={`programme-output:${of?.id ?? programmeId}`} labels={labels} done={t`Výstup je uložený.`} version={of?.version ?? 0}
      shown={(field, value) => (field === 'kind' ? words.kinds[value as OutputKind] : field === 'activityId' ? activities.find(({ id }) => id === value)?.title : undefined)}
      initial={{ title: of?.title ?? '', kind: of?.kind ?? ('manual' as OutputKind), about: of?.about ?? '', activityId: of?.activity?.id ?? null, isbn: of?.isbn ?? '' }}
      save={(values, version, id) => (of ? change.mutateAsync({ params: { programmeId, outputId: of.id }, version, body: values }) : add.mutateAsync({ params: { programmeId }, body: { id, ...values } }))}>
      {(form) => <>
        <TextInput label={labels.title} maxLength={200} {...form.getInputProps('title')} />
        <Select label={labels.kind} allowDeselect={false} data={outputKinds.map((value) => ({ value, label: words.kinds[value] }))} {...form.getInputProps('kind')} />
        <Textarea label={labels.about} autosize minRows={2} maxLength={2000} {...form.getInputProps('about')} />
        <Select label={labels.activityId} clearable clearButtonProps={{ 'aria-label': t`Zrušit výběr aktivity` }} data={activities.map(({ id, number, title }) => ({ value: id, label: `${number}. ${title}` }))} {...form.getInputProps('activityId')} />
        <TextInput label={labels.isbn} description={t`S pomlčkami, nebo bez nich. Prázdné, když ho výstup nemá.`} maxLength={20} {...form.getInputProps('isbn')} />
      </>}
    </FormSheet>
  );
}
