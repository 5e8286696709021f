// A row as the reader gets it, and what they may do with it.
import type { FollowedLine, OfAudit, OpenItem } from './contract.ts';
import type { Check, Item } from './audit-queries.ts';
import type { Given, Row } from './queries.ts';
import { mayDo, waitsForMe, type Standing } from './rules.ts';

type Sided = Pick<Given, 'state' | 'outside' | 'askedDueOn' | 'provedByMe' | 'gives' | 'answers' | 'does' | 'verifies' | 'mine' | 'dueOn'>;
export const standing = ({ state, outside, askedDueOn, provedByMe, gives, answers, does, verifies }: Sided): Standing => ({ state, outside, askedDueOn, provedByMe, gives, answers, does, verifies });
export const isForMe = (of: Sided, hasOwner: boolean, today: string) => waitsForMe(standing(of), { mine: of.mine, hasOwner, late: of.dueOn !== null && of.dueOn < today });

export const shownLine = (of: Row, today: string): FollowedLine => ({
  id: of.id, version: of.version, text: of.text, theme: of.theme, priority: of.priority, kind: of.kind, addressee: of.addressee, outside: of.outside, service: of.service, state: of.state, givenOn: of.givenOn, dueOn: of.dueOn, askedDueOn: of.askedDueOn, since: of.since,
  owner: of.owner, by: of.by, programme: of.programme, change: of.change, site: of.site, answer: of.answer, may: mayDo(standing(of)), forMe: isForMe(of, of.ownerId !== null, today),
});
export const shownOfAudit = (of: Row, today: string): OfAudit => ({ ...shownLine(of, today), reason: of.reason, findingId: of.findingId, toOrganisationId: of.toOrganisationId, partnerId: of.partnerId, mine: of.writes });
export const shownOpen = (of: Row, item: Item | undefined, check: Check | undefined, today: string): OpenItem => ({ ...shownLine(of, today), reason: of.reason, criterion: item?.criterion ?? null, check: check ? { result: check.result, text: check.text, version: check.version } : null });
