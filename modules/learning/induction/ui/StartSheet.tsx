import { Select } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { ColleaguePicker } from '#modules/access/ui/index.ts';
import { commitments } from '#modules/commitments/contract.ts';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { today } from '#platform/i18n/format.ts';
import { inductions } from '../contract.ts';

type Values = { membershipId: string; mentorId: string; templateId: string | null; startsOn: string | null };
/** Who comes, who accompanies them, by which template, since when. */
export function StartSheet({ onClose }: { onClose: () => void }) {
  const { t } = useLingui(), templates = (useRead(inductions.templates).data?.items ?? []).filter(({ endedOn }) => !endedOn), start = useChange(inductions.start, { invalidates: [inductions.list, inductions.get, commitments.mine] });
  const labels = { membershipId: t`Kdo nastupuje`, mentorId: t`Mentor`, templateId: t`Podle které šablony`, startsOn: t`První den` };
  return (
    <FormSheet<Values> title={t`Zahájit adaptaci`} onClose={onClose} draft="induction:new" labels={labels} done={t`Adaptace začala, kroky jsou v úkolech.`} initial={{ membershipId: '', mentorId: '', templateId: templates.length === 1 ? templates[0]!.id : null, startsOn: today() }}
      save={(values, _, id) => start.mutateAsync({ body: { id, membershipId: values.membershipId, mentorId: values.mentorId, templateId: values.templateId ?? '', startsOn: values.startsOn ?? '' } })}>
      {(form) => <>
        {templates.length === 0 && <p className="meta"><Trans>Nejdřív napište šablonu: kroky, do kolikátého dne a čí jsou.</Trans></p>}
        <ColleaguePicker label={labels.membershipId} value={form.values.membershipId} onChange={(id) => form.setFieldValue('membershipId', id)} error={form.errors['membershipId']} />
        <ColleaguePicker label={labels.mentorId} value={form.values.mentorId} onChange={(id) => form.setFieldValue('mentorId', id)} error={form.errors['mentorId']} />
        <Select label={labels.templateId} data={templates.map(({ id, title }) => ({ value: id, label: title }))} {...form.getInputProps('templateId')} />
        <DayField label={labels.startsOn} {...form.getInputProps('startsOn')} />
      </>}
    </FormSheet>
  );
}
