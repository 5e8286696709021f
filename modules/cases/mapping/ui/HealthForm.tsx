import { Switch, Textarea } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { ConfidenceField, CasePeoplePicker, useCasePeople } from '#modules/cases/ui/index.ts';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange } from '#platform/design/query.ts';
import { today } from '#platform/i18n/format.ts';
import { cases } from '../../contract.ts';
import { health, HealthDraft, vulnerability, type HealthFact } from '../contract.ts';
import { FactSheet } from './FactSheet.tsx';
import { useFactForm } from './useFactForm.ts';

const toValues = ({ about, text, notedOn, endedOn, confidenceOf, inEmergency }: HealthFact) => ({ about, text, notedOn, endedOn, confidenceOf, inEmergency });

/** One health fact or special need. */
export function HealthForm({ caseId, row, onClose }: { caseId: string; row: HealthFact | null; onClose: () => void }) {
  const { t } = useLingui();
  const { people } = useCasePeople(caseId);
  const add = useChange(health.add, { invalidates: [vulnerability.list, cases.get] }), change = useChange(health.change, { invalidates: [vulnerability.list, cases.get] });
  const of = useFactForm({
    key: `health:${caseId}`, row, toValues, schema: HealthDraft, initial: row ? toValues(row) : { about: people.length === 1 ? people.map(({ id }) => id) : [], text: '', notedOn: today(), endedOn: null as string | null, confidenceOf: null as string | null, inEmergency: false },
    add: (id, values) => add.mutateAsync({ params: { caseId }, body: { id, ...values } }), change: ({ id }, version, body) => change.mutateAsync({ params: { id }, version, body }), onSaved: onClose,
  });
  const { form, conflict } = of, { values } = form;
  const labels = { text: t`Co je třeba vědět`, notedOn: t`Od kdy to víme`, endedOn: t`Od kdy to už neplatí`, about: t`Koho se to týká` };
  return (
    <FactSheet title={t`Zdraví a zvláštní potřeby`} onClose={onClose} of={of} labels={labels} versions={conflict && (['text', 'notedOn', 'endedOn'] as const).map((key) => [labels[key], values[key], conflict[key]] as const)}>
      <CasePeoplePicker caseId={caseId} {...of.field('about')} />
      <Textarea label={labels.text} description={t`Jedna věc na jeden záznam: sdílí se po jednotlivých položkách.`} autosize minRows={2} {...form.getInputProps('text')} />
      <div className="columns">
        <DayField label={labels.notedOn} maxDate={today()} {...form.getInputProps('notedOn')} />
        {row && <DayField label={labels.endedOn} maxDate={today()} {...form.getInputProps('endedOn')} />}
      </div>
      <Switch label={t`Říct při mimořádném přístupu`} description={t`Co musí vědět záchranář nebo kdo přichází do nebezpečí: alergie, epilepsie, nebezpečný pes. Důvěrné se neřekne nikdy.`} checked={values.inEmergency} onChange={(event) => form.setFieldValue('inEmergency', event.currentTarget.checked)} />
      <ConfidenceField caseId={caseId} {...of.field('confidenceOf')} />
    </FactSheet>
  );
}
