import { describe, expect, test } from 'vitest';
import { actsIn, dueAt, isDone, isFree } from './checklist/rules.ts';
import { closesCircle, nextToCall, treeOf } from './contacts/rules.ts';
import { shippedPlan } from './templates/method.ts';
import { differences, withChange } from './templates/rules.ts';
import { PlanContent } from './templates/shapes.ts';

const node = (id: string, parentId: string | null, position: number, state: 'waiting' | 'reached' | 'not_reached' = 'waiting') => ({ id, parentId, position, state });

describe('the contact tree', () => {
  const nodes = [node('a', null, 2), node('b', null, 1, 'not_reached'), node('c', 'b', 1), node('d', 'c', 1)];
  test('goes by the order of calling; whoever is not reached passes those below to the one above', () => {
    const [b, a] = treeOf(nodes);
    expect([b!.node.id, a!.node.id]).toEqual(['b', 'a']);
    expect(b!.children[0]).toMatchObject({ node: { id: 'c' }, callerId: null });
    expect(b!.children[0]!.children[0]).toMatchObject({ callerId: 'c' });
  });
  test('next is who was not called yet, then who was called in vain', () => {
    expect(nextToCall(nodes)?.id).toBe('c');
    expect(nextToCall([node('b', null, 1, 'not_reached'), node('a', null, 2, 'reached')])?.id).toBe('b');
    expect(nextToCall([node('a', null, 1, 'reached')])).toBeUndefined();
  });
  test('nobody calls themselves over others', () => {
    expect(closesCircle(nodes, 'b', 'd')).toBe(true);
    expect(closesCircle(nodes, 'd', 'a')).toBe(false);
  });
});

describe('the checklist', () => {
  test('a task that came back is free again; covered counts as done', () => {
    expect(isFree({ state: 'given', commitment: { state: 'declined' } })).toBe(true);
    expect(isFree({ state: 'given', commitment: { state: 'offered' } })).toBe(false);
    expect(isDone({ state: 'given', commitment: { state: 'done' } })).toBe(true);
    expect(isDone({ state: 'covered', commitment: null })).toBe(true);
    expect(isDone({ state: 'skipped', commitment: null })).toBe(false);
  });
  test('a role acts where its tasks are, also over midnight of Prague', () => {
    expect(actsIn(shippedPlan, 'children', ['children'])).toBe(true);
    expect(actsIn(shippedPlan, 'city', ['children'])).toBe(false);
    expect(dueAt(new Date('2026-03-28T22:30:00Z'), 4)).toBe('2026-03-29T02:30:00.000Z');
    expect(dueAt(new Date(), null)).toBeNull();
  });
});

describe('plans', () => {
  test('the shipped one is a valid plan of eleven areas; tasks name roles that it has', () => {
    const plan = PlanContent.parse(shippedPlan), roles = plan.roles.map(({ code }) => code);
    expect(plan.areas).toHaveLength(11);
    expect(plan.areas.flatMap(({ items }) => items).filter(({ role }) => role && !roles.includes(role))).toEqual([]);
    expect(PlanContent.safeParse({ ...plan, areas: [...plan.areas, plan.areas[0]] }).success).toBe(false);
  });
  test('a conclusion changes one thing, and exactly that is the difference', () => {
    const added = withChange(shippedPlan, 'legal', { kind: 'add', text: 'Nový úkol', who: 'právník', dueHours: 2 })!;
    expect(differences(shippedPlan, added)).toEqual([{ area: 'legal', of: 'Právní pomoc', what: 'item', how: 'added', before: '', after: 'Nový úkol (právník) 2 h' }]);
    const item = shippedPlan.areas[0]!.items[0]!;
    expect(differences(shippedPlan, withChange(shippedPlan, 'information', { kind: 'drop', item: item.code })!)).toMatchObject([{ how: 'removed', what: 'item' }]);
    expect(differences(shippedPlan, withChange(shippedPlan, 'information', { kind: 'reword', item: item.code, text: 'Jinak' })!)).toMatchObject([{ how: 'changed', what: 'item' }]);
    expect(withChange(shippedPlan, 'information', { kind: 'drop', item: 'nic' })).toBeUndefined();
    expect(withChange(shippedPlan, 'nic', { kind: 'purpose', text: 'x' })).toBeUndefined();
    expect(differences(shippedPlan, shippedPlan)).toEqual([]);
  });
});
