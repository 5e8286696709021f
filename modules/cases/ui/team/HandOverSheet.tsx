import { Select, Textarea } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { newId } from '#platform/http/client.ts';
import { releases } from '#modules/access/releases/contract.ts';
import { cases } from '../../contract.ts';

/** Hands the leading over, with what the next one needs to know. */
export function HandOverSheet({ caseId, from, onClose }: { caseId: string; from: string | undefined; onClose: () => void }) {
  const { t } = useLingui();
  const colleagues = useRead(cases.choices).data?.colleagues.filter((one) => one.id !== from) ?? [];
  const [id] = useState(newId), [membershipId, setMembership] = useState<string | null>(null), [handover, setHandover] = useState('');
  const hand = useChange(cases.handOver, { invalidates: [cases.get, releases.whoSees, cases.list], onDone: onClose });
  return (
    <ConfirmSheet open onClose={onClose} title={t`Předat vedení případu`} confirm={t`Předat`} loading={hand.isPending} problem={hand.error} onConfirm={() => hand.mutate({ params: { caseId }, body: { id, membershipId: membershipId ?? '', handover } })}>
      <Select label={t`Případ povede`} searchable value={membershipId} onChange={setMembership} data={colleagues.map((one) => ({ value: one.id, label: one.name }))} data-autofocus />
      <Textarea label={t`Co je potřeba vědět`} description={t`Co je rozjednané, na co si dát pozor, co bylo slíbeno.`} autosize minRows={4} maxLength={8000} value={handover} onChange={(event) => setHandover(event.currentTarget.value)} />
    </ConfirmSheet>
  );
}
