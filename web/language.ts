// The language of the screen: catalogs are loaded when asked for, dates and the server's sentences follow.
import { i18n } from '@lingui/core';
import { configureClient } from '#platform/http/client.ts';
import { setFormatLanguage, type Language } from '#platform/i18n/format.ts';

const catalogs = { cs: () => import('./locales/cs.po'), uk: () => import('./locales/uk.po'), en: () => import('./locales/en.po') };
export const languageNames: Record<Language, string> = { cs: 'Čeština', en: 'English', uk: 'Українська' };

/** The language chosen in this device before anybody signs in. */
export function deviceLanguage(): Language {
  const kept = localStorage.getItem('language');
  if (kept === 'uk' || kept === 'en' || kept === 'cs') return kept;
  // A guest has never been here: the browser knows which language they read.
  const spoken = ['/host', '/pozvani'].includes(location.pathname) ? navigator.language.slice(0, 2) : '';
  return spoken === 'uk' || spoken === 'en' ? spoken : 'cs';
}

export async function activate(language: Language): Promise<void> {
  if (i18n.locale === language) return;
  const { messages } = await catalogs[language]();
  configureClient({ language });
  setFormatLanguage(language);
  localStorage.setItem('language', language);
  document.documentElement.lang = language;
  i18n.loadAndActivate({ locale: language, messages });
}
