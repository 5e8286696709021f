// The items of the rail in their order, and who has a use for each. An item is drawn only when its route exists.
import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import { IconAffiliate, IconCalendarEvent, IconChartBar, IconClipboardCheck, IconClipboardText, IconFolders, IconMapPin, IconSettings, IconStack2, IconSun, IconTarget, IconUsers, type Icon } from '@tabler/icons-react';
import type { Role } from '#platform/http/contract.ts';

export type NavigationItem = { to: string; label: MessageDescriptor; icon: Icon; /** Everybody when missing. */ roles?: readonly Role[]; /** Stands in the phone's bottom bar. */ phone?: true; /** Pages of rooms without an item of their own. */ also?: string };

const withClients: readonly Role[] = ['worker', 'head', 'coordinator'];

export const navigation: readonly NavigationItem[] = [
  { to: '/', label: msg`Dnes`, icon: IconSun, phone: true },
  { to: '/pripady', label: msg`Případy`, icon: IconFolders, roles: withClients, phone: true },
  { to: '/lide', label: msg`Lidé`, icon: IconUsers, roles: withClients, phone: true },
  { to: '/sit', label: msg`Síť`, icon: IconAffiliate },
  { to: '/setkani', label: msg`Setkání`, icon: IconCalendarEvent },
  { to: '/prace', label: msg`Práce`, icon: IconClipboardText, roles: [...withClients, 'analyst'] },
  { to: '/lokality', label: msg`Lokality`, icon: IconMapPin, also: '/dotazniky' },
  { to: '/cile', label: msg`Cíle`, icon: IconTarget, roles: ['worker', 'head', 'coordinator', 'methodologist', 'analyst', 'secretary'] },
  { to: '/kvalita', label: msg`Kvalita`, icon: IconClipboardCheck, roles: ['head', 'methodologist', 'worker', 'coordinator', 'analyst'] },
  { to: '/programy', label: msg`Programy`, icon: IconStack2 },
  { to: '/prehledy', label: msg`Přehledy`, icon: IconChartBar, roles: ['head', 'coordinator', 'methodologist', 'analyst'] },
  { to: '/sprava', label: msg`Správa`, icon: IconSettings, roles: ['administrator', 'head', 'secretary'] },
];

const under = (path: string, to: string) => path === to || path.startsWith(to === '/' ? '//' : `${to}/`);
/** The item that a path belongs to. */
export const itemOf = (path: string, items: readonly NavigationItem[]) => items.find(({ to, also }) => under(path, to) || (also !== undefined && under(path, also)));
/** Under the thumb of those who have no cases and people. */
const instead = ['/setkani', '/sit'];
/** What this role sees, of what exists. */
export const itemsFor = (role: Role, paths: readonly string[]): NavigationItem[] => navigation.filter((item) => paths.includes(item.to) && (!item.roles || item.roles.includes(role)))
  .map((item) => !withClients.includes(role) && instead.includes(item.to) ? { ...item, phone: true } : item);
