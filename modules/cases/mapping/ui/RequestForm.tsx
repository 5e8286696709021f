import { Select, Textarea, TextInput } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { ConfidenceField, CasePeoplePicker, useCasePeople } from '#modules/cases/ui/index.ts';
import { useCodes } from '#modules/directory/ui/index.ts';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange } from '#platform/design/query.ts';
import { said } from '#platform/design/said.ts';
import { today } from '#platform/i18n/format.ts';
import { cases } from '../../contract.ts';
import { RequestDraft, requests, type ClientRequest } from '../contract.ts';
import { FactSheet } from './FactSheet.tsx';
import { useFactForm } from './useFactForm.ts';

const toValues = ({ personId, about, words, language, translation, translatedBy, reading, saidOn, confidenceOf }: ClientRequest) => ({ personId, about, words, language, translation, translatedBy, reading, saidOn, confidenceOf });

/** Writes down or corrects a request: first the words, then what we make of them. */
export function RequestForm({ caseId, row, onClose }: { caseId: string; row: ClientRequest | null; onClose: () => void }) {
  const { t } = useLingui();
  const { people } = useCasePeople(caseId);
  const client = (people.find(({ part }) => part === 'client') ?? people[0])?.id ?? '';
  const languageOf = (id: string) => people.find((one) => one.id === id)?.language ?? 'cs';
  const add = useChange(requests.add, { invalidates: [requests.list, cases.get] }), change = useChange(requests.change, { invalidates: [requests.list, cases.get] });
  const of = useFactForm({
    key: `request:${caseId}`, row, toValues, schema: RequestDraft,
    initial: row ? toValues(row) : { personId: client, about: client ? [client] : [], words: '', language: languageOf(client), translation: '', translatedBy: '', reading: '', saidOn: today(), confidenceOf: null as string | null },
    add: (id, values) => add.mutateAsync({ params: { caseId }, body: { id, ...values } }), change: ({ id }, version, body) => change.mutateAsync({ params: { id }, version, body }),
    onSaved: () => { said(t`Zakázka byla uložena`); onClose(); },
  });
  const { form, conflict } = of, { values } = form, { options } = useCodes('language', values.saidOn, [values.language]);
  const labels = { personId: t`Čí slova`, words: t`Slova klienta`, language: t`Jazyk`, translation: t`Překlad do češtiny`, translatedBy: t`Kdo překládal`, reading: t`Jak tomu rozumí služba`, saidOn: t`Kdy to zaznělo`, about: t`Koho se to týká` };
  const person = (id: string | null) => {
    if (!id) return;
    // Whose words changed: the same person is whom it concerns, unless that was chosen otherwise.
    form.setValues({ personId: id, ...(!values.words && values.language === languageOf(values.personId) && { language: languageOf(id) }), ...(values.about.join() === values.personId && { about: [id] }), ...(values.confidenceOf !== null && { confidenceOf: id }) });
  };
  return (
    <FactSheet title={row ? t`Upravit zakázku` : t`Zapsat zakázku`} onClose={onClose} of={of} labels={labels}
      versions={conflict && (['words', 'translation', 'reading', 'saidOn'] as const).map((key) => [labels[key], values[key], conflict[key]] as const)}>
      <div className="columns">
        <Select label={labels.personId} data={people.map(({ id, name }) => ({ value: id, label: name }))} {...form.getInputProps('personId')} onChange={person} />
        <Select label={labels.language} data={options} searchable {...form.getInputProps('language')} />
      </div>
      <Textarea label={labels.words} description={t`Doslova a v jazyce, ve kterém to zaznělo.`} lang={values.language} autosize minRows={3} {...form.getInputProps('words')} />
      {values.language !== 'cs' && (
        <>
          <Textarea label={labels.translation} autosize minRows={2} {...form.getInputProps('translation')} />
          <TextInput label={labels.translatedBy} {...form.getInputProps('translatedBy')} />
        </>
      )}
      <Textarea label={labels.reading} description={t`Odděleně od slov klienta.`} autosize minRows={2} {...form.getInputProps('reading')} />
      <DayField label={labels.saidOn} maxDate={today()} {...form.getInputProps('saidOn')} />
      <CasePeoplePicker caseId={caseId} {...of.field('about')} />
      <ConfidenceField caseId={caseId} of={values.personId} {...of.field('confidenceOf')} />
    </FactSheet>
  );
}
