// Mails to interpreters. They say when, in which language and how; never who, what about, nor a place that could tell. The rest stands behind the link and its code.
import { linkOf } from '#modules/access/guests/questions.ts';
import { dateTime, dayLong } from '#platform/i18n/format.ts';
import type { Mode } from './rules.ts';

export type About = { onDay: string; starts: string; minutes: number; /** In Czech. */ language: string; mode: Mode; /** Empty unless it may stand in a mail. */ place: string };
/** How the one asked answers: by a link with a secret of its own, by the link that they have, or in Souběh. */
export type Way = { secret: string } | 'link they have' | 'account';
type Mail = { subject: string; text: string };

const clock = (minutes: number) => `${Math.floor(minutes / 60) % 24}:${String(minutes % 60).padStart(2, '0')}`;
const until = (starts: string, minutes: number) => { const [h = 0, m = 0] = starts.split(':').map(Number); return clock(h * 60 + m + minutes); };
const hour = (starts: string) => starts.replace(/^0(?=\d)/, '');
const how: Record<Mode, string> = { in_person: 'osobně', phone: 'po telefonu', video: 'přes video' };
const when = ({ onDay, starts, minutes }: About) => `${dayLong(onDay, 'cs')}, ${hour(starts)}–${until(starts, minutes)}`;
const facts = (b: About) => [`Kdy: ${when(b)}`, `Jazyk: ${b.language}`, `Jak: ${how[b.mode]}`, ...(b.mode === 'in_person' ? [`Kde: ${b.place || 'místo vám sdělí ten, kdo o tlumočení žádá'}`] : [])].join('\n');
const address = (publicUrl: string) => `${publicUrl.replace(/\/$/, '')}/sit/tlumocnici`;
const where = (way: Way, publicUrl: string) => way === 'account' ? `Otevřete Souběh:\n\n${address(publicUrl)}`
  : way === 'link they have' ? 'Otevřete odkaz z našeho předchozího e-mailu. Kdyby už neplatil, zavolejte tomu, kdo vás o tlumočení žádal.'
  : `Otevřete odkaz a zadejte šestimístný kód, který dostanete telefonicky nebo v SMS:\n\n${linkOf(publicUrl, way.secret)}`;
const end = '\n\nSouběh\n';

/** A new booking, an answer is asked for. `answerBy` is an instant. */
export const offerMail = (b: About, answerBy: string, way: Way, publicUrl: string): Mail => ({
  subject: 'Souběh: prosba o tlumočení / прохання про переклад / interpreting request',
  text: `Dobrý den,\nprosíme o tlumočení:\n\n${facts(b)}\n\nOdpovězte prosím do ${dateTime(answerBy, 'cs')}. ${where(way, publicUrl)}\n\nДобрий день, просимо про усний переклад; відповідь дайте за посиланням вище.\n\nHello, we ask for interpreting; please answer by the link above.${end}`,
});
/** What was agreed has moved. */
export const movedMail = (b: About, way: Way, publicUrl: string): Mail => ({
  subject: 'Souběh: změna tlumočení / зміна перекладу / interpreting changed', text: `Dobrý den,\ntlumočení se mění. Nově:\n\n${facts(b)}\n\nPotvrďte prosím, že můžete. ${where(way, publicUrl)}${end}`,
});
export const cancelledMail = (b: About): Mail => ({
  subject: 'Souběh: tlumočení se ruší / переклад скасовано / interpreting cancelled', text: `Dobrý den,\nprosba o tlumočení už neplatí:\n\n${facts(b)}\n\nNic dalšího není potřeba. Děkujeme.${end}`,
});
/** The day before. */
export const reminderMail = (b: About, way: Way, publicUrl: string): Mail => ({
  subject: 'Souběh: zítra tlumočíte / завтра переклад / interpreting tomorrow', text: `Dobrý den,\npřipomínáme, že zítra tlumočíte:\n\n${facts(b)}\n\nPodrobnosti a případná omluva: ${where(way, publicUrl)}${end}`,
});
