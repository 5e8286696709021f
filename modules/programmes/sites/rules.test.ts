import { expect, test } from 'vitest';
import { siteState } from '../rules.ts';
import { eachOnce, gapsOf, oneOf, type DutyPart } from './rules.ts';
import { titleOf, usual } from './usual.ts';

const role = (name: NonNullable<DutyPart['role']>, part: DutyPart['part']): DutyPart => ({ role: name, actorId: null, part }), actor = (actorId: string, part: DutyPart['part']): DutyPart => ({ role: null, actorId, part });
const person = (name: NonNullable<DutyPart['role']>, since: string, until: string | null = null) => ({ role: name, since, until });

test('a hole is what nobody answers for, however many do it; an overlap is what two answer for', () => {
  const duties = [
    { id: 'nobody', parts: [] }, { id: 'only-done', parts: [role('case_manager', 'does'), actor('a', 'helps')] }, { id: 'fine', parts: [role('case_manager', 'answers'), role('head', 'does')] },
    { id: 'two-roles', parts: [role('case_manager', 'answers'), role('head', 'answers')] }, { id: 'role-and-actor', parts: [role('head', 'answers'), actor('a', 'answers')] },
  ];
  expect(gapsOf(duties, [person('case_manager', '2026-01-01'), person('case_manager', '2026-02-01'), person('head', '2026-01-01')], '2026-06-01')).toEqual({ holes: ['nobody', 'only-done'], overlaps: ['two-roles', 'role-and-actor'], empty: [] });
});
test('a role that has a part and nobody in it today is told; one that has no part is not', () => {
  const duties = [{ id: 'one', parts: [role('case_manager', 'answers'), role('support_coordinator', 'helps')] }], people = [person('case_manager', '2026-07-01'), person('support_coordinator', '2026-01-01', '2026-05-31')];
  expect(gapsOf(duties, people, '2026-06-01').empty).toEqual(['support_coordinator', 'case_manager']);
  expect(gapsOf(duties, people, '2026-05-31').empty).toEqual(['case_manager']);
  expect(gapsOf(duties, people, '2026-07-01').empty).toEqual(['support_coordinator']);
});
test('whoever has a part has one, and is a role or an actor', () => {
  expect(eachOnce([role('head', 'answers'), actor('a', 'does')])).toBe(true);
  expect(eachOnce([role('head', 'answers'), role('head', 'does')])).toBe(false);
  expect(oneOf({ role: null, actorId: null, part: 'does' })).toBe(false);
  expect(oneOf({ role: 'head', actorId: 'a', part: 'does' })).toBe(false);
});
test('usual duties are told in three languages, until a site says them in its own words', () => {
  expect(new Set(usual.map(({ key }) => key)).size).toBe(usual.length);
  for (const one of usual) expect([one.cs, one.uk, one.en].every((text) => text.length > 10)).toBe(true);
  expect(titleOf({ title: '', usual: 'plan_made' }, 'en')).toBe('Make the common plan with the client and keep it alive');
  expect(titleOf({ title: 'Plán píšeme spolu', usual: 'plan_made' }, 'en')).toBe('Plán píšeme spolu');
});
test('a site is in it on its last day and has left on the next', () => {
  const site = { joinedOn: '2026-01-01', leftOn: '2026-06-30' }, open = { closedOn: null };
  expect([siteState(site, open, '2025-12-31'), siteState(site, open, '2026-06-30'), siteState(site, open, '2026-07-01'), siteState({ ...site, leftOn: null }, { closedOn: '2026-06-01' }, '2026-07-01')]).toEqual(['approached', 'in', 'left', 'finished']);
});
