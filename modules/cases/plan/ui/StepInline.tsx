import { Button, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { DayField } from '#platform/design/DayField.tsx';
import { useMe } from '#platform/design/me.ts';
import { ErrorSummary } from '#platform/forms/ErrorSummary.tsx';
import { useDraftForm } from '#platform/forms/useDraftForm.ts';
import { CasePeoplePicker, useCasePeople } from '#modules/cases/ui/index.ts';
import { commitments, type OwnerChoice } from '#modules/commitments/contract.ts';
import { OwnerPicker, useCommitmentChange } from '#modules/commitments/ui/index.ts';

type Values = { what: string; owner: OwnerChoice; dueOn: string | null; about: string[] };
type Props = { caseId: string; goalId: string | null; /** Whom the goal concerns; null = everybody. */ about: readonly string[] | null };

/** One step in a line: what, who, by when, Enter. The next one can be typed at once. */
export function StepInline({ caseId, goalId, about }: Props) {
  const { t } = useLingui();
  const me = useMe().membership.id, { people } = useCasePeople(caseId);
  const [open, setOpen] = useState(false), what = useRef<HTMLInputElement>(null);
  const add = useCommitmentChange(commitments.add);
  const concerned = about ? [...about] : people.map((one) => one.id);
  const draft = useDraftForm<Values>({
    key: `step:${goalId ?? caseId}`, initial: { what: '', owner: { kind: 'worker', membershipId: me }, dueOn: null, about: concerned },
    save: async (values, id) => { await add.mutateAsync({ body: { id, caseId, goalId, ...values } }); what.current?.focus(); },
  });
  const { form } = draft;
  if (!open && !draft.restored) return <Button variant="subtle" size="xs" leftSection={<IconPlus size={16} />} onClick={() => setOpen(true)} style={{ alignSelf: 'flex-start' }}><Trans>Přidat krok</Trans></Button>;
  return (
    <form onSubmit={draft.submit} className="stack" style={{ paddingTop: 8 }} noValidate>
      <div className="inline" style={{ alignItems: 'flex-end' }}>
        <TextInput ref={what} label={t`Co`} autoFocus style={{ flex: '3 1 14rem' }} maxLength={500} onKeyDown={(event) => { if (event.key === 'Escape' && !form.values.what) setOpen(false); }} {...form.getInputProps('what')} />
        <div style={{ flex: '2 1 12rem' }}><OwnerPicker caseId={caseId} value={form.values.owner} onChange={(owner) => form.setFieldValue('owner', owner)} error={form.errors['owner']} /></div>
        <DayField label={t`Do kdy`} style={{ flex: '1 1 8rem' }} {...form.getInputProps('dueOn')} />
        <Button type="submit" variant="light" loading={draft.saving} disabled={!form.values.what.trim()}><Trans>Přidat</Trans></Button>
      </div>
      <CasePeoplePicker caseId={caseId} value={form.values.about} onChange={(those) => form.setFieldValue('about', those)} error={form.errors['about']} />
      <ErrorSummary of={draft as never} labels={{ what: t`Co`, owner: t`Kdo`, dueOn: t`Do kdy`, about: t`Koho se to týká` }} />
    </form>
  );
}
