import { Button, NumberInput, Select } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { CheckChips } from '#platform/design/CheckChips.tsx';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange } from '#platform/design/query.ts';
import { said } from '#platform/design/said.ts';
import { ErrorSummary } from '#platform/forms/ErrorSummary.tsx';
import { useDraftForm } from '#platform/forms/useDraftForm.ts';
import { access, administration, type Membership } from '../../organisations/contract.ts';
import { optionsOf, useRoleWords } from './useRoleWords.ts';

/** Profession, share, services and last day. Another role is another membership, so that authorship stays true. */
export function ChangeMembership({ name, membership, services, onClose }: { name: string; membership: Membership; services: readonly { id: string; name: string }[]; onClose: () => void }) {
  const { t } = useLingui();
  const { profession } = useRoleWords();
  const change = useChange(administration.changeMembership, { invalidates: [administration.accounts, access.colleagues] });
  const draft = useDraftForm({
    key: null, initial: { profession: membership.profession, fte: membership.fte, validTo: membership.validTo, services: membership.services.map((one) => one.id) }, schema: administration.changeMembership.body,
    save: (body) => change.mutateAsync({ params: { membershipId: membership.id }, body, version: membership.version }), onSaved: () => { said(t`Uloženo.`); onClose(); },
  });
  const { form } = draft;
  return (
    <ConfirmSheet open onClose={onClose} title={t`Změnit členství`}>
      <form className="stack" onSubmit={draft.submit} noValidate>
        <p><b>{name}</b><br />{membership.organisation.name}</p>
        <Select label={t`Profese`} allowDeselect={false} data={optionsOf(profession)} {...form.getInputProps('profession')} />
        <NumberInput label={t`Úvazek`} min={0.05} max={1.5} step={0.1} decimalSeparator="," {...form.getInputProps('fte')} onChange={(value) => form.setFieldValue('fte', Number(value))} />
        {services.length > 0 && membership.role === 'worker' && <CheckChips label={t`Služby`} options={services.map((one) => ({ value: one.id, label: one.name }))} value={form.values.services} onChange={(ids) => form.setFieldValue('services', ids)} />}
        <DayField label={t`Do (nepovinné)`} value={form.values.validTo} onChange={(day) => form.setFieldValue('validTo', day)} error={form.errors.validTo} />
        <ErrorSummary of={draft} labels={{ fte: t`Úvazek`, validTo: t`Do` }} />
        <Button type="submit" loading={draft.saving}><Trans>Uložit</Trans></Button>
      </form>
    </ConfirmSheet>
  );
}
