import { Select } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange } from '#platform/design/query.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { people } from '../contract.ts';
import { relations, type Relation } from '../kin/contract.ts';
import { FactCard } from './FactCard.tsx';
import { asOptions, useLabels } from './labels.ts';
import styles from './people.module.css';
import { PersonName } from './PersonName.tsx';
import { PersonSearch } from './PersonSearch.tsx';
import { useSpan } from './useSpan.ts';

const anew = { invalidates: [people.get] };
const otherOf = (relation: Relation) => (relation.outgoing ? relation.otherId : relation.personId);
/** Kinds that say something else from the other side. */
const directed = ['parent', 'guardian', 'grandparent'] as const;

function RelationSheet({ personId, fact, onClose }: { personId: string; fact: Relation | undefined; onClose: () => void }) {
  const { t } = useLingui();
  const { relation, reverse } = useLabels();
  const add = useChange(relations.add, anew), change = useChange(relations.change, anew), remove = useChange(relations.remove, anew);
  const labels = { otherId: t`Druhá osoba`, kind: t`Druhá osoba je`, since: t`Od`, until: t`Do` };
  // The other is asked for: "the other is the mother", "the other is the child".
  const kinds = [...asOptions(relation).map(({ value, label }) => ({ value: `in:${value}`, label })), ...directed.map((kind) => ({ value: `out:${kind}`, label: reverse[kind] }))];
  type Values = { otherId: string | null; kind: string | null; since: string | null; until: string | null };
  const send = ({ otherId, kind, since, until }: Values, id: string) => {
    const [way, code] = (kind ?? '').split(':') as [string, Relation['kind']];
    return add.mutateAsync({ body: { id, kind: code, since, until, ...(way === 'in' ? { personId: otherId!, otherId: personId } : { personId, otherId: otherId! }) } });
  };
  return (
    <FormSheet<Values> title={fact ? t`Upravit vztah` : t`Nový vztah`} onClose={onClose} draft={`relation:${fact?.id ?? personId}`} labels={labels} done={t`Vztah byl uložen.`} version={fact?.version ?? 0}
      initial={{ otherId: fact ? otherOf(fact) : null, kind: fact ? `${fact.outgoing ? 'out' : 'in'}:${fact.kind}` : null, since: fact?.since ?? null, until: fact?.until ?? null }}
      save={(values, version, id) => fact ? change.mutateAsync({ params: { relationId: fact.id }, body: { since: values.since, until: values.until }, version }) : send(values, id)}
      {...(fact && { remove: { ask: t`Odstranit tento vztah? Skončený nechte zapsaný, jen s datem konce.`, run: () => remove.mutateAsync({ params: { relationId: fact.id } }) } })}>
      {(form) => <>
        {fact ? <p>{fact.otherName}</p> : <>
          <PersonSearch label={labels.otherId} exclude={[personId]} value={form.values.otherId} onChange={(id) => form.setFieldValue('otherId', id)} error={form.errors.otherId ?? form.errors.personId} />
          <Select label={labels.kind} data={kinds} {...form.getInputProps('kind')} />
        </>}
        <div className={styles.pair}><DayField label={labels.since} {...form.getInputProps('since')} /><DayField label={labels.until} {...form.getInputProps('until')} /></div>
      </>}
    </FormSheet>
  );
}

/** Who belongs to the person. */
export function RelationCard({ personId, items }: { personId: string; items: readonly Relation[] }) {
  const { t } = useLingui();
  const { relation, reverse } = useLabels();
  const span = useSpan();
  return (
    <FactCard title={t`Blízcí`} empty={t`Žádné příbuzenské vztahy nejsou zapsány.`} add={t`Přidat vztah`} items={items}
      show={(one) => ({ name: one.otherName ?? '', title: <PersonName id={otherOf(one)} name={one.otherName} />, note: [(one.outgoing ? reverse : relation)[one.kind], span(one.since, one.until)].filter(Boolean).join(' · ') })}
      sheet={(fact, close) => <RelationSheet personId={personId} fact={fact} onClose={close} />} />
  );
}
