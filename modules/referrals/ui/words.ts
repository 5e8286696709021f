import { useLingui } from '@lingui/react/macro';
import type { Tone } from '#platform/design/Tag.tsx';
import type { ReferralLine } from '../contract.ts';
import { ages, declineReasons, outcomes, states, urgencies, type DeclineReason, type Move, type Outcome, type State, type Tell, type Urgency } from '../rules.ts';
import type { Standing } from '../filters.ts';

export const toneOf: Record<State, Tone> = { draft: 'plain', sent: 'waiting', received: 'waiting', waiting_list: 'soon', accepted: 'done', under_way: 'done', ended: 'done', declined: 'late', withdrawn: 'plain', expired: 'late' };
const asOptions = <K extends string>(keys: readonly K[], names: Record<K, string>) => keys.map((value) => ({ value, label: names[value] }));
type Party = ReferralLine['to'];
/** A side in one line: the service and whose it is, unless its name says that itself. */
export function partyName({ organisation, service, partner }: Party): string {
  const whose = partner?.name ?? organisation?.name ?? '';
  return !service ? whose || '–' : whose && !service.name.includes(whose) ? `${service.name}, ${whose}` : service.name;
}

/** What referrals are called on screen. */
export function useReferralWords() {
  const { t } = useLingui();
  const state: Record<State, string> = { draft: t`rozepsané`, sent: t`odeslané`, received: t`vyřizuje se`, waiting_list: t`čekací listina`, accepted: t`přijaté`, under_way: t`podpora běží`, ended: t`ukončené`, declined: t`nepřijaté`, withdrawn: t`vzaté zpět`, expired: t`propadlé` };
  const standing: Record<Standing, string> = { ...state, open: t`běžící`, all: t`všechny`, unanswered: t`bez odpovědi`, taken: t`přijaté i ukončené`, unmet: t`nepřijaté a propadlé` };
  const urgency: Record<Urgency, string> = { now: t`hned`, days: t`v řádu dnů`, can_wait: t`může počkat` };
  const reason: Record<DeclineReason, string> = { capacity: t`plná kapacita`, not_target_group: t`nepatří do cílové skupiny`, not_eligible: t`nesplňuje podmínky`, client_declined: t`klient nebo klientka nechce`, could_not_reach: t`nepodařilo se spojit`, other: t`jiný důvod` };
  const outcome: Record<Outcome, string> = { got_help: t`pomohlo to`, partly: t`pomohlo to zčásti`, did_not: t`nepomohlo to`, referred_on: t`odkázáno dál` };
  const age: Record<(typeof ages)[number], string> = { '0_5': t`0–5 let`, '6_14': t`6–14 let`, '15_17': t`15–17 let`, '18_26': t`18–26 let`, '27_64': t`27–64 let`, '65_more': t`65 a více let` };
  const move: Record<Exclude<Move, 'send'>, string> = { receive: t`Převzít k vyřízení`, accept: t`Přijímáme`, wait: t`Čekací listina`, decline: t`Nepřijímáme`, start: t`Podpora začala`, end: t`Ukončit s výsledkem`, withdraw: t`Vzít zpět` };
  /** The same, written down by the sender as the partner said it. */
  const told: Partial<typeof move> = { accept: t`Partner přijímá`, decline: t`Partner nepřijímá` };
  const tell: Record<Tell, string> = { author: t`kdo odkazuje`, key_worker: t`klíčoví pracovníci případu`, coordinator: t`koordinátor nebo koordinátorka případu`, head: t`vedoucí u nás`, receiver_head: t`vedoucí oslovené organizace` };
  const step: Record<string, string> = { receipt: t`nikdo to nepřevzal`, answer: t`chybí odpověď`, waiting: t`chybí zpráva o čekací listině`, outcome: t`chybí zpráva o podpoře` };
  return {
    state, standing, urgency, reason, outcome, age, move, told, tell, step,
    states: asOptions(states, state), urgencies: asOptions(urgencies, urgency), reasons: asOptions(declineReasons, reason), outcomes: asOptions(outcomes, outcome), ages: asOptions(ages, age),
    /** What whoever acts next is to do. */
    next: { send: t`odeslat`, receive: t`převzít k vyřízení`, answer: t`odpovědět`, place: t`říct, jak je to s místem`, start: t`začít s podporou`, outcome: t`říct, jak to jde`, elsewhere: t`říct to klientovi nebo klientce a hledat jinde`, read: t`přečíst výsledek`, nothing: '' } as Record<ReferralLine['next']['what'], string>,
  };
}
