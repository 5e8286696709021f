import { msg } from '@lingui/core/macro';
import type { Parts } from '#platform/design/parts.ts';

export const parts: Parts = {
  caseTabs: [{ key: 'sdileni', order: 90, label: msg`Sdílení a nahlížení`, component: () => import('./SharingTab.tsx') }],
  caseHeader: [{ key: 'who-sees', order: 50, ahead: [{ path: '/cases/:caseId/who-sees' }], component: () => import('./WhoSees.tsx') }],
  personCards: [{ key: 'openings', column: 'right', order: 90, component: () => import('./OpeningsLink.tsx') }],
  todayCards: [
    { key: 'emergency', column: 'asked', order: 1, component: () => import('./emergency/NoticesCard.tsx') },
    { key: 'waiting', column: 'asked', order: 20, component: () => import('./WaitingCard.tsx') },
    { key: 'ending', column: 'asked', order: 50, component: () => import('./EndingCard.tsx') },
  ],
  adminSections: [
    { key: 'organisation', order: 10, label: msg`Organizace`, about: msg`Jak se organizace jmenuje, z čeho se skládá a kdy u vás případ stojí.`, component: () => import('./admin/OrganisationSection.tsx') },
    { key: 'accounts', order: 20, label: msg`Účty`, about: msg`Kdo se smí přihlásit a s jakou rolí. Správce vidí účty, klienty ne.`, component: () => import('./admin/AccountsSection.tsx') },
    { key: 'mandates', order: 30, label: msg`Pověření ke koordinaci`, about: msg`Které služby koordinátoři a koordinátorky vidí a do kdy.`, component: () => import('./admin/MandatesSection.tsx') },
    { key: 'masking', order: 35, label: msg`Skrytý název`, about: msg`Pro organizace, jejichž název sám by prozradil, s čím klient nebo klientka přichází.`, forHeads: true, component: () => import('./admin/MaskingSection.tsx') },
    { key: 'texts', order: 60, label: msg`Texty listů`, about: msg`Co klient nebo klientka podepisuje, v jakém znění a jazyce. Podepsaný list si drží své znění.`, component: () => import('./admin/TextsSection.tsx') },
    { key: 'mails', order: 80, label: msg`Pošta`, about: msg`Co program odeslal a co čeká na odeslání.`, component: () => import('./admin/MailsSection.tsx') },
    { key: 'statutes', order: 55, label: msg`Zákonné důvody`, about: msg`Podle čeho lze sdílet bez souhlasu a nejvýš kolik. Seznam je společný a mění se se zákonem.`, component: () => import('./admin/StatutesSection.tsx') },
    { key: 'openings', order: 90, label: msg`Nahlížení`, about: msg`Co lidé vaší organizace otevírali a komu byl přístup odmítnut.`, forHeads: true, component: () => import('./OpeningList.tsx') },
  ],
};
