// How kinds of work are named and drawn.
import { useLingui } from '@lingui/react/macro';
import { IconBook2, IconBuildingCommunity, IconCalendarHeart, IconClipboardList, IconClockHour4, IconFiles, IconHeartHandshake, IconLanguage, IconLifebuoy, IconMessageCircle, IconPencil, IconPhoneCall, IconSchool, IconSearch, IconSpeakerphone, IconUsersGroup, IconWalk, type Icon } from '@tabler/icons-react';
import type { RecordKind } from '../rules.ts';

export const kindIcons: Record<RecordKind, Icon> = {
  contact: IconMessageCircle, coordination: IconPhoneCall, administration: IconClipboardList, field_visit: IconWalk, screening: IconSearch, course: IconSchool, partner_talk: IconHeartHandshake, assistance: IconBuildingCommunity, tutoring: IconPencil,
  counselling_hours: IconClockHour4, event: IconCalendarHeart, interpreting: IconLanguage, distribution: IconFiles, staff_training: IconBook2, supervision: IconUsersGroup, awareness: IconSpeakerphone, method_support: IconLifebuoy,
};

/** Names of kinds of work in the reader's language, as one thing. */
export function useKindWords(): Record<RecordKind, string> {
  const { t } = useLingui();
  return {
    contact: t`kontakt s klientem`, coordination: t`práce pro klienta`, administration: t`organizační práce`, field_visit: t`terénní práce`, screening: t`depistáž`, course: t`kurz`, partner_talk: t`jednání s partnerem`, assistance: t`asistence na úřadě`,
    tutoring: t`doučování`, counselling_hours: t`poradenské hodiny`, event: t`akce`, interpreting: t`tlumočení`, distribution: t`rozdávání materiálů`, staff_training: t`vzdělávání pracovníků`, supervision: t`supervize`, awareness: t`osvěta`, method_support: t`metodická podpora`,
  };
}
