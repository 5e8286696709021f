// What „Lokality“ is made of: every part hangs its page in by one line, in the order in which people look for it. A line whose page does not exist is not drawn.
import { msg } from '@lingui/core/macro';
import { IconAlertHexagon, IconDoorEnter, IconListCheck, IconMapPin } from '@tabler/icons-react';
import type { SectionTab } from '#platform/design/SectionTabs.tsx';

const withClients = ['worker', 'head', 'coordinator'] as const;

export const tabs: readonly SectionTab[] = [
  { path: '/lokality', label: msg`Lokality`, icon: IconMapPin, roles: withClients },
  { path: '/dotazniky', label: msg`Dotazníky`, icon: IconListCheck },
  { path: '/lokality/krize', label: msg`Krize`, icon: IconAlertHexagon, roles: withClients },
  { path: '/lokality/navstevy', label: msg`Návštěvy`, icon: IconDoorEnter, roles: withClients },
];
