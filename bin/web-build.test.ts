import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rooms } from '#modules/registry.ts';
import { forTheWeb, ofServer } from './web-contracts.ts';
import { caseParts } from './web-groups.ts';
import { asksOf, opened, slotsOf } from './web-hints.ts';
import { inside, literal, parseFile, propertyOf } from './web-syntax.ts';

describe('contracts for the browser', () => {
  const written = `import { z } from 'zod';
const Body = z.object({ id: z.uuid() });
const later = (max: number) => z.string().max(max);
export const work = endpoints({
  add: { method: 'POST', path: '/records', summary: 'Adds.', allow: ['worker'], body: Body, reply: z.object({
    id: z.uuid() }), creates: true },
  list: { method: 'GET', path: '/records', summary: 'All.', allow: 'signedIn', query: z.object({ q: z.string() }) },
});
export const told = { method: 'by phone', path: 'straight', reply: 'yes' };
`;
  test('say where to send what, and nothing that only the server asks', () => {
    const given = forTheWeb(written);
    for (const gone of ['summary', 'query', 'Adds.']) expect(given).not.toContain(gone);
    expect(given).toContain("add: { method: 'POST', path: '/records',  allow: ['worker'], body: Body,");
    // What is no endpoint is left as it is.
    expect(given).toContain("reply: 'yes'");
    expect(given.split('\n')).toHaveLength(written.split('\n').length);
  });
  test('mark what may be left out when nobody uses it, but nothing that runs later', () => {
    const given = forTheWeb(written);
    expect(given).toContain('const Body = /* @__PURE__ */ z.object({ id: /* @__PURE__ */ z.uuid() })');
    expect(given).toContain('const later = (max: number) => z.string().max(max);');
  });
  test('remain what they were for those who send', async () => {
    const given = forTheWeb(readFileSync('modules/work/contract.ts', 'utf8')), { work } = await import('#modules/work/contract.ts');
    for (const { method, path } of Object.values(work)) expect(given).toContain(`method: '${method}', path: '${path}'`);
  });
});

test('no page reads of a contract what does not come to the browser', () => {
  const sources = globSync(['web/**/*.{ts,tsx}', 'modules/**/ui/**/*.{ts,tsx}', 'platform/{design,forms,offline,live}/**/*.{ts,tsx}'], { exclude: ['web/dist/**', '**/*.test.ts'] });
  expect(sources.length).toBeGreaterThan(500);
  const read = sources.flatMap((file) => {
    const text = readFileSync(file, 'utf8'), contracts = [...text.matchAll(/^import \{([^}]*)\} from '[^']*contract\.ts'/gm)].flatMap(([, names]) => names!.split(',').map((name) => name.trim().split(' as ').at(-1)!)).filter((name) => /^[a-z]/.test(name));
    return contracts.flatMap((name) => [...text.matchAll(new RegExp(`\\b${name}\\.\\w+\\.(${[...ofServer].join('|')})\\b`, 'g'))].map(([said]) => `${file}: ${said}`));
  });
  expect(read).toEqual([]);
});

describe('what a page asks before its script runs', () => {
  const paths = new Set(Object.values(rooms).flatMap((contract) => Object.values(contract)).filter(({ method }) => method === 'GET').map(({ path }) => `/api${path}`));
  test('are readings that exist, and the page of a case asks for itself first', () => {
    const asks = opened.flatMap((page) => { const { asks: own, parts } = asksOf(page); return [...own, ...parts]; });
    expect(asks.length).toBeGreaterThan(10);
    expect(asks[0]).toBe('/api/cases/:caseId');
    for (const ask of asks) expect(paths).toContain(ask.split('?')[0]);
    expect(new Set(asks).size).toBe(asks.length);
  });
  test('are the pages that their rooms call daily, with the parts that the build puts beside them', () => {
    const called = globSync('modules/**/ui/routes.tsx').flatMap((file) => [...inside(parseFile(file))]).filter((one) => one.type === 'ObjectExpression' && propertyOf(one, 'daily')).map((one) => literal(propertyOf(one, 'path')));
    expect(called.toSorted()).toEqual(opened.map(({ route }) => route).toSorted());
    const [today, ofCase] = opened.map(slotsOf);
    expect(today).toEqual(['todayCards']);
    expect(ofCase!.every((slot) => caseParts.test(slot))).toBe(true);
    expect(ofCase).toHaveLength(3);
  });
});
