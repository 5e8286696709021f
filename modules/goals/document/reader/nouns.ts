// What is counted: a noun after a number, the measure it means and which records it is about. One table. Pure.
import type { Filter, Indicator } from '#modules/work/indicators/contract.ts';
import type { GoalKind } from '../../rules.ts';

export type Measure = Indicator['measure'];
export type Counted = {
  /** Over plain text (small letters, no accents). */
  pattern: RegExp;
  measure: Measure;
  filter?: Filter;
  /** A number of these is this kind of goal. */
  kind?: GoalKind;
};
const c = (pattern: string, measure: Measure, filter?: Filter, kind?: GoalKind): Counted => ({ pattern: new RegExp(`^(?:${pattern})`), measure, ...(filter && { filter }), ...(kind && { kind }) });

/** In this order: the first that fits. */
export const nouns: readonly Counted[] = [
  c('hod(?:in|\\.|\\b)|h\\b', 'hours'),
  c('skk\\b|sociokulturni\\w* kurz|adaptacne[- ]integracni\\w* kurz', 'courses', { kinds: ['course'], courseKinds: ['sociocultural'] }),
  c('(?:specializovan\\w+ |intenzivni\\w* )?(?:kurz|lekc)\\w* (?:cestiny|ceskeho jazyka)|jazykov\\w+ kurz', 'courses', { kinds: ['course'], courseKinds: ['czech'] }),
  c('kurz', 'courses', { kinds: ['course'] }),
  c('seminar|skolic\\w* (?:akc|setkan|seminar)|vzdelavaci\\w* (?:akc|setkan|seminar|program)|workshop|prednas|beseda|besed', 'records', { kinds: ['awareness', 'course', 'event'] }),
  c('skoleni|staz|vycvik', 'records', { kinds: ['staff_training'] }),
  c('supervi', 'records', { kinds: ['supervision'] }),
  c('(?:socialni\\w* |terenni\\w* |komunitni\\w* |nov\\w+ )*(?:pracovni[ck]|pracovnic|koordinator|interkulturni\\w* pracovni|kolegy?n|lektor|kolegu)|clen\\w* tymu|zamestnanc\\w* (?:centra|sluzby)', 'workers'),
  c('dobrovolni|tlumocni', 'partners', undefined, 'partnership'),
  c('klient|uzivatel|cizin[ck]|osob|lid[ieu]|zajemc|mladistv|zen\\b|zenam|rodin', 'clients', { kinds: ['contact'] }),
  c('ucastni|navstevni', 'participants'),
  c('ubytov|azylov\\w* dom', 'places', { placeKinds: ['dormitory'] }),
  c('kontaktni\\w* mist|lokalit|mist\\b|mistech|mista|pobock', 'places'),
  c('orp\\b|obci? s rozsirenou|okres', 'districts'),
  c('obc[eií]|obcich|obcim|mest\\b|mestech|mesta', 'districts'),
  c('skol|zs\\b|ss\\b|ms\\b|zakladni\\w* skol|stredni\\w* skol|vysok\\w* skol', 'partners', { partnerKinds: ['school'] }),
  c('firm|zamestnavatel|organizac|partner|institu|neziskov|lekar|ordinac|urad', 'partners'),
  c('asistenc|doprovod', 'records', { kinds: ['assistance'] }),
  c('doucovan', 'records', { kinds: ['tutoring'] }),
  c('screening|depistaz', 'records', { kinds: ['screening'] }),
  c('vyjezd|teren', 'records', { kinds: ['field_visit'] }),
  c('tlumocen', 'records', { kinds: ['interpreting'] }),
  c('konzultac|poradenstv', 'records', { kinds: ['contact', 'counselling_hours'] }),
  c('letak|brozur|material|vytisk', 'pieces', { kinds: ['distribution'] }),
  c('schuz|jednani|porad\\b|porady|ucast|setkani|setkavani|pracovni\\w* skupin|kulat\\w* stol', 'records', { kinds: ['partner_talk'] }),
  c('akc|aktivit|udalost|slavnost|den\\b', 'records', { kinds: ['event', 'awareness'] }),
  c('uvazk|uvazek|mist\\w* (?:socialni|pracovni)', 'workers', undefined, 'staffing'),
  c('clank|prispev|video|rozhovor', 'records', { kinds: ['awareness'] }),
];
/** Longest run of words between a number and its noun: `čtyři jednorázová otevřená setkání`. */
export const mostBetween = 4;
