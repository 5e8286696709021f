import { Select, Textarea } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import type { z } from 'zod';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { SaveBar } from '#platform/design/SaveBar.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { said } from '#platform/design/said.ts';
import { DraftNotice } from '#platform/forms/DraftNotice.tsx';
import { ErrorSummary } from '#platform/forms/ErrorSummary.tsx';
import { useDraftForm } from '#platform/forms/useDraftForm.ts';
import { newId } from '#platform/http/client.ts';
import { today } from '#platform/i18n/format.ts';
import { CasePeoplePicker } from '#modules/cases/ui/index.ts';
import { ServicePicker } from '#modules/directory/ui/index.ts';
import { signals } from '../contract.ts';

const body = signals.recommend.body;

/** What the coordinator recommends, to whom, and by when she asks for an answer. */
export function RecommendSheet({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const { t } = useLingui();
  const recommend = useChange(signals.recommend, { invalidates: [signals.ofCase, signals.waiting] });
  const workers = useRead(signals.recipients, { params: { caseId } }).data?.items ?? [];
  const draft = useDraftForm({
    key: `recommend:${caseId}`, schema: body,
    initial: { id: newId(), caseId, about: [] as string[], toMembershipId: '', text: '', reason: '', serviceId: null as string | null, answerDueOn: null as string | null },
    save: (values) => recommend.mutateAsync({ body: values as z.input<typeof body> }), onSaved: () => { said(t`Doporučení bylo předáno`); onClose(); },
  });
  const { values, errors, setFieldValue, getInputProps } = draft.form;
  const labels = { toMembershipId: t`Komu`, text: t`Co doporučujete`, reason: t`Proč`, about: t`Koho se to týká`, answerDueOn: t`Odpověď do` };
  return (
    <ConfirmSheet open onClose={onClose} title={t`Doporučit`}>
      <form className="stack" onSubmit={draft.submit} noValidate>
        <DraftNotice of={draft} />
        <Select label={labels.toMembershipId} data={workers.map(({ id, name, organisation }) => ({ value: id, label: `${name} · ${organisation}` }))} {...getInputProps('toMembershipId')} value={values.toMembershipId || null} onChange={(id) => setFieldValue('toMembershipId', id ?? '')} />
        <Textarea label={labels.text} autosize minRows={2} {...getInputProps('text')} />
        <Textarea label={labels.reason} autosize minRows={2} {...getInputProps('reason')} />
        <CasePeoplePicker caseId={caseId} value={values.about} onChange={(about) => setFieldValue('about', about)} error={errors.about} />
        <ServicePicker label={t`Kterou službu to znamená přizvat nebo zapojit`} clearable where={{ ofPartners: 'false' }} value={values.serviceId} onChange={(service) => setFieldValue('serviceId', service)} error={errors.serviceId} />
        <DayField label={labels.answerDueOn} minDate={today()} {...getInputProps('answerDueOn')} />
        <ErrorSummary of={draft as never} labels={labels} />
        <SaveBar label={t`Předat doporučení`} loading={draft.saving} onCancel={onClose} />
      </form>
    </ConfirmSheet>
  );
}
