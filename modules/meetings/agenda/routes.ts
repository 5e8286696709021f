import { against, notFound } from '#platform/http/problems.ts';
import { serve, type Context, type House } from '#platform/http/serve.ts';
import { findItem } from '../item-queries.ts';
import { runMeeting } from '../opened.ts';
import { agenda } from './contract.ts';
import * as q from './queries.ts';

export const routes = (house: House): void => {
  const clocked = async (context: Context, { meetingId, itemId }: { meetingId: string; itemId: string }, endpoint: string) => {
    const found = await runMeeting(context, meetingId, endpoint);
    if (!await findItem(context.db, found.id, itemId)) throw notFound();
    if (!['running', 'written'].includes(found.state)) throw against({ cs: 'Čas bodů běží, až když setkání probíhá.', en: 'The clock of points runs while the meeting does.', uk: 'Час пунктів іде, коли зустріч триває.' });
    return found;
  };
  serve(house, 'agenda', agenda)({
    start: async ({ params }, context) => { const found = await clocked(context, params, 'agenda.start'); await q.startItem(context.db, found.id, params.itemId); },
    stop: async ({ params, body }, context) => { const found = await clocked(context, params, 'agenda.stop'); await q.stopItem(context.db, found.id, params.itemId, body.state); },
    backlog: async ({ query }, { db }) => {
      if (!await q.groupRuns(db, query.groupId)) throw notFound();
      return { items: await q.findBacklog(db, query.groupId) };
    },
    propose: async ({ body }, { db }) => { await q.propose(db, body); return { id: body.id }; },
    drop: async ({ params }, { db }) => { if (!await q.drop(db, params.itemId)) throw notFound(); },
    takeOver: async ({ params, body }, context) => {
      const found = await runMeeting(context, params.meetingId, 'agenda.takeOver');
      if (!found.groupId) throw against({ cs: 'Setkání nepatří žádné skupině, zásobník nemá.', en: 'The meeting is of no group, it has no backlog.', uk: 'Зустріч не належить групі, черги немає.' });
      return { taken: await q.takeOver(context.db, found.id, found.groupId, body.ids) };
    },
  });
};
