import { Select, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange, usePages } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { addDays, today } from '#platform/i18n/format.ts';
import { questionnaires, type Questionnaire } from '#modules/questionnaires/contract.ts';
import { textOf } from '#modules/questionnaires/index.ts';
import { useReaderTongue } from '#modules/questionnaires/ui/index.ts';
import { useProgramme } from '../../ui/useProgramme.ts';
import { programmeRounds, type Round } from '../contract.ts';
import { changed } from './words.tsx';

type Props = { programmeId: string; onClose: () => void; round?: Round };
/** A round: new by a published model, or its name and days being changed. */
export function RoundSheet(props: Props) {
  const { t } = useLingui(), list = usePages(questionnaires.list, { query: { purpose: 'maturity', limit: 100 } });
  return list.data ? <Form {...props} models={list.data.items.filter(({ published }) => published)} /> : <ConfirmSheet open onClose={props.onClose} title={t`Kolo hodnocení`}><Reading of={list}>{() => null}</Reading></ConfirmSheet>;
}
function Form({ programmeId, onClose, round, models }: Props & { models: readonly Questionnaire[] }) {
  const { t } = useLingui(), language = useReaderTongue(), begin = useChange(programmeRounds.begin, changed), put = useChange(programmeRounds.put, changed), drop = useChange(programmeRounds.drop, changed), own = useProgramme(programmeId).data?.model?.versionId;
  const labels = { name: t`Název`, beginsOn: t`Vyplňuje se od`, endsOn: t`do`, versionId: t`Model` }, first = models.find(({ published }) => published!.id === own) ?? models.find(({ mine }) => mine) ?? models[0];
  return (
    <FormSheet<{ name: string; beginsOn: string | null; endsOn: string | null; versionId: string }> title={round ? t`Upravit kolo` : t`Nové kolo hodnocení`} onClose={onClose} draft={`programme-round:${round?.id ?? programmeId}`} labels={labels} done={round ? t`Kolo je upravené` : t`Kolo je založené`} {...(round && { version: round.version })}
      initial={{ name: round?.name ?? '', beginsOn: round?.beginsOn ?? today(), endsOn: round?.endsOn ?? addDays(today(), 28), versionId: round?.versionId ?? first?.published?.id ?? '' }}
      {...(round && !round.begun && { remove: { ask: t`Zrušit kolo? Žádné místo v něm ještě nezačalo vyplňovat.`, run: () => drop.mutateAsync({ params: { programmeId, roundId: round.id }, version: round.version }) } })}
      save={({ name, beginsOn, endsOn, versionId }, version, id) => { const days = { name, beginsOn: beginsOn ?? '', endsOn: endsOn ?? '' }; return round ? put.mutateAsync({ params: { programmeId, roundId: round.id }, version, body: days }) : begin.mutateAsync({ params: { programmeId }, body: { id, versionId, ...days } }); }}>
      {(form) => <>
        <TextInput label={labels.name} placeholder={t`Jaro 2026`} maxLength={120} data-autofocus {...form.getInputProps('name')} />
        <div className="columns"><DayField label={labels.beginsOn} {...form.getInputProps('beginsOn')} /><DayField label={labels.endsOn} {...form.getInputProps('endsOn')} /></div>
        {!round && <Select label={labels.versionId} description={t`Vlastní znění si uděláte kopií v Dotaznících.`} allowDeselect={false} data={models.map(({ title, published }) => ({ value: published!.id, label: `${textOf(title, language)} (${t`verze ${published!.number}`})` }))} {...form.getInputProps('versionId')} />}
        <p className="meta"><Trans>Vyplnit jde i po posledním dni, dokud program trvá; je to pak označené.</Trans></p>
      </>}
    </FormSheet>
  );
}
