// The agenda while a meeting runs, and the backlog of a group from which agendas are made.
import { z } from 'zod';
import { Created, endpoints, Id, line, prose } from '#platform/http/contract.ts';
import { Item, itemStates } from '../contract.ts';

const allow = 'signedIn' as const;
const MeetingRef = z.strictObject({ meetingId: Id }), ItemRef = z.strictObject({ meetingId: Id, itemId: Id });

export const agenda = endpoints({
  start: { method: 'PUT', path: '/meetings/:meetingId/items/:itemId/start', summary: 'This point is being talked about from now on; the one before is done.', allow, params: ItemRef },
  stop: { method: 'PUT', path: '/meetings/:meetingId/items/:itemId/stop', summary: 'The point is not talked about any more: done, put off to another meeting, or still to come.', allow, params: ItemRef, body: z.strictObject({ state: z.enum(itemStates).exclude(['open']) }) },
  backlog: { method: 'GET', path: '/meeting-backlog', summary: 'What waits in the backlog of a group, the oldest first.', allow, query: z.strictObject({ groupId: Id }), reply: z.object({ items: z.array(Item.extend({ proposedBy: z.string().nullable() })).max(500) }) },
  propose: { method: 'POST', path: '/meeting-backlog', summary: 'Propose a point for some meeting of a group; everybody who sits there may.', allow, creates: true, reply: Created,
    body: z.strictObject({ id: Id, groupId: Id, title: line(300), section: prose(120).default(''), presenter: prose(120).default(''), plannedMinutes: z.int().min(1).max(600).nullable().default(null) }) },
  drop: { method: 'DELETE', path: '/meeting-backlog/:itemId', summary: 'Drop a point of the backlog: who proposed it, or who runs the group.', allow, params: z.strictObject({ itemId: Id }) },
  takeOver: { method: 'POST', path: '/meetings/:meetingId/items/take-over', summary: 'Take points of the group’s backlog over into the agenda, as the last ones.', allow, params: MeetingRef, body: z.strictObject({ ids: z.array(Id).min(1).max(100) }), reply: z.object({ taken: z.int() }) },
});
