import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { brokenImports } from './imports.ts';

const broken = (from: string, written: string) => brokenImports({ [from]: `import { x } from '${written}';` });

test.each([
  ['modules/people/queries.ts', 'kysely'],
  ['modules/cases/plan/plan-queries.ts', 'pg'],
  ['modules/people/seed.ts', 'kysely'],
  ['modules/people/people.test.ts', 'pg'],
  ['modules/cases/plan/routes.ts', '../queries.ts'],
  ['modules/cases/plan/routes.ts', '#modules/cases/needs/rules.ts'],
  ['modules/work/routes.ts', '#modules/cases/questions.ts'],
  ['modules/work/routes.ts', '#modules/cases/plan/contract.ts'],
  ['modules/work/ui/List.tsx', '#modules/people/ui/index.tsx'],
  ['modules/work/ui/List.tsx', '../rules.ts'],
  ['modules/work/seed.ts', '#modules/people/seed.ts'],
  ['platform/testing/personas.ts', '#modules/access/seed.ts'],
  ['platform/db/types.generated.ts', 'kysely'],
  ['web/routes.tsx', '#modules/cases/ui/routes.tsx'],
  ['web/shell.tsx', '#platform/http/client.ts'],
  ['server.js', '#modules/cases/routes.ts'],
])('%s may import %s', (from, written) => { expect(broken(from, written)).toEqual([]); });

test.each([
  ['modules/people/routes.ts', 'kysely', 'only queries.ts'],
  ['platform/http/serve.ts', 'pg', 'only queries.ts'],
  ['modules/work/ui/List.tsx', '../queries.ts', 'nothing of the server'],
  ['modules/work/ui/List.tsx', '../routes.ts', 'nothing of the server'],
  ['modules/work/ui/List.tsx', 'node:fs', 'nothing of the server'],
  ['modules/work/ui/List.tsx', '#platform/db/connect.ts', 'nothing of the server'],
  ['modules/work/rules.ts', '#platform/mail/send.ts', 'nothing of the server'],
  ['modules/work/routes.ts', '#modules/cases/queries.ts', 'rooms meet'],
  ['modules/work/routes.ts', '#modules/cases/rules.ts', 'rooms meet'],
  ['modules/work/routes.ts', '#modules/cases/ui/index.ts', 'rooms meet'],
  ['modules/work/ui/List.tsx', '#modules/people/ui/Picker.tsx', 'rooms meet'],
  ['modules/work/routes.ts', '../cases/contract.ts', 'by #modules/'],
  ['platform/http/serve.ts', '#modules/access/contract.ts', 'does not know the rooms'],
  ['web/shell.tsx', '#modules/cases/queries.ts', 'nothing of the server'],
  ['web/shell.tsx', '#modules/cases/ui/List.tsx', 'web takes'],
  ['server.js', '#modules/cases/queries.ts', 'server.js takes'],
])('%s may not import %s', (from, written, rule) => { expect(broken(from, written).join()).toContain(rule); });

test('imports are seen in every form, and not in comments', () => {
  const source = `// import a from 'kysely'
    const at = 'https://example.org'; /* import 'pg' */
    import type {
      Kysely,
    } from 'kysely';
    export * from 'pg';
    const late = await import('kysely');`;
  expect(brokenImports({ 'modules/work/routes.ts': source })).toHaveLength(3);
});

test('no list of the house takes the same room twice: a route that stands there twice ends the whole client at its start', () => {
  for (const file of ['web/rooms.ts', 'web/parts.ts', 'modules/registry.ts', 'modules/routes.ts']) {
    const source = readFileSync(file, 'utf8'), taken = source.split(/^(?:export )?const /m).flatMap((list, at) => [...list.matchAll(/^\s*\.\.\.(\w+)/gm)].map(([, name]) => `${file} ${at} ${name}`));
    expect(taken.filter((one, at) => taken.indexOf(one) !== at)).toEqual([]);
  }
  const paths = [...readFileSync('web/rooms.ts', 'utf8').matchAll(/'#(modules\/[^']+\/ui\/routes\.tsx)'/g)].flatMap(([, file]) => [...readFileSync(file!, 'utf8').matchAll(/\bpath: '([^']+)'/g)].map(([, found]) => found));
  expect(paths.length).toBeGreaterThan(50);
  expect(paths.filter((one, at) => paths.indexOf(one) !== at)).toEqual([]);
});
