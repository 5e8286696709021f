// Which referrals a list shows: beside the box and the state what a number elsewhere was counted from.
import { z } from 'zod';
import { Day, Id } from '#platform/http/contract.ts';
import { declineReasons, outcomes, states, type State } from './rules.ts';

/** States that are asked for together; `all` is everything that was sent (in the outbox also drafts). */
export const groups = {
  open: ['draft', 'sent', 'received', 'accepted', 'waiting_list', 'under_way'], all: states, unanswered: ['sent', 'received'], taken: ['accepted', 'under_way', 'ended'], unmet: ['declined', 'expired'],
} as const satisfies Record<string, readonly State[]>;
export type Group = keyof typeof groups;
export const standings = [...states, ...(Object.keys(groups) as Group[])] as const;
export type Standing = State | Group;
export const statesOf = (of: Standing): readonly State[] => (of in groups ? groups[of as Group] : [of as State]);

/** `in`: what my services are asked; `out`: what we sent; `both`: all that I see and that was sent. */
export const boxes = ['in', 'out', 'both'] as const;
export type Box = (typeof boxes)[number];
/** Days are those of sending. */
export const filters = {
  from: Day.optional(), until: Day.optional(), need: z.string().max(60).optional(), orp: z.string().regex(/^\d{4}$/).optional(), region: z.string().max(10).optional(),
  fromServiceId: Id.optional(), fromOrganisationId: Id.optional(), toServiceId: Id.optional(), toOrganisationId: Id.optional(), toPartnerId: Id.optional(),
  reason: z.enum(declineReasons).optional(), outcome: z.enum(outcomes).optional(), /** The first answer has come. */ answered: z.literal('true').optional(),
};
export const Filters = z.strictObject(filters);
export type Filters = z.infer<typeof Filters>;
/** What a list is asked for, beside its page. */
export type ListAsked = Filters & { box: Box; state: Standing };
