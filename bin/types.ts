// Generates platform/db/types.generated.ts: the tables and views of the migrated database as Kysely sees them.
import { isMain, writeOrCheck } from './common.ts';
import { type Column, type Relation, onCatalog, relations } from './catalog.ts';

/** Where the types are kept. */
export const typesFile = 'platform/db/types.generated.ts';

const scalars: Record<string, string> = {
  uuid: 'string', text: 'string', citext: 'string', varchar: 'string', 'character varying': 'string', bpchar: 'string', character: 'string', name: 'string',
  smallint: 'number', integer: 'number', real: 'number', 'double precision': 'number', oid: 'number', bigint: 'string', numeric: 'string', xid8: 'string',
  int2: 'number', int4: 'number', float4: 'number', float8: 'number', int8: 'string', bool: 'boolean', boolean: 'boolean',
  date: 'string', 'time without time zone': 'string', time: 'string', 'timestamp with time zone': 'Date', timestamptz: 'Date',
  json: 'unknown', jsonb: 'unknown', bytea: 'Uint8Array', inet: 'string', cidr: 'string', tsvector: 'string',
  daterange: 'string', tstzrange: 'string', int4range: 'string', numrange: 'string',
};

/** The module as text. A column's CHECK on a list of words becomes a union of these words. */
export async function types(adminUrl: string): Promise<string> {
  const found = await onCatalog(adminUrl, relations);
  return `// Generated from the migrations by \`npm run generate\`. Do not edit.
import type { ColumnType, Generated } from 'kysely';

${found.map(interfaceOf).join('\n\n')}

/** Every table and view by its full name. */
export interface Database {
${found.map((r) => `  '${r.schema}.${r.name}': ${typeName(r)};`).join('\n')}
}
`;
}

function interfaceOf(relation: Relation): string {
  const comment = relation.comment ? `/** ${inComment(relation.comment)} */\n` : '';
  return `${comment}export interface ${typeName(relation)} {\n${relation.columns.map((column) => `  ${key(column.name)}: ${columnType(relation, column)};`).join('\n')}\n}`;
}

function columnType(relation: Relation, column: Column): string {
  const value = valueType(relation, column);
  // PostgreSQL does not know whether a view's column can be null; its comment may promise that it is "never null".
  const nullable = relation.kind === 'view' ? !column.comment?.includes('never null') : !column.notNull;
  const selected = nullable && value !== 'unknown' ? `${value} | null` : value;
  if (relation.kind === 'view' || column.identity === 'a' || column.generated) return `ColumnType<${selected}, never, never>`;
  return column.default !== null || column.identity ? `Generated<${selected}>` : selected;
}

function valueType(relation: Relation, column: Column): string {
  const words = allowedWords(relation.checks, column.name);
  if (column.element) {
    const element = words ?? scalars[column.element] ?? 'unknown';
    return /[|]/.test(element) ? `(${element})[]` : `${element}[]`;
  }
  return words ?? scalars[column.type] ?? 'unknown';
}

const literal = String.raw`'(?:[^']|'')*'(?:::[\w ."]+)?`;

/** The words of `col in (…)`, `col = '…'` or, for arrays, `col <@ array[…]`, when the whole check says just that. */
function allowedWords(checks: string[], column: string): string | undefined {
  const name = String.raw`\(?"?${column}"?\)?(?:::[\w ]+)?`;
  const list = String.raw`\(?ARRAY\[((?:${literal}(?:, )?)+)\]\)?(?:::text\[\])?`;
  const says = String.raw`(?:${name} = ANY \(${list}\)|${name} <@ ${list}|${name} = (${literal}))`;
  const whole = new RegExp(String.raw`^CHECK \(\(*(?:${name} IS NULL\) OR \(*)?${says}\)+$`);
  for (const check of checks) {
    const found = whole.exec(check);
    const text = found?.slice(1).find((group) => group !== undefined);
    if (text) return [...text.matchAll(/'((?:[^']|'')*)'/g)].map(([, word]) => `'${word!.replaceAll("''", "\\'")}'`).join(' | ');
  }
  return undefined;
}

const pascal = (name: string) => name.replace(/(?:^|_)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
const typeName = (relation: Relation) => pascal(relation.schema) + pascal(relation.name);
const key = (name: string) => (/^[a-z_]\w*$/i.test(name) ? name : `'${name}'`);
const inComment = (text: string) => text.replaceAll('*/', '* /').replace(/\s+/g, ' ');

if (isMain(import.meta.url)) await writeOrCheck(typesFile, types);
