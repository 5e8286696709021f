// What has not reached the server yet: changes on the way, drafts that are only in this device, records waiting for signal.
import { useMutationState } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';

let state = { drafts: 0, waiting: 0 };
const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => { listeners.add(listener); return () => { listeners.delete(listener); }; };
const change = (next: Partial<typeof state>) => { state = { ...state, ...next }; for (const listener of listeners) listener(); };

/** A form with unsaved text says so and takes it back by calling the returned function. */
export function draftOpened(): () => void {
  change({ drafts: state.drafts + 1 });
  return () => change({ drafts: state.drafts - 1 });
}
/** The outbox says how many records wait for signal. */
export const waitingForSignal = (count: number) => change({ waiting: count });

export type Saving = { state: 'saved' | 'saving' | 'draft' | 'waiting'; waiting: number; /** Records in the outbox of the device. */ unsent: number };
export function useSaving(): Saving {
  const { drafts, waiting } = useSyncExternalStore(subscribe, () => state);
  const attempts = useMutationState({ filters: { status: 'pending' }, select: (mutation) => mutation.state.failureCount });
  const unanswered = waiting + attempts.filter((failures) => failures > 0).length;
  return { unsent: waiting, waiting: unanswered, state: unanswered ? 'waiting' : attempts.length ? 'saving' : drafts ? 'draft' : 'saved' };
}
