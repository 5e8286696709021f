// Who is signed in decides what is drawn: the pages, the sign-in, the second step, the lock, or the first set-up.
import { useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Suspense, useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { Loading } from '#platform/design/Loading.tsx';
import { ConfirmedContext } from '#platform/design/confirmed.ts';
import { MeContext, type Me } from '#platform/design/me.ts';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { keyOf, useRead } from '#platform/design/query.ts';
import { call, Refused, Unreachable } from '#platform/http/client.ts';
import { useAway } from '#platform/offline/connection.ts';
import { hasVault, useVaultOpen } from '#platform/offline/present.ts';
import { OfflineDoor } from '#modules/offline/ui/index.ts';
import { Kept } from './Kept.tsx';
import { lock, unlock } from '#platform/design/lock.ts';
import { arrivalPaths } from './doors.ts';
import { activate } from './language.ts';
import { later, laterInWhole } from './later.ts';
import { Daily, Whole } from './Whole.tsx';
import { returnPath } from './oidc.ts';
import { markInside } from './preload.ts';
import { cover, useLock } from './useLock.ts';
import { useConfirmed } from './pages/account/useConfirmed.tsx';
import { Entrance } from './pages/Entrance.tsx';
import { LockScreen } from './pages/LockScreen.tsx';
import { me as meEndpoints, setup } from '#modules/access/session/contract.ts';

// The ways in are for those who are not inside: whoever is loads none of them.
const CodeStep = laterInWhole(async () => (await import('./pages/CodeStep.tsx')).CodeStep);
const Enrolment = laterInWhole(async () => (await import('./pages/Enrolment.tsx')).Enrolment);
const Invitation = laterInWhole(async () => (await import('./pages/Invitation.tsx')).Invitation);
const NoMembership = laterInWhole(async () => (await import('./pages/NoMembership.tsx')).NoMembership);
const OwnPassword = laterInWhole(async () => (await import('./pages/OwnPassword.tsx')).OwnPassword);
const ProviderReturn = laterInWhole(async () => (await import('./pages/ProviderReturn.tsx')).ProviderReturn);
const ResetPassword = laterInWhole(async () => (await import('./pages/ResetPassword.tsx')).ResetPassword);
const Setup = laterInWhole(async () => (await import('./pages/Setup.tsx')).Setup);
const SignIn = later(async () => (await import('./pages/SignIn.tsx')).SignIn);
const entering = <Entrance><Loading rows={3} /></Entrance>;

/** As the server says it: half a session has no membership yet, and a full one may have lost its last. */
type Account = Omit<Me, 'membership'> & { membership: Me['membership'] | null };
const refusedAs = (error: unknown, status: number) => error instanceof Refused && error.problem.status === status;

const meKey = keyOf(meEndpoints.get);
/** Who is signed in, or null. */
export const whoIsIn = { queryKey: meKey, staleTime: 60_000, queryFn: () => call(meEndpoints.get).catch((error: unknown): Account | null => { if (refusedAs(error, 401)) return null; throw error; }) };

/** Null when nobody is signed in. A 401 of any other request asks again, and so leads here. */
function useSession() {
  const client = useQueryClient();
  const query = useQuery<Account | null>({ ...whoIsIn, refetchOnWindowFocus: true });
  useEffect(() => {
    // Asked again and not taken for granted: another tab may have unlocked the screen meanwhile, under a new secret.
    const ended = (error: unknown) => { if (refusedAs(error, 401) && client.getQueryData(meKey)) void client.invalidateQueries({ queryKey: meKey }); };
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
  return state.data?.needed && !done ? <Setup onDone={() => setDone(true)} /> : <SignIn expired={expired} below={<Kept />} />;
}

/** Pages of links that were sent, read once: the secret leaves the address before anything else happens. */
function arrival(): ReactNode {
  const { pathname, hash, search } = location, secret = hash.slice(1);
  if (pathname === returnPath) { history.replaceState(null, '', returnPath); return <ProviderReturn query={search.slice(1)} />; }
  if (pathname !== arrivalPaths.invitation && pathname !== arrivalPaths.newPassword) return null;
  history.replaceState(null, '', pathname);
  return pathname === arrivalPaths.invitation ? <Invitation secret={secret} /> : <ResetPassword secret={secret} />;
}
const arrived = arrival();

/**
 * When a session ends or locks under somebody's hands, the page stays where it is, hidden, with all that was typed, until the same
 * account signs in again or unlocks it. Another account gets a fresh page.
 */
function Gate({ children }: { children: ReactNode }) {
  const { t } = useLingui(), client = useQueryClient();
  const session = useSession();
  const last = useRef<Me | null>(null);
  const me = session.data;
  const full = me?.strength === 'full' && !me.passwordChange && me.membership ? (me as Me) : null;
  const lockedHere = useLock(full?.idleMinutes, () => void session.refetch());
  const locked = Boolean(me) && (me!.locked || lockedHere && full !== null);
  const inside = locked ? null : full;
  useEffect(() => { if (me) void activate(me.language); }, [me?.language]);
  useEffect(() => { if (me !== undefined) markInside(me !== null); }, [me]);
  // Nothing that was asked ahead of a page is left for whoever comes in next.
  useEffect(() => { if (me === null) client.removeQueries({ type: 'inactive', predicate: ({ queryKey }) => queryKey[0] !== meKey[0] }); }, [client, me]);
  useEffect(() => {
    if (full && last.current && full.id !== last.current.id) location.reload();
    if (full) last.current = full;
  }, [full]);
  // Signing out ends a lock as well; what the server locked is locked in all tabs.
  useEffect(() => { if (lockedHere && me === null) unlock(); }, [lockedHere, me]);
  useEffect(() => { if (me?.locked) lock(); }, [me?.locked]);
  const away = useAway(), open = useVaultOpen(), byVault = useRef(false);
  const enter = useCallback((taken: Me) => { byVault.current = true; client.setQueryData(meKey, taken); unlock(); }, [client]);
  const unanswered = session.failureReason instanceof Unreachable || away;
  // A page that the server has drawn stays when the server falls silent; one that came out of the vault is gone with its key. A lock that
  // no server can open is opened by the vault.
  const vaultDoor = unanswered && (hasVault() || open) && (me === undefined || (byVault.current || locked) && !open)
    ? <Entrance title={t`Bez signálu`}><Suspense fallback={<Loading rows={3} />}><Whole><OfflineDoor onOpen={enter} onRetry={() => void session.refetch()} /></Whole></Suspense></Entrance> : null;
  // Only over a page that waits underneath: signing in has lists and notices of its own.
  const waits = (!inside || vaultDoor !== null) && (full !== null || last.current !== null);
  useEffect(() => cover(waits), [waits]);

  // The device acts for whom the server (or, without it, the vault) says; nobody signed in means that what was taken along goes.
  const acting = full ? `${full.id} ${full.membership.id}` : me === undefined || me?.strength === 'half' ? undefined : '';
  useEffect(() => {
    if (acting === undefined || !hasVault()) return;
    const [accountId = '', membershipId = ''] = acting.split(' ');
    void import('#platform/offline/device.ts').then(({ actAs }) => actAs(acting ? { accountId, membershipId } : undefined));
  }, [acting]);

  if (!vaultDoor && session.isPending) return entering;
  if (vaultDoor && me === undefined && !last.current) return vaultDoor;
  if (!vaultDoor && me === undefined) return <Entrance><ProblemAlert problem={session.error} onRetry={() => void session.refetch()} /></Entrance>;
  if (me?.strength === 'full' && me.passwordChange) return <Suspense fallback={entering}><OwnPassword /></Suspense>;
  if (me?.strength === 'full' && !me.membership) return <Suspense fallback={entering}><NoMembership /></Suspense>;
  const shown = full ?? last.current;
  const door = vaultDoor ?? (inside ? null : me && locked ? <LockScreen of={me} onUnlocked={async () => { await session.refetch(); unlock(); }} />
    : me?.strength === 'half' ? (me.totpRequired ? <Enrolment /> : <CodeStep of={me} />) : <Door expired={last.current !== null} />);
  const covered = door !== null;
  return <>{door && <Suspense fallback={entering}>{door}</Suspense>}{shown && <MeContext value={shown}><ConfirmedContext value={useConfirmed}><div hidden={covered} inert={covered}><Suspense fallback={<Loading rows={6} />}><Daily>{children}</Daily></Suspense></div></ConfirmedContext></MeContext>}</>;
}
export const SessionGate = ({ children }: { children: ReactNode }) => arrived ? <Suspense fallback={entering}>{arrived}</Suspense> : <Gate>{children}</Gate>;
