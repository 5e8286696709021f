import { NumberInput, Select } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import type { UseFormReturnType } from '@mantine/form';
import type { z } from 'zod';
import { CheckChips } from '#platform/design/CheckChips.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { today } from '#platform/i18n/format.ts';
import type { Membership, OwnOrganisation } from '../../organisations/contract.ts';
import { optionsOf, useRoleWords } from './useRoleWords.ts';

export type Post = { organisationId: string; role: Membership['role']; profession: Membership['profession']; fte: number; validFrom: string; validTo: string | null; services: string[] };
export const emptyPost = (organisationId: string): Post => ({ organisationId, role: 'worker', profession: 'social_worker', fte: 1, validFrom: today(), validTo: null, services: [] });

/** Where, as what, how much and for which services somebody works. */
export function PostFields<V extends Post & Record<string, unknown>>({ form, organisations }: { form: UseFormReturnType<V>; organisations: readonly z.infer<typeof OwnOrganisation>[] }) {
  const { t } = useLingui();
  const { role, profession } = useRoleWords();
  const values = form.values as Post, set = (field: keyof Post, value: unknown) => form.setFieldValue(field, value as never);
  const services = organisations.find((one) => one.id === values.organisationId)?.services ?? [];
  return (
    <>
      {organisations.length > 1 && <Select label={t`Kde`} allowDeselect={false} data={organisations.map((one) => ({ value: one.id, label: one.name }))} value={values.organisationId} onChange={(id) => { set('organisationId', id); set('services', []); }} />}
      <Select label={t`Role`} allowDeselect={false} data={optionsOf(role)} value={values.role} onChange={(value) => set('role', value)} />
      <Select label={t`Profese`} allowDeselect={false} data={optionsOf(profession)} value={values.profession} onChange={(value) => set('profession', value)} />
      <NumberInput label={t`Úvazek`} description={t`1 je plný.`} min={0.05} max={1.5} step={0.1} decimalSeparator="," value={values.fte} onChange={(value) => set('fte', Number(value))} error={form.errors.fte} />
      {services.length > 0 && values.role === 'worker' && <CheckChips label={t`Služby`} options={services.map((one) => ({ value: one.id, label: one.name }))} value={values.services} onChange={(ids) => set('services', ids)} />}
      <DayField label={t`Od`} value={values.validFrom} onChange={(day) => set('validFrom', day ?? '')} error={form.errors.validFrom} />
      <DayField label={t`Do (nepovinné)`} value={values.validTo} onChange={(day) => set('validTo', day)} error={form.errors.validTo} />
    </>
  );
}
