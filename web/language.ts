// The language of the screen: catalogs are loaded when asked for, dates and the server's sentences follow. The words of the frame and of the way in (`first`)
// come before anything is drawn; the others (`rest`, twenty times as many) when a page needs them.
import { i18n } from '@lingui/core';
import { configureClient } from '#platform/http/client.ts';
import { setFormatLanguage, type Language } from '#platform/i18n/format.ts';

const catalogs = {
  cs: { first: () => import('./locales/cs.po?first'), rest: () => import('./locales/cs.po?rest') },
  uk: { first: () => import('./locales/uk.po?first'), rest: () => import('./locales/uk.po?rest') },
  en: { first: () => import('./locales/en.po?first'), rest: () => import('./locales/en.po?rest') },
};
export const languageNames: Record<Language, string> = { cs: 'Čeština', en: 'English', uk: 'Українська' };

/** The language chosen in this device before anybody signs in. */
export function deviceLanguage(): Language {
  const kept = localStorage.getItem('language');
  if (kept === 'uk' || kept === 'en' || kept === 'cs') return kept;
  // A guest has never been here: the browser knows which language they read.
  const spoken = ['/host', '/pozvani'].includes(location.pathname) ? navigator.language.slice(0, 2) : '';
  return spoken === 'uk' || spoken === 'en' ? spoken : 'cs';
}

let whole: Promise<void> | undefined;
/** Loads all words of a language, by default of the one on the screen; once, unless it failed. */
export function loadWhole(language = i18n.locale as Language): Promise<void> {
  return whole ??= (async () => {
    const { messages } = await catalogs[language].rest();
    i18n.load(language, messages);
  })().catch((error: unknown) => {
    // Asked anew a moment later, so that who drew with it hears first that it failed.
    const failed = whole;
    setTimeout(() => { if (whole === failed) whole = undefined; }, 1_000);
    throw error;
  });
}

export async function activate(language: Language): Promise<void> {
  const before = i18n.locale;
  if (before === language) return;
  // A screen with all words goes on with all words.
  const { first, rest } = catalogs[language], asked = before ? whole : undefined;
  for (const { messages } of await Promise.all([first(), ...(asked ? [rest()] : [])])) i18n.load(language, messages);
  configureClient({ language });
  setFormatLanguage(language);
  localStorage.setItem('language', language);
  document.documentElement.lang = language;
  i18n.activate(language);
  // Asked for meanwhile, in the language before.
  if (before && whole && !asked) { whole = undefined; await loadWhole(language); }
}
