// Rounds of evaluation of a programme and sheets of its sites: sheets of a questionnaire of purpose `maturity`, one for a site and a round.
import { z } from 'zod';
import { Created, Day, endpoints, Id, Instant, line, prose, Version, writing } from '#platform/http/contract.ts';
import { say } from '#platform/http/problems.ts';
import { Answers, QuestionnaireVersion, Words } from '#modules/questionnaires/contract.ts';
import { ProgrammeRef, SiteRef } from '../contract.ts';
import { fillStates } from './rules.ts';

const RoundRef = ProgrammeRef.extend({ roundId: Id }), SheetRef = SiteRef.extend({ sheetId: Id });
export const Round = z.object({ id: Id, version: Version, name: z.string(), beginsOn: Day, endsOn: Day, versionId: Id, model: z.object({ title: Words, number: z.int() }), /** Sheets begun, so that it stays. */ begun: z.boolean() }).meta({ id: 'ProgrammeRound' });
export type Round = z.infer<typeof Round>;
const Filling = z.object({ siteId: Id, name: z.string(), state: z.enum(fillStates), sheetId: Id.nullable(), /** Finished after the last day. */ late: z.boolean(), by: z.string(), at: Instant.nullable(), /** It left, or the round came before it: nobody awaits it. */ awaited: z.boolean() }).meta({ id: 'RoundFilling' });
export type Filling = z.infer<typeof Filling>;
export const Sheet = z.object({
  id: Id, version: Version, roundId: Id, versionId: Id, onDay: Day, state: z.enum(['draft', 'finished']), answers: Answers, note: z.string(), late: z.boolean(), finishedAt: Instant.nullable(), finishedBy: z.string(),
  returned: z.object({ at: Instant, by: z.string(), word: z.string() }).nullable(),
}).meta({ id: 'SiteSheet' });
export type Sheet = z.infer<typeof Sheet>;
/** What a site still owes: a round that has begun and that it has not finished. */
const Awaited = z.object({ programmeId: Id, siteId: Id, siteName: z.string(), programmeName: z.string(), roundId: Id, name: z.string(), endsOn: Day, sheetId: Id.nullable(), state: z.enum(['missing', 'draft', 'returned']) }).meta({ id: 'AwaitedRound' });
export type Awaited = z.infer<typeof Awaited>;
const Standing = z.object({ topic: z.string(), question: z.string(), versionId: Id, levels: z.array(z.object({ key: z.string(), rounds: z.array(z.object({ roundId: Id, sites: z.array(z.object({ siteId: Id, sheetId: Id })) })) })) }).meta({ id: 'RoundStanding' });
const written = { onDay: Day, answers: Answers, note: prose(4000).default('') };
const inOrder = { path: ['endsOn'], error: say({ cs: 'Konec je před začátkem.', en: 'The end is before the start.', uk: 'Кінець раніше за початок.' }) };
const days = { name: line(120), beginsOn: Day, endsOn: Day };
const Body = z.strictObject(written);
const rounds = '/programmes/:programmeId/rounds', sheets = '/programmes/:programmeId/sites/:siteId/sheets';

export const programmeRounds = endpoints({
  awaited: { method: 'GET', path: '/awaited-rounds', summary: 'Rounds that sites of mine are to fill in: begun and not finished, for a month after the last day too; returned ones until they are finished.', allow: 'signedIn', reply: z.object({ items: z.array(Awaited).max(100) }) },
  list: { method: 'GET', path: rounds, summary: 'Rounds of a programme, the newest first, with how sites that I see stand in them.', allow: 'signedIn', params: ProgrammeRef,
    reply: z.object({ items: z.array(Round.extend({ sites: z.array(Filling).max(1000) })).max(100), mayBegin: z.boolean() }) },
  begin: { method: 'POST', path: rounds, summary: 'Begin a round by a published version of a model.', allow: 'signedIn', creates: true, params: ProgrammeRef, body: z.strictObject({ id: Id, versionId: Id, ...days }).refine((b) => b.endsOn >= b.beginsOn, inOrder), reply: Created },
  put: { method: 'PUT', path: `${rounds}/:roundId`, summary: 'Name and days of a round. The model that it goes by does not change.', allow: 'signedIn', versioned: true, params: RoundRef, body: z.strictObject(days).refine((b) => b.endsOn >= b.beginsOn, inOrder) },
  drop: { method: 'DELETE', path: `${rounds}/:roundId`, summary: 'Take back a round in which no site has begun its sheet.', allow: 'signedIn', versioned: true, params: RoundRef },
  standings: { method: 'GET', path: '/programmes/:programmeId/standings', summary: 'For the team: at which level of each statement which sites stand, round by round. Of finished sheets.', allow: 'signedIn', params: ProgrammeRef,
    reply: z.object({ rounds: z.array(Round).max(100), frames: z.array(QuestionnaireVersion).max(100), sites: z.array(z.object({ id: Id, name: z.string() })).max(1000), items: z.array(Standing).max(4000) }) },
  site: { method: 'GET', path: sheets, summary: 'Sheets of a site round by round, with the models they go by. For the team and the site itself.', allow: 'signedIn', params: SiteRef,
    reply: z.object({ rounds: z.array(Round.extend({ awaited: z.boolean() })).max(100), sheets: z.array(Sheet).max(100), frames: z.array(QuestionnaireVersion).max(100), writes: z.boolean(), mayReturn: z.boolean() }) },
  beginSheet: { method: 'POST', path: sheets, summary: 'Begin the sheet of a site in a round: a draft that several people fill in. After the end of the round too, as long as the programme goes on.', allow: 'signedIn', creates: true, params: SiteRef, body: z.strictObject({ id: Id, roundId: Id }), reply: Created },
  sheet: { method: 'GET', path: `${sheets}/:sheetId`, summary: 'One sheet with its model.', allow: 'signedIn', params: SheetRef, reply: z.object({ sheet: Sheet, frame: QuestionnaireVersion, round: Round, siteName: z.string(), writes: z.boolean(), mayReturn: z.boolean() }) },
  putSheet: { method: 'PUT', path: `${sheets}/:sheetId`, summary: 'Save what is filled in so far. Somebody else who saved meanwhile: 409 with their answers.', allow: 'signedIn', versioned: true, params: SheetRef, body: Body, reply: z.object({ version: Version }) },
  finishSheet: { method: 'POST', path: `${sheets}/:sheetId/finish`, summary: 'Finish it with its last answers, each with its reason: from then on it is frozen.', allow: 'signedIn', versioned: true, params: SheetRef, body: Body },
  returnSheet: { method: 'POST', path: `${sheets}/:sheetId/return`, summary: 'The team returns a finished sheet with a word; the site goes on filling it in.', allow: 'signedIn', versioned: true, params: SheetRef, body: z.strictObject({ word: writing(2000) }) },
  dropSheet: { method: 'DELETE', path: `${sheets}/:sheetId`, summary: 'Throw away a draft that was never finished.', allow: 'signedIn', versioned: true, params: SheetRef },
});
