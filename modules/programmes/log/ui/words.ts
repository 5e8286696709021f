// How support is called on screen.
import { useLingui } from '@lingui/react/macro';
import type { z } from 'zod';
import type { Mode } from '#modules/work/contract.ts';
import { hours } from '#platform/i18n/format.ts';
import { inHours, type NoEntry, type NoHours } from '../rules.ts';

export function useSupportWords() {
  const { t } = useLingui();
  const modes: Record<z.infer<typeof Mode>, string> = { field: t`osobně na místě`, office: t`osobně u nás`, written: t`písemně`, online: t`online`, phone: t`telefonicky` };
  const noHours: Record<NoHours, string> = { empty: t`Napište, kolik hodin.`, unreadable: t`Napište hodiny třeba 1,5 nebo 1 h 30.`, not_half: t`Jen celé půlhodiny: 0,5; 1; 1,5…`, none: t`Nejméně půl hodiny.`, too_many: t`Nejvýš 24 hodin za den.` };
  const noEntry: Record<NoEntry, string> = { ahead: t`Zapisuje se podpora, která už proběhla.`, closed: t`Program je uzavřený.`, before_programme: t`Tento den program ještě nezačal.`, after_programme: t`Tento den už program skončil.`, not_in_team: t`Tento den jste v týmu podpory nebyli.`, site_not_yet: t`S tímto místem se tento den ještě nejednalo.`, site_left: t`Místo tento den už v programu nebylo.` };
  /** `339,5 hodiny`, of minutes. */
  const time = (minutes: number) => hours(inHours(minutes));
  return { modes, noHours, noEntry, time };
}
