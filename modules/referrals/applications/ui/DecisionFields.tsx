import { Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { Trans, useLingui } from '@lingui/react/macro';
import { DayField } from '#platform/design/DayField.tsx';
import { Segmented } from '#platform/design/Segmented.tsx';
import { today } from '#platform/i18n/format.ts';
import { ServicesPicker } from '#modules/directory/ui/index.ts';
import type { Application } from '../contract.ts';
import { decisions, grounds, type Decision } from '../rules.ts';
import { useApplicationWords } from './words.ts';

export type DecisionValues = { state: Decision | null; decidedOn: string | null; ground: string | null; contractFrom: string | null; callAgreed: boolean; explanation: string; elsewhereNote: string; elsewhere: string[] };
export const noDecision = (): DecisionValues => ({ state: null, decidedOn: today(), ground: null, contractFrom: null, callAgreed: false, explanation: '', elsewhereNote: '', elsewhere: [] });
export const decisionOf = (a: Application): DecisionValues => ({ state: a.state === 'open' ? null : a.state, decidedOn: a.decidedOn ?? today(), ground: a.ground, contractFrom: a.contractFrom, callAgreed: a.callAgreed, explanation: a.explanation, elsewhereNote: a.elsewhereNote, elsewhere: a.elsewhere.map(({ id }) => id) });
/** What belongs to another decision than the chosen one is not sent. */
export const sentDecision = (v: DecisionValues) => ({
  state: v.state, decidedOn: v.decidedOn, explanation: v.state === 'refused' ? v.explanation : '', elsewhereNote: v.state === 'refused' ? v.elsewhereNote : '', elsewhere: v.state === 'refused' ? v.elsewhere : [],
  ground: v.state === 'refused' ? v.ground : null, contractFrom: v.state === 'contract' ? v.contractFrom : null, callAgreed: v.state === 'refused' && v.ground === 'capacity' && v.callAgreed,
});
export function useDecisionLabels(at = ''): Record<string, string> {
  const { t } = useLingui();
  return Object.fromEntries(Object.entries({ state: t`Jak bylo rozhodnuto`, decidedOn: t`Rozhodnuto dne`, ground: t`Zákonný důvod`, contractFrom: t`Smlouva platí od`, callAgreed: t`Do pořadníku`, explanation: t`Vysvětlení pro žadatele`, elsewhere: t`Kam se může obrátit`, elsewhereNote: t`Kam ještě, slovy` }).map(([field, label]) => [at + field, label]));
}

/** The decision on an application; `at` is where it stands in the form. */
export function DecisionFields({ form, at = '', known = [], receivedOn }: { form: UseFormReturnType<never>; at?: string; known?: readonly { id: string; name: string }[]; receivedOn: string | null }) {
  const { t } = useLingui();
  const words = useApplicationWords(), labels = useDecisionLabels(at);
  const of = form as unknown as UseFormReturnType<Record<string, unknown>>;
  const values = (at ? (form.values as { decision: DecisionValues }).decision : form.values) as DecisionValues;
  const field = (name: keyof DecisionValues) => ({ ...of.getInputProps(at + name), label: labels[at + name]! });
  return <>
    <Segmented<Decision> {...field('state')} value={values.state} options={decisions.map((value) => ({ value, label: words.state[value] }))} />
    <DayField {...field('decidedOn')} maxDate={today()} {...(receivedOn && { minDate: receivedOn })} />
    {values.state === 'contract' && <DayField {...field('contractFrom')} description={t`Nevyplněno: den zatím není domluven.`} />}
    {values.state === 'refused' && <>
      <Select {...field('ground')} required data={grounds.map((value) => ({ value, label: words.ground[value] }))} description={t`Jiný důvod zákon (§ 91 odst. 3) nezná.`} />
      {values.ground === 'health' && <p className="meta"><Trans>Zdravotní stav je důvodem jen u pobytové služby. Samotné zdravotní údaje sem nepište.</Trans></p>}
      {values.ground === 'capacity' && <Checkbox label={t`Souhlasí, že se ozveme, až se místo uvolní (pořadník)`} checked={values.callAgreed} error={of.getInputProps(`${at}callAgreed`).error} onChange={(event) => of.setFieldValue(`${at}callAgreed`, event.currentTarget.checked)} />}
      <Textarea {...field('explanation')} autosize minRows={2} description={t`Vytiskne se v písemném oznámení. Třeba: všech 24 lůžek je obsazeno.`} />
      <ServicesPicker label={labels[`${at}elsewhere`]!} description={t`Vytisknou se i s kontakty.`} value={values.elsewhere} known={known} onChange={(ids) => of.setFieldValue(`${at}elsewhere`, ids)} error={of.getInputProps(`${at}elsewhere`).error} />
      <TextInput {...field('elsewhereNote')} description={t`Beze jména žadatele.`} />
    </>}
  </>;
}
