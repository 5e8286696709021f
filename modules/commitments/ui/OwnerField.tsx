import { Select, TextInput } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { DayField } from '#platform/design/DayField.tsx';
import type { Owner, OwnerChoice } from '../contract.ts';

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

/** Somebody to choose: `worker:…`, `service:…` or `client:…` with their id. */
export type OwnerGroup = { group: string; items: { value: string; label: string }[] };
type Props = { groups: readonly OwnerGroup[]; value: OwnerChoice; onChange: (value: OwnerChoice) => void; label?: ReactNode; error?: ReactNode; compact?: boolean };

/** Who does it, of the people and services given, a body without an account with when it was asked, or nobody yet. */
export function OwnerField({ groups, value, onChange, label, error, compact = false }: Props) {
  const { t } = useLingui();
  const data = [...groups, { group: t`Jinak`, items: [{ value: 'body', label: t`Jiný úřad nebo osoba…` }, { value: 'nobody', label: t`Zatím nikdo` }] }].filter((group) => group.items.length > 0);
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
