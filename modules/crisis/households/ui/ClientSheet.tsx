import { Select } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { useChange, useRead } from '#platform/design/query.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { localities } from '#modules/localities/contract.ts';
import { crisisHouseholds, type Household } from '../contract.ts';

/** Of which case of ours the household is: of those that stand inside the locality. */
export function ClientSheet({ household, onClose, ...params }: { caseId: string; activationId: string; household: Household; onClose: () => void }) {
  const { t } = useLingui();
  const inside = useRead(localities.inside, { params: { caseId: params.caseId } }).data?.items.filter(({ until }) => until === null) ?? [];
  const link = useChange(crisisHouseholds.link, { invalidates: [crisisHouseholds.list] }), labels = { clientCaseId: t`Případ` };
  return (
    <FormSheet title={t`Náš případ: ${household.unit}`} onClose={onClose} draft={`crisis-household-client:${household.id}`} labels={labels} done={t`Uloženo`} initial={{ clientCaseId: household.client?.caseId ?? null as string | null }}
      save={({ clientCaseId }, _, id) => link.mutateAsync({ params: { ...params, householdId: household.id }, body: { id, clientCaseId } })}>
      {(form) => <Select label={labels.clientCaseId} description={t`Vybíráte z vašich případů v lokalitě. Ostatní organizace to neuvidí; komu je případ sdílený, uvidí tuhle domácnost.`} clearable clearButtonProps={{ 'aria-label': t`Vymazat` }} data={inside.map((one) => ({ value: one.caseId, label: one.label }))} {...form.getInputProps('clientCaseId')} />}
    </FormSheet>
  );
}
