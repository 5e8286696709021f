import { Checkbox, Select, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { useMe } from '#platform/design/me.ts';
import { useChange, useRead } from '#platform/design/query.ts';
import { newId } from '#platform/http/client.ts';
import { releases } from '#modules/access/releases/contract.ts';
import { cases, type TeamMember } from '../../contract.ts';

/** Hands the leading over, with what the next one needs to know. */
export function HandOverSheet({ caseId, leading, onClose }: { caseId: string; leading: TeamMember | undefined; onClose: () => void }) {
  const { t } = useLingui();
  const colleagues = useRead(cases.choices).data?.colleagues.filter((one) => one.id !== leading?.membershipId) ?? [];
  const [id] = useState(newId), [membershipId, setMembership] = useState<string | null>(null), [handover, setHandover] = useState('');
  const [stays, setStays] = useState(false), mine = leading?.membershipId === useMe().membership.id;
  const hand = useChange(cases.handOver, { invalidates: [cases.get, releases.whoSees, cases.list], onDone: onClose });
  return (
    <ConfirmSheet open onClose={onClose} title={t`Předat vedení případu`} confirm={t`Předat`} labels={{ membershipId: t`Případ povede`, handover: t`Co je potřeba vědět` }} loading={hand.isPending} problem={hand.error}
      onConfirm={() => hand.mutate({ params: { caseId }, body: { id, membershipId: membershipId ?? '', handover, stays } })}>
      <Select label={t`Případ povede`} searchable value={membershipId} onChange={setMembership} data={colleagues.map((one) => ({ value: one.id, label: one.name }))} data-autofocus />
      <Textarea label={t`Co je potřeba vědět`} description={t`Co je rozjednané, na co si dát pozor, co bylo slíbeno.`} autosize minRows={4} maxLength={8000} value={handover} onChange={(event) => setHandover(event.currentTarget.value)} />
      {leading && <p className="meta">{mine ? <Trans>Předáním z týmu odejdete; zůstat můžete jako člen týmu.</Trans> : <Trans>Kdo případ vede teď ({leading.name}), z týmu odejde; zůstat může jako člen týmu.</Trans>}</p>}
      {leading && <Checkbox label={mine ? t`Zůstat v týmu` : t`Nechat v týmu`} checked={stays} onChange={(event) => setStays(event.currentTarget.checked)} />}
    </ConfirmSheet>
  );
}
