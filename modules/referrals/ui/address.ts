// Filters of the list as they stand in the address: a number elsewhere leads to the referrals it was counted from.
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Filters, type Box, type ListAsked } from '../filters.ts';

const names = {
  from: 'od', until: 'do', need: 'potreba', orp: 'obvod', region: 'kraj', fromServiceId: 'odkazuje', fromOrganisationId: 'odkazujici', toServiceId: 'sluzba', toOrganisationId: 'organizace', toPartnerId: 'partner', reason: 'duvod', outcome: 'vysledek', answered: 'odpovezeno',
} as const satisfies Record<keyof Filters, string>;
export const sideOf = { in: 'k-nam', out: 'od-nas', both: 'oboji' } as const satisfies Record<Box, string>;
export const boxOf = (side: string): Box => (side === sideOf.out ? 'out' : side === sideOf.both ? 'both' : 'in');

/** Search of `/sit/odkazani` that shows these. */
export const referralSearch = ({ box, state, ...filters }: ListAsked): Record<string, string> =>
  ({ smer: sideOf[box], stav: state, ...Object.fromEntries((Object.entries(filters) as [keyof Filters, string | undefined][]).flatMap(([name, value]) => (value === undefined ? [] : [[names[name], value]]))) });

export function useReferralFilters(): { filters: Filters; clear: () => void } {
  const search = useSearch({ strict: false }) as Record<string, unknown>, navigate = useNavigate();
  const written = Object.entries(names).flatMap(([name, at]) => (search[at] === undefined ? [] : [[name, String(search[at])]])) as [keyof Filters, string][];
  // What somebody spoilt in the address is not asked.
  const filters = Object.fromEntries(written.filter(([name, value]) => Filters.shape[name].safeParse(value).success)) as Filters;
  const clear = () => void navigate({ to: '.', replace: true, search: ((previous: Record<string, unknown>) => ({ ...previous, ...Object.fromEntries(Object.values(names).map((at) => [at, undefined])) })) as never });
  return { filters, clear };
}
