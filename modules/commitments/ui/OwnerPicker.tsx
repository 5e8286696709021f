import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useMe } from '#platform/design/me.ts';
import { useRead } from '#platform/design/query.ts';
import { useCasePeople } from '#modules/cases/ui/index.ts';
import { commitments, type OwnerChoice } from '../contract.ts';
import { OwnerField } from './OwnerField.tsx';

export { choiceOf } from './OwnerField.tsx';
type Props = { caseId: string; value: OwnerChoice; onChange: (value: OwnerChoice) => void; label?: ReactNode; error?: ReactNode; compact?: boolean };

/** Who does it in a case: our people, other organisations (they get an offer), the family, a body without an account, or nobody yet. */
export function OwnerPicker({ caseId, ...rest }: Props) {
  const { t } = useLingui();
  const me = useMe().membership.id;
  const owners = useRead(commitments.owners, { params: { caseId } }).data, { people } = useCasePeople(caseId);
  const workers = owners?.workers ?? [], services = owners?.services ?? [];
  const others = [...workers.filter((one) => !one.own).map((one) => ({ value: `worker:${one.membershipId}`, label: `${one.name} (${one.shortName})` })), ...services.filter((one) => !one.own).map((one) => ({ value: `service:${one.serviceId}`, label: one.name }))];
  const groups = [
    { group: t`U nás`, items: [...workers.filter((one) => one.own).map((one) => ({ value: `worker:${one.membershipId}`, label: one.membershipId === me ? t`${one.name} (já)` : one.name })), ...services.filter((one) => one.own).map((one) => ({ value: `service:${one.serviceId}`, label: one.name }))] },
    { group: t`Jiná organizace: dostane nabídku`, items: others },
    { group: t`Rodina`, items: people.map((one) => ({ value: `client:${one.id}`, label: one.name || t`bez jména` })) },
  ];
  return <OwnerField groups={groups} {...rest} />;
}
