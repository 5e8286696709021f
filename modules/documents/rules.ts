// Decisions about documents: the same in the browser and on the server.
import { addDays } from '#platform/i18n/format.ts';

type Sentence = Record<'cs' | 'en' | 'uk', string>;
/** So many bytes one organisation may keep. */
export const quotaBytes = 5_000_000_000;

/** Why there is no room for so many more bytes; undefined when there is. */
export const againstAdding = (used: number, size: number): Sentence | undefined => used + size <= quotaBytes ? undefined
  : { cs: 'Vaše organizace už nemá na dokumenty místo. Kolik zabírají, je ve Správě.', en: 'Your organisation has no more room for documents. Administration shows how much they take.', uk: 'Ваша організація вже не має місця для документів. Скільки вони займають, видно в Адміністрації.' };

type Removable = { own: boolean; mine: boolean; signed: boolean };
/** Who may remove a document: its author or the head, while nobody has signed a consent that names it. */
export function againstRemoving(document: Removable, head: boolean): Sentence | undefined {
  if (!document.own || !document.mine && !head) return { cs: 'Dokument smaže ten, kdo ho vložil, nebo vedoucí.', en: 'A document is removed by whoever added it, or by the head.', uk: 'Документ видаляє той, хто його додав, або керівник.' };
  if (document.signed) return { cs: 'Dokument je jmenovaný v podepsaném souhlasu, proto zůstává. Sdílení ukončíte odvoláním souhlasu.', en: 'The document is named in a signed consent, so it stays. Withdraw the consent to end the sharing.', uk: 'Документ названо в підписаній згоді, тому він залишається. Передання припиняє відкликання згоди.' };
  return undefined;
}

/** How long an export is kept. */
export const exportDays = 7;
export const expiryOf = (finishedOn: string) => addDays(finishedOn, exportDays);
