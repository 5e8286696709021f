// How work is named on screen.
import { useLingui } from '@lingui/react/macro';
import { IconBuilding, IconDeviceLaptop, IconHome, IconMail, IconPhone, type Icon } from '@tabler/icons-react';
import { number } from '#platform/i18n/format.ts';
import type { Directness, Mode, Understood, Unit } from '../rules.ts';

export const modeIcons: Record<Mode, Icon> = { office: IconBuilding, field: IconHome, phone: IconPhone, online: IconDeviceLaptop, written: IconMail };

/** Names of ways, kinds of work and answers, in the reader's language. */
export function useWorkWords() {
  const { t } = useLingui();
  const mode: Record<Mode, string> = { office: t`u nás`, field: t`v terénu`, phone: t`telefon`, online: t`online`, written: t`písemně` };
  const directness: Record<Directness, string> = { direct: t`s klientem`, indirect: t`pro klienta`, organisational: t`organizační` };
  const understood: Record<Understood, string> = { yes: t`ano`, partly: t`zčásti`, no: t`ne`, not_checked: t`neověřeno` };
  const unit: Record<Unit, string> = { kontakt: t`kontakt`, intervence: t`intervence` };
  const minutes = (count: number) => t`${number(count)} min`;
  return { mode, directness, understood, unit, minutes };
}
/** Hours of minutes, for sums: `63,5`. */
export const inHours = (minutes: number) => Math.round(minutes / 6) / 10;
