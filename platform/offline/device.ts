// One device: its vault, its outbox, its drafts, and when the outbox is sent. Loaded only where there is a vault, or one is being made.
import { waitingForSignal } from '#platform/design/saving.ts';
import { onLock } from '#platform/design/lock.ts';
import { saidKept } from '#platform/design/said.ts';
import { keepDraftsIn } from '#platform/forms/drafts.ts';
import type { Endpoint } from '#platform/http/contract.ts';
import { newId, onAnswer, Refused, standIn, transmit, Unreachable } from '#platform/http/client.ts';
import { isAway, onConnection } from './connection.ts';
import { makeDrafts } from './drafts.ts';
import { makeOutbox, type Answer, type Item, type Round } from './outbox.ts';
import { hasVault, markVault, vaultOpened, waitingCases } from './present.ts';
import { makeVault } from './vault.ts';

export const vault = makeVault({ mark: markVault });
export const outbox = makeOutbox(vault, { newId });
export const drafts = makeDrafts(vault);

/** Who acts now, as the session gate knows it. */
type Acting = { accountId: string; membershipId: string };
let acting: Acting | undefined, started: Promise<void> | undefined;
let told: Told | undefined, answers: (endpoint: Endpoint, ask: unknown) => unknown = () => undefined;
const isMine = () => acting !== undefined && vault.state().owner === acting.accountId;

/** Other tabs of this device hear what changed here. */
const tabs = new BroadcastChannel('soubeh');
const tell = (what: 'outbox' | 'vault') => tabs.postMessage(what);

const shortest = 2_000, longest = 60_000, within = 20_000;
let pause = shortest, timer: ReturnType<typeof setTimeout> | undefined;

/** One attempt. What the server could not say now is tried again; what it refused is not. */
async function post({ method, path, params, body, version, creates, membershipId, id }: Item): Promise<Answer> {
  const headers = { 'x-membership': membershipId, ...(!creates && { 'idempotency-key': id }) };
  try {
    await transmit({ method, path } as Endpoint, { params, body, ...(version !== undefined && { version }) }, { headers, within });
    return { kind: 'saved' };
  } catch (error) {
    if (error instanceof Unreachable) return { kind: 'away' };
    if (!(error instanceof Refused)) throw error;
    const { problem } = error;
    // A locked screen is opened again; what waits only waits on.
    if (problem.code === 'locked' || problem.code === 'password_change') return { kind: 'away' };
    if (problem.status === 401 || problem.code === 'other_membership') return { kind: 'signedOut' };
    if (problem.code === 'failed') return { kind: 'later' };
    if (problem.status === 429 || problem.status >= 500) return { kind: 'away' };
    return { kind: problem.code === 'conflict' ? 'conflict' : 'refused', problem };
  }
}

/** Sends what waits. One tab at a time; the others learn how it went. */
export async function sendNow(): Promise<Round> {
  clearTimeout(timer);
  const { items } = outbox.state(), waiting = items.some(({ state }) => state === 'waiting');
  if (!waiting || !isMine() || !vault.state().open) return 'done';
  const membershipId = acting!.membershipId;
  const round = await navigator.locks.request('soubeh-outbox', { ifAvailable: true }, async (lock) => {
    if (!lock) return 'away' as const;
    const before = outbox.state().unsent, result = await outbox.send(membershipId, post);
    if (outbox.state().unsent < before) { tell('outbox'); told?.onSaved(); }
    return result;
  });
  if (round === 'signedOut') told?.onEnded();
  if (round === 'done') { pause = shortest; void vault.contact(); } else if (round === 'away') { timer = setTimeout(() => void sendNow(), pause); pause = Math.min(pause * 2, longest); }
  return round;
}

async function keep(endpoint: Endpoint, ask: unknown, key: string): Promise<{ reply: unknown } | undefined> {
  if (!acting || !isMine()) return undefined;
  const { params = {}, body = {}, version } = ask as { params?: Record<string, string>; body?: Record<string, unknown>; version?: number };
  await outbox.add({ membershipId: acting.membershipId, method: endpoint.method, path: endpoint.path, params, body, ...(version !== undefined && { version }), creates: Boolean(endpoint.creates) }, key);
  saidKept();
  tell('outbox');
  void sendNow();
  return { reply: endpoint.creates ? { id: body['id'] } : undefined };
}

/** Opens what is written here: after unlocking. */
async function opened(): Promise<void> {
  await outbox.load();
  await drafts.load();
  await ownBundle();
  if (isMine()) keepDraftsIn(drafts, acting!.accountId);
  void sendNow();
}
export const unlock = async (passphrase: string) => { await vault.unlock(passphrase); await opened(); };
export const unlockByPasskey = async (key: Parameters<typeof vault.unlockByPasskey>[0]) => { await vault.unlockByPasskey(key); await opened(); };
export async function setUp(passphrase: string): Promise<void> {
  await vault.setUp(acting!.accountId, passphrase);
  outbox.clear();
  drafts.clear();
  // Asked for, not insisted on: a browser that runs out of room would clear what is not persistent first.
  void navigator.storage?.persist?.();
  await opened();
  tell('vault');
}
export function lock(): void { drafts.close(); outbox.close(); vault.lock(); }
export async function wipe(): Promise<void> {
  outbox.clear();
  drafts.clear();
  keepDraftsIn(undefined);
  await vault.wipe();
  tell('vault');
}
/** A wrong passphrase too many has wiped the rows; nothing of them may stay in memory either. */
export function wasWiped(): void { outbox.clear(); drafts.clear(); keepDraftsIn(undefined); tell('vault'); }

/** What was taken along for one organisation is not there for another. */
async function ownBundle(): Promise<void> {
  const taken = vault.bundle();
  if (taken && acting && taken.membershipId !== acting.membershipId) await vault.sessionEnded();
}
/** The session gate says who acts; undefined when the server says that nobody is signed in, and then what was taken along goes. */
export async function actAs(next: Acting | undefined): Promise<void> {
  acting = next;
  await ownBundle();
  if (!next) await vault.sessionEnded();
  else if (isMine()) { keepDraftsIn(drafts, acting!.accountId); void sendNow(); }
  else if (next) keepDraftsIn(undefined);
}

type Right = { membershipId: string; token: string; until: string };
/** Keeps the right to put down what could not be sent: it outlives what was taken along. */
export async function keepRight(right: Right): Promise<void> {
  if (vault.state().open) for (const { row, value } of await vault.read<Right>('right')) if (value.membershipId === right.membershipId) await vault.drop(row);
  await vault.put('right', crypto.randomUUID(), right, { at: Date.now(), unsent: false });
}
/** Undefined when there is none for the membership that still holds. */
export const findRight = async (membershipId: string): Promise<Right | undefined> =>
  (await vault.read<Right>('right')).map(({ value }) => value).findLast((right) => right.membershipId === membershipId && Date.parse(right.until) > Date.now());

/** `onSaved`: something waiting got through. `onEnded`: nobody is signed in. `onGone`: what was taken along is readable no more. */
type Told = { onSaved: () => void; onEnded: () => void; onGone: () => void };
/** Starts once; `answer` gives a reply from what was taken along. */
export function startDevice({ answer, ...given }: Told & { answer: typeof answers }): Promise<void> {
  answers = answer;
  told = given;
  return started ??= begin();
}
async function begin(): Promise<void> {
  standIn({
    answer: (endpoint, ask) => vault.bundle() && answers(endpoint, ask), keep,
    behind: () => isMine() && outbox.state().items.some(({ state }) => state === 'waiting') && outbox.state().sending === undefined,
  });
  let had = false;
  vault.subscribe(() => {
    vaultOpened(vault.state().open);
    const has = vault.bundle() !== undefined;
    if (had && !has) told?.onGone();
    had = has;
  });
  let heardAt = 0;
  onAnswer((answered) => { if (answered && Date.now() - heardAt > 60_000) { heardAt = Date.now(); void vault.contact(); } });
  outbox.subscribe(() => {
    const { items, unsent } = outbox.state();
    waitingForSignal(unsent);
    waitingCases(items.filter(({ state, creates }) => creates && state !== 'saved').flatMap(({ body }) => (typeof body['caseId'] === 'string' ? [body['caseId']] : [])));
  });
  onLock(lock);
  onConnection(() => { if (!isAway()) { pause = shortest; void sendNow(); } });
  const hint = () => { if (document.visibilityState === 'visible') void sendNow(); else void drafts.flush(); };
  addEventListener('online', hint);
  addEventListener('pagehide', () => void drafts.flush());
  document.addEventListener('visibilitychange', hint);
  setInterval(() => void vault.expire(), 60_000);
  tabs.onmessage = ({ data }) => { if (data === 'outbox') void outbox.load(); else { if (!hasVault()) { outbox.clear(); drafts.clear(); keepDraftsIn(undefined); } else lock(); void vault.start().then(() => outbox.load()); } };
  await vault.start();
  await outbox.load();
  await drafts.load();
  // Forms look for their drafts before anybody has said who acts.
  if (vault.state().set) keepDraftsIn(drafts);
}
