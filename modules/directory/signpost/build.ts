// What stands on the signpost. Pure: services as the caller may print them in, data of the template out.
import { hold } from '#platform/documents/czech.ts';
import { clean } from '#platform/documents/document.ts';
import { phoneText } from '#platform/http/phone.ts';
import { day } from '#platform/i18n/format.ts';
import type { Known } from '../find/queries.ts';
import type { SignpostLanguage } from './contract.ts';
import { daysText, exceptionLines, isNonstop, spanText, weekLines } from './hours.ts';
import { words, type WordKey } from './words.ts';

/** The same in Czech and in the client's language; `other` is empty when it stays Czech. */
type Both = { cs: string; other: string };
export type SignpostService = { name: string; whose: string; phones: { number: string; label: string }[]; rows: { label: Both; lines: Both[] }[]; qr: string | null; qrAlt: string };
export type Signpost = { layout: 'list' | 'leaflet'; other: string; title: Both; author: string; emergency: Both; footer: string; notes: Both[]; services: SignpostService[]; panels: SignpostService[][] };

const shortened = (text: string, most: number) => { const whole = clean(text).replace(/\s+/g, ' ').trim(); return whole.length <= most ? whole : `${whole.slice(0, most).replace(/\s\S*$/, '')}…`; };
/** Desks before the rest: who picks up first. */
const order = ['reception', 'referrals', 'crisis', 'interpreting', 'office', 'other', 'worker', 'head'];

/** Names of languages in the reader's language; what is no language of the world keeps its label. */
const languageName = (code: string, language: SignpostLanguage, label: string): string => {
  try { return /^[a-z]{2,3}$/.test(code) ? new Intl.DisplayNames(language, { type: 'language', fallback: 'none' }).of(code) ?? label : label; } catch { return label; }
};

function hoursOf(service: Known, language: SignpostLanguage, today: string): Both[] {
  const say = (lang: SignpostLanguage) => {
    const w = words[lang], kinds = { open: '', phone: ` ${w.byPhone}`, appointment: ` ${w.byAppointment}`, outreach: ` ${w.outreach}` };
    return [
      ...weekLines(service.schedules, today).map((line) => `${isNonstop(line) ? w.nonstop : `${daysText(line.days, w.days)} ${line.spans.map(spanText).join(', ')}`}${kinds[line.kind]}`),
      ...exceptionLines(service.schedules, today).slice(0, 3).map((line) => `${day(line.from, 'cs')}${line.to !== line.from ? `–${day(line.to, 'cs')}` : ''} ${line.spans.length ? line.spans.map(spanText).join(', ') : w.closed}${line.spans.length ? kinds[line.kind] : ''}`),
    ];
  };
  const cs = say('cs'), other = language === 'cs' ? [] : say(language);
  return cs.map((text, i) => ({ cs: text, other: other[i] ?? '' }));
}

type Given = { layout: 'list' | 'leaflet'; language: SignpostLanguage; services: readonly Known[]; label: (list: string, code: string) => string; organisation: string; printedOn: string; codes: ReadonlyMap<string, string>; links: ReadonlyMap<string, string> };
export function buildSignpost({ layout, language, services, label, organisation, printedOn, codes, links }: Given): Signpost {
  const both = (key: WordKey): Both => ({ cs: words.cs[key], other: language === 'cs' ? '' : words[language][key] });
  const plain = (cs: string): Both => ({ cs, other: '' });
  const most = layout === 'leaflet' ? 140 : 400;
  const one = (service: Known): SignpostService => {
    const spoken = service.languages.map((code) => ({ cs: languageName(code, 'cs', label('language', code)), other: language === 'cs' ? '' : languageName(code, language, label('language', code)) }));
    const row = (key: WordKey, lines: Both[]) => (lines.length ? [{ label: both(key), lines }] : []);
    const text = (key: WordKey, said: string) => row(key, said.trim() ? [plain(shortened(said, most))] : []);
    return {
      name: clean(service.name), whose: clean([service.partner?.name ?? service.organisation.name, service.type].filter((part) => part && part !== service.name).join(' · ')),
      phones: service.contacts.filter(({ phone }) => phone).toSorted((a, b) => order.indexOf(a.role) - order.indexOf(b.role)).slice(0, layout === 'leaflet' ? 1 : 3).map((contact) => ({ number: phoneText(contact.phone!), label: clean([contact.label, contact.note].filter(Boolean).join(', ')) })),
      rows: [
        ...text('conditions', service.conditions || service.description),
        ...row('address', service.places.slice(0, 2).map((place) => plain(hold(clean([place.name !== place.address && place.name, place.address, place.city && !place.address.includes(place.city) && place.city].filter(Boolean).join(', ')))))),
        ...row('hours', hoursOf(service, language, printedOn)),
        ...row('languages', [...(spoken.length ? [{ cs: spoken.map((s) => s.cs).join(', '), other: spoken.map((s) => s.other).filter(Boolean).join(', ') }] : []), ...(service.interpreting === 'always' ? [both('interpretingAlways')] : service.interpreting === 'on_request' ? [both('interpretingOnRequest')] : [])]),
        ...text('bring', service.bring), ...text('apply', service.application),
        ...row('cost', [...(service.costKind === 'free' || service.costKind === 'partly' || service.costKind === 'paid' ? [both(service.costKind)] : []), ...(service.cost ? [plain(shortened(service.cost, most))] : [])]),
        ...(service.alert ? [{ label: plain('!'), lines: [plain(shortened(service.alert, most))] }] : []),
      ],
      qr: codes.get(service.id) ?? null, qrAlt: links.has(service.id) ? `QR: ${links.get(service.id)}` : '',
    };
  };
  const printed = services.map(one);
  return {
    layout, other: language === 'cs' ? '' : language, title: both('title'), author: clean(organisation), emergency: both('emergency'), footer: `${clean(organisation)} · ${words.cs.printed} ${day(printedOn, 'cs')}`,
    notes: [both('ours'), ...(codes.size ? [both('ask')] : [])], services: printed, panels: Array.from({ length: 5 }, (_, i) => printed.slice(i * 2, i * 2 + 2)),
  };
}
