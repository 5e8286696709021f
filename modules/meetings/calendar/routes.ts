import { createHash, randomBytes } from 'node:crypto';
import { findCaller } from '#platform/db/request.ts';
import { inReach } from '#platform/http/admit.ts';
import { serveFeed } from '#platform/http/feeds.ts';
import { Refusal } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { throttle } from '#platform/http/throttle.ts';
import { addDays, today } from '#platform/i18n/format.ts';
import { dueBetween } from '#modules/commitments/questions.ts';
import { calendar } from './contract.ts';
import { entriesOf } from './entries.ts';
import { feedAhead, feedBack, feedOf } from './feed.ts';
import * as q from './queries.ts';
import { mostEntries } from './rules.ts';

const newSecret = () => randomBytes(32).toString('base64url');
const hashOf = (secret: string) => createHash('sha256').update(secret).digest();
/** `<secret>.ics`, 256 bits. */
const file = /^([\w-]{43})\.ics$/;

/** The calendar of a person, and its address for a telephone at /kalendar/<secret>.ics. */
export function routes(house: House): void {
  serve(house, 'calendar', calendar)({
    list: ({ query: { from, until } }, { db }) => entriesOf(db, from, until),
    busy: async ({ query: { from, until, people } }, { db }) => ({ items: await q.findBusy(db, people, from, until) }),
    feed: async (_, { db }) => {
      const found = await q.findFeed(db);
      return { since: found?.since.toISOString() ?? null, fetched: found?.fetched?.toISOString() ?? null };
    },
    newFeed: async (_, { db }) => {
      const secret = newSecret();
      if (!await q.newFeed(db, hashOf(secret))) throw new Refusal('confirm_again');
      return { address: `${house.publicUrl}/kalendar/${secret}.ics` };
    },
    endFeed: (_, { db }) => q.endFeed(db),
  });

  // An address of many people (an office) may ask often, one calendar only now and then: programs look a few times an hour.
  const fromAddress = throttle(60), ofSecret = throttle(10);
  serveFeed(house, '/kalendar/:file', async ({ file: asked, address }) => {
    fromAddress(address);
    const secret = file.exec(asked)?.[1];
    if (!secret) return undefined;
    const hash = hashOf(secret);
    ofSecret(hash.toString('base64'));
    const session = newSecret(), sessionHash = hashOf(session);
    if (!await house.database.atDoor((db) => q.openCalendar(db, hash, sessionHash))) return undefined;
    try {
      const text = await inReach(house.database, session, async (db, patient) => {
        const caller = await findCaller(db, { patient });
        if (!caller?.membershipId) return undefined;
        const from = addDays(today(), -feedBack), until = addDays(today(), feedAhead);
        const [meetings, due] = await Promise.all([q.findMeetings(db, from, until, mostEntries), dueBetween(db, from, until, mostEntries)]);
        return feedOf({ meetings, due, language: caller.language, publicUrl: house.publicUrl });
      });
      return text === undefined ? undefined : { type: 'text/calendar; charset=utf-8', text, since: (etag) => house.database.atDoor((db) => q.calendarTold(db, hash, etag)) };
    } finally { await house.database.atDoor((db) => q.closeCalendar(db, sessionHash)); }
  });
}
