import { notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { localityTimeline } from './contract.ts';
import * as q from './queries.ts';

const cursorOf = (text: string | undefined): { on: string; id: string } | undefined => {
  if (text === undefined) return undefined;
  const found = /^(\d{4}-\d{2}-\d{2})_([a-z]+(?: [a-z]+)? [0-9a-f-]{36})$/.exec(text);
  if (!found) throw new Refusal('invalid');
  return { on: found[1]!, id: found[2]! };
};

// Where nothing can be read there is nothing: a locality always has its first episode.
export const routes = (house: House): void => serve(house, 'localityTimeline', localityTimeline)({
  async list({ params: { caseId }, query: { after, limit, kind, episode } }, { db }) {
    const rows = await q.findLines(db, caseId, { kind, episode, after: cursorOf(after), limit }), items = rows.slice(0, limit), last = items.at(-1);
    if (!items.length && !after && !kind && !episode) throw notFound();
    return { items, next: rows.length > limit && last ? `${last.on}_${last.kind} ${last.id}` : null };
  },
  async episodes({ params: { caseId } }, { db }) {
    const items = await q.findEpisodes(db, caseId);
    if (!items.length) throw notFound();
    return { items };
  },
});
