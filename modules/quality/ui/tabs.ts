// What „Kvalita“ is made of: every part hangs its page in by one line, in the order in which people look for it. A line whose page does not exist is not drawn.
import { msg } from '@lingui/core/macro';
import { IconBook2, IconCertificate, IconChecklist, IconClipboardCheck, IconFileSearch, IconLayoutGrid, IconListDetails, IconMessage2, IconMoodSmile, IconStar, IconTableColumn, IconUserCog, IconUsersGroup } from '@tabler/icons-react';
import type { SectionTab } from '#platform/design/SectionTabs.tsx';

const leads = ['head', 'methodologist', 'coordinator'] as const;

export const tabs: readonly SectionTab[] = [
  { path: '/kvalita', label: msg`Přehled`, icon: IconLayoutGrid },
  { path: '/kvalita/audity', label: msg`Audity`, icon: IconClipboardCheck },
  { path: '/kvalita/doporuceni', label: msg`Doporučení`, icon: IconListDetails },
  { path: '/kvalita/souhrn', label: msg`Souhrn`, icon: IconTableColumn, roles: [...leads, 'analyst'] },
  { path: '/kvalita/tym', label: msg`Tým a odchody`, icon: IconUserCog, roles: [...leads, 'worker', 'analyst'] },
  { path: '/kvalita/supervize', label: msg`Supervize`, icon: IconUsersGroup, roles: [...leads, 'worker'] },
  { path: '/kvalita/vzdelavani', label: msg`Vzdělávání`, icon: IconCertificate },
  { path: '/kvalita/stiznosti', label: msg`Stížnosti`, icon: IconMessage2, roles: [...leads, 'worker'] },
  { path: '/kvalita/zpetna-vazba', label: msg`Zpětná vazba`, icon: IconMoodSmile, roles: [...leads, 'worker'] },
  { path: '/kvalita/standardy', label: msg`Standardy`, icon: IconChecklist, roles: [...leads, 'worker'] },
  { path: '/kvalita/pravidla', label: msg`Pravidla`, icon: IconFileSearch },
  { path: '/kvalita/dobra-praxe', label: msg`Dobrá praxe`, icon: IconStar },
  { path: '/kvalita/metodiky', label: msg`Metodiky`, icon: IconBook2, roles: leads },
];
