import { Select, TextInput } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { today } from '#platform/i18n/format.ts';
import { following, type Followed } from '../contract.ts';
import { changed, stepped } from './changed.ts';

const usePeople = (of: Followed) => (useRead(following.colleagues, { params: { recommendationId: of.id } }).data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));

/** Who of the body is in charge. */
export function OwnerSheet({ of, onClose }: { of: Followed; onClose: () => void }) {
  const { t } = useLingui(), name = useChange(following.nameOwner, changed), people = usePeople(of), labels = { membershipId: t`Kdo` };
  return (
    <FormSheet title={t`Kdo to má na starosti`} onClose={onClose} draft={`followed-owner:${of.id}`} labels={labels} done={t`Uloženo.`} initial={{ membershipId: of.ownerId }} save={({ membershipId }) => name.mutateAsync({ params: { recommendationId: of.id }, body: { membershipId: membershipId ?? '' } })}>
      {(form) => <Select label={labels.membershipId} description={t`Doporučení uvidí, může zadávat kroky a doložit splnění.`} data={people} searchable {...form.getInputProps('membershipId')} />}
    </FormSheet>
  );
}
/** A step is a commitment of somebody of the body. */
export function StepSheet({ of, onClose }: { of: Followed; onClose: () => void }) {
  const { t } = useLingui(), add = useChange(following.addStep, stepped), people = usePeople(of), labels = { what: t`Co udělat`, membershipId: t`Kdo`, dueOn: t`Do kdy` };
  return (
    <FormSheet title={t`Přidat krok`} onClose={onClose} draft={`followed-step:${of.id}`} labels={labels} done={t`Krok je zadaný.`} initial={{ what: '', membershipId: of.ownerId, dueOn: null as string | null }}
      save={({ what, membershipId, dueOn }, _, id) => add.mutateAsync({ params: { recommendationId: of.id }, body: { id, what, membershipId: membershipId ?? '', dueOn } })}>
      {(form) => <>
        <TextInput label={labels.what} description={t`Krok i jeho stav uvidí všichni, kdo doporučení sledují. Nepište nic o klientech.`} maxLength={500} {...form.getInputProps('what')} />
        <div className="columns"><Select label={labels.membershipId} data={people} searchable {...form.getInputProps('membershipId')} /><DayField label={labels.dueOn} minDate={today()} {...form.getInputProps('dueOn')} /></div>
      </>}
    </FormSheet>
  );
}
