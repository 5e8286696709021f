import { useLingui } from '@lingui/react/macro';
import type { Tone } from '#platform/design/Tag.tsx';
import { day } from '#platform/i18n/format.ts';
import type { Change, SiteRole, SiteState, Way } from '../rules.ts';

/** How things of programmes are called on screen. */
export function useProgrammeWords() {
  const { t } = useLingui();
  const roles: Record<SiteRole, string> = { support_coordinator: t`koordinátor podpory`, case_manager: t`case manager`, head: t`vedoucí odboru`, social_worker: t`sociální pracovník`, other: t`jiná role` };
  const states: Record<SiteState, string> = { approached: t`v jednání`, in: t`zapojené`, left: t`odešlo`, finished: t`dokončilo` };
  const tones: Partial<Record<SiteState, Tone>> = { approached: 'waiting', in: 'done', left: 'plain' };
  const ways: Record<Way, string> = { person: t`osobně`, written: t`písemně`, online: t`online`, phone: t`telefonicky` };
  const changes: Record<Change, string> = { law: t`změna zákona nebo vyhlášky`, strategy: t`strategický dokument`, practice: t`praxe`, funding: t`financování`, education: t`vzdělávání` };
  const dates = ({ beginsOn, endsOn }: { beginsOn: string; endsOn: string | null }) => (endsOn ? `${day(beginsOn)} – ${day(endsOn)}` : t`od ${day(beginsOn)}`);
  return { roles, states, tones, ways, changes, dates };
}
