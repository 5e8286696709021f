// What files are taken. Read by the browser too: a wrong one is refused before it is sent.
import type { say } from '#platform/http/problems.ts';

type Texts = Parameters<typeof say>[0];

/** Extensions that are taken, with the type that the content has to have. */
export const types: Readonly<Record<string, string>> = {
  pdf: 'application/pdf', jpg: 'image/jpeg', jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp', heic: 'image/heic',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  odt: 'application/vnd.oasis.opendocument.text', ods: 'application/vnd.oasis.opendocument.spreadsheet',
  txt: 'text/plain', csv: 'text/csv', mp3: 'audio/mpeg', m4a: 'audio/x-m4a',
};
/** Largest file, in bytes. */
export const mostBytes = 20 * 1024 * 1024;
/** What a browser may draw by itself. */
export const isPicture = (mediaType: string) => ['image/jpeg', 'image/png', 'image/webp'].includes(mediaType);
export const isShown = (mediaType: string) => isPicture(mediaType) || mediaType === types.pdf;

/** `scan.PDF` → `pdf`; empty when there is none. */
export const extensionOf = (name: string): string => /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** Why a file is not taken; each is a sentence that says what to do. */
export const refusals = {
  empty: { cs: 'Soubor je prázdný. Vyberte jiný.', en: 'The file is empty. Choose another one.', uk: 'Файл порожній. Виберіть інший.' },
  tooLarge: { cs: 'Soubor je příliš velký, nejvýše 20 MB. Fotografii nebo sken uložte v menší kvalitě.', en: 'The file is too large, at most 20 MB. Save the photograph or scan in a lower quality.', uk: 'Файл завеликий, щонайбільше 20 МБ. Збережіть фото або скан у нижчій якості.' },
  cut: { cs: 'Soubor nedorazil celý. Pošlete ho znovu.', en: 'The file did not arrive whole. Send it again.', uk: 'Файл надійшов не повністю. Надішліть його ще раз.' },
  unknown: { cs: 'Takový soubor sem vložit nejde. Jde PDF, fotografie, DOCX, XLSX, ODT, ODS, TXT, CSV, MP3 a M4A.', en: 'This kind of file is not taken. PDF, photographs, DOCX, XLSX, ODT, ODS, TXT, CSV, MP3 and M4A are.', uk: 'Такий файл додати не можна. Можна PDF, фотографії, DOCX, XLSX, ODT, ODS, TXT, CSV, MP3 і M4A.' },
  disagrees: { cs: 'Obsah souboru neodpovídá jeho příponě. Otevřete ho a uložte znovu ve správném formátu.', en: 'The content of the file is not what its extension says. Open it and save it again in the right format.', uk: 'Вміст файлу не відповідає його розширенню. Відкрийте його та збережіть знову у правильному форматі.' },
  macros: { cs: 'Soubor obsahuje makra. Uložte ho bez nich nebo jako PDF.', en: 'The file contains macros. Save it without them or as a PDF.', uk: 'Файл містить макроси. Збережіть його без них або як PDF.' },
  script: { cs: 'PDF v sobě má program (JavaScript). Vytiskněte ho do nového PDF a vložte to.', en: 'The PDF contains a program (JavaScript). Print it into a new PDF and add that one.', uk: 'PDF містить програму (JavaScript). Роздрукуйте його в новий PDF і додайте той.' },
  damaged: { cs: 'Soubor je poškozený a nejde přečíst. Zkuste ho uložit nebo vyfotit znovu.', en: 'The file is damaged and cannot be read. Try to save it or take the photograph again.', uk: 'Файл пошкоджений і не читається. Спробуйте зберегти його або сфотографувати ще раз.' },
} satisfies Record<string, Texts>;
export type Refused = keyof typeof refusals;

/** What can be told before a file is sent; undefined when it may be tried. */
export function againstSending({ name, size }: { name: string; size: number }): Refused | undefined {
  if (!(extensionOf(name) in types)) return 'unknown';
  if (size === 0) return 'empty';
  return size > mostBytes ? 'tooLarge' : undefined;
}
