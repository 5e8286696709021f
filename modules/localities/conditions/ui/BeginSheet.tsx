import { Select } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { z } from 'zod';
import { DayField } from '#platform/design/DayField.tsx';
import { useMaybeMe } from '#platform/design/me.ts';
import { useChange, usePages } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { Day, Id } from '#platform/http/contract.ts';
import { today } from '#platform/i18n/format.ts';
import { questionnaires, type Answers, type Questionnaire } from '#modules/questionnaires/contract.ts';
import { textOf } from '#modules/questionnaires/index.ts';
import { useReaderTongue } from '#modules/questionnaires/ui/index.ts';
import { conditions } from '../contract.ts';
import { rememberBegun } from './begun.ts';

type Values = { versionId: string; onDay: string | null };
type Props = { caseId: string; onClose: () => void; /** Finished sheet to be corrected: its answers are what one begins from. */ corrects?: { id: string; versionId: string; onDay: string; answers: Answers; note: string } };

/** By which questionnaire and of which day; then the sheet opens. Without a signal it waits in the device. */
export function BeginSheet(props: Props) {
  const { t } = useLingui(), list = usePages(questionnaires.list, { query: { purpose: 'conditions', limit: 100 } });
  if (list.data) return <Form {...props} offered={list.data.items.filter(({ published }) => published)} />;
  return <ConfirmSheet open onClose={props.onClose} title={t`Vyplnit list`}><Reading of={list}>{() => null}</Reading></ConfirmSheet>;
}
function Form({ caseId, onClose, corrects, offered }: Props & { offered: readonly Questionnaire[] }) {
  const { t } = useLingui(), language = useReaderTongue(), navigate = useNavigate(), owner = useMaybeMe()?.id ?? 'nobody';
  const begin = useChange(conditions.begin, { invalidates: [conditions.list, conditions.beside] });
  return (
    <FormSheet<Values> title={corrects ? t`Opravit novým listem` : t`Vyplnit list`} onClose={onClose} draft={`condition-begin:${caseId}:${corrects?.id ?? 'new'}`} initial={{ versionId: corrects?.versionId ?? offered[0]?.published?.id ?? '', onDay: corrects?.onDay ?? today() }}
      schema={z.object({ versionId: Id, onDay: Day })} labels={{ versionId: t`Dotazník`, onDay: t`Stav ke dni` }} done={t`List je založený`} action={t`Začít vyplňovat`}
      save={async ({ versionId, onDay }, _, id) => {
        const body = { id, versionId, onDay: onDay ?? '', answers: corrects?.answers ?? {}, note: corrects?.note ?? '', correctsId: corrects?.id ?? null };
        await begin.mutateAsync({ params: { caseId }, body });
        rememberBegun(owner, caseId, body);
        await navigate({ to: `/lokality/${caseId}/podminky/${id}` });
      }}>
      {(form) => <>
        {corrects && <p><Trans>Dokončený list zůstane, jak je; nový ho v přehledech nahradí. Začnete z jeho odpovědí.</Trans></p>}
        {corrects ? null : <Select label={t`Dotazník`} allowDeselect={false} data={offered.map(({ title, published }) => ({ value: published!.id, label: textOf(title, language) }))} {...form.getInputProps('versionId')} />}
        <DayField label={t`Stav ke dni`} maxDate={today()} {...form.getInputProps('onDay')} />
      </>}
    </FormSheet>
  );
}
