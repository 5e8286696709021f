import { Anchor, Button, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Empty } from '#platform/design/Empty.tsx';
import { useChange } from '#platform/design/query.ts';
import { Row, Rows } from '#platform/design/Row.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { events, type ProgrammeEvent } from '../contract.ts';
import { anew } from './words.ts';

/** What participants may read: addresses, found behind their own link. */
export function MaterialsSheet({ of, onClose }: { of: ProgrammeEvent; onClose: () => void }) {
  const { t } = useLingui(), add = useChange(events.addMaterial, anew), remove = useChange(events.removeMaterial, anew), labels = { title: t`Co to je`, url: t`Adresa` };
  return (
    <FormSheet title={t`Materiály: ${of.title}`} onClose={onClose} draft={`material:${of.id}`} labels={labels} initial={{ title: '', url: '' }} action={t`Přidat`} done={t`Materiál je přidaný.`} save={(body, _, id) => add.mutateAsync({ params: { eventId: of.id }, body: { id, ...body } })}>
      {(form) => <>
        {of.materials.length ? <Rows label={t`Materiály`}>{of.materials.map((one) => <Row key={one.id} title={<Anchor href={one.url} target="_blank" rel="noopener noreferrer">{one.title}</Anchor>} end={<Button variant="subtle" size="xs" color="red" aria-label={t`Odebrat: ${one.title}`} onClick={() => remove.mutate({ params: { eventId: of.id, materialId: one.id } })}><Trans>Odebrat</Trans></Button>} />)}</Rows> : <Empty><Trans>Účastníci je najdou pod svým odkazem z potvrzení.</Trans></Empty>}
        <TextInput label={labels.title} maxLength={200} {...form.getInputProps('title')} />
        <TextInput label={labels.url} type="url" inputMode="url" placeholder="https://" maxLength={1000} {...form.getInputProps('url')} />
      </>}
    </FormSheet>
  );
}
