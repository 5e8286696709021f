// Bodies and addresses made from a contract's schema: a plausible one, and all the ways of spoiling it.
import { z } from 'zod';

type Json = { examples?: unknown[]; type?: string | string[]; properties?: Record<string, Json>; required?: string[]; enum?: unknown[]; const?: unknown; anyOf?: Json[]; oneOf?: Json[]; allOf?: Json[]; items?: Json; format?: string; minimum?: number; minItems?: number; pattern?: string; $ref?: string; $defs?: Record<string, Json>; maxLength?: number; additionalProperties?: Json | boolean; default?: unknown };

export const schemaOf = (schema: z.ZodType): Json => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json;

/** A value that fits the schema as far as the schema tells. `known` gives ids by the name of the property (caseId, personId, about …). */
export function sample(schema: Json, known: Record<string, unknown>, root: Json = schema, name = ''): unknown {
  // `about` is people almost everywhere; where it is text, a list would be refused before anything is asked.
  if (name in known && !(schema.type === 'string' && Array.isArray(known[name]))) return known[name];
  if (schema.$ref) return sample(root.$defs?.[schema.$ref.split('/').at(-1)!] ?? {}, known, root, name);
  if (schema.const !== undefined) return schema.const;
  // What no plausible text fits says itself what does.
  if (schema.examples?.length) return schema.examples[0];
  if (schema.enum) return schema.enum[0];
  const choice = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (choice) return sample(choice.find((c) => c.type !== 'null') ?? choice[0]!, known, root, name);
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === 'object') return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([key, inner]) => [key, sample(inner, known, root, key)]));
  if (type === 'array') return [sample(schema.items ?? {}, known, root, name)];
  if (type === 'integer' || type === 'number') return Math.max(schema.minimum ?? 1, 1);
  if (type === 'boolean') return true;
  if (schema.format === 'uuid') return crypto.randomUUID();
  if (schema.format === 'date') return '2026-01-15';
  if (schema.format === 'date-time') return '2026-01-15T10:00:00+01:00';
  if (schema.format === 'email') return 'nekdo@example.test';
  if (schema.format === 'time') return '10:00';
  if (schema.pattern?.includes('\\d{6}')) return '123456';
  return 'Zkušební text';
}

export type Spoilt = { how: string; body: unknown };
/** Every field missing when required, of a wrong type, oversized, with characters that break things; and an unknown field. */
export function spoil(schema: Json, good: Record<string, unknown>): Spoilt[] {
  const properties = Object.keys(schema.properties ?? {});
  const without = (key: string) => Object.fromEntries(Object.entries(good).filter(([k]) => k !== key));
  return [
    { how: 'nothing at all', body: {} }, { how: 'a list', body: [] }, { how: 'a bare text', body: 'text' }, { how: 'null', body: null },
    { how: 'an unknown field', body: { ...good, organisationId: crypto.randomUUID(), neznamé: 1 } },
    ...(schema.required ?? []).map((key) => ({ how: `without ${key}`, body: without(key) })),
    ...properties.flatMap((key) => [
      { how: `${key} is an object`, body: { ...good, [key]: { $ne: null } } },
      { how: `${key} is a huge text`, body: { ...good, [key]: 'x'.repeat(300_000) } },
      { how: `${key} has NUL, bidi and quotes`, body: { ...good, [key]: `\u0000\u202E'); drop table x; --` } },
      { how: `${key} is a huge number`, body: { ...good, [key]: 1e308 } },
      { how: `${key} is negative`, body: { ...good, [key]: -1 } },
      { how: `${key} is 31. 2.`, body: { ...good, [key]: '2026-02-31' } },
    ]),
  ];
}
