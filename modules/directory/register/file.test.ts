import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { itemsOf, WrongFile } from './file.ts';
import { fileOf, madeUpItem } from './testing.ts';

const items = Array.from({ length: 25 }, (_, n) => madeUpItem(n)), whole = fileOf(items);
async function* inPieces(bytes: Uint8Array, size: number) { for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size); }
async function read(bytes: Uint8Array, size = 997): Promise<unknown[]> { const all: unknown[] = []; for await (const lot of itemsOf(inPieces(bytes, size), 7)) { expect(lot.length).toBeLessThanOrEqual(7); all.push(...lot); } return all; }
const problem = async (bytes: Uint8Array, size = 997) => read(bytes, size).then(() => 'read', (error: unknown) => (error instanceof WrongFile ? error.why : String(error)));

test.each([1, 2, 3, 5, 64, 997, 1_000_000])('items come whatever the pieces (%i bytes)', async (size) => expect(await read(whole, size)).toEqual(items));
test('keys before and after the list do not matter', async () => {
  expect(await read(Buffer.from(JSON.stringify({ verze: 'polozky', stav: { polozky: [1] }, polozky: items.slice(0, 3), konec: [] })))).toEqual(items.slice(0, 3));
});
test('UTF-8 with a mark, UTF-16 in both orders, gzip', async () => {
  const text = whole.toString(), wide = Buffer.from(`\uFEFF${text}`, 'utf16le');
  for (const bytes of [Buffer.from(`\uFEFF${text}`), wide, Buffer.from(wide).swap16(), Buffer.from(text, 'utf16le'), gzipSync(whole), gzipSync(wide)]) expect(await read(bytes)).toEqual(items);
});
test.each<[string, () => Uint8Array, string]>([
  ['nothing', () => Buffer.alloc(0), 'empty'], ['cut in the middle', () => whole.subarray(0, whole.length >> 1), 'cut'], ['cut before its last bracket', () => whole.subarray(0, -1), 'cut'], ['cut gzip', () => gzipSync(whole).subarray(0, 900), 'cut_packed'], ['spoilt gzip', () => Buffer.concat([Buffer.from([0x1f, 0x8b]), Buffer.alloc(50, 7)]), 'wrong_packed'],
  ['ZIP', () => Buffer.from('PK\u0003\u0004zzzz'), 'zip'], ['not JSON', () => Buffer.from('číslo;název\n1;x'), 'not_json_at_all'], ['a web page', () => Buffer.from('<!doctype html>'), 'not_json_at_all'], ['spoilt in the middle', () => Buffer.concat([whole.subarray(0, 9000), Buffer.from('"}'), whole.subarray(9000)]), 'not_json'],
  ['another root', () => Buffer.from('{"items":[{"a":1}]}'), 'wrong_root'], ['a bare list', () => Buffer.from('[{"portalId":1}]'), 'wrong_root'], ['an object for a list', () => Buffer.from('{"polozky":{"a":1}}'), 'wrong_root'], ['an empty list', () => Buffer.from('{"polozky":[]}'), 'no_items'],
  ['Windows-1250', () => Buffer.concat([Buffer.from('{"polozky":[{"nazev":"'), Buffer.from([0x8e, 0xe1, 0x6b]), Buffer.from('"}]}')]), 'encoding'], ['one item without an end', () => Buffer.from(`{"polozky":[{"x":"${'a'.repeat(9_000_000)}`), 'wrong_root'],
])('%s is refused', async (_, bytes, why) => { expect(await problem(bytes())).toBe(why); expect(await problem(bytes(), 70_000)).toBe(why); });
test('a cut file says after which item it ends', async () => {
  const error = await read(whole.subarray(0, whole.length >> 1)).catch((one: WrongFile) => one) as WrongFile;
  expect(error.item).toBeGreaterThan(5);
  expect(error.refusal().fields!['file']!.cs).toContain(`za položkou ${error.item}`);
});
