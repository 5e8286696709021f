import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { useLive } from '#platform/live/browser/live.ts';
import { crisisHouseholds } from '../contract.ts';
import { Numbers } from './Numbers.tsx';

/** The house in numbers, on the overview of the crisis. */
export default function NumbersCard(params: { caseId: string; activationId: string }) {
  const found = useRead(crisisHouseholds.numbers, { params });
  useLive(`crisis:${params.activationId}`, [crisisHouseholds.numbers]);
  return <Reading of={found} rows={3}>{({ numbers, byRole }) => <Numbers numbers={numbers} exact={byRole} />}</Reading>;
}
