// Pure decisions about the checklist.
import type { PlanContent } from '../templates/shapes.ts';

/** Is the task done, or does somebody do it already? */
export const isDone = ({ state, commitment }: { state: string; commitment: { state: string } | null }) => state === 'covered' || state === 'given' && commitment?.state === 'done';
/** A task that was given and came back: declined or cancelled. It waits for somebody again. */
export const cameBack = ({ state, commitment }: { state: string; commitment: { state: string } | null }) => state === 'given' && (commitment === null || commitment.state === 'declined' || commitment.state === 'cancelled');
/** Nobody has it. */
export const isFree = (item: { state: string; commitment: { state: string } | null }) => item.state === 'proposed' || cameBack(item);
/** May who holds these roles give out the tasks of an area? The roles that usually take its tasks on do. */
export const actsIn = (plan: PlanContent, area: string, roles: readonly string[]): boolean => (plan.areas.find(({ code }) => code === area)?.items ?? []).some(({ role }) => role !== '' && roles.includes(role));
/** When a task of the plan is due: hours from the beginning. */
export const dueAt = (startedAt: Date, dueHours: number | null): string | null => dueHours === null ? null : new Date(startedAt.getTime() + dueHours * 3_600_000).toISOString();
/** Has the moment passed? */
export const isPast = (instant: string, now = new Date()): boolean => new Date(instant) < now;
