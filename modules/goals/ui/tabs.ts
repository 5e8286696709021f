// The second row of Cíle. Each part of the room adds its line.
import { msg } from '@lingui/core/macro';
import { IconChartDots, IconClipboardText, IconFileImport, IconHome2 } from '@tabler/icons-react';
import type { SectionTab } from '#platform/design/SectionTabs.tsx';

export const tabs: readonly SectionTab[] = [
  { path: '/cile', label: msg`Přehled`, icon: IconChartDots },
  { path: '/cile/centrum', label: msg`Moje centrum`, icon: IconHome2 },
  { path: '/cile/sablony', label: msg`Šablony`, icon: IconClipboardText },
  { path: '/cile/nacist', label: msg`Načíst dokument`, icon: IconFileImport },
];
