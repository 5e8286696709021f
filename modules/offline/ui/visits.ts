// Visits as a device without signal knows them: what went along, what was begun here, and what was done with both and waits.
import type { Ask } from '#platform/http/contract.ts';
import type { Item } from '#platform/offline/outbox.ts';
import { visits, type SafetyDay, type Visit } from '#modules/localities/safety/contract.ts';
import { withWaiting } from '#modules/localities/safety/ui/index.ts';
import type { Taken } from './taken.ts';

type Body = Ask<typeof visits.add>['body'];
const begun = ({ me, colleagues = [], cases, around, safety }: Taken, body: Body): Visit => {
  const named = (id: string) => ({ id, name: colleagues.find(({ membershipId }) => membershipId === id)?.name ?? '' });
  return {
    id: body.id, version: 1, part: 'mine', who: { id: me.membership.id, name: me.name }, caseId: body.caseId ?? null, caseLabel: cases.find(({ id }) => id === body.caseId)?.label ?? null, place: around?.places.find(({ id }) => id === body.placeId) ?? null,
    whereTo: body.whereTo ?? '', commitmentId: body.commitmentId ?? null, startsAt: body.startsAt, endsBy: body.endsBy, state: 'planned', second: body.secondMembershipId ? named(body.secondMembershipId) : null, secondName: body.secondName ?? '', alarmed: named(body.alarmMembershipId), alarmPhone: body.alarmPhone ?? '',
    headAfterMinutes: body.headAfterMinutes ?? 15, aloneReason: '', checkedInAt: null, checkedInReceivedAt: null, checkedOutAt: null, checkedOutReceivedAt: null, endedBy: null, ending: '',
    warnings: safety?.promised.find(({ commitmentId }) => commitmentId === body.commitmentId)?.warnings ?? [], alarms: [],
  };
};

/** Undefined when what was taken along is of an earlier version. */
export function safetyHere(taken: Taken, waiting: readonly Item[]): SafetyDay | undefined {
  if (!taken.safety) return undefined;
  const here = waiting.filter(({ path }) => path === visits.add.path).map(({ body }) => begun(taken, body as Body));
  return { ...taken.safety, visits: [...taken.safety.visits, ...here].map((one) => withWaiting(one, waiting)) };
}
