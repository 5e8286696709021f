import { Select } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { newId } from '#platform/http/client.ts';
import { releases } from '#modules/access/releases/contract.ts';
import { cases } from '../../contract.ts';
import { useWords } from '../words.ts';

const roles = ['key_worker', 'coordinator', 'member', 'interpreter', 'partner'] as const;

/** A colleague joins the team. */
export function MemberSheet({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const { t } = useLingui();
  const words = useWords(), choices = useRead(cases.choices).data;
  const [id] = useState(newId), [membershipId, setMembership] = useState<string | null>(null), [role, setRole] = useState<(typeof roles)[number]>('member');
  const add = useChange(cases.addTeamMember, { invalidates: [cases.get, releases.whoSees], onDone: onClose });
  const serviceId = choices?.colleagues.find((one) => one.id === membershipId)?.services[0] ?? null;
  return (
    <ConfirmSheet open onClose={onClose} title={t`Přidat do týmu`} confirm={t`Přidat`} labels={{ membershipId: t`Kdo` }} loading={add.isPending} problem={add.error} onConfirm={() => add.mutate({ params: { caseId }, body: { id, membershipId: membershipId ?? '', serviceId, role } })}>
      <Select label={t`Kdo`} searchable value={membershipId} onChange={setMembership} data={(choices?.colleagues ?? []).map((one) => ({ value: one.id, label: one.name }))} data-autofocus />
      <Select label={t`Jako`} allowDeselect={false} value={role} onChange={(value) => setRole(roles.find((one) => one === value) ?? 'member')} data={words.roles(roles)} />
    </ConfirmSheet>
  );
}
