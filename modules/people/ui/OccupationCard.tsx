import { Select, TextInput } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { DayField } from '#platform/design/DayField.tsx';
import { Segmented } from '#platform/design/Segmented.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { useChange } from '#platform/design/query.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { people } from '../contract.ts';
import { occupations, type Occupation } from '../facts/contract.ts';
import { FactCard } from './FactCard.tsx';
import { asOptions, useLabels } from './labels.ts';
import styles from './people.module.css';
import { useSpan } from './useSpan.ts';

const anew = { invalidates: [people.get] };

function OccupationSheet({ personId, fact, onClose }: { personId: string; fact: Occupation | undefined; onClose: () => void }) {
  const { t } = useLingui();
  const { occupationKind, recognition } = useLabels();
  const add = useChange(occupations.add, anew), change = useChange(occupations.change, anew), remove = useChange(occupations.remove, anew);
  const labels = { kind: t`Co zapisujete`, title: t`Pozice, škola nebo obor`, employer: t`Zaměstnavatel nebo škola`, since: t`Od`, until: t`Do`, recognition: t`Uznání v Česku` };
  return (
    <FormSheet title={fact ? fact.title : t`Práce, škola, kvalifikace`} onClose={onClose} draft={`occupation:${fact?.id ?? personId}`} schema={occupations.change.body} labels={labels} done={t`Zápis byl uložen.`} version={fact?.version ?? 0}
      initial={{ kind: fact?.kind ?? 'work', title: fact?.title ?? '', employer: fact?.employer ?? '', since: fact?.since ?? null, until: fact?.until ?? null, recognition: fact?.recognition ?? 'none' }}
      save={(body, version, id) => fact ? change.mutateAsync({ params: { personId, factId: fact.id }, body, version }) : add.mutateAsync({ params: { personId }, body: { id, ...body } })}
      {...(fact && { remove: { ask: t`Odstranit tento zápis?`, run: () => remove.mutateAsync({ params: { personId, factId: fact.id } }) } })}>
      {(form) => <>
        <Segmented label={labels.kind} options={asOptions(occupationKind)} value={form.values.kind} onChange={(kind) => form.setFieldValue('kind', kind)} />
        <TextInput label={labels.title} required {...form.getInputProps('title')} />
        <TextInput label={labels.employer} {...form.getInputProps('employer')} />
        <div className={styles.pair}><DayField label={labels.since} {...form.getInputProps('since')} /><DayField label={labels.until} {...form.getInputProps('until')} /></div>
        {form.values.kind === 'qualification' && <Select label={labels.recognition} allowDeselect={false} data={asOptions(recognition)} {...form.getInputProps('recognition')} />}
      </>}
    </FormSheet>
  );
}

/** Work, school and qualifications, with the recognition of a foreign diploma. */
export function OccupationCard({ personId, items }: { personId: string; items: readonly Occupation[] }) {
  const { t } = useLingui();
  const { occupationKind, recognition } = useLabels();
  const span = useSpan();
  return (
    <FactCard title={t`Práce a kvalifikace`} empty={t`Práce, škola ani kvalifikace nejsou zapsány.`} add={t`Přidat práci, školu nebo kvalifikaci`} items={items}
      show={(one) => ({ name: one.title, title: one.title, note: [occupationKind[one.kind], one.employer, span(one.since, one.until)].filter(Boolean).join(' · '), end: one.kind === 'qualification' && <Tag tone={one.recognition === 'recognised' ? 'done' : one.recognition === 'asked' ? 'waiting' : 'plain'}>{recognition[one.recognition]}</Tag> })}
      sheet={(fact, close) => <OccupationSheet personId={personId} fact={fact} onClose={close} />} />
  );
}
