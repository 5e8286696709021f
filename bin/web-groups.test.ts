import { expect, test } from 'vitest';
import { goStraight } from './web-groups.ts';

type Chunk = { type: 'chunk'; fileName: string; code: string; isDynamicEntry: boolean };
const bundleOf = (chunks: Record<string, [string, boolean?]>) => Object.fromEntries(Object.entries(chunks).map(([file, [code, isDynamicEntry = false]]) => [`assets/${file}`, { type: 'chunk', fileName: `assets/${file}`, code, isDynamicEntry } satisfies Chunk]));
function straight(chunks: Parameters<typeof bundleOf>[0]): Record<string, string> {
  const bundle = bundleOf(chunks), hook = goStraight().generateBundle;
  if (typeof hook !== 'object') throw new Error('The hook says when it runs.');
  (hook.handler as unknown as (options: unknown, bundle: object) => void)({}, bundle);
  return Object.fromEntries(Object.entries(bundle).map(([file, { code }]) => [file.replace('assets/', ''), code]));
}

test('a part is imported from the file into which it came, and its own file is gone', () => {
  expect(straight({
    'index-1.js': ['deps=["assets/Card-2.js","assets/Card-2.css"];load(()=>import(`./Card-2.js`),[0])'],
    'Card-2.js': ['export{It as default}from"./cards-3.js";\n', true],
    'cards-3.js': ['const It=1;export{It}'],
  })).toEqual({
    'index-1.js': 'deps=["assets/cards-3.js","assets/Card-2.css"];load(()=>import("./cards-3.js").then(m=>({default:m.It})),[0])',
    'cards-3.js': 'const It=1;export{It}',
  });
});

test('several names, under their own and others', () => {
  expect(straight({ 'index-1.js': ["import('./both-2.js')"], 'both-2.js': ['export{a,b as Other}from"./cards-3.js";', true], 'cards-3.js': [''] })['index-1.js']).toBe('import("./cards-3.js").then(m=>({a:m.a,Other:m.b}))');
});

test('what does anything of its own, or is imported by others as it is, stays', () => {
  const chunks: Parameters<typeof bundleOf>[0] = { 'index-1.js': ['import(`./Own-2.js`);import(`./Plain-4.js`);import{a}from"./Both-5.js";import(`./Both-5.js`)'], 'Own-2.js': ['import"./style.js";export{a}from"./cards-3.js";', true], 'cards-3.js': [''], 'Plain-4.js': ['export{a}from"./cards-3.js";'], 'Both-5.js': ['export{a}from"./cards-3.js";', true] };
  expect(straight(chunks)).toEqual(Object.fromEntries(Object.entries(chunks).map(([file, [code]]) => [file, code])));
});
