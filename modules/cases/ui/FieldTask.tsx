import { TextInput } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { DayField } from '#platform/design/DayField.tsx';
import { z } from 'zod';
import { Day, line } from '#platform/http/contract.ts';
import { useMe } from '#platform/design/me.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { commitments } from '#modules/commitments/contract.ts';
import { useCommitmentChange } from '#modules/commitments/ui/index.ts';

const Task = z.strictObject({ what: line(500), dueOn: Day.nullable() });

/** A task for me, agreed on the way: the short form of a commitment. */
export function FieldTask({ caseId, about, onClose }: { caseId: string; about: string[]; onClose: () => void }) {
  const { t } = useLingui();
  const me = useMe(), add = useCommitmentChange(commitments.add);
  return (
    <FormSheet title={t`Nový úkol pro mě`} onClose={onClose} draft={`field-task:${caseId}`} initial={{ what: '', dueOn: null as string | null }} schema={Task} labels={{ what: t`Co`, dueOn: t`Do kdy` }} done={t`Úkol byl uložen`}
      save={({ what, dueOn }, _, id) => add.mutateAsync({ body: { id, caseId, about, what, dueOn, owner: { kind: 'worker', membershipId: me.membership.id } } })}>
      {(form) => <><TextInput label={t`Co`} required maxLength={500} data-autofocus {...form.getInputProps('what')} /><DayField label={t`Do kdy`} {...form.getInputProps('dueOn')} /></>}
    </FormSheet>
  );
}
