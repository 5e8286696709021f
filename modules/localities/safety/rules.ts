// Pure decisions about safety of workers. Times are ISO instants.
export const incidentKinds = ['threat', 'ban', 'attack', 'dog', 'other'] as const;
export type IncidentKind = (typeof incidentKinds)[number];
export const severities = ['watch', 'serious', 'acute'] as const;
export type Severity = (typeof severities)[number];
/** What to do before going there. */
export const measures = ['call_first', 'go_in_two', 'do_not_enter', 'stay_outside', 'police'] as const;
export type Measure = (typeof measures)[number];
/** Days after its review for which an incident still warns; days within which it has to be looked at again. As in `localities.warns`. */
export const grace = 30, longestReview = 366, usualReview = 90;
export const prolongations = [15, 30, 60] as const;

/** How an incident stands: it warns, it warns though its review is due, it warns nobody until it is confirmed, it is over. */
export type Standing = 'holds' | 'review_due' | 'lapsed' | 'ended';
const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
export function standing({ reviewOn, endedOn }: { reviewOn: string; endedOn: string | null }, today: string): Standing {
  if (endedOn !== null) return 'ended';
  const late = daysBetween(reviewOn, today);
  return late <= 0 ? 'holds' : late <= grace ? 'review_due' : 'lapsed';
}

type Asks = { measures: readonly Measure[] };
type Going = { secondMembershipId: string | null; secondName: string };
const isTwo = ({ secondMembershipId, secondName }: Going) => secondMembershipId !== null || secondName !== '';
/** Why a check-in needs a reason that the head is told; nothing when it needs none. */
export function against(warnings: readonly Asks[], going: Going): 'do_not_enter' | 'go_in_two' | undefined {
  if (warnings.some(({ measures }) => measures.includes('do_not_enter'))) return 'do_not_enter';
  return warnings.some(({ measures }) => measures.includes('go_in_two')) && !isTwo(going) ? 'go_in_two' : undefined;
}

/** Minutes after which what a telephone says of the past came late: it had no signal. */
const late = 2;
export const cameLate = (at: string, receivedAt: string | null) => receivedAt !== null && Date.parse(receivedAt) - Date.parse(at) > late * 60_000;
/** No clock says what has not been yet. */
export const notLaterThan = (at: string, now: Date): string => new Date(Math.min(Date.parse(at), now.getTime())).toISOString();

/** Whole minutes left; negative when it is overdue. */
export const minutesLeft = (endsBy: string, now: number) => Math.ceil((Date.parse(endsBy) - now) / 60_000);
/** From when one is asked to go out soon, in minutes. */
export const soon = 10;
/** Prolonging counts from the agreed end, or from now when that has passed. */
export const prolonged = (endsBy: string, minutes: number, at: string) => new Date(Math.max(Date.parse(endsBy), Date.parse(at)) + minutes * 60_000).toISOString();

type Waiting = { path: string; params: Record<string, string>; body: Record<string, unknown> };
type Mine = { id: string; state: string; endsBy: string; checkedInAt: string | null; checkedInReceivedAt: string | null; checkedOutAt: string | null; warnings: readonly { id: string; read: boolean }[] };
/** What was done in a device and waits for signal, seen on the visit as if it had arrived: the server knows nothing of it yet. */
export function withWaiting<V extends Mine>(visit: V, waiting: readonly Waiting[]): V {
  let now = visit;
  for (const { path, params, body } of waiting) {
    if (params['visitId'] !== visit.id) continue;
    const at = String(body['at'] ?? '');
    if (path.endsWith('/check-in')) now = { ...now, state: 'running', checkedInAt: at, checkedInReceivedAt: null, endsBy: String(body['endsBy'] ?? now.endsBy) };
    if (path.endsWith('/prolonging')) now = { ...now, endsBy: prolonged(now.endsBy, Number(body['minutes']), at) };
    if (path.endsWith('/check-out')) now = { ...now, state: 'ended', checkedOutAt: at };
    if (path.endsWith('/readings')) now = { ...now, warnings: now.warnings.map((one) => one.id === body['incidentId'] ? { ...one, read: true } : one) };
  }
  return now;
}
