import { describe, expect, test } from 'vitest';
import { findSheetText } from '#platform/documents/sheets/text.ts';
import { against, againstSigning, againstText, atMost, stateOf, yearFrom } from './rules.ts';

const consent = { validFrom: '2026-02-01', validTo: '2026-12-31', withdrawnAt: null, ground: 'consent', signature: {} } as const;
describe('how a release stands', () => {
  test.each([
    ['signed, within its days', consent, '2026-02-01', 'in_force'],
    ['on its last day', consent, '2026-12-31', 'in_force'],
    ['the day after', consent, '2027-01-01', 'ended'],
    ['before it begins', consent, '2026-01-31', 'not_yet'],
    ['unsigned', { ...consent, signature: null }, '2026-03-01', 'unsigned'],
    ['a statute needs no signature', { ...consent, ground: 'statute', signature: null }, '2026-03-01', 'in_force'],
    ['withdrawn wins', { ...consent, withdrawnAt: '2026-02-02T10:00:00Z' }, '2026-03-01', 'withdrawn'],
  ] as const)('%s', (_, release, day, state) => expect(stateOf(release, day)).toBe(state));
});

test('levels go one after another, a year ends the day before', () => {
  expect(atMost('plan', 'mapping')).toBe(true);
  expect(atMost('notes', 'mapping')).toBe(false);
  expect(yearFrom('2026-02-01')).toBe('2027-01-31');
});

describe('what may be proposed', () => {
  const proposal = { fromOrganisationId: 'a', toOrganisationId: 'b', ground: 'consent', level: 'plan', mutual: false, validFrom: '2026-02-01', validTo: '2026-12-31', items: 0, statute: undefined } as const;
  const statute = { ...proposal, ground: 'statute', statute: { maxLevel: 'plan' } } as const;
  test.each([
    ['a consent', proposal, undefined], ['to oneself', { ...proposal, toOrganisationId: 'a' }, /Vlastní/], ['already over', { ...proposal, validTo: '2026-02-02' }, /skončila/],
    ['a statute', statute, undefined], ['above the statute', { ...statute, level: 'mapping' }, /nedovoluje/], ['a statute that does not hold', { ...statute, statute: undefined }, /neplatí/],
    ['a statute both ways', { ...statute, mutual: true }, /jedním směrem/], ['a statute with items', { ...statute, items: 1 }, /se souhlasem/],
  ] as const)('%s', (_, asked, reason) => { const found = against(asked, '2026-03-01')?.cs; expect(found ?? 'fine').toMatch(reason ?? /^fine$/); });
});

describe('signing', () => {
  const release = { ground: 'consent', part: 'adult', state: 'unsigned' } as const, said = { understood: 'yes', guardianId: null, childOpinion: '' } as const;
  test.each([
    ['an adult', release, said, undefined], ['not understood', release, { ...said, understood: 'no' }, /nerozumí/], ['twice', { ...release, state: 'in_force' }, said, /nečeká/],
    ['an adult by somebody else', release, { ...said, guardianId: 'mother' }, /sám za sebe/], ['a child by nobody', { ...release, part: 'child' }, said, /rodič/],
    ['a child by a stranger', { ...release, part: 'child' }, { ...said, guardianId: 'uncle' }, /rodič/],
    ['a child unasked', { ...release, part: 'child' }, { ...said, guardianId: 'mother' }, /co si o tom myslí/],
    ['a child', { ...release, part: 'child' }, { ...said, guardianId: 'mother', childOpinion: 'Ať paní chodí.' }, undefined],
  ] as const)('%s', (_, what, how, reason) => { const found = againstSigning(what, how, ['mother'])?.cs; expect(found ?? 'fine').toMatch(reason ?? /^fine$/); });
});

test('an own wording keeps every part and mark', () => {
  const { body } = findSheetText('consent', 'uk')!;
  expect(againstText({ ...body }, body)).toBeUndefined();
  expect(againstText({ ...body, withdraw: 'Bez kontaktu' }, body)?.cs).toMatch(/withdraw/);
  expect(againstText({ ...body, more: '{x}' }, body)?.cs).toMatch(/more/);
});
