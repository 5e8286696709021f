import { Select, Textarea, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { CasePeoplePicker } from '#modules/cases/ui/index.ts';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange } from '#platform/design/query.ts';
import { said } from '#platform/design/said.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { documents, DocumentChange, type DocumentRow } from '../contract.ts';
import { ConfidentialTo } from './ConfidentialTo.tsx';
import { useDocumentWords } from './words.ts';

/** Correcting what is said of a document; its content never changes. */
export function EditSheet({ document, onClose }: { document: DocumentRow; onClose: () => void }) {
  const { t } = useLingui();
  const words = useDocumentWords();
  const change = useChange(documents.change, { invalidates: [documents.ofCase, documents.ofPerson] });
  const { title, kind, onDay, about, confidenceOf } = document;
  return (
    <FormSheet title={t`Opravit údaje o dokumentu`} onClose={onClose} draft={`document-edit:${document.id}`} initial={{ title, kind, onDay, about, confidenceOf }} schema={DocumentChange} version={document.version}
      labels={{ title: t`Co to je`, kind: t`Druh`, onDay: t`Ze dne` }} done={t`Údaje jsou uložené.`} save={(body, version) => change.mutateAsync({ params: { documentId: document.id }, version, body })}>
      {(form) => (<>
        <TextInput label={t`Co to je`} maxLength={150} {...form.getInputProps('title')} />
        <Select label={t`Druh`} data={words.kinds} searchable allowDeselect={false} {...form.getInputProps('kind')} />
        <DayField label={t`Ze dne`} {...form.getInputProps('onDay')} />
        {document.signed ? <p className="meta"><Trans>Koho se týká, se už nemění: dokument je jmenovaný v podepsaném souhlasu.</Trans></p> : (<>
          {document.caseId && <CasePeoplePicker caseId={document.caseId} value={form.values.about} error={form.errors.about} onChange={(next) => form.setValues({ about: next, confidenceOf: form.values.confidenceOf && next.includes(form.values.confidenceOf) ? form.values.confidenceOf : null })} />}
          <ConfidentialTo caseId={document.caseId} about={form.values.about} value={form.values.confidenceOf} onChange={(person) => form.setFieldValue('confidenceOf', person)} />
        </>)}
      </>)}
    </FormSheet>
  );
}

/** Removing destroys the content at once, so the reason is asked for. */
export function RemoveSheet({ document, onClose }: { document: DocumentRow; onClose: () => void }) {
  const { t } = useLingui();
  const [reason, setReason] = useState(''), [asked, setAsked] = useState(false);
  const remove = useChange(documents.remove, { invalidates: [documents.ofCase, documents.ofPerson, documents.ofAgreement, documents.ofMeeting, documents.ofRecommendation, documents.usage] });
  const run = async () => {
    setAsked(true);
    if (!reason.trim()) return;
    try { await remove.mutateAsync({ params: { documentId: document.id }, version: document.version, body: { reason } }); } catch { return; }
    said(t`Dokument je smazaný.`);
    onClose();
  };
  return (
    <ConfirmSheet open onClose={onClose} title={t`Smazat dokument`} danger confirm={<Trans>Smazat</Trans>} onConfirm={() => void run()} loading={remove.isPending} problem={remove.error} labels={{ reason: t`Proč` }}>
      <p><Trans>„{document.title}“ se smaže hned a natrvalo. Zůstane jen zápis, kdo, kdy a proč ho smazal.</Trans></p>
      <Textarea label={t`Proč`} autosize minRows={2} maxLength={500} value={reason} onChange={(event) => setReason(event.currentTarget.value)} error={asked && !reason.trim() ? t`Napište důvod.` : undefined} />
    </ConfirmSheet>
  );
}
