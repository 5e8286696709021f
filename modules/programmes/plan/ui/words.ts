import { useLingui } from '@lingui/react/macro';
import { commitments } from '#modules/commitments/contract.ts';
import type { Level } from '../../rounds/rules.ts';
import { programmePlan } from '../contract.ts';

/** Levels of the model, from one client outwards. */
export function useLevelWords(): Record<Level, string> {
  const { t } = useLingui();
  return { case: t`Práce s jedním klientem`, network: t`Síť kolem klienta`, department: t`Odbor úřadu`, outwards: t`Navenek od úřadu` };
}
/** What is read anew when a plan changes; a step is also on Today of whoever does it. */
export const changed = { invalidates: [programmePlan.get, programmePlan.open] } as const;
export const stepped = { invalidates: [programmePlan.get, programmePlan.open, commitments.mine, commitments.offers] } as const;
