import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { useMe } from '#platform/design/me.ts';
import { useRead } from '#platform/design/query.ts';
import { access, type Colleague } from '../organisations/contract.ts';

type Props = { label: ReactNode; value: string; onChange: (id: string) => void; description?: ReactNode; error?: ReactNode };

/** People of my organisation and its parts who work there today. */
export const useColleagues = (): readonly Colleague[] => useRead(access.colleagues).data?.items ?? [];
/** Organisations that have accounts here, with their services. */
export const useOrganisations = () => useRead(access.organisations).data?.items ?? [];

/** One colleague; the value is a membership, so that authorship says for whom. `role` narrows the choice. */
export function ColleaguePicker({ value, onChange, role, ...rest }: Props & { role?: Colleague['role'] }) {
  const colleagues = useColleagues().filter((one) => !role || one.role === role);
  return <Select {...rest} searchable data={colleagues.map((one) => ({ value: one.membershipId, label: one.name }))} value={value || null} onChange={(id) => onChange(id ?? '')} />;
}

/** One organisation. */
export function OrganisationPicker({ value, onChange, withoutMine = false, ...rest }: Props & { withoutMine?: boolean }) {
  const mine = useMe().membership.organisation.id;
  const organisations = useOrganisations().filter((one) => !withoutMine || one.id !== mine);
  return <Select {...rest} searchable data={organisations.map((one) => ({ value: one.id, label: one.name }))} value={value || null} onChange={(id) => onChange(id ?? '')} />;
}
