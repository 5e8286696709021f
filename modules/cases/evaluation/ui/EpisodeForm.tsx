import { Switch, Textarea } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { CasePeoplePicker, useCasePeople, useIsLocality } from '#modules/cases/ui/index.ts';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange } from '#platform/design/query.ts';
import { said } from '#platform/design/said.ts';
import { Segmented } from '#platform/design/Segmented.tsx';
import { today } from '#platform/i18n/format.ts';
import { FactSheet } from '../../mapping/ui/FactSheet.tsx';
import { useFactForm } from '../../mapping/ui/useFactForm.ts';
import { cases } from '../../contract.ts';
import { CaseEvaluationDraft, evaluation, nextSteps, stabilities, type CaseEvaluation } from '../contract.ts';
import { RatingField } from './RatingField.tsx';
import { useWords } from './words.ts';

type Values = Pick<CaseEvaluation, 'about' | 'evaluatedOn' | 'withClient' | 'clientRating' | 'clientWords' | 'helped' | 'hindered' | 'stabilised' | 'intervisionOn' | 'nextStep'>;
const toValues = ({ about, evaluatedOn, withClient, clientRating, clientWords, helped, hindered, stabilised, intervisionOn, nextStep }: CaseEvaluation): Values =>
  ({ about, evaluatedOn, withClient, clientRating, clientWords, helped, hindered, stabilised, intervisionOn, nextStep });

/** Evaluation of the episode. The client's part opens when the client was there. */
export function EpisodeForm({ caseId, row, onClose }: { caseId: string; row: CaseEvaluation | null; onClose: () => void }) {
  const { t } = useLingui();
  const words = useWords();
  const { people } = useCasePeople(caseId);
  const add = useChange(evaluation.evaluate, { invalidates: [evaluation.get, cases.get] }), change = useChange(evaluation.change, { invalidates: [evaluation.get, cases.get] });
  const empty: Values = { about: people.map(({ id }) => id), evaluatedOn: today(), withClient: false, clientRating: null, clientWords: '', helped: '', hindered: '', stabilised: null, intervisionOn: null, nextStep: null };
  const of = useFactForm<Values, CaseEvaluation>({
    key: `evaluation:${caseId}`, row, toValues, schema: CaseEvaluationDraft, initial: row ? toValues(row) : empty,
    add: (id, values) => add.mutateAsync({ params: { caseId }, body: { id, ...values } }), change: ({ id }, version, body) => change.mutateAsync({ params: { id }, version, body }),
    onSaved: () => { said(t`Vyhodnocení bylo uloženo`); onClose(); },
  });
  const { form, conflict } = of, { values } = form, locality = useIsLocality(caseId);
  const labels = { withClient: locality ? t`Hodnotilo se společně s obyvateli` : t`Hodnotilo se společně s klientem/klientkou`, clientRating: t`Hodnocení klienta`, clientWords: locality ? t`Slovy obyvatel` : t`Slova klienta`, helped: t`Co pomohlo`, hindered: t`Co stálo v cestě`, stabilised: t`Je situace stabilizovaná?`, intervisionOn: t`Kdy byla intervize`, nextStep: t`Další krok`, evaluatedOn: t`Den`, about: t`Koho se to týká` };
  return (
    <FactSheet title={locality ? t`Vyhodnotit práci v lokalitě` : t`Vyhodnotit spolupráci`} onClose={onClose} of={of} labels={labels}
      versions={conflict && (['clientWords', 'clientRating', 'helped', 'hindered', 'intervisionOn', 'evaluatedOn'] as const).map((key) => [labels[key], values[key], conflict[key]] as const)}>
      <Switch label={labels.withClient} error={form.errors.withClient} checked={values.withClient} onChange={(event) => form.setFieldValue('withClient', event.currentTarget.checked as never)} />
      {(values.withClient || values.clientWords || values.clientRating !== null) && (
        <>
          {!locality && <RatingField {...of.field('clientRating')} />}
          <Textarea label={labels.clientWords} autosize minRows={2} {...form.getInputProps('clientWords')} />
        </>
      )}
      <Textarea label={labels.helped} autosize minRows={2} {...form.getInputProps('helped')} />
      <Textarea label={labels.hindered} autosize minRows={2} {...form.getInputProps('hindered')} />
      <Segmented label={labels.stabilised} options={stabilities.map((value) => ({ value, label: words.stabilised[value] }))} {...of.field('stabilised')} />
      <Segmented label={labels.nextStep} options={nextSteps.map((value) => ({ value, label: words.nextStep[value] }))} {...of.field('nextStep')} />
      <div className="columns">
        {!locality && <DayField label={labels.intervisionOn} maxDate={today()} {...form.getInputProps('intervisionOn')} />}
        <DayField label={labels.evaluatedOn} maxDate={today()} {...form.getInputProps('evaluatedOn')} />
      </div>
      <CasePeoplePicker caseId={caseId} {...of.field('about')} />
    </FactSheet>
  );
}
