// Shapes of releases and of the texts on their sheets.
import { z } from 'zod';
import { Day, Id, line, prose, Version } from '#platform/http/contract.ts';

export const levels = ['involvement', 'commitments', 'plan', 'mapping', 'notes'] as const;
export const Level = z.enum(levels).meta({ id: 'Level' });
export type Level = z.infer<typeof Level>;
export const Ground = z.enum(['consent', 'statute']);
export const itemKinds = ['vulnerability', 'health', 'tie', 'document'] as const;
export const ItemKind = z.enum(itemKinds);
export const Understood = z.enum(['yes', 'partly', 'no', 'not_checked']);
/** Languages the sheets are shipped in. */
export const sheetLanguages = ['cs', 'uk', 'vi', 'mn', 'ru', 'en'] as const;
export const SheetLanguage = z.enum(sheetLanguages);
export const states = ['in_force', 'unsigned', 'not_yet', 'ended', 'withdrawn'] as const;
export const ReleaseState = z.enum(states);
export type ReleaseState = z.infer<typeof ReleaseState>;

export const Named = z.object({ id: Id, name: z.string() });
const Organisation = Named.extend({ shortName: z.string() });

export const Statute = z.object({ code: z.string(), section: z.string(), title: z.string(), what: z.string(), maxLevel: Level });
export const Release = z.object({
  id: Id, version: Version, state: ReleaseState,
  /** Given by us, or received from another organisation. */
  given: z.boolean(),
  from: Organisation, to: Organisation, toService: Named.nullable(),
  person: Named.extend({ part: z.enum(['client', 'adult', 'child']) }),
  ground: Ground, statute: Statute.omit({ what: true, maxLevel: true }).nullable(), level: Level,
  mutual: z.boolean(), /** The receiving organisation agreed to pass the same back. */ returned: z.boolean(),
  purpose: z.string(), validFrom: Day, validTo: Day,
  language: z.string(), interpreter: z.string(), understood: Understood.nullable(), guardian: Named.nullable(), childOpinion: z.string(),
  items: z.array(z.object({ kind: ItemKind, itemId: Id })),
  signature: z.object({ signerName: z.string(), asGuardian: z.boolean(), signedAt: z.string() }).nullable(),
  withdrawnAt: z.string().nullable(), withdrawalReason: z.string(), author: z.string(), createdAt: z.string(),
}).meta({ id: 'Release' });
export type Release = z.infer<typeof Release>;

/** What one organisation taking part sees: one line per level and end when it differs by person. */
export const Party = z.object({
  organisation: Organisation, leads: z.boolean(), mine: z.boolean(), coordinates: z.boolean(),
  services: z.array(z.string()), workers: z.array(z.string()),
  /** Null level: nothing is shared about these persons. Empty for the organisation that leads: it sees its own file whole. */
  sees: z.array(z.object({ level: Level.nullable(), people: z.array(z.string()), validTo: Day.nullable(), ground: Ground.nullable() })),
});
export type Party = z.infer<typeof Party>;

/** A row that can be released one by one. `code` is a vulnerability factor; `label` the worker's words or a name. */
export const Releasable = z.object({ kind: ItemKind, id: Id, about: z.array(Id), code: z.string().nullable(), label: z.string() });

export const SheetBody = z.record(z.string().max(60), prose(2000));
export const SheetTextRow = z.object({
  language: SheetLanguage, revision: z.int(), own: z.boolean(), translator: z.string(), verifier: z.string(), validFrom: Day.nullable(), body: z.record(z.string(), z.string()),
});
export type SheetTextRow = z.infer<typeof SheetTextRow>;

/** Strokes on the screen as an SVG path of moves and lines: nothing else can be in it. */
export const Strokes = z.string().min(8).max(60_000).regex(/^M-?\d{1,4}(\.\d{1,2})? -?\d{1,4}(\.\d{1,2})?( ?[ML]-?\d{1,4}(\.\d{1,2})? -?\d{1,4}(\.\d{1,2})?)+$/);
export const Signing = z.strictObject({
  signerName: line(120), strokes: Strokes,
  /** Asked, not assumed: no default. */
  understood: Understood,
  guardianId: Id.nullable().default(null), childOpinion: prose(2000).default(''), interpreter: prose(120).optional(),
});
