import { toPdf } from '#platform/documents/pdf.ts';
import { notFound } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { organisationName } from '../organisations/queries.ts';
import { logs } from './contract.ts';
import { extractOf } from './extract.ts';
import * as q from './queries.ts';

/** A cursor is a number of a line; anything else starts from the newest. */
const before = (after: string | undefined) => (after && /^\d{1,18}$/.test(after) ? after : undefined);
/** So many lines fit into a handed-over extract. */
const extractLimit = 1000;

export const routes = (house: House): void => serve(house, 'logs', logs)({
  ofPerson: ({ params, query }, { db }) => q.openingsOfPerson(db, params.personId, before(query.after), query.limit),
  ofCase: ({ params, query }, { db }) => q.openingsOfCase(db, params.caseId, before(query.after), query.limit),
  ofOurs: ({ query }, { db }) => q.openingsOfOurs(db, before(query.after), query.limit),
  extract: async ({ params }, { db, caller }) => {
    const { items } = await q.openingsOfPerson(db, params.personId, undefined, extractLimit);
    // Refused attempts are a matter of heads, not of a sheet that leaves the house.
    const shown = items.filter((line) => line.ground !== 'denied');
    return { name: 'nahlizeni.pdf', bytes: await toPdf(extractOf(await q.personName(db, params.personId), await organisationName(db, caller.organisationId), shown, new Date())) };
  },
  giveReason: async ({ params, body }, { db }) => {
    if (!await q.logReason(db, params.caseId, body.reason)) throw notFound();
  },
});
