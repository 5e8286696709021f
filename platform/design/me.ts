// Who is signed in and for which organisation. The session gate of the web fills it; rooms read it by `useMe()`.
import { createContext, useContext } from 'react';
import type { Role } from '#platform/http/contract.ts';
import type { Language } from '#platform/i18n/format.ts';

type Named = { id: string; name: string };
export type Me = {
  id: string; name: string; email: string; language: Language; strength: 'half' | 'full'; totp: boolean;
  /** The screen is locked; after so many minutes without anybody it locks. */
  locked: boolean; idleMinutes: number;
  /** Ways into the account. */
  passkeys: number; backupCodes: number; hasPassword: boolean; linked: boolean; passwordChange: boolean; totpRequired: boolean;
  /** For whom I act now. */
  membership: { id: string; organisation: Named & { shortName: string }; role: Role; profession: string; services: Named[] };
  memberships: { id: string; organisation: Named; role: Role }[];
};

export const MeContext = createContext<Me | null>(null);
/** Undefined before signing in. */
export const useMaybeMe = () => useContext(MeContext) ?? undefined;
/** The signed-in account; only below the session gate. */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (!me) throw new Error('useMe() outside of a session');
  return me;
}
