// The consent sheet in every language it is shipped in. Nobody has verified these translations yet, and the print says so.
import type { SheetText } from '../text.ts';
import { body as cs } from './cs.ts';
import { body as uk } from './uk.ts';
import { body as vi } from './vi.ts';
import { body as mn } from './mn.ts';
import { body as ru } from './ru.ts';
import { body as en } from './en.ts';

export type ConsentSlot = keyof typeof cs;
export type ConsentBody = Readonly<Record<ConsentSlot, string>>;

export const consentTexts: readonly SheetText<ConsentSlot>[] = Object.entries({ cs, uk, vi, mn, ru, en } satisfies Record<string, ConsentBody>)
  .map(([language, body]) => ({ key: 'consent', language, version: 1, translator: null, verifier: null, body }));
