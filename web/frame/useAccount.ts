// What I can do with myself: act for another organisation, change the language, sign out.
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMe } from '#platform/design/me.ts';
import { useChange } from '#platform/design/query.ts';
import { useSaving } from '#platform/design/saving.ts';
import { hasVault } from '#platform/offline/present.ts';
import { countDrafts, dropDrafts } from '#platform/forms/drafts.ts';
import type { Language } from '#platform/i18n/format.ts';
import { activate } from '../language.ts';
import { markInside } from '../preload.ts';
import { me as meEndpoints, session } from '#modules/access/session/contract.ts';

/** Signing out leaves nothing in the device. */
const wipeDevice = async () => { if (hasVault()) await (await import('#platform/offline/device.ts')).wipe(); };

export function useAccount() {
  const me = useMe();
  const client = useQueryClient(), navigate = useNavigate();
  const switching = useChange(session.switch, {
    // Nothing read for one organisation may stay on screen for another.
    onDone: () => { markInside(false); markInside(true); void navigate({ to: '/' }); void client.resetQueries(); },
  });
  const language = useChange(meEndpoints.setLanguage, { invalidates: [meEndpoints.get], onDone: (_, { body }) => void activate(body.language) });
  const leaving = useChange(session.signOut, { onDone: () => { dropDrafts(me.id); void wipeDevice().finally(() => location.assign('/')); } });
  const unsent = useSaving().unsent;
  return {
    me, drafts: () => countDrafts(me.id), unsent, leaving: leaving.isPending,
    problem: switching.error ?? language.error ?? leaving.error,
    switchTo: (membershipId: string) => { if (membershipId !== me.membership.id) switching.mutate({ body: { membershipId } }); },
    speak: (chosen: Language) => language.mutate({ body: { language: chosen } }),
    signOut: () => leaving.mutate({}),
  };
}
