// What the page „Síť" is made of: every part hangs its page in by one line, in the order in which people look for it.
import { msg } from '@lingui/core/macro';
import { IconAffiliate, IconArrowForwardUp, IconBuildingCommunity, IconChecklist, IconInbox, IconLanguage, IconMapPin, IconSearch, IconUsersGroup, IconWritingSign } from '@tabler/icons-react';
import type { SectionTab } from '#platform/design/SectionTabs.tsx';

export const tabs: readonly SectionTab[] = [
  { path: '/sit', label: msg`Najít pomoc`, icon: IconSearch },
  { path: '/sit/odkazani', label: msg`Odkázání`, icon: IconArrowForwardUp, roles: ['worker', 'head', 'coordinator'] },
  { path: '/sit/tlumocnici', label: msg`Tlumočníci`, icon: IconLanguage },
  { path: '/sit/zadosti', label: msg`Žádosti`, icon: IconInbox, roles: ['worker', 'head', 'coordinator'] },
  { path: '/sit/sluzby', label: msg`Služby`, icon: IconUsersGroup },
  { path: '/sit/partneri', label: msg`Partneři`, icon: IconBuildingCommunity },
  { path: '/sit/mista', label: msg`Místa`, icon: IconMapPin },
  { path: '/sit/dohody', label: msg`Dohody`, icon: IconWritingSign },
  { path: '/sit/obraz', label: msg`Obraz sítě`, icon: IconAffiliate, roles: ['worker', 'head', 'coordinator'] },
  { path: '/sit/overit', label: msg`K ověření`, icon: IconChecklist, roles: ['worker', 'head', 'coordinator', 'secretary', 'administrator'] },
];
