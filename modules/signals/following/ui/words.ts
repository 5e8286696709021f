import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { Tone } from '#platform/design/Tag.tsx';
import { day, daysUntil } from '#platform/i18n/format.ts';
import { useCodes } from '#modules/directory/ui/index.ts';
import { hasDay, soonDays, type AddresseeKind, type Age, type Due, type EventKind, type Result, type State } from '../rules.ts';

export const stateTone: Readonly<Record<State, Tone>> = { draft: 'plain', given: 'waiting', accepted: 'plain', declined: 'plain', proved: 'waiting', done: 'done', dropped: 'plain' };
export function useStateWords(): Record<State, string> {
  const { t } = useLingui();
  return { draft: t`rozepsané`, given: t`čeká na odpověď`, accepted: t`přijato, plní se`, declined: t`odmítnuto`, proved: t`doloženo, čeká na ověření`, done: t`splněno a ověřeno`, dropped: t`už se nepožaduje` };
}
/** To whom, as what. */
export function useKindWords(): Record<AddresseeKind, string> {
  const { t } = useLingui();
  return { service: t`služba`, founder: t`zřizovatel`, municipality: t`obec`, region: t`kraj`, ministry: t`ministerstvo`, method_team: t`metodická podpora`, other: t`někdo jiný` };
}
export function useDueWords(): Record<Due, string> {
  const { t } = useLingui();
  return { late: t`po termínu`, soon: t`do ${soonDays} dnů`, later: t`později`, none: t`bez termínu` };
}
/** How long since it was given. */
export function useAgeWords(): Record<Age, string> {
  const { t } = useLingui();
  return { 0: t`méně než 30 dní`, 30: t`30 až 89 dní`, 90: t`90 až 179 dní`, 180: t`180 dní a déle` };
}
export function useResultWords(): Record<Result, string> {
  const { t } = useLingui();
  return { done: t`splněno`, partly: t`splněno zčásti`, not: t`nesplněno`, not_applicable: t`už se netýká` };
}
export function useEventWords(): Record<EventKind, string> {
  const { t } = useLingui();
  return { given: t`Doporučení dáno`, answered: t`Odpověď`, owner: t`Kdo to má na starosti`, day_asked: t`Prosba o jiný termín`, day_agreed: t`Jiný termín dohodnut`, day_refused: t`Termín zůstává`, proved: t`Splnění doloženo`, returned: t`Vráceno k doplnění`, verified: t`Splnění ověřeno`, checked: t`Následný audit`, reopened: t`Znovu otevřeno`, dropped: t`Už se nepožaduje` };
}
export function usePriorityWords(): Record<number, string> {
  const { t } = useLingui();
  return { 1: t`nejdřív`, 2: t`běžná`, 3: t`může počkat` };
}
/** Its day as a mark: late is red, soon yellow, further plain; nothing of what is closed, declined, proved or has no day. */
export function useDueTag() {
  const { t } = useLingui();
  return ({ state, dueOn }: { state: State; dueOn: string | null }): { tone: Tone; words: string } | undefined => {
    if (!dueOn || !hasDay(state)) return undefined;
    const left = daysUntil(dueOn);
    if (left < 0) return { tone: 'late', words: plural(-left, { one: '# den po termínu', few: '# dny po termínu', many: '# dne po termínu', other: '# dní po termínu' }) };
    return left === 0 ? { tone: 'soon', words: t`termín dnes` } : left <= soonDays ? { tone: 'soon', words: plural(left, { one: 'za # den', few: 'za # dny', many: 'za # dne', other: 'za # dní' }) } : { tone: 'plain', words: t`do ${day(dueOn)}` };
  };
}
/** What it is about: themes of audits, or of programmes. */
export function useThemes() {
  const audits = useCodes('audit_theme').label, programmes = useCodes('programme_topic').label;
  return (theme: string, ofProgramme = false) => { const [first, second] = ofProgramme ? [programmes, audits] : [audits, programmes], said = first(theme); return said === theme ? second(theme) : said; };
}
/** How long it goes on, or how long it has stood. */
export function useAge() {
  return (since: string) => { const age = Math.max(0, -daysUntil(since)); return plural(age, { one: '# den', few: '# dny', many: '# dne', other: '# dní' }); };
}
