// Campaigns of feedback for the staff. What clients send comes by a page of its own (pages.ts), without an account.
import { z } from 'zod';
import { Created, Day, endpoints, Id, line, Version, writing } from '#platform/http/contract.ts';
import { Answers, Content, languages, Tongue } from '#modules/questionnaires/contract.ts';

const staff = ['worker', 'head', 'coordinator', 'methodologist'] as const, askers = ['head', 'coordinator', 'methodologist'] as const;
const Named = z.object({ id: Id, name: z.string() }), CampaignRef = z.strictObject({ campaignId: Id });
export const Campaign = z.object({
  id: Id, version: Version, /** Of a service, or of a run of an event. */ service: Named.nullable(), run: Named.extend({ programmeId: Id }).nullable(), /** What is asked about, by name. */ of: z.string(), versionId: Id, name: z.string(), beginsOn: Day, endsOn: Day, state: z.enum(['early', 'running', 'over']), /** Whole anonymous sheets may be read. */ answersShown: z.boolean(), /** I may change it. */ mine: z.boolean(),
  /** Sheets that may be shown; under five nothing is. */ shown: z.int(), /** Some wait until there are enough of them. */ wait: z.boolean(), /** End of the address on the poster. */ path: z.string(),
}).meta({ id: 'FeedbackCampaign' });
export type Campaign = z.infer<typeof Campaign>;
const Distribution = z.object({ question: z.string(), answered: z.int(), counts: z.array(z.object({ key: z.string(), count: z.int() })) });
const Text = z.object({ id: Id, question: z.string(), text: z.string(), /** Hidden by the head; the text is empty then. */ hidden: z.boolean(), reason: z.string() });
export const Results = z.object({
  campaign: Campaign, content: Content, /** Copied from paper. */ paper: z.int(), /** Languages of at least five sheets. */ tongues: z.array(z.object({ tongue: Tongue, count: z.int() })), distributions: z.array(Distribution), texts: z.array(Text).max(2000),
  /** The same service before, the newest first, by questions that stayed the same. */ before: z.array(z.object({ id: Id, name: z.string(), beginsOn: Day, shown: z.int(), distributions: z.array(Distribution) })).max(12),
  /** I may hide a text. */ hides: z.boolean(),
}).meta({ id: 'FeedbackResults' });
export type Results = z.infer<typeof Results>;
const dates = { beginsOn: Day, endsOn: Day };

export const feedback = endpoints({
  list: { method: 'GET', path: '/feedback-campaigns', summary: 'Campaigns of my services, those that run first.', allow: staff, reply: z.object({ items: z.array(Campaign).max(300), /** Services that I may ask about. */ services: z.array(Named).max(300) }) },
  add: { method: 'POST', path: '/feedback-campaigns', summary: 'Begin a campaign.', allow: askers, creates: true, body: z.strictObject({ id: Id, serviceId: Id, versionId: Id, name: line(120), ...dates, answersShown: z.boolean().default(false) }), reply: Created },
  change: { method: 'PATCH', path: '/feedback-campaigns/:campaignId', summary: 'Change its name or its end, or stop showing whole sheets.', allow: askers, versioned: true, params: CampaignRef, body: z.strictObject({ name: line(120), endsOn: Day, answersShown: z.boolean() }) },
  results: { method: 'GET', path: '/feedback-campaigns/:campaignId/results', summary: 'What was answered, as far as it may be shown.', allow: staff, params: CampaignRef, reply: Results },
  sheets: { method: 'GET', path: '/feedback-campaigns/:campaignId/sheets', summary: 'Whole anonymous sheets with one answer, where the campaign shows them: without language, week and texts.', allow: staff, params: CampaignRef, query: z.strictObject({ question: z.string().max(40), answer: z.string().max(40) }), reply: z.object({ items: z.array(z.object({ answers: Answers })).max(500) }) },
  poster: { method: 'GET', path: '/feedback-campaigns/:campaignId/poster.pdf', summary: 'A poster with a code and an address, in up to six languages.', allow: staff, params: CampaignRef, file: 'application/pdf' },
  copy: { method: 'POST', path: '/feedback-campaigns/:campaignId/paper', summary: 'Copy a sheet that was filled in on paper; marked as such, and nobody is kept as its writer.', allow: staff, params: CampaignRef, body: z.strictObject({ tongue: z.enum(languages), answers: Answers }) },
  hide: { method: 'PUT', path: '/feedback-campaigns/:campaignId/texts/:textId/hiding', summary: 'Hide a text that names somebody; it stays and is counted.', allow: ['head'], params: z.strictObject({ campaignId: Id, textId: Id }), body: z.strictObject({ reason: writing(300) }) },
  show: { method: 'DELETE', path: '/feedback-campaigns/:campaignId/texts/:textId/hiding', summary: 'Show a text again.', allow: ['head'], params: z.strictObject({ campaignId: Id, textId: Id }) },
});
