import { Select, Textarea, TextInput } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { ConfidenceField, CasePeoplePicker, useCasePeople } from '#modules/cases/ui/index.ts';
import { useCodes } from '#modules/directory/ui/index.ts';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange } from '#platform/design/query.ts';
import { said } from '#platform/design/said.ts';
import { today } from '#platform/i18n/format.ts';
import { cases } from '../../contract.ts';
import { ChildSheetDraft, childSheets, type ChildSheet } from '../contract.ts';
import { FactSheet } from './FactSheet.tsx';
import { useFactForm } from './useFactForm.ts';

const toValues = ({ about, voice, voiceLanguage, likes, school, supportPerson, writtenOn, confidenceOf }: ChildSheet) => ({ about, voice, voiceLanguage, likes, school, supportPerson, writtenOn, confidenceOf });
type Props = { caseId: string; child: string; /** The sheet being corrected. */ row: ChildSheet | null; /** What a new one starts from: the facts, never the voice. */ from: ChildSheet | null; onClose: () => void };

/** A child's sheet, written anew or corrected. */
export function ChildForm({ caseId, child, row, from, onClose }: Props) {
  const { t } = useLingui();
  const { nameOf } = useCasePeople(caseId);
  const add = useChange(childSheets.add, { invalidates: [childSheets.list, cases.get] }), change = useChange(childSheets.change, { invalidates: [childSheets.list, cases.get] });
  const of = useFactForm({
    key: `child:${child}`, row, toValues, schema: ChildSheetDraft,
    initial: row ? toValues(row) : { about: [child], voice: '', voiceLanguage: from?.voiceLanguage ?? 'cs', likes: from?.likes ?? '', school: from?.school ?? '', supportPerson: from?.supportPerson ?? '', writtenOn: today(), confidenceOf: null as string | null },
    add: (id, values) => add.mutateAsync({ params: { caseId }, body: { id, personId: child, ...values } }), change: ({ id }, version, body) => change.mutateAsync({ params: { id }, version, body }),
    onSaved: () => { said(t`List dítěte byl uložen`); onClose(); },
  });
  const { form, conflict } = of, { values } = form, { options } = useCodes('language', values.writtenOn, [values.voiceLanguage]);
  const labels = { voice: t`Co dítě samo říká`, voiceLanguage: t`Jazyk`, likes: t`Co má rádo a umí`, school: t`Škola a třída`, supportPerson: t`Komu dítě věří`, writtenOn: t`Den`, about: t`Koho se to týká` };
  return (
    <FactSheet title={t`List dítěte: ${nameOf(child)}`} onClose={onClose} of={of} labels={labels}
      versions={conflict && (['voice', 'likes', 'school', 'supportPerson', 'writtenOn'] as const).map((key) => [labels[key], values[key], conflict[key]] as const)}>
      <Textarea label={labels.voice} description={t`Doslova, i když je to málo. Kresbu nebo gesto popište.`} lang={values.voiceLanguage} autosize minRows={3} {...form.getInputProps('voice')} />
      <Select label={labels.voiceLanguage} data={options} searchable {...form.getInputProps('voiceLanguage')} />
      <Textarea label={labels.likes} autosize minRows={2} {...form.getInputProps('likes')} />
      <TextInput label={labels.school} {...form.getInputProps('school')} />
      <TextInput label={labels.supportPerson} {...form.getInputProps('supportPerson')} />
      <DayField label={labels.writtenOn} maxDate={today()} {...form.getInputProps('writtenOn')} />
      <CasePeoplePicker caseId={caseId} {...of.field('about')} />
      <ConfidenceField caseId={caseId} of={child} {...of.field('confidenceOf')} />
    </FactSheet>
  );
}
