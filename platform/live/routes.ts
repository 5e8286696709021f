import { serve, type House } from '#platform/http/serve.ts';
import { live } from './contract.ts';
import { makeStreams, usualPace, type Pace } from './streams.ts';

/** The stream of events; comes after the rooms only in the list: which topics there are is looked up when somebody asks. */
export const liveRoutes = (pace: Pace) => (house: House): void => {
  const streams = makeStreams(house.database.hear, async (db, topic) => {
    const [kind, id] = topic.split(':') as [string, string];
    return await house.topics.get(kind)?.(db, id) ?? false;
  }, pace);
  serve(house, 'live', live)({ watch: async ({ query: { topics } }, { session, look }) => streams.open({ session, topics, look }) });
};
export const routes = liveRoutes(usualPace);
