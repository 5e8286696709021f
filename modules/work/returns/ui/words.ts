import { useLingui } from '@lingui/react/macro';
import type { AgeGroup } from '../rules.ts';

export function useReturnWords() {
  const { t } = useLingui();
  const age: Record<AgeGroup, string> = { 10: t`do 1 roku`, 1: t`1–6 let`, 2: t`7–10 let`, 3: t`11–15 let`, 4: t`16–18 let`, 5: t`19–26 let`, 6: t`27–64 let`, 7: t`65–80 let`, 8: t`nad 80 let` };
  return { age };
}
/** Years a return may be made of: this one and four before. */
export const years = (today: string) => Array.from({ length: 5 }, (_, back) => String(Number(today.slice(0, 4)) - back));
