// Czech words of papers and tables about work: they leave the house in Czech whatever the reader's language.
import type { AnonymousGroup } from '../details.ts';
import type { Mode, RecordKind } from '../rules.ts';

export const modeWords: Record<Mode, string> = { office: 'u nás', field: 'v terénu', phone: 'telefon', online: 'online', written: 'písemně' };
export const kindWords: Record<RecordKind, string> = {
  contact: 'kontakt s klientem', coordination: 'práce pro klienta', administration: 'organizační práce', field_visit: 'terénní práce', screening: 'depistáž', course: 'kurz', partner_talk: 'jednání s partnerem', assistance: 'asistence na úřadě', tutoring: 'doučování',
  counselling_hours: 'poradenské hodiny', event: 'akce', interpreting: 'tlumočení', distribution: 'rozdávání materiálů', staff_training: 'vzdělávání pracovníků', supervision: 'supervize', awareness: 'osvěta', method_support: 'metodická podpora',
};
type Label = (list: string, code: string) => string;
export const activityWords = (code: string, label: Label) => label('activity', code);
/** A group without names in a few words; a group of whom nothing is known says so. */
export function groupInWords(g: Omit<AnonymousGroup, 'people'>, label: Label): string {
  const words = [g.sex === 'female' ? 'ženy' : g.sex === 'male' ? 'muži' : '', g.ageBand ? (g.ageBand === '65+' ? '65 let a víc' : `${g.ageBand.replace('-', '–')} let`) : '', g.citizenship && label('citizenship', g.citizenship), g.residence && label('residence_kind', g.residence), g.accommodation && label('accommodation_kind', g.accommodation), g.situation && label('situation', g.situation)];
  return words.filter(Boolean).join(', ') || 'bez rozlišení';
}
