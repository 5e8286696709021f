import { Select, TextInput } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { DayField } from '#platform/design/DayField.tsx';
import { useMe } from '#platform/design/me.ts';
import { useRead } from '#platform/design/query.ts';
import { useCasePeople } from '#modules/cases/ui/index.ts';
import { commitments, type Owner, type OwnerChoice } from '../contract.ts';

type Props = { caseId: string; value: OwnerChoice; onChange: (value: OwnerChoice) => void; label?: ReactNode; error?: ReactNode; compact?: boolean };

/** The choice that an owner was. */
export const choiceOf = (owner: Owner): OwnerChoice => {
  switch (owner.kind) {
    case 'worker': return { kind: 'worker', membershipId: owner.membershipId! };
    case 'service': return { kind: 'service', serviceId: owner.serviceId! };
    case 'client': return { kind: 'client', personId: owner.personId! };
    case 'body': return { kind: 'body', body: owner.name ?? '', partnerId: owner.partnerId, askedOn: owner.askedOn, askedBy: owner.askedBy?.membershipId ?? null, remindOn: owner.remindOn };
    case 'nobody': return { kind: 'nobody' };
  }
};
const keyOf = (choice: OwnerChoice) => choice.kind === 'worker' ? `worker:${choice.membershipId}` : choice.kind === 'service' ? `service:${choice.serviceId}` : choice.kind === 'client' ? `client:${choice.personId}` : choice.kind;
const choiceFrom = (key: string): OwnerChoice => {
  const [kind, id = ''] = key.split(':');
  switch (kind) {
    case 'worker': return { kind, membershipId: id };
    case 'service': return { kind, serviceId: id };
    case 'client': return { kind, personId: id };
    case 'body': return { kind, body: '' };
    default: return { kind: 'nobody' };
  }
};

/** Who does it: our people, other organisations (they get an offer), the family, a body without an account, or nobody yet. */
export function OwnerPicker({ caseId, value, onChange, label, error, compact = false }: Props) {
  const { t } = useLingui();
  const me = useMe().membership.id;
  const owners = useRead(commitments.owners, { params: { caseId } }).data, { people } = useCasePeople(caseId);
  const workers = owners?.workers ?? [], services = owners?.services ?? [];
  const others = [...workers.filter((one) => !one.own).map((one) => ({ value: `worker:${one.membershipId}`, label: `${one.name} (${one.shortName})` })), ...services.filter((one) => !one.own).map((one) => ({ value: `service:${one.serviceId}`, label: one.name }))];
  const data = [
    { group: t`U nás`, items: [...workers.filter((one) => one.own).map((one) => ({ value: `worker:${one.membershipId}`, label: one.membershipId === me ? t`${one.name} (já)` : one.name })), ...services.filter((one) => one.own).map((one) => ({ value: `service:${one.serviceId}`, label: one.name }))] },
    { group: t`Jiná organizace: dostane nabídku`, items: others },
    { group: t`Rodina`, items: people.map((one) => ({ value: `client:${one.id}`, label: one.name || t`bez jména` })) },
    { group: t`Jinak`, items: [{ value: 'body', label: t`Jiný úřad nebo osoba…` }, { value: 'nobody', label: t`Zatím nikdo` }] },
  ].filter((group) => group.items.length > 0);
  const body = value.kind === 'body' ? value : null;
  return (
    <div className="stack">
      <Select label={label ?? t`Kdo`} data={data} value={keyOf(value)} onChange={(key) => key && onChange(choiceFrom(key))} searchable={!compact} allowDeselect={false} error={error} maxDropdownHeight={320} data-path="owner" />
      {body && (
        <div className="columns">
          <TextInput label={t`Koho jsme požádali`} value={body.body} onChange={(event) => onChange({ ...body, body: event.currentTarget.value })} required maxLength={200} />
          <DayField label={t`Požádáno dne`} value={body.askedOn ?? null} onChange={(askedOn) => onChange({ ...body, askedOn })} />
          <DayField label={t`Připomenout mi`} value={body.remindOn ?? null} onChange={(remindOn) => onChange({ ...body, remindOn })} />
        </div>
      )}
    </div>
  );
}
