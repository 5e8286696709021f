// The language of the screen: catalogs are loaded when asked for, dates and the server's sentences follow. The words of the frame and of the way in (`first`)
// come before anything is drawn; those of the pages that are opened all day (`daily`) with them, and all others (`rest`, many times as many) when a page needs them.
import { i18n } from '@lingui/core';
import { configureClient } from '#platform/http/client.ts';
import { isDoor } from './doors.ts';
import { setFormatLanguage, type Language } from '#platform/i18n/format.ts';

const catalogs = {
  cs: { first: () => import('./locales/cs.po?first'), daily: () => import('./locales/cs.po?daily'), rest: () => import('./locales/cs.po?rest') },
  uk: { first: () => import('./locales/uk.po?first'), daily: () => import('./locales/uk.po?daily'), rest: () => import('./locales/uk.po?rest') },
  en: { first: () => import('./locales/en.po?first'), daily: () => import('./locales/en.po?daily'), rest: () => import('./locales/en.po?rest') },
};
export const languageNames: Record<Language, string> = { cs: 'Čeština', en: 'English', uk: 'Українська' };

/** The language chosen in this device before anybody signs in. */
export function deviceLanguage(): Language {
  const kept = localStorage.getItem('language');
  if (kept === 'uk' || kept === 'en' || kept === 'cs') return kept;
  // A guest has never been here: the browser knows which language they read.
  const spoken = isDoor(location.pathname) ? navigator.language.slice(0, 2) : '';
  return spoken === 'uk' || spoken === 'en' ? spoken : 'cs';
}

type Later = 'daily' | 'rest';
const asked: Partial<Record<Later, Promise<void>>> = {}, there = new Set<Later>();
/** Whether they are here already: nobody has to wait, not even for a promise that is kept. */
export const hasDaily = (): boolean => there.has('daily'), hasWhole = (): boolean => there.has('daily') && there.has('rest');
function load(part: Later, language: Language): Promise<void> {
  if (asked[part]) return asked[part];
  let mine: Promise<void> | undefined;
  mine = asked[part] = (async () => {
    const { messages } = await catalogs[language][part]();
    i18n.load(language, messages);
    // Not when another language was chosen meanwhile.
    if (asked[part] === mine) there.add(part);
  })().catch((error: unknown) => {
    // Asked anew a moment later, so that who drew with it hears first that it failed.
    const failed = asked[part];
    setTimeout(() => { if (asked[part] === failed) delete asked[part]; }, 1_000);
    throw error;
  });
  return mine;
}
/** Loads the words of the pages that are opened all day, by default in the language on the screen; once, unless it failed. */
export const loadDaily = (language = i18n.locale as Language): Promise<void> => load('daily', language);
let whole: Promise<void> | undefined;
/** Loads all words of a language, by default of the one on the screen; once, unless it failed. */
export function loadWhole(language = i18n.locale as Language): Promise<void> {
  return whole ??= Promise.all([load('daily', language), load('rest', language)]).then(() => {}, (error: unknown) => { setTimeout(() => { whole = undefined; }, 1_000); throw error; });
}

// A page that says a word of the others after all is put right as soon as they are here.
i18n.on('missing', () => { void loadWhole().catch(() => {}); });

export async function activate(language: Language): Promise<void> {
  const before = i18n.locale;
  if (before === language) return;
  // A screen with all words goes on with all words.
  const had = before ? (['daily', 'rest'] as const).filter((part) => asked[part]) : [];
  for (const { messages } of await Promise.all([catalogs[language].first(), ...had.map((part) => catalogs[language][part]())])) i18n.load(language, messages);
  configureClient({ language });
  setFormatLanguage(language);
  localStorage.setItem('language', language);
  document.documentElement.lang = language;
  i18n.activate(language);
  // Asked for meanwhile, in the language before.
  if (before) for (const part of ['daily', 'rest'] as const) if (asked[part] && !had.includes(part)) { delete asked[part]; there.delete(part); if (part === 'rest') whole = undefined; await load(part, language); }
}
