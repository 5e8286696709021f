// What states, kinds and reasons are called.
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { crowns, day } from '#platform/i18n/format.ts';
import type { Tone } from '#platform/design/Tag.tsx';
import { useCodes, useTerritory } from '#modules/directory/ui/index.ts';
import type { Candidate } from '../contract.ts';
import type { BookingState } from '../rules.ts';

const kinds = { community: msg`komunitní tlumočení`, court: msg`soudní tlumočení`, intercultural: msg`interkulturní práce` };
const modes = { in_person: msg`osobně`, phone: msg`po telefonu`, video: msg`přes video` };
const directions = { both: msg`oběma směry`, to_czech: msg`jen do češtiny`, from_czech: msg`jen z češtiny` };
const levels = { basic: msg`základy`, advanced: msg`plynně`, native: msg`rodilá úroveň`, certified: msg`zkouška nebo přísaha` };
const sexes = { female: msg`žena`, male: msg`muž` };
const topics = { health: msg`zdraví`, school: msg`škola`, office: msg`úřad`, housing: msg`bydlení`, work: msg`práce`, counselling: msg`poradenství`, family: msg`rodina`, court: msg`soud, policie`, crisis: msg`krize`, course: msg`kurz`, event: msg`akce`, other: msg`jiné` };
const occasions = { case: msg`k případu`, event: msg`akce`, course: msg`kurz`, phone_line: msg`telefonická linka`, other: msg`jiná příležitost` };
const urgencies = { normal: msg`běžně`, soon: msg`spěchá`, today: msg`ještě dnes` };
const insteads = { without: msg`bez tlumočení`, relative: msg`tlumočil někdo blízký`, child: msg`tlumočilo dítě`, machine: msg`překladač v telefonu`, colleague: msg`pomohl někdo z týmu`, postponed: msg`odloženo` };
const contracts = { employment: msg`pracovní poměr`, dpp: msg`dohoda o provedení práce`, dpc: msg`dohoda o pracovní činnosti`, trade: msg`živnost, faktura`, agency: msg`přes agenturu`, volunteer: msg`dobrovolně`, other: msg`jiné` };
const conflicts = { knows: msg`znají se`, relative: msg`příbuzní`, community: msg`stejná komunita`, client_wish: msg`přání klienta`, interest: msg`střet zájmů`, other: msg`jiný důvod` };
const bookings: Record<BookingState, ReturnType<typeof msg>> = { offered: msg`čeká na odpověď`, confirmed: msg`potvrzeno`, refused: msg`odmítnuto`, no_answer: msg`bez odpovědi`, withdrawn: msg`vzato zpět`, done: msg`proběhlo`, client_absent: msg`klient nepřišel`, interpreter_absent: msg`tlumočení se nekonalo` };
const tones: Record<BookingState, Tone> = { offered: 'waiting', confirmed: 'done', refused: 'late', no_answer: 'late', withdrawn: 'plain', done: 'plain', client_absent: 'plain', interpreter_absent: 'late' };

export function useInterpretingWords() {
  const { i18n, t } = useLingui();
  const language = useCodes('language').label, { nameOf } = useTerritory();
  const of = <K extends string>(map: Record<K, ReturnType<typeof msg>>) => (key: K) => i18n._(map[key]);
  const options = <K extends string>(map: Record<K, ReturnType<typeof msg>>) => (Object.keys(map) as K[]).map((value) => ({ value, label: i18n._(map[value]) }));
  const words = {
    kind: of(kinds), mode: of(modes), direction: of(directions), level: of(levels), sex: of(sexes), topic: of(topics), occasion: of(occasions), instead: of(insteads), contract: of(contracts), conflict: of(conflicts), booking: of(bookings), urgency: of(urgencies),
    tone: (state: BookingState) => tones[state], language, orp: nameOf,
    kinds: options(kinds), modes: options(modes), directions: options(directions), levels: options(levels), sexes: options(sexes), topics: options(topics), occasions: options(occasions), urgencies: options(urgencies), insteads: options(insteads), contracts: options(contracts), conflicts: options(conflicts),
  };
  /** Why somebody suits, or does not. */
  const reason = ({ kind, weight, detail }: Candidate['reasons'][number]): string => {
    switch (kind) {
      case 'language': return language(detail);
      case 'variant': return weight === 'good' ? t`nářečí: ${detail}` : detail ? t`jiné nářečí: ${detail}` : t`nářečí nevíme`;
      case 'direction': return words.direction(detail as 'to_czech');
      case 'level': return t`jen základy`;
      case 'mode': return weight === 'good' ? words.mode(detail as 'phone') : t`netlumočí ${words.mode(detail as 'phone')}`;
      case 'place': return weight === 'good' ? t`dojíždí: ${nameOf(detail)}` : t`sem obvykle nedojíždí`;
      case 'free': return t`obvykle má čas`;
      case 'week': return t`v tu dobu obvykle nemůže`;
      case 'busy': return t`v tu dobu už tlumočí`;
      case 'asked_elsewhere': return t`na tu dobu má i jinou nabídku`;
      case 'sex': return weight === 'good' ? words.sex(detail as 'female') : detail ? t`je to ${words.sex(detail as 'female')}` : t`pohlaví neuvedeno`;
      case 'contract': return t`smlouva skončila ${day(detail)}`;
      case 'ended': return t`k dispozici jen do ${day(detail)}`;
      case 'unsuitable': return t`pro tuto žádost ne`;
      case 'refused': return t`tuto žádost už odmítá`;
      case 'preferred': return t`přání klienta nebo týmu`;
      case 'order': return t`v pořadí ${detail}.`;
      case 'price': return t`asi ${crowns(Number(detail))}`;
    }
  };
  return { ...words, reason };
}

export { span } from './span.ts';
