// Which e-mail belongs to a desk, when a file is too different. Browser-safe.
import { plain } from '#platform/i18n/plain.ts';

/** Small letters without accents, only letters and digits. */
export const bare = (text: string) => plain(text).replace(/[^a-z0-9]+/g, ' ').trim();

const deskWords = new Set(`info infolinka kontakt kontakty podatelna posta epodatelna e-podatelna sekretariat kancelar office recepce vratnice reditelstvi vedeni vedouci socialni soc sluzby sluzba
  dum domov domovy azyl azylovy azylak noclehar noclehy poradna poradenstvi centrum denni stacionar pecovatelska pecovatelky charita diakonie terenni teren terenniprogramy streetwork linka pomoc krize krizova krizovka klub nzdm nizkoprah
  sas rodiny rodina deti seniori rana ranapece pece asistence osobni odlehcovaci odlehcovacky bydleni chranene podpora rehabilitace dilna dilny terapie komunita komunitni kontaktni kacko kc intervencni ic tlumoceni prevence
  prijem zajemce zajemci zadosti objednavky ambulance dozs dd dps ps mail email post urad obec mesto mu meu csop css help team tym koordinator koordinatorka socialka`.split(/\s+/));
/** Is it an address of a desk or of a service? What is not recognised as one may be somebody's name and is not kept. `names` are names of the service and its provider. */
export function isDesk(email: string, names: readonly string[] = []): boolean {
  const [local = '', domain = ''] = email.toLowerCase().split('@');
  const known = new Set([...bare(names.join(' ')).split(' '), ...bare(domain).split(' ')].filter((word) => word.length > 2)), words = bare(local).split(' ').filter((word) => /[a-z]/.test(word));
  // A single word put together of known ones: azylovydum, socialnisluzby.
  const together = (word: string) => { for (let i = 3; i < word.length - 1; i++) if (deskWords.has(word.slice(0, i)) && deskWords.has(word.slice(i))) return true; return false; };
  return words.length > 0 && words.some((word) => deskWords.has(word.replace(/\d+$/, '')) || known.has(word) || together(word));
}

/** So many of the services kept end by one file: it is probably not whole. */
export const looksCut = (ends: number, kept: number) => ends > 10 && ends > kept / 20;

/** What of an import can be done now. */
export const mayConfirm = (state: string) => state === 'preview' || state === 'failed';
export const isUnderWay = (state: string) => state === 'queued' || state === 'running';
/** Days after which a preview that nobody confirmed is thrown away; days in which a sheet can be undone. */
export const previewDays = 2, undoDays = 30;
export const mostBytes = { register: 200 * 1024 * 1024, sheet: 5 * 1024 * 1024 } as const;
