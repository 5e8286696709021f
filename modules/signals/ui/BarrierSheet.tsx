import { Select, Textarea } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import type { z } from 'zod';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { SaveBar } from '#platform/design/SaveBar.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { said } from '#platform/design/said.ts';
import { DraftNotice } from '#platform/forms/DraftNotice.tsx';
import { ErrorSummary } from '#platform/forms/ErrorSummary.tsx';
import { useDraftForm } from '#platform/forms/useDraftForm.ts';
import { newId } from '#platform/http/client.ts';
import { CasePeoplePicker } from '#modules/cases/ui/index.ts';
import { directory } from '#modules/directory/contract.ts';
import { useCodes } from '#modules/directory/ui/index.ts';
import { signals } from '../contract.ts';
import { useBarrierWords } from './words.ts';

const body = signals.noteBarrier.body;

/** An obstacle met in the case, or on the way: where it lies and what it is, not who failed. */
export function BarrierSheet({ caseId, onClose }: { caseId: string | null; onClose: () => void }) {
  const { t } = useLingui();
  const note = useChange(signals.noteBarrier, { invalidates: [signals.ofCase, signals.list, signals.trend] });
  const domains = useCodes('barrier_domain').options, levels = useBarrierWords();
  const orps = useRead(directory.territory).data?.orps ?? [];
  const draft = useDraftForm({
    key: `barrier:${caseId ?? 'none'}`, schema: body, initial: { id: newId(), caseId, about: [] as string[], domain: '', level: '', orpCode: null as string | null, text: '' },
    save: (values) => note.mutateAsync({ body: values as z.input<typeof body> }), onSaved: () => { said(t`Bariéra byla zapsána`); onClose(); },
  });
  const { values, errors, setFieldValue, getInputProps } = draft.form;
  const labels = { text: t`Co stojí v cestě`, domain: t`Oblast`, level: t`Kde vězí`, orpCode: t`Obvod (ORP)`, about: t`Koho se to týká` };
  return (
    <ConfirmSheet open onClose={onClose} title={t`Zapsat bariéru`}>
      <form className="stack" onSubmit={draft.submit} noValidate>
        <DraftNotice of={draft} />
        <Textarea label={labels.text} description={t`O překážce, ne o člověku: bariéry se sčítají přes případy`} autosize minRows={2} {...getInputProps('text')} />
        <Select label={labels.domain} data={domains} searchable {...getInputProps('domain')} value={values.domain || null} onChange={(domain) => setFieldValue('domain', domain ?? '')} />
        <Select label={labels.level} data={Object.entries(levels).map(([value, label]) => ({ value, label }))} {...getInputProps('level')} value={values.level || null} onChange={(level) => setFieldValue('level', level ?? '')} />
        <Select label={labels.orpCode} data={orps.map(({ code, name }) => ({ value: code, label: name }))} searchable clearable clearButtonProps={{ 'aria-label': t`Vymazat obvod` }} {...getInputProps('orpCode')} />
        {caseId && <CasePeoplePicker caseId={caseId} value={values.about} onChange={(about) => setFieldValue('about', about)} error={errors.about} />}
        <ErrorSummary of={draft as never} labels={labels} />
        <SaveBar label={t`Zapsat bariéru`} loading={draft.saving} onCancel={onClose} />
      </form>
    </ConfirmSheet>
  );
}
