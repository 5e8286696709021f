// Outputs of a programme: what it made, in versions, and who uses it. Files of versions are documents (documents/, owner kind `output`).
import { z } from 'zod';
import { Created, Day, endpoints, Id, line, prose, Version } from '#platform/http/contract.ts';
import { say } from '#platform/http/problems.ts';
import { ProgrammeRef } from '../contract.ts';
import { isIsbn, outputKinds } from './rules.ts';

const Named = z.object({ id: Id, name: z.string() });
export const OutputVersion = z.object({
  id: Id, version: Version, number: z.string(), changed: z.string(), /** Empty = a draft, for the team only. */ publishedOn: Day.nullable(), link: z.string(), files: z.array(z.object({ id: Id, title: z.string(), extension: z.string(), size: z.int() })).max(20), /** I may change it and put files to it. */ mayWrite: z.boolean(),
}).meta({ id: 'ProgrammeOutputVersion' });
export type OutputVersion = z.infer<typeof OutputVersion>;
export const OutputUse = z.object({ id: Id, version: Version, siteId: Id.nullable(), /** Site, organisation, or a body by name. */ name: z.string(), since: Day, until: Day.nullable(), how: z.string(), /** I may change it. */ mayWrite: z.boolean() }).meta({ id: 'ProgrammeOutputUse' });
export type OutputUse = z.infer<typeof OutputUse>;
export const Output = z.object({
  id: Id, version: Version, kind: z.enum(outputKinds), title: z.string(), about: z.string(), isbn: z.string(), activity: z.object({ id: Id, number: z.int(), title: z.string() }).nullable(),
  /** The newest first; drafts for the team only. */ versions: z.array(OutputVersion).max(100), /** Those I may know of: the team all, a site its own. */ uses: z.array(OutputUse).max(1000), /** Sites of mine that could say that they use it. */ offeredTo: z.array(Named).max(50),
}).meta({ id: 'ProgrammeOutput' });
export type Output = z.infer<typeof Output>;

const https = z.union([z.literal(''), z.url({ protocol: /^https$/, error: say({ cs: 'Adresa začíná https://.', en: 'The address begins with https://.', uk: 'Адреса починається з https://.' }) }).max(500)]).default('');
const output = {
  kind: z.enum(outputKinds), title: line(200), about: prose(2000).default(''), activityId: Id.nullable().default(null),
  isbn: z.string().trim().max(20).default('').refine((text) => text === '' || isIsbn(text), { error: say({ cs: 'ISBN nesedí: zkontrolujte číslice, poslední z nich je kontrolní.', en: 'The ISBN does not add up: check its digits, the last of them checks the others.', uk: 'ISBN не сходиться: перевірте цифри, остання з них контрольна.' }) }).meta({ examples: ['978-80-908999-1-9'] }),
};
const version = { number: line(20), changed: prose(2000).default(''), publishedOn: Day.nullable().default(null), link: https };
const OutputRef = ProgrammeRef.extend({ outputId: Id }), path = '/programmes/:programmeId/outputs' as const, one = `${path}/:outputId` as const;
const use = { since: Day, how: prose(1000).default('') };

export const programmeOutputs = endpoints({
  list: { method: 'GET', path, summary: 'Outputs of a programme with their versions and uses: all for the team, what was published for everybody else who sees the programme.', allow: 'signedIn', params: ProgrammeRef, reply: z.object({ items: z.array(Output).max(300), mayWrite: z.boolean(), organisations: z.array(Named).max(300) }) },
  add: { method: 'POST', path, summary: 'Write an output down; its versions follow.', allow: 'signedIn', creates: true, params: ProgrammeRef, body: z.strictObject({ id: Id, ...output }), reply: Created },
  change: { method: 'PATCH', path: one, summary: 'Change what it is called, what kind it is, its ISBN and key activity.', allow: 'signedIn', versioned: true, params: OutputRef, body: z.strictObject(output) },
  addVersion: { method: 'POST', path: `${one}/versions`, summary: 'A version of it: a draft, or given to others from a day.', allow: 'signedIn', creates: true, params: OutputRef, body: z.strictObject({ id: Id, ...version }), reply: Created },
  changeVersion: { method: 'PATCH', path: `${one}/versions/:versionId`, summary: 'Change a version: a draft the team, what was given to others whoever leads.', allow: 'signedIn', versioned: true, params: OutputRef.extend({ versionId: Id }), body: z.strictObject(version) },
  addUse: { method: 'POST', path: `${one}/uses`, summary: 'Somebody uses it. The team says so of anybody, a site of itself.', allow: 'signedIn', creates: true, params: OutputRef, reply: Created,
    body: z.strictObject({ id: Id, siteId: Id.nullable().default(null), toOrganisationId: Id.nullable().default(null), /** A body, never a person. */ name: prose(200).default(''), ...use }).refine((d) => Number(d.siteId !== null) + Number(d.toOrganisationId !== null) + Number(d.name !== '') === 1, { path: ['name'], error: say({ cs: 'Vyberte místo nebo organizaci, nebo napište název.', en: 'Choose a site or an organisation, or write a name.', uk: 'Виберіть місце чи організацію або напишіть назву.' }) }) },
  changeUse: { method: 'PATCH', path: `${one}/uses/:useId`, summary: 'Since when, until when and how.', allow: 'signedIn', versioned: true, params: OutputRef.extend({ useId: Id }), body: z.strictObject({ ...use, until: Day.nullable().default(null) }).refine((d) => d.until === null || d.until >= d.since, { path: ['until'], error: say({ cs: 'Končí dřív, než začalo.', en: 'It ends before it began.', uk: 'Закінчується раніше, ніж почалося.' }) }) },
});
