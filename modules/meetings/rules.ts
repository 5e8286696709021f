// How a meeting goes on. Pure; the same answer in the browser.
export const kinds = ['working_group', 'team', 'conference', 'intervision', 'supervision', 'round_table', 'course', 'other'] as const;
/** Kinds that are called by themselves; a session of a course comes from the course. */
export const calledKinds = ['working_group', 'team', 'conference', 'intervision', 'supervision', 'round_table', 'other'] as const;
export const states = ['draft', 'invited', 'running', 'written', 'approved', 'published', 'cancelled'] as const;
export const parts = ['member', 'guest', 'client', 'family', 'support', 'interpreter', 'professional'] as const;
export const presences = ['unknown', 'present', 'excused', 'absent'] as const;
export const passageKinds = ['text', 'decision', 'agreement', 'client_view', 'strength', 'worry'] as const;

export const moves = ['invite', 'start', 'finish', 'approve', 'publish', 'withdraw', 'reopen', 'correct', 'cancel'] as const;
export type Move = (typeof moves)[number];
type State = (typeof states)[number];
/**
 * What may follow: invite (mails go), start (minutes are being written), finish (they are written), approve, publish, withdraw (from publication),
 * reopen (written minutes are written on), correct (approved ones get a new version), cancel (mails go). A cancelled meeting stays so.
 */
const after: Readonly<Record<Move, { from: readonly State[]; to: State }>> = {
  invite: { from: ['draft'], to: 'invited' },
  start: { from: ['draft', 'invited'], to: 'running' },
  finish: { from: ['running'], to: 'written' },
  approve: { from: ['written'], to: 'approved' },
  publish: { from: ['approved'], to: 'published' },
  withdraw: { from: ['published'], to: 'approved' },
  reopen: { from: ['written'], to: 'running' },
  correct: { from: ['approved', 'published'], to: 'written' },
  cancel: { from: ['draft', 'invited'], to: 'cancelled' },
};
/** The state that a move leads to, or nothing when it may not be made now. */
export const stateAfter = (move: Move, state: State): State | undefined => (after[move].from.includes(state) ? after[move].to : undefined);
/** Moves that can be made now, whoever makes them. */
export const movesFrom = (state: State): Move[] => moves.filter((move) => after[move].from.includes(state));
