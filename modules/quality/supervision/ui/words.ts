import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { MonthSquare } from '#platform/design/MonthSquares.tsx';
import { day } from '#platform/i18n/format.ts';
import type { SupervisionPlan } from '../contract.ts';
import { missing, type How, type Per } from '../rules.ts';

/** Supervision in words. */
export function useSupervisionWords() {
  const { t } = useLingui();
  const kinds: Record<SupervisionPlan['kind'], string> = { group: t`skupinová supervize`, individual: t`individuální supervize`, intervision: t`intervize` };
  const periods: Record<Per, string> = { month: t`za měsíc`, quarter: t`za čtvrtletí`, half_year: t`za pololetí`, year: t`za rok` };
  const hows: Record<How, string> = { held: t`konala se`, cancelled: t`zrušená`, nobody: t`nikdo nepřišel`, unmarked: t`není zapsáno, kdo přišel`, planned: t`domluvená` };
  const often = ({ times, per }: Pick<SupervisionPlan, 'times' | 'per'>) => `${times}× ${periods[per]}`;
  const whose = ({ service, team }: SupervisionPlan) => service?.name ?? (team.length ? team.map(({ name }) => name).join(', ') : t`jmenovaný tým`);
  const months = ({ reality }: SupervisionPlan): MonthSquare[] => reality.months.map(({ month, state }) => ({
    held: { month, look: 'done' as const, said: hows.held }, unmarked: { month, look: 'part' as const, said: hows.unmarked }, planned: { month, look: 'ahead' as const, said: hows.planned }, cancelled: { month, look: 'none' as const, said: hows.cancelled }, missing: { month, look: 'waits' as const, said: t`měla být a nebyla` }, none: { month, look: 'none' as const, said: t`nic` },
  }[state]));
  /** What is missing, in sentences; empty when the plan is kept. */
  const lacks = ({ reality }: SupervisionPlan): string[] => {
    const less = missing(reality), { gap, unmarked } = reality;
    return [
      less ? t`Do dneška ${plural(less, { one: 'chybí #', few: 'chybějí #', many: 'chybí #', other: 'chybí #' })}.` : '',
      gap ? t`Nejdelší doba bez setkání: ${plural(gap.days, { one: '# den', few: '# dny', many: '# dne', other: '# dní' })} (${day(gap.from)} – ${day(gap.to)}).` : '',
      unmarked ? plural(unmarked, { one: 'U # setkání není zapsáno, kdo přišel: nepočítá se.', few: 'U # setkání není zapsáno, kdo přišel: nepočítají se.', many: 'U # setkání není zapsáno, kdo přišel: nepočítá se.', other: 'U # setkání není zapsáno, kdo přišel: nepočítají se.' }) : '',
    ].filter(Boolean);
  };
  return { kinds, periods, hows, often, whose, months, lacks };
}
