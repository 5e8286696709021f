import { useLingui } from '@lingui/react/macro';
import type { AgeGroup, RefusalReason } from '../rules.ts';

export function useReturnWords() {
  const { t } = useLingui();
  const age: Record<AgeGroup, string> = { 10: t`do 1 roku`, 1: t`1–6 let`, 2: t`7–10 let`, 3: t`11–15 let`, 4: t`16–18 let`, 5: t`19–26 let`, 6: t`27–64 let`, 7: t`65–80 let`, 8: t`nad 80 let` };
  const reason: Record<RefusalReason, string> = { capacity: t`nemáme volnou kapacitu`, not_provided: t`takovou službu neposkytujeme`, health: t`zdravotní stav podle předpisu`, repeated: t`smlouva byla v posledních 6 měsících vypovězena` };
  return { age, reason };
}
/** Years a return may be made of: this one and four before. */
export const years = (today: string) => Array.from({ length: 5 }, (_, back) => String(Number(today.slice(0, 4)) - back));
