// What „Přehledy“ is made of: figures, then signals that lie beyond one case and what is done about them. A line whose page does not exist is not drawn.
import { msg } from '@lingui/core/macro';
import { IconChartBar, IconMessageReport, IconSpeakerphone, IconTrendingUp } from '@tabler/icons-react';
import type { SectionTab } from '#platform/design/SectionTabs.tsx';

const figures = ['head', 'coordinator', 'methodologist', 'analyst'] as const, gather = ['head', 'coordinator', 'methodologist'] as const;
export const tabs: readonly SectionTab[] = [
  { path: '/prehledy', label: msg`Přehledy`, icon: IconChartBar, roles: figures },
  { path: '/podnety', label: msg`Podněty`, icon: IconMessageReport, roles: gather },
  { path: '/podnety/vyvoj', label: msg`Vývoj`, icon: IconTrendingUp, roles: gather },
  { path: '/podnety/akce', label: msg`Advokační akce`, icon: IconSpeakerphone, roles: [...gather, 'worker'] },
];
