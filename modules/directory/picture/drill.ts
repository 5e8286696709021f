// From a number of the picture to the referrals behind it. Pure; the same for the page and for the tests that compare both.
import type { Filters, ListAsked, Standing } from '#modules/referrals/contract.ts';
import type { PictureTie, Refusal } from './contract.ts';
import type { Part } from './rules.ts';

export type Narrowing = { orp?: string | undefined; region?: string | undefined; need?: string | undefined };
type Behind = { tie?: Pick<PictureTie, 'from' | 'to'>; refusal?: Refusal; part?: Part | 'unmet'; reason?: Refusal['reason']; outcome?: NonNullable<Filters['outcome']>; answered?: boolean };
const standingOf: Record<Part | 'unmet', Standing> = { unanswered: 'unanswered', waiting: 'waiting_list', taken: 'taken', declined: 'declined', expired: 'expired', withdrawn: 'withdrawn', unmet: 'unmet' };
const side = (key: string, on: 'from' | 'to'): Filters => {
  const [kind, id] = key.split(':') as ['service' | 'organisation' | 'partner', string];
  return kind === 'partner' ? { toPartnerId: id } : on === 'from' ? (kind === 'service' ? { fromServiceId: id } : { fromOrganisationId: id }) : kind === 'service' ? { toServiceId: id } : { toOrganisationId: id };
};

export function behind({ from, until }: { from: string; until: string }, narrowed: Narrowing, { tie, refusal, part, reason, outcome, answered }: Behind = {}): ListAsked {
  return {
    box: 'both', state: part ? standingOf[part] : refusal || reason ? 'declined' : outcome ? 'ended' : 'all', from, until,
    ...(narrowed.orp ? { orp: narrowed.orp } : narrowed.region && { region: narrowed.region }), ...(narrowed.need && { need: narrowed.need }),
    ...(tie && { ...side(tie.from, 'from'), ...side(tie.to, 'to') }), ...(refusal && { ...side(refusal.to, 'to'), reason: refusal.reason, ...(refusal.need && { need: refusal.need }) }),
    ...(reason && { reason }), ...(outcome && { outcome }), ...(answered && { answered: 'true' as const }),
  };
}
