// The shape of a sheet's wording. Shipped wordings are defaults: an organisation may bring its own, verified ones.
import { consentTexts } from './consent/index.ts';
import { agreementTexts } from './agreement-texts.ts';

/** Languages the sheets are shipped in. */
export const sheetLanguages = ['cs', 'uk', 'vi', 'mn', 'ru', 'en'] as const;
export type SheetLanguage = (typeof sheetLanguages)[number];
export type SheetKey = 'consent' | 'agreement';

/**
 * One sheet's wording in one language. `body` is by slot, with `{placeholders}`.
 * Without a `verifier` the print says that the Czech wording is binding.
 */
export type SheetText<Slot extends string = string> = {
  key: SheetKey; language: string; version: number; translator: string | null; verifier: string | null; body: Readonly<Record<Slot, string>>;
};

/** Fills `{placeholders}`. Throws on one without a value: a sheet with a hole in it must not be signed. */
export function slot(text: string, values: Readonly<Record<string, string>> = {}): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) throw new Error(`Nothing to put in place of {${name}} in: ${text}`);
    return value;
  });
}

/** Names of the placeholders of a text, sorted, each once. */
export const placeholders = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(match => match[1] as string))].sort();

/** The shipped wording, or undefined in a language we do not ship. */
export const findSheetText = (key: SheetKey, language: string): SheetText | undefined =>
  (key === 'consent' ? consentTexts : agreementTexts).find(text => text.language === language);
