import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ecomapLayout, ecomapSvg } from './ecomap-drawing.ts';
import { exampleFamily, exampleLargeFamily, exampleMap, exampleTies } from './example.ts';
import { familyOf } from './family.ts';
import { drawFamily, genogramSvg } from './genogram-drawing.ts';
import { spread } from './genogram-layout.ts';
import { layoutEcomap, type PlacedBox } from './layout.ts';
import { textWidth, wrapText } from './text-fit.ts';

const large = { pitch: 112, symbol: 40, text: 12.5, lines: 3 };
const touching = (boxes: readonly PlacedBox[]) => boxes.flatMap((p, i) => boxes.slice(i + 1).filter((q) => Math.abs(p.x - q.x) < (p.width + q.width) / 2 && Math.abs(p.y - q.y) < (p.height + q.height) / 2).map((q) => `${p.name.join(' ')} / ${q.name.join(' ')}`));

describe('the ecomap', () => {
  test.each([0, 1, 2, 8, 12, 14, 15, 25, 40])('%i ties do not touch one another nor the household', (count) => {
    for (const family of [exampleFamily, exampleLargeFamily]) {
      const { boxes, cx, cy, width, height } = ecomapLayout(exampleMap(count, family));
      expect(boxes).toHaveLength(count);
      expect(touching(boxes)).toEqual([]);
      for (const box of boxes) {
        expect(Math.abs(box.x - cx) > 88 + box.width / 2 || Math.abs(box.y - cy) > 88 + box.height / 2).toBe(true);
        expect(box.x - box.width / 2).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width / 2).toBeLessThanOrEqual(width);
        expect(box.y - box.height / 2).toBeGreaterThanOrEqual(0);
        expect(box.y + box.height / 2).toBeLessThanOrEqual(height);
      }
    }
  });

  test('whatever the ties are called and however they are grouped, nothing overlaps', () => {
    const name = fc.oneof(fc.string({ minLength: 1, maxLength: 120, unit: 'grapheme' }), fc.constantFrom('Nguyễn Thị Hương Giang', 'Батсайханы Оюунчимэг', 'Ab'));
    fc.assert(fc.property(fc.array(fc.tuple(name, fc.nat(5), name), { maxLength: 40 }), (given) => {
      const ties = exampleTies(given.length).map((tie, i) => ({ ...tie, name: given[i]![0], detail: given[i]![2], sector: exampleTies(6)[given[i]![1]]!.sector }));
      expect(touching(layoutEcomap(ties, { rx: 90, ry: 90 }).boxes)).toEqual([]);
    }), { numRuns: 60 });
  });

  test('the same ties stand at the same places, whichever of them are drawn that day', () => {
    const map = exampleMap(12), later = { ...map, ties: map.ties.map((tie, i) => ({ ...tie, drawn: i > 3, strength: 'weak' as const })) };
    expect(ecomapLayout(later)).toEqual(ecomapLayout(map));
    expect(ecomapSvg(map)).toBe(ecomapSvg(map));
  });

  test('groups stay together, clockwise from the family', () => {
    const order = ecomapLayout(exampleMap(24)).boxes.toSorted((a, b) => a.angle - b.angle).map(({ sector }) => sector);
    expect([...new Set(order)]).toHaveLength(6);
    expect(order.filter((sector, i) => sector !== order[i - 1])).toEqual(['family', 'friends', 'community', 'services_in_case', 'services_outside', 'work_housing']);
  });

  test('a name is text, whatever it holds', () => {
    const svg = ecomapSvg({ ...exampleMap(1), ties: [{ ...exampleTies(1)[0]!, name: `<script>"&'` }] });
    expect(svg).not.toContain('<script');
    expect(svg).not.toContain('<marker');
    expect(svg).toContain('role="img"');
  });
});

describe('text', () => {
  test('breaks at words, inside a word too long, and says that something is left out', () => {
    expect(wrapText('Ukrajinská farnost', 90, 13)).toEqual(['Ukrajinská', 'farnost']);
    for (const line of wrapText('Donaudampfschifffahrtsgesellschaft', 90, 13)) expect(textWidth(line, 13)).toBeLessThanOrEqual(90);
    expect(wrapText('jeden dva tři čtyři pět šest', 40, 13, { most: 2 }).at(-1)).toMatch(/…$/);
  });
});

describe('the genogram', () => {
  const draw = (family: typeof exampleFamily) => drawFamily(familyOf({ on: '2026-11-12', ...family }, { withKin: true }), large);
  const overlapping = ({ boxes }: ReturnType<typeof draw>) => boxes.flatMap((p, i) => boxes.slice(i + 1).filter((q) => p.left < q.right && q.left < p.right && p.top < q.bottom && q.top < p.bottom).map((q) => [p.id, q.id]));
  const centre = (drawn: ReturnType<typeof draw>, id: string) => { const box = drawn.boxes.find((one) => one.id === id)!; return { x: (box.left + box.right) / 2, y: box.top }; };

  test('five and twelve people do not overlap and everybody is there', () => {
    for (const family of [exampleFamily, exampleLargeFamily]) {
      const drawn = draw(family);
      expect(drawn.boxes).toHaveLength(family.people.length + family.kin.length);
      expect(overlapping(drawn)).toEqual([]);
    }
    expect(genogramSvg(exampleMap(0, exampleLargeFamily))).toBe(genogramSvg(exampleMap(0, exampleLargeFamily)));
  });

  test('grandparents stand above parents, children below, brothers and sisters by age', () => {
    const drawn = draw(exampleLargeFamily), [mother, , danylo, zlata, marko] = exampleFamily.people, [halyna] = exampleLargeFamily.kin;
    expect(centre(drawn, halyna!.id).y).toBeLessThan(centre(drawn, mother!.id).y);
    expect(centre(drawn, mother!.id).y).toBeLessThan(centre(drawn, zlata!.id).y);
    expect(centre(drawn, danylo!.id).x).toBeLessThan(centre(drawn, zlata!.id).x);
    expect(centre(drawn, zlata!.id).x).toBeLessThan(centre(drawn, marko!.id).x);
  });

  test('families with one parent, half-siblings, nobody related, or relations in a circle', () => {
    const [mother, father, ...children] = exampleFamily.people as [typeof exampleFamily.people[number], typeof exampleFamily.people[number], ...typeof exampleFamily.people];
    const parent = (a: string, b: string) => ({ personId: a, otherId: b, kind: 'parent' as const });
    for (const relations of [[], [parent(mother.id, children[0]!.id)], [parent(mother.id, children[0]!.id), parent(father.id, children[0]!.id), parent(mother.id, children[1]!.id)], [parent(mother.id, father.id), parent(father.id, mother.id)],
      [{ personId: children[0]!.id, otherId: children[1]!.id, kind: 'sibling' as const }, { personId: mother.id, otherId: children[2]!.id, kind: 'grandparent' as const }]]) {
      const drawn = draw({ ...exampleFamily, relations });
      expect(drawn.boxes).toHaveLength(5);
      expect(overlapping(drawn)).toEqual([]);
    }
  });

  test('any family is drawn without overlaps', () => {
    const kinds = ['parent', 'partner', 'former_partner', 'sibling', 'child'] as const;
    fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom(...kinds), fc.nat(11)), { maxLength: 12 }), (given) => {
      const kin = given.map(([relation, of], i) => ({ ...exampleLargeFamily.kin[0]!, id: `kin${i}`, name: `Příbuzná ${i}`, relation, ofPersonId: of < 5 || i === 0 ? exampleFamily.people[of % 5]!.id : null, ofKinId: of < 5 || i === 0 ? null : `kin${of % i}` }));
      const drawn = draw({ ...exampleFamily, kin });
      expect(drawn.boxes).toHaveLength(5 + kin.length);
      expect(overlapping(drawn)).toEqual([]);
    }), { numRuns: 60 });
  });

  test('places keep their order and gaps', () => expect(spread([5, 5, 40], [10, 10, 10])).toEqual([0, 10, 40]));
});
