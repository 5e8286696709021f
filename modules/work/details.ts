// What a record says beside the talk itself: the kind of activity, where, with whom, for which groups, from whose money. A contact may have it, an activity has its kind here.
import { z } from 'zod';
import { Id, line } from '#platform/http/contract.ts';
import { say } from '#platform/http/problems.ts';
import { ageBands } from './indicators/rules.ts';
import { activityKinds } from './rules.ts';

const code = z.string().min(1).max(60);
const codes = z.array(code).max(20).default([]);

/** People without names, counted by what they have in common. */
export const AnonymousGroup = z.strictObject({
  people: z.int().min(1).max(10_000), ageBand: z.enum(ageBands).nullable().default(null), sex: z.enum(['female', 'male']).nullable().default(null), citizenship: code.nullable().default(null),
  residence: code.nullable().default(null), accommodation: code.nullable().default(null), situation: code.nullable().default(null),
}).meta({ id: 'AnonymousGroup' });
export type AnonymousGroup = z.infer<typeof AnonymousGroup>;
const Share = z.strictObject({ projectId: Id, share: z.int().min(1).max(100).default(100) });
export const Material = z.strictObject({ title: line(200), language: code.nullable().default(null), pieces: z.int().min(1).max(100_000) });

export const Details = z.strictObject({
  /** What was done, when it is more than a contact; else it follows from directness. */
  kind: z.enum(activityKinds).nullable().default(null),
  /** Service it is work of; mine when missing. */
  serviceId: Id.nullable().default(null),
  placeId: Id.nullable().default(null), /** District; that of the place when a place is named. */ orpCode: code.nullable().default(null),
  topics: codes, partnerId: Id.nullable().default(null), targetGroups: codes, situations: codes,
  /** Colleagues who did it with me: memberships of my organisation. */
  workers: z.array(Id).max(50).default([]),
  accredited: z.boolean().nullable().default(null), courseId: Id.nullable().default(null), meetingId: Id.nullable().default(null),
  groups: z.array(AnonymousGroup).max(50).default([]), projects: z.array(Share).max(10).default([]), materials: z.array(Material).max(30).default([]),
}).superRefine((d, ctx) => {
  const no = (path: (string | number)[], texts: Parameters<typeof say>[0]) => ctx.addIssue({ code: 'custom', path, message: say(texts) });
  if (d.projects.reduce((sum, { share }) => sum + share, 0) > 100) no(['projects'], { cs: 'Podíly projektů dávají dohromady víc než 100 %.', en: 'Shares of projects make more than 100%.', uk: 'Частки проєктів разом перевищують 100 %.' });
  if (new Set(d.projects.map(({ projectId }) => projectId)).size < d.projects.length) no(['projects'], { cs: 'Jeden projekt je tu dvakrát.', en: 'One project is there twice.', uk: 'Один проєкт тут двічі.' });
  if (d.kind === 'distribution' && !d.materials.length) no(['materials'], { cs: 'Doplňte, co se rozdávalo a kolik kusů.', en: 'Say what was given out and how many pieces.', uk: 'Зазначте, що роздавали і скільки штук.' });
  if (d.accredited !== null && d.kind !== 'staff_training') no(['accredited'], { cs: 'Akreditace patří ke vzdělávání pracovníků.', en: 'Accreditation belongs to staff training.', uk: 'Акредитація стосується навчання працівників.' });
}).meta({ id: 'RecordDetails' });
export type Details = z.infer<typeof Details>;

const Named = z.object({ id: Id, name: z.string() });
/** The same as it is shown, with names. */
export const DetailsShown = z.object({
  kind: z.enum(activityKinds).nullable(), service: Named.nullable(), place: Named.nullable(), orpCode: z.string().nullable(), topics: z.array(z.string()), partner: Named.nullable(), targetGroups: z.array(z.string()), situations: z.array(z.string()),
  workers: z.array(Named), accredited: z.boolean().nullable(), course: Named.nullable(), meetingId: Id.nullable(), imported: z.boolean(),
  groups: z.array(AnonymousGroup), projects: z.array(Named.extend({ share: z.int() })), materials: z.array(z.object({ title: z.string(), language: z.string().nullable(), pieces: z.int() })),
}).meta({ id: 'RecordDetailsShown' });
export type DetailsShown = z.infer<typeof DetailsShown>;
