// What „Práce“ is made of: every part hangs its page in by one line, in the order in which people look for it. A line whose page does not exist is not drawn.
import { msg } from '@lingui/core/macro';
import { IconBriefcase, IconCalendarWeek, IconChartBar, IconClipboardText, IconFileImport, IconReportMoney, IconSchool } from '@tabler/icons-react';
import type { SectionTab } from '#platform/design/SectionTabs.tsx';

const withClients = ['worker', 'head', 'coordinator'] as const;

export const tabs: readonly SectionTab[] = [
  { path: '/prace', label: msg`Práce`, icon: IconClipboardText, roles: withClients },
  { path: '/prace/tyden', label: msg`Týden`, icon: IconCalendarWeek, roles: withClients },
  { path: '/prace/kurzy', label: msg`Kurzy`, icon: IconSchool, roles: withClients },
  { path: '/prace/soubory', label: msg`Načíst soubor`, icon: IconFileImport, roles: withClients },
  { path: '/prace/projekty', label: msg`Projekty`, icon: IconBriefcase },
  { path: '/prace/vykazy', label: msg`Výkazy`, icon: IconReportMoney },
  { path: '/prace/statistika', label: msg`Statistika`, icon: IconChartBar, roles: ['head', 'analyst'] },
];
