// What was put into the signpost stays while one searches, in this tab only. It holds ids of services and nothing about anybody.
import { useSyncExternalStore } from 'react';
import { useMe } from '#platform/design/me.ts';

export const mostInSignpost = 30;
const none: readonly string[] = [];
const hearers = new Set<() => void>();
let last = '', parsed: readonly string[] = none;

function read(key: string): readonly string[] {
  const text = sessionStorage.getItem(key) ?? '';
  if (text !== last) { last = text; try { const ids: unknown = JSON.parse(text || '[]'); parsed = Array.isArray(ids) ? ids.filter((id): id is string => typeof id === 'string').slice(0, mostInSignpost) : none; } catch { parsed = none; } }
  return parsed;
}

/** The chosen services of the membership one acts for, in the order in which they were put in. */
export function useSignpost() {
  const key = `soubeh:rozcestnik:${useMe().membership.id}`;
  const ids = useSyncExternalStore((listener) => { hearers.add(listener); return () => { hearers.delete(listener); }; }, () => read(key));
  const put = (next: readonly string[]) => {
    if (next.length) sessionStorage.setItem(key, JSON.stringify(next)); else sessionStorage.removeItem(key);
    for (const listener of hearers) listener();
  };
  return {
    ids, has: (id: string) => ids.includes(id), full: ids.length >= mostInSignpost, clear: () => put([]),
    toggle: (id: string) => put(ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id].slice(0, mostInSignpost)),
    move: (id: string, by: -1 | 1) => { const at = ids.indexOf(id), to = at + by; if (at < 0 || to < 0 || to >= ids.length) return; const next = [...ids]; next.splice(at, 1); next.splice(to, 0, id); put(next); },
  };
}
