import { msg } from '@lingui/core/macro';
import type { Parts } from '#platform/design/parts.ts';

export const parts: Parts = {
  caseTabs: [{ key: 'sdileni', order: 90, label: msg`Sdílení a nahlížení`, component: () => import('./SharingTab.tsx') }],
  caseHeader: [{ key: 'who-sees', order: 50, component: () => import('./WhoSees.tsx') }],
  personCards: [{ key: 'openings', column: 'right', order: 90, component: () => import('./OpeningsLink.tsx') }],
  todayCards: [
    { key: 'emergency', column: 'asked', order: 1, component: () => import('./emergency/NoticesCard.tsx') },
    { key: 'waiting', column: 'asked', order: 20, component: () => import('./WaitingCard.tsx') },
    { key: 'ending', column: 'asked', order: 50, component: () => import('./EndingCard.tsx') },
  ],
  adminSections: [
    { key: 'organisation', order: 10, label: msg`Organizace`, component: () => import('./admin/OrganisationSection.tsx') },
    { key: 'accounts', order: 20, label: msg`Účty`, component: () => import('./admin/AccountsSection.tsx') },
    { key: 'mandates', order: 30, label: msg`Pověření ke koordinaci`, component: () => import('./admin/MandatesSection.tsx') },
    { key: 'masking', order: 35, label: msg`Skrytý název`, component: () => import('./admin/MaskingSection.tsx') },
    { key: 'texts', order: 40, label: msg`Texty listů`, component: () => import('./admin/TextsSection.tsx') },
    { key: 'mails', order: 45, label: msg`Pošta`, component: () => import('./admin/MailsSection.tsx') },
    { key: 'openings', order: 50, label: msg`Nahlížení`, component: () => import('./OpeningList.tsx') },
  ],
};
