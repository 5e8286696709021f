// Who watches is told that something changed, never what: that is read anew.
import { z } from 'zod';
import { endpoints } from '#platform/http/contract.ts';

export const mostTopics = 20;
/** `meeting:<id>`: a kind that a room named, and an id. */
export const Topic = z.string().regex(/^[a-z]{2,30}:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
const Topics = z.string().min(1).max(1_500).transform((text) => [...new Set(text.split(','))]).pipe(z.array(Topic).min(1).max(mostTopics));

export const live = endpoints({
  watch: { method: 'GET', path: '/live', allow: 'signedIn', stream: true, query: z.strictObject({ topics: Topics }),
    summary: 'Events while topics (`kind:id`, with commas) change. `changed` and its topic; `gone`: the topic is not, or no longer, mine to see; `again`: something may have been missed, read everything anew; `closed` and why: the session has ended; `beat`: still there.' },
});
