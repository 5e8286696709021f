// What was read of a goal → the goal as the product keeps it, with measures that count by themselves where there is something to count.
// No number is made up: where the sentence has none, an indicator is only watched, or a milestone or a judgement stands for it. Pure.
import type { z } from 'zod';
import type { Filter, Indicator, Member as MemberShape } from '#modules/work/indicators/contract.ts';
import { GoalContent, type MeasureContent } from '../../shapes.ts';
import type { ReadGoal } from './goal.ts';
import type { ReadNumber } from './numbers.ts';
import type { Territory } from './places.ts';
import { plain } from './words.ts';

/** Most parts of one goal. */
export const mostParts = 20;
type Content = z.input<typeof GoalContent>;
type Whole = z.output<typeof GoalContent>;
type Member = z.infer<typeof MemberShape>;
type Measure = z.input<typeof MeasureContent>;
export type Around = { /** Makes ids. */ newId: () => string; year: number; territory: Territory; /** Name of the centre: its district says which region „all districts“ are of. */ centre: string };
const none = { form: 'total', by: null, members: null, whole: null, base: null, direction: 'up', per: 'year', from: null, until: null, target: null } as const;

export function contentOf(read: ReadGoal, around: Around, parts: readonly ReadGoal[] = []): Whole {
  return GoalContent.parse({ ...partOf(read, around), parts: parts.slice(0, mostParts).map((part) => partOf(part, around)) });
}
function partOf(read: ReadGoal, around: Around): Omit<Content, 'parts'> {
  return { id: around.newId(), text: read.text.slice(0, 2000), kind: read.kind, from: read.from?.day ?? null, dueOn: read.until?.day ?? null, measures: measuresOf(read, around) };
}

const indicatorOf = (around: Around, indicator: z.input<typeof Indicator>): Measure => ({ id: around.newId(), kind: 'indicator', indicator });
/** Without a day of its own it is meant for the whole year. */
const milestone = (around: Around, words: string, dueOn: string | null): Measure => ({ id: around.newId(), kind: 'milestone', words: short(words), dueOn: dueOn ?? `${around.year}-12-31` });
const judgement = (around: Around, words: string): Measure => ({ id: around.newId(), kind: 'judgement', words: short(words) });
/** The first sentence, as long as a milestone's words may be. */
const short = (text: string) => { const first = /^.{20,}?[.;](?=\s|$)/.exec(text)?.[0] ?? text; return (first.length > 200 ? `${first.slice(0, 199).replace(/\s+\S*$/, '')}…` : first).replace(/[.;:]$/, ''); };

function measuresOf(read: ReadGoal, around: Around): Measure[] {
  const { kind, numbers, set, places } = read, bare = plain(read.text), due = read.until?.day ?? null, days = { from: read.from?.day ?? null, until: due };
  const counted = numbers.filter(({ measure }) => measure !== 'percent').map((number) => indicatorOf(around, { ...counting(read, number), ...days }));
  switch (kind) {
    case 'training': {
      const filter: Filter = { kinds: ['staff_training'], ...topics(read), ...(/akreditovan/.test(bare) && !/nebo skoleni/.test(bare) && { accredited: true }) };
      if (numbers[0]) return [indicatorOf(around, { ...none, ...days, measure: 'workers', filter, target: target(numbers[0]) })];
      if (/zaskolen|zaclenen/.test(bare)) return [milestone(around, read.text, due)];
      // Workers of the centre as a whole: each of them at least once.
      if (/pracovnici (?:centra|sluzby|tymu)?\s*(?:absolv|se zucastn)/.test(bare)) return [indicatorOf(around, { ...none, ...days, measure: 'records', filter, form: 'each', by: 'worker', target: { kind: 'at_least', value: 1 } })];
      return [indicatorOf(around, { ...none, ...days, measure: 'records', filter, form: 'yes_no' })];
    }
    case 'staffing': {
      const professions = /komunitni\w* pracovn/.test(bare) ? ['community_worker'] : /socialni\w* pracovn/.test(bare) ? ['social_worker'] : /interkulturni\w* pracovn/.test(bare) ? ['intercultural_worker'] : /psycholog/.test(bare) ? ['psychologist'] : undefined;
      if (numbers[0] && numbers[0].measure === 'workers' && professions) return [indicatorOf(around, { ...none, ...days, measure: 'workers', filter: { professions }, target: target(numbers[0]) }), ...(/na dp[pc]|narodnost|jine nez/.test(bare) ? [milestone(around, read.text, due)] : [])];
      return [milestone(around, read.text, due)];
    }
    case 'trend': {
      const filter = { ...whom(read), ...where(read) }, direction = /sniz|pokles/.test(bare) ? 'down' as const : 'up' as const, ofClients = /podil|klient/.test(bare) && /podil/.test(bare);
      const trend = indicatorOf(around, { ...none, ...days, form: 'trend', direction, ...(ofClients ? { measure: 'clients' as const, filter } : { measure: 'records' as const, filter: { ...filter, ...(/teren/.test(bare) && { modes: ['field'] }) } }) });
      return ofClients ? [trend, indicatorOf(around, { ...none, ...days, measure: 'clients', filter, form: 'share', whole: {}, ...(numbers[0]?.measure === 'percent' && { target: target(numbers[0]) }) })] : [trend];
    }
    case 'each_of_set': {
      const number = numbers[0]!, members: Member[] | null = set?.members.length ? set.members : null, { filter, ...rest } = counting(read, number);
      return [indicatorOf(around, { ...rest, ...days, filter: set?.by === 'topic' && members ? { ...filter, topics: members.map(({ key }) => key) } : filter, form: 'each', by: set!.by, members })];
    }
    case 'coverage': {
      const number = numbers.find(({ measure }) => ['places', 'districts', 'partners'].includes(measure));
      const by = set?.by ?? (number?.measure === 'districts' ? 'district' : number?.measure === 'partners' ? 'partner' : number || /ubytov|lokalit|oblasti/.test(bare) ? 'place' : /\bobc/.test(bare) ? 'district' : 'partner');
      const members: Member[] | null = set?.members.length ? set.members : by === 'district' && set ? districtsOf(around) : null;
      const filter: Filter = { ...(/depistaz|screening/.test(bare) ? { kinds: ['screening', 'field_visit'] } : by === 'place' ? { kinds: ['field_visit', 'screening'] } : { kinds: ['partner_talk', 'field_visit'] }), ...(number?.counted?.filter?.placeKinds ? { placeKinds: number.counted.filter.placeKinds } : {}), ...topicsOnly(read), ...(by === 'district' ? {} : where(read)) };
      return [indicatorOf(around, { ...none, ...days, measure: by === 'district' ? 'districts' : by === 'partner' ? 'partners' : by === 'place' ? 'places' : 'records', filter, form: 'coverage', by, members, target: number ? target(number) : members ? { kind: 'at_least', value: members.length } : null })];
    }
    case 'spatial':
      if (counted.length) return counted;
      if (places.filter(({ orps, outside }) => orps.length === 1 && !outside).length) {
        const members = [...new Map(places.filter(({ orps }) => orps.length === 1).map(({ name, orps }) => [name, { key: orps[0]!, label: name }])).values()];
        return [milestone(around, read.text, due), indicatorOf(around, { ...none, ...days, measure: 'districts', filter: { kinds: ['contact', 'counselling_hours', 'field_visit'] }, form: 'coverage', by: 'district', members, target: { kind: 'at_least', value: members.length } })];
      }
      return [milestone(around, read.text, due)];
    case 'milestone': case 'deliverable': return [milestone(around, read.text, due)];
    case 'dated_milestone': return counted.length ? counted : [milestone(around, read.text, due)];
    case 'partnership': {
      // To begin is done or not; to deepen is seen in what is done together.
      if (/^[^\p{L}]*(?:prohlo?ub|pokracov|posil|udrz|rozv)/u.test(bare)) return [judgement(around, read.text), indicatorOf(around, { ...none, ...days, measure: 'records', filter: { kinds: ['partner_talk'], ...where(read) } })];
      return [milestone(around, read.text, due)];
    }
    case 'frequency': if (!counted.length) {
      return [indicatorOf(around, { ...none, ...days, per: 'month', measure: 'records', filter: { ...(/tlumocen/.test(bare) ? { kinds: ['interpreting'] } : { kinds: ['event', 'partner_talk', 'awareness'] }), ...whom(read), ...topics(read) } })];
    } return counted;
    case 'text': {
      if (counted.length) return counted;
      const about = whom(read);
      return [judgement(around, read.text), ...(Object.keys(about).length ? [indicatorOf(around, { ...none, ...days, measure: 'participants', filter: { ...about, ...(/teren/.test(bare) && { modes: ['field'] }) } })] : [])];
    }
    default: return counted.length ? counted : [judgement(around, read.text)];
  }
}

export const target = ({ value, max, about, exactly }: ReadNumber) => ({ kind: about || max !== undefined ? 'about' as const : exactly ? 'exactly' as const : 'at_least' as const, value, max: max ?? null });
/** A number as an indicator: what its noun means, for whom and where as the sentence says. */
function counting(read: ReadGoal, number: ReadNumber): z.input<typeof Indicator> {
  const bare = plain(read.text), measure = number.measure === 'percent' ? 'records' : number.measure;
  const kinds: Filter | undefined = measure === 'hours' ? { kinds: /doucovan/.test(bare) ? ['tutoring'] : ['counselling_hours'] }
    : /terenni prace, jednani|aktivit[^.]{0,20}\(/.test(bare) ? { kinds: ['field_visit', 'partner_talk', 'awareness', 'event'] }
    : /sdileni|porad\w* tymu|intervi/.test(bare) && number.times ? { kinds: ['coordination', 'supervision'] } : number.counted?.filter ?? (number.times && /asistenc/.test(bare) ? { kinds: ['assistance'] } : undefined);
  return { ...none, measure, filter: { ...kinds, ...(measure === 'courses' || measure === 'hours' || measure === 'clients' || kinds?.kinds?.includes('assistance') ? whom(read) : {}), ...topics(read), ...where(read) }, per: number.per ?? 'year', target: target(number) };
}
/** Topics that tell records apart; awareness of the service is what almost everything is for. */
function topics({ filter: { topics: said } }: ReadGoal): Filter {
  const kept = said?.includes('community_planning') ? ['community_planning'] : said?.filter((code) => code !== 'service_awareness');
  return kept?.length ? { topics: kept } : {};
}
const topicsOnly = (read: ReadGoal): Filter => (read.filter.topics?.includes('community_planning') ? { topics: ['community_planning'] } : {});
function whom({ filter: { topics: _, ...rest } }: ReadGoal): Filter { return rest; }
function where({ places }: ReadGoal): Filter {
  const outside = places.filter((one) => one.outside), chosen = outside.length ? outside : places, orps = [...new Set(chosen.flatMap((one) => one.orps))];
  return orps.length && orps.length <= 60 ? { orps, ...(outside.length && { outside: true }) } : {};
}
/** Districts of the region that the centre is in. */
function districtsOf({ territory, centre }: Around): Member[] | null {
  const bare = plain(centre), own = territory.find(({ name }) => bare.includes(plain(name)));
  return own ? territory.filter(({ region }) => region === own.region).map(({ code, name }) => ({ key: code, label: name })) : null;
}
