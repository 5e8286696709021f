// The desk of an evaluation against a server that keeps versions: nothing lost, nothing twice, whatever happens to the line.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sameWords } from '../rules.ts';
import type { Evaluation, WriteEvaluation } from '../contract.ts';
import { makeDesk, type Draft, type Outcome } from './desk.ts';

type Row = Pick<Evaluation, 'id' | 'version' | 'standing' | 'comment'> & { tasks: string[] };
/** The server's rule of one evaluation, and a line that breaks before or after it. */
function makeServer() {
  const rows = new Map<string, Row>();
  let line: 'up' | 'down' | 'no answer' = 'up', asked = 0;
  const post = (goalId: string, { base, task, ...words }: WriteEvaluation): Promise<Outcome> => {
    if (line === 'down') return Promise.resolve({ kind: 'away' });
    asked += 1;
    const before = rows.get(goalId), fresh = task !== null && !before?.tasks.includes(task.id);
    if (before ? before.version !== base && !(sameWords(before, words) && !fresh) : base > 0) return Promise.resolve({ kind: 'stood', stood: { ...before, goalId } as never });
    const version = before && sameWords(before, words) && !fresh ? before.version : (before?.version ?? 0) + 1;
    rows.set(goalId, { id: before?.id ?? words.id, version, standing: words.standing, comment: words.comment, tasks: [...before?.tasks ?? [], ...(fresh ? [task.id] : [])] });
    return Promise.resolve(line === 'no answer' ? { kind: 'away' } : { kind: 'saved', version });
  };
  return { rows, post, line: (now: typeof line) => { line = now; }, asked: () => asked };
}
let server: ReturnType<typeof makeServer>, kept: Record<string, Draft>, ids: number;
const open = () => makeDesk({ read: () => structuredClone(kept), write: (drafts) => { kept = structuredClone(drafts); } }, server.post, () => `id ${++ids}`, () => null);
const task = { id: 'task', what: 'Zavolat', membershipId: 'me', dueOn: null };
beforeEach(() => { vi.useFakeTimers(); server = makeServer(); kept = {}; ids = 0; });
afterEach(() => { vi.useRealTimers(); });

test('words wait for the pause of the hands, a choice goes at once; without a choice nothing goes and nothing is lost', async () => {
  const desk = open();
  desk.write('a', { comment: 'Chybí zájemci' }, null);
  await vi.advanceTimersByTimeAsync(5_000);
  expect([server.asked(), kept['a']?.comment]).toEqual([0, 'Chybí zájemci']);
  desk.write('a', { standing: 'slow' }, null);
  await vi.advanceTimersByTimeAsync(1);
  expect([server.rows.get('a'), kept]).toEqual([{ id: 'id 1', version: 1, standing: 'slow', comment: 'Chybí zájemci', tasks: [] }, {}]);
});
test('the line drops before or after the server: sent again, written once, with one task', async () => {
  const desk = open();
  server.line('down');
  desk.write('a', { standing: 'going', task }, null);
  await vi.advanceTimersByTimeAsync(100);
  expect([desk.state().waiting, kept['a']?.standing]).toEqual([true, 'going']);
  server.line('no answer');
  await vi.advanceTimersByTimeAsync(2_100);
  server.line('up');
  await vi.advanceTimersByTimeAsync(30_000);
  expect([server.rows.get('a')!.version, server.rows.get('a')!.tasks, kept, desk.state().waiting]).toEqual([1, ['task'], {}, false]);
});
test('a tab that was closed: the next one sends what it left', async () => {
  server.line('down');
  open().write('a', { standing: 'stopped', comment: 'Stojí' }, null);
  await vi.advanceTimersByTimeAsync(100);
  server.line('up');
  open().flush();
  await vi.advanceTimersByTimeAsync(10);
  expect(server.rows.get('a')).toMatchObject({ standing: 'stopped', comment: 'Stojí' });
});
test('what is typed while it is sent goes after it, over its own version', async () => {
  const desk = open();
  desk.write('a', { standing: 'going' }, null);
  desk.write('a', { comment: 'Jed' }, null);
  desk.flush();
  desk.write('a', { comment: 'Jednáme' }, null);
  await vi.advanceTimersByTimeAsync(3_000);
  expect([server.rows.get('a')!.comment, kept]).toEqual(['Jednáme', {}]);
});
test('between the saving and the page that hears of it, a hand that types on finds what was saved', async () => {
  const desk = open();
  desk.write('a', { standing: 'going', comment: 'Jed' }, null);
  await vi.advanceTimersByTimeAsync(3_000);
  // The page still shows nothing; a choice made now keeps the words.
  expect([kept, desk.newest('a', null)]).toEqual([{}, { id: 'id 1', version: 1, standing: 'going', comment: 'Jed' }]);
  desk.write('a', { standing: 'slow' }, null);
  await vi.advanceTimersByTimeAsync(10);
  expect(server.rows.get('a')).toMatchObject({ version: 2, standing: 'slow', comment: 'Jed' });
  // What somebody else wrote later is newer.
  const theirs = { id: 'id 1', version: 3, standing: 'reached', comment: 'Hotovo' } as Evaluation;
  expect(desk.newest('a', theirs)).toBe(theirs);
});
test('it is ahead of the page until the page has read what was said: a summary waits for it', async () => {
  const desk = open(), of = (now: Partial<Evaluation> | null) => [{ id: 'a', now: now as Evaluation | null }];
  expect(desk.isAhead(of(null))).toBe(false);
  // Words without a choice go nowhere, and nothing waits for them.
  desk.write('a', { comment: 'Jed' }, null);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(desk.isAhead(of(null))).toBe(false);
  desk.write('a', { standing: 'going' }, null);
  expect(desk.isAhead(of(null))).toBe(true);
  await vi.advanceTimersByTimeAsync(3_000);
  // Saved; an older answer has come to the page meanwhile, then the newer one.
  expect([desk.isAhead(of(null)), desk.isAhead(of({ version: 1 }))]).toEqual([true, false]);
});
test('somebody else was faster: both versions stand, and only a choice settles it', async () => {
  const desk = open(), theirs = { id: 'theirs', version: 4, standing: 'reached' as const, comment: 'Hotovo', tasks: [] };
  server.rows.set('a', theirs);
  desk.write('a', { standing: 'slow', comment: 'Ještě ne' }, null);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(desk.state().drafts.get('a')).toMatchObject({ comment: 'Ještě ne', stood: { comment: 'Hotovo' } });
  expect(server.rows.get('a')).toBe(theirs);
  desk.keepMine('a');
  await vi.advanceTimersByTimeAsync(10);
  expect([server.rows.get('a')!.comment, server.rows.get('a')!.id, desk.state().drafts.size]).toEqual(['Ještě ne', 'theirs', 0]);
  server.rows.set('b', { ...theirs, version: 2 });
  desk.write('b', { standing: 'slow' }, null);
  await vi.advanceTimersByTimeAsync(1_000);
  desk.takeTheirs('b');
  expect([server.rows.get('b')!.standing, desk.state().drafts.size]).toEqual(['reached', 0]);
});
test('what the server refuses stays with its reason and does not stop the others', async () => {
  const desk = makeDesk({ read: () => ({}), write: () => {} }, (goalId, body) => (goalId === 'a' ? Promise.resolve({ kind: 'refused', problem: 'closed' }) : server.post(goalId, body)), () => 'id', () => null);
  desk.write('a', { standing: 'going' }, null);
  desk.write('b', { standing: 'going' }, null);
  await vi.advanceTimersByTimeAsync(1_000);
  expect([desk.state().drafts.get('a')?.refused, server.rows.has('b')]).toEqual(['closed', true]);
});
