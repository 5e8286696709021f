// Who is signed in decides what is drawn: the pages, the sign-in, the second step, or the first set-up.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Loading } from '#platform/design/Loading.tsx';
import { MeContext, type Me } from '#platform/design/me.ts';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { keyOf, useRead } from '#platform/design/query.ts';
import { call, Refused } from '#platform/http/client.ts';
import { activate } from './language.ts';
import { CodeStep } from './pages/CodeStep.tsx';
import { Entrance } from './pages/Entrance.tsx';
import { Enrolment } from './pages/Enrolment.tsx';
import { NoMembership } from './pages/NoMembership.tsx';
import { Setup } from './pages/Setup.tsx';
import { SignIn } from './pages/SignIn.tsx';
import { me as meEndpoints, setup } from '#modules/access/session/contract.ts';

/** As the server says it: half a session has no membership yet, and a full one may have lost its last. */
type Account = Omit<Me, 'membership'> & { membership: Me['membership'] | null };
const refusedAs = (error: unknown, status: number) => error instanceof Refused && error.problem.status === status;

/** Null when nobody is signed in. A 401 of any other request asks again, and so leads here. */
function useSession() {
  const client = useQueryClient();
  const key = keyOf(meEndpoints.get);
  const query = useQuery<Account | null>({
    queryKey: key, staleTime: 60_000, refetchOnWindowFocus: true,
    queryFn: () => call(meEndpoints.get).catch((error: unknown) => { if (refusedAs(error, 401)) return null; throw error; }),
  });
  useEffect(() => {
    const ended = (error: unknown) => { if (refusedAs(error, 401) && client.getQueryData(key)) client.setQueryData(key, null); };
    const stops = [
      client.getQueryCache().subscribe((event) => { if (event.type === 'updated' && event.action.type === 'error') ended(event.action.error); }),
      client.getMutationCache().subscribe((event) => { if (event.type === 'updated' && event.action.type === 'error') ended(event.action.error); }),
    ];
    return () => { for (const stop of stops) stop(); };
  }, [client]);
  return query;
}

/** First set-up of an empty installation, otherwise the way in. */
function Door({ expired }: { expired: boolean }) {
  const state = useRead(setup.state);
  const [done, setDone] = useState(false);
  if (state.isPending) return <Entrance><Loading rows={3} /></Entrance>;
  return state.data?.needed && !done ? <Setup onDone={() => setDone(true)} /> : <SignIn expired={expired} />;
}

/**
 * When a session ends under somebody's hands, the page stays where it is, hidden, with all that was typed, until the same
 * account signs in again. Another account gets a fresh page.
 */
export function SessionGate({ children }: { children: ReactNode }) {
  const session = useSession();
  const last = useRef<Me | null>(null);
  const me = session.data;
  const inside = me?.strength === 'full' && me.membership ? (me as Me) : null;
  useEffect(() => { if (me) void activate(me.language); }, [me?.language]);
  useEffect(() => {
    if (inside && last.current && inside.id !== last.current.id) location.reload();
    if (inside) last.current = inside;
  }, [inside]);

  if (session.isPending) return <Entrance><Loading rows={3} /></Entrance>;
  if (me === undefined) return <Entrance><ProblemAlert problem={session.error} onRetry={() => void session.refetch()} /></Entrance>;
  if (me?.strength === 'full' && !me.membership) return <NoMembership />;
  const shown = inside ?? last.current;
  const door = inside ? null : me?.strength === 'half' ? (me.totp ? <CodeStep /> : <Enrolment />) : <Door expired={last.current !== null} />;
  return <>{door}{shown && <MeContext value={shown}><div hidden={!inside} inert={!inside}>{children}</div></MeContext>}</>;
}
