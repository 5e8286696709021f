// What „Setkání“ is made of: every part hangs its page in by one line, in the order in which people look for it.
import { msg } from '@lingui/core/macro';
import { IconCalendarWeek, IconEye, IconListDetails, IconListSearch, IconMessages, IconUsersGroup } from '@tabler/icons-react';
import type { SectionTab } from '#platform/design/SectionTabs.tsx';

export const tabs: readonly SectionTab[] = [
  { path: '/setkani', label: msg`Kalendář`, icon: IconCalendarWeek },
  { path: '/setkani/seznam', label: msg`Setkání`, icon: IconListDetails },
  { path: '/setkani/skupiny', label: msg`Skupiny`, icon: IconUsersGroup },
  { path: '/setkani/podnety', label: msg`Sledované jevy`, icon: IconEye },
  { path: '/setkani/intervize', label: msg`Intervize`, icon: IconMessages },
  { path: '/setkani/hledat', label: msg`Hledat`, icon: IconListSearch },
];
