import { Select, TextInput } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { z } from 'zod';
import { useChange } from '#platform/design/query.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { newId } from '#platform/http/client.ts';
import { purposes, questionnaires, weighs, type Purpose, type QuestionnaireVersion } from '../contract.ts';
import { textOf } from '../rules.ts';
import { homeOf, useQuestionnaireWords } from './words.ts';

type Values = { title: string; purpose: Purpose };
/** A new questionnaire of ours: empty, or a copy of a version that is seen. */
export function BeginSheet({ onClose, from, purpose }: { onClose: () => void; from?: QuestionnaireVersion; /** What it will be for, when the page says so. */ purpose?: Purpose }) {
  const { t } = useLingui(), words = useQuestionnaireWords(), navigate = useNavigate(), [versionId] = useState(newId);
  const begin = useChange(questionnaires.begin, { invalidates: [questionnaires.list] });
  const method = weighs(from?.purpose ?? purpose ?? 'conditions');
  const title = from ? textOf(from.content.title, 'cs') : '';
  return (
    <FormSheet<Values> title={method ? (from ? t`Vlastní kopie metodiky` : t`Nová metodika`) : from ? t`Vlastní kopie dotazníku` : t`Nový dotazník`} onClose={onClose} draft={`questionnaire-begin:${from?.id ?? 'new'}`} initial={{ title, purpose: from?.purpose ?? purpose ?? 'conditions' }} done={method ? t`Metodika byla založena` : t`Dotazník byl založen`} action={t`Založit`}
      schema={z.object({ title: z.string().trim().min(1).max(200), purpose: z.enum(purposes) })} labels={{ title: t`Název`, purpose: t`Účel` }}
      save={async (values, _, id) => { await begin.mutateAsync({ body: { id, versionId, ...values, fromVersionId: from?.id ?? null } }); await navigate({ to: homeOf({ id, purpose: values.purpose }) }); }}>
      {(form) => <>
        <TextInput label={t`Název`} maxLength={200} data-autofocus {...form.getInputProps('title')} />
        <Select label={t`Účel`} allowDeselect={false} data={purposes.map((value) => ({ value, label: words.purposes[value] }))} {...form.getInputProps('purpose')} />
      </>}
    </FormSheet>
  );
}
