import { Select, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange } from '#platform/design/query.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { day } from '#platform/i18n/format.ts';
import { useCodes } from '#modules/directory/ui/index.ts';
import { people } from '../contract.ts';
import { residences, type Residence } from '../facts/contract.ts';
import { FactCard } from './FactCard.tsx';
import styles from './people.module.css';
import { useSpan } from './useSpan.ts';
import { ValidTag } from './ValidTag.tsx';

const anew = { invalidates: [people.get] };

function ResidenceSheet({ personId, fact, onClose }: { personId: string; fact: Residence | undefined; onClose: () => void }) {
  const { t } = useLingui();
  const kinds = useCodes('residence_kind', null, [fact?.kind]);
  const add = useChange(residences.add, anew), change = useChange(residences.change, anew), remove = useChange(residences.remove, anew);
  const labels = { kind: t`Druh pobytu`, validFrom: t`Platí od`, validTo: t`Platí do`, nextStep: t`Další krok`, nextStepDue: t`Další krok do` };
  return (
    <FormSheet title={fact ? t`Upravit pobyt` : t`Nový pobyt`} onClose={onClose} draft={`residence:${fact?.id ?? personId}`} schema={residences.change.body} labels={labels} done={t`Pobyt byl uložen.`} version={fact?.version ?? 0}
      initial={{ kind: fact?.kind ?? '', validFrom: fact?.validFrom ?? null, validTo: fact?.validTo ?? null, nextStep: fact?.nextStep ?? '', nextStepDue: fact?.nextStepDue ?? null }}
      save={(body, version, id) => fact ? change.mutateAsync({ params: { personId, factId: fact.id }, body, version }) : add.mutateAsync({ params: { personId }, body: { id, ...body } })}
      {...(fact && { remove: { ask: t`Odstranit tento pobyt? Skončený pobyt nechte zapsaný, jen s datem konce.`, run: () => remove.mutateAsync({ params: { personId, factId: fact.id } }) } })}>
      {(form) => <>
        <Select label={labels.kind} searchable required data={kinds.options} {...form.getInputProps('kind')} />
        <div className={styles.pair}><DayField label={labels.validFrom} {...form.getInputProps('validFrom')} /><DayField label={labels.validTo} {...form.getInputProps('validTo')} /></div>
        <TextInput label={labels.nextStep} description={t`Třeba prodloužit vízum, doložit bydlení.`} {...form.getInputProps('nextStep')} />
        <DayField label={labels.nextStepDue} {...form.getInputProps('nextStepDue')} />
      </>}
    </FormSheet>
  );
}

/** Residence status, how long it holds, and what has to be done next. */
export function ResidenceCard({ personId, items }: { personId: string; items: readonly Residence[] }) {
  const { t } = useLingui();
  const { label } = useCodes('residence_kind');
  const span = useSpan();
  return (
    <FactCard title={t`Pobyt`} empty={t`Pobytový status není zapsán.`} add={t`Přidat pobyt`} items={items}
      show={(one) => ({
        name: label(one.kind), title: label(one.kind), end: <ValidTag until={one.validTo} />,
        note: <>{span(one.validFrom, one.validTo)}{one.nextStep && <div>{one.nextStepDue ? <Trans>Další krok do {day(one.nextStepDue)}: {one.nextStep}</Trans> : <Trans>Další krok: {one.nextStep}</Trans>}</div>}</>,
      })}
      sheet={(fact, close) => <ResidenceSheet personId={personId} fact={fact} onClose={close} />} />
  );
}
