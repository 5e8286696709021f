import { Alert, Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { said } from '#platform/design/said.ts';
import { ErrorSummary } from '#platform/forms/ErrorSummary.tsx';
import { SaveBar } from '#platform/design/SaveBar.tsx';
import { useDraftForm } from '#platform/forms/useDraftForm.ts';
import { call, Refused } from '#platform/http/client.ts';
import { CasePeoplePicker } from '#modules/cases/ui/index.ts';
import type { z } from 'zod';
import { RecordChange, work, type WorkRecord } from '../contract.ts';
import { BackCheck, Facts, Interpreting, More, Opinion, WayAndLength, When } from './ContactFields.tsx';
import { Readers } from './Readers.tsx';
import { RecordItem } from './RecordItem.tsx';
import { contentOf } from './useContactForm.ts';
import { useFieldNames } from './useFieldNames.ts';

/** Correcting a record. When somebody was faster, their version is shown over ours and ours stays in the form. */
export function ChangeSheet({ record, nameOf, onClose }: { record: WorkRecord; nameOf: (person: string) => string; onClose: () => void }) {
  const { t } = useLingui();
  const client = useQueryClient(), names = useFieldNames();
  const [version, setVersion] = useState(record.version), [theirs, setTheirs] = useState<WorkRecord | null>(null);
  const save = async (values: ReturnType<typeof contentOf>) => {
    try {
      await call(work.change, { params: { recordId: record.id }, version, body: RecordChange.parse(values) as z.input<typeof RecordChange> });
    } catch (error) {
      if (error instanceof Refused && error.problem.code === 'conflict') { const current = error.problem.current as WorkRecord; setTheirs(current); setVersion(current.version); }
      throw error;
    }
    await client.invalidateQueries();
  };
  const draft = useDraftForm({ key: `record:${record.id}`, initial: contentOf(record), schema: RecordChange, save, onSaved: () => { said(t`Záznam byl opraven`); onClose(); } });
  const { values, errors, setFieldValue } = draft.form;
  const form = draft.form as never as Parameters<typeof When>[0]['form'];
  return (
    <ConfirmSheet open onClose={onClose} title={t`Opravit záznam`}>
      <form className="stack" onSubmit={draft.submit} noValidate>
        <p className="meta"><Trans>Co bylo zapsáno dřív, zůstává v historii změn.</Trans></p>
        {theirs && <Alert color="yellow" variant="light" title={<Trans>Takto ho mezitím uložil někdo jiný</Trans>}><ul><RecordItem record={theirs} nameOf={nameOf} /></ul><Button size="xs" variant="default" onClick={() => draft.form.setValues(contentOf(theirs))}><Trans>Převzít tuto verzi</Trans></Button></Alert>}
        <When form={form} />
        {record.caseId && <CasePeoplePicker caseId={record.caseId} value={values.about} onChange={(about) => draft.form.setValues({ about, openTo: [] })} error={errors.about} />}
        <WayAndLength form={form} /><Interpreting form={form} /><BackCheck form={form} /><Facts form={form} />
        {record.caseId && <Readers caseId={record.caseId} about={values.about} openTo={values.openTo} confidenceOf={values.confidenceOf} onOpenTo={(openTo) => setFieldValue('openTo', openTo)} onConfidence={(person) => setFieldValue('confidenceOf', person)} error={errors.openTo} />}
        <Opinion form={form} /><More form={form} />
        <ErrorSummary of={draft as never} labels={names} />
        <SaveBar loading={draft.saving} onCancel={onClose} />
      </form>
    </ConfirmSheet>
  );
}
