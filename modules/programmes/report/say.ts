import type { Language } from '#platform/i18n/format.ts';

/** One of three texts: chapters are gathered in the language that they are asked for. */
export const say = (language: Language, cs: string, en: string, uk: string) => ({ cs, en, uk })[language];
