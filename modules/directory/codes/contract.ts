// What an organisation does with code lists: own entries, other labels, what it leaves out. The lists themselves are `directory.codes`.
import { z } from 'zod';
import { Created, Day, endpoints, Id, line, prose } from '#platform/http/contract.ts';
import { say } from '#platform/http/problems.ts';
import { CodeList } from '../contract.ts';
import { codeWord, openLists } from './rules.ts';

const OwnList = z.enum(openLists);
const label = line(120), orCzech = z.union([z.literal(''), line(120)]).default('');
const word = z.string().min(1).regex(codeWord, { error: say({ cs: 'Malá písmena bez háčků, číslice a pomlčka.', en: 'Small letters without accents, digits and a hyphen.', uk: 'Малі латинські літери, цифри та дефіс.' }) });
const texts = { cs: label, /** Empty: the Czech one. */ en: orCzech, uk: orCzech };
const CodeRef = z.strictObject({ list: OwnList, code: z.string().regex(/^[a-z0-9_-]{1,40}(@[0-9a-f]{12})?$/) });

/** A period of an entry as the organisation wrote it. */
export const OwnCode = z.object({
  id: Id, list: OwnList, code: z.string(), cs: z.string(), en: z.string(), uk: z.string(), offered: z.boolean(), reason: z.string(),
  validFrom: Day, validTo: Day.nullable(), author: z.string(), writtenOn: Day,
}).meta({ id: 'OwnCode' });
export type OwnCode = z.infer<typeof OwnCode>;
export const PlannedRow = z.object({
  row: z.int(), list: z.string(), code: z.string(), cs: z.string(), en: z.string(), uk: z.string(), validFrom: Day, validTo: Day.nullable(),
  what: z.enum(['new', 'change', 'same', 'wrong']), /** Why it cannot be taken over, in the reader's language. */ reason: z.string().nullable(),
}).meta({ id: 'PlannedCodeRow' });
export type PlannedRow = z.infer<typeof PlannedRow>;

const keepers = ['administrator', 'head'] as const;
const csv = z.string().min(1).max(300_000);

export const codes = endpoints({
  own: { method: 'GET', path: '/directory/own-codes', summary: 'What my organisation added to the code lists, calls otherwise or leaves out, with every period.', allow: keepers, reply: z.object({ items: z.array(OwnCode).max(5000) }) },
  uses: { method: 'GET', path: '/directory/code-lists/:list/uses', summary: 'How often my organisation uses each entry of a list: counts only.', allow: keepers, params: z.strictObject({ list: CodeList }),
    reply: z.object({ items: z.array(z.object({ code: z.string(), uses: z.int(), lastOn: Day.nullable() })).max(5000) }) },
  add: { method: 'POST', path: '/directory/own-codes', summary: 'Add an entry of our own to a list.', allow: keepers, creates: true, reply: Created,
    body: z.strictObject({ id: Id, list: OwnList, code: word, ...texts, validFrom: Day, validTo: Day.nullable().default(null) }) },
  rename: { method: 'POST', path: '/directory/code-lists/:list/codes/:code/labels', summary: 'Call an entry otherwise from a day on; records of earlier days keep the earlier label.', allow: keepers, creates: true, reply: Created,
    params: CodeRef, body: z.strictObject({ id: Id, ...texts, from: Day, /** Needed for an entry of the common list. */ reason: prose(300).default('') }) },
  end: { method: 'POST', path: '/directory/code-lists/:list/codes/:code/end', summary: 'Stop offering an entry from a day on; old records keep their label.', allow: keepers, creates: true, reply: Created,
    params: CodeRef, body: z.strictObject({ id: Id, from: Day }) },
  resume: { method: 'POST', path: '/directory/code-lists/:list/codes/:code/resume', summary: 'Offer an entry of the common list again, from today on.', allow: keepers, params: CodeRef },
  checkImport: { method: 'POST', path: '/directory/own-codes/import/check', summary: 'What a CSV file of own entries would do, row by row. Changes nothing.', allow: keepers, body: z.strictObject({ csv }),
    reply: z.object({ rows: z.array(PlannedRow).max(1000) }) },
  import: { method: 'POST', path: '/directory/own-codes/import', summary: 'Take over a checked CSV file of own entries, whole or not at all.', allow: keepers, body: z.strictObject({ csv, /** How many rows the check said would be added and changed. */ adds: z.int().min(0), changes: z.int().min(0) }) },
  export: { method: 'GET', path: '/directory/own-codes/export', summary: 'Own entries in the same form as they are taken over.', allow: keepers, file: 'text/csv' },
});
/** What an entry is called on a day, and the word of its code: also for rooms that read words of a file. */
export { entryOn, wordOf } from './rules.ts';
