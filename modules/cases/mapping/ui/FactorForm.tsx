import { Textarea } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { ConfidenceField, CasePeoplePicker } from '#modules/cases/ui/index.ts';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange } from '#platform/design/query.ts';
import { today } from '#platform/i18n/format.ts';
import { cases } from '../../contract.ts';
import { FactorDraft, vulnerability, type Factor } from '../contract.ts';
import { FactSheet } from './FactSheet.tsx';
import { useFactForm } from './useFactForm.ts';

const toValues = ({ about, note, notedOn, endedOn, confidenceOf }: Factor) => ({ about, note, notedOn, endedOn, confidenceOf });

/** Note and days of a factor; the day since when it no longer holds. */
export function FactorForm({ caseId, row, title, onClose }: { caseId: string; row: Factor; title: string; onClose: () => void }) {
  const { t } = useLingui();
  const change = useChange(vulnerability.change, { invalidates: [vulnerability.list, cases.get] });
  const of = useFactForm({ key: 'factor', row, initial: toValues(row), toValues, schema: FactorDraft, add: () => Promise.resolve(), change: ({ id }, version, body) => change.mutateAsync({ params: { id }, version, body }), onSaved: onClose });
  const { form, conflict } = of, { values } = form;
  const labels = { note: t`Poznámka`, notedOn: t`Od kdy to víme`, endedOn: t`Od kdy to už neplatí`, about: t`Koho se to týká` };
  return (
    <FactSheet title={title} onClose={onClose} of={of} labels={labels} versions={conflict && (['note', 'notedOn', 'endedOn'] as const).map((key) => [labels[key], values[key], conflict[key]] as const)}>
      <Textarea label={labels.note} autosize minRows={2} {...form.getInputProps('note')} />
      <div className="columns">
        <DayField label={labels.notedOn} maxDate={today()} {...form.getInputProps('notedOn')} />
        <DayField label={labels.endedOn} maxDate={today()} {...form.getInputProps('endedOn')} />
      </div>
      <CasePeoplePicker caseId={caseId} {...of.field('about')} />
      <ConfidenceField caseId={caseId} {...of.field('confidenceOf')} />
    </FactSheet>
  );
}
