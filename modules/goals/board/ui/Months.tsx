import { useLingui } from '@lingui/react/macro';
import { MonthSquares } from '#platform/design/MonthSquares.tsx';
import type { MonthState } from '../contract.ts';

/** Months of the year: filled = evaluated, half = some goals, empty with a border = waits. */
export function Months({ months }: { months: readonly MonthState[] }) {
  const { t } = useLingui();
  const look = ({ evaluated, of, waits }: MonthState) => (of > 0 && evaluated >= of ? 'done' : evaluated > 0 ? 'part' : waits ? 'waits' : 'none');
  const words = { done: t`vyhodnoceno`, part: t`zčásti`, waits: t`nevyhodnoceno`, none: t`bez vyhodnocení` };
  return <MonthSquares label={t`Vyhodnocené měsíce`} months={months.map((one) => ({ month: one.month, look: look(one), said: `${words[look(one)]} ${one.evaluated} / ${one.of}` }))} />;
}
