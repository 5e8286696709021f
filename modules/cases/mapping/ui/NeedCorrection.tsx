import { Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { ConfidenceField, CasePeoplePicker } from '#modules/cases/ui/index.ts';
import { useChange } from '#platform/design/query.ts';
import { cases } from '../../contract.ts';
import { needs, type NeedRating } from '../contract.ts';
import { FactSheet } from './FactSheet.tsx';
import { ClientMark, WorkerMark } from './NeedsPlot.tsx';
import { ScaleChoice } from './ScaleChoice.tsx';
import { useFactForm } from './useFactForm.ts';

const toValues = ({ about, workerValue, clientValue, reason, confidenceOf }: NeedRating) => ({ about, workerValue, clientValue, reason, confidenceOf });

/** Mends a slip in a rating of today. */
export function NeedCorrection({ caseId, rating, title, onClose }: { caseId: string; rating: NeedRating; title: string; onClose: () => void }) {
  const { t } = useLingui();
  const correct = useChange(needs.correct, { invalidates: [needs.list, cases.get] });
  const of = useFactForm({
    key: 'need', row: rating, initial: toValues(rating), schema: needs.correct.body, toValues, onSaved: onClose,
    add: () => Promise.resolve(), change: ({ id }, version, body) => correct.mutateAsync({ params: { id }, version, body }),
  });
  const { form, conflict } = of, { values } = form;
  return (
    <FactSheet title={t`Opravit hodnocení`} onClose={onClose} of={of} labels={{ about: t`Koho se to týká`, workerValue: t`Hodnota`, reason: t`Proč` }}
      versions={conflict && [[t`Služba`, values.workerValue, conflict.workerValue], [t`Klient`, values.clientValue, conflict.clientValue], [t`Proč`, values.reason, conflict.reason]]}>
      <p className="strong">{title}</p>
      <ScaleChoice label={t`${title}: služba`} who={<><WorkerMark /><Trans>služba</Trans></>} value={values.workerValue} onChange={of.field('workerValue').onChange} />
      <ScaleChoice label={t`${title}: klient`} who={<><ClientMark /><Trans>klient</Trans></>} value={values.clientValue} onChange={of.field('clientValue').onChange} />
      <Textarea label={t`Proč`} autosize minRows={2} {...form.getInputProps('reason')} />
      <CasePeoplePicker caseId={caseId} {...of.field('about')} />
      <ConfidenceField caseId={caseId} {...of.field('confidenceOf')} />
    </FactSheet>
  );
}
