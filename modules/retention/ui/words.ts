import { useLingui } from '@lingui/react/macro';
import type { Kind, Obstacle } from '../rules.ts';

/** Kinds, the event each is counted from, and what stands in the way, in words. */
export function useRetentionWords() {
  const { t } = useLingui();
  const kind: Record<Kind, string> = { closed_case: t`Uzavřené případy`, release: t`Souhlasy se sdílením`, person: t`Osoby bez případu`, one_off_request: t`Jednorázové žádosti`, work_record: t`Práce mimo případy`, read_log: t`Záznam nahlížení`, application: t`Jména žadatelů o službu`, meeting: t`Setkání mimo případy`, audit: t`Rozhovory a doklady auditů`, complaint: t`Vyřízené stížnosti`, feedback: t`Slova klientů ze zpětné vazby`, departure: t`Odchody z pobytových služeb`, registration: t`Přihlášky na akce`, learning: t`Vzdělávání lidí, kteří odešli` };
  const from: Record<Kind, string> = {
    closed_case: t`od uzavření nebo posledního záznamu; maže se vše, co jste v případu zapsali`, release: t`od konce nebo odvolání souhlasu; nejdřív po uzavření případu`, person: t`od posledního záznamu nebo změny údajů; jen kdo u vás nemá případ`,
    one_off_request: t`od dne práce; po letech`, work_record: t`od dne práce; po letech`, read_log: t`od nahlédnutí; po letech, řádky zůstávají bez obsahu`, application: t`od rozhodnutí nebo vyřazení z pořadníku; po letech, počty a důvody zůstávají`, meeting: t`od dne setkání; po letech, se zápisem, přílohami a úkoly bez případu`, audit: t`od dokončení nebo zrušení auditu; po letech, i s podklady; hodnocení, nálezy a zpráva zůstávají`, complaint: t`od odpovědi; po letech. Stížnost, která jmenuje někoho z vedení, čeká, dokud ve vedení je`, feedback: t`od týdne, kdy přišla; po letech a jen ze skončených kampaní, počty odpovědí zůstávají`, departure: t`od dne odchodu; po letech`, registration: t`od posledního dne akce; po letech, bez lhůty 5 let. Čísla osvědčení a počty zůstávají`, learning: t`od konce práce u vás; po letech, i se způsobilostmi, doklady, plány a adaptací`,
  };
  const obstacle: Record<Obstacle, string> = {
    open_case: t`případ je otevřený`, unanswered: t`něco v něm čeká na odpověď nebo na svůj termín`, running_release: t`platí v něm souhlas se sdílením`, records: t`o osobě máte záznamy práce`, not_due: t`lhůta mezitím neuplynula`, failed: t`mazání se nepodařilo, nic nezmizelo; zkuste to znovu`,
  };
  const part: Record<string, string> = {
    'work.record': t`záznamy práce`, 'work.record_opinion': t`odborné názory`, 'cases.request': t`zakázky`, 'cases.need_rating': t`hodnocení potřeb`, 'cases.vulnerability': t`faktory zranitelnosti`, 'cases.health_fact': t`údaje o zdraví`, 'cases.child_sheet': t`listy dítěte`,
    'cases.tie': t`vazby v síti`, 'cases.kin': t`příbuzní v genogramu`, 'cases.goal': t`cíle`, 'cases.goal_evaluation': t`vyhodnocení cílů`, 'cases.case_evaluation': t`vyhodnocení případu`, 'cases.procedure_review': t`zhodnocení postupu`, 'commitments.commitment': t`úkoly a závazky`,
    'signals.signal': t`bariéry`, 'signals.recommendation': t`doporučení`, 'access.release': t`souhlasy`, 'access.read_log': t`řádky záznamu nahlížení`, 'people.profile': t`osobní údaje`, 'people.residence': t`pobyty`, 'people.accommodation': t`bydlení`, 'people.occupation': t`práce a vzdělání`, 'people.contact': t`kontakty`, 'people.person_language': t`jazyky`, 'people.relation': t`příbuzenství`,
    'documents.document': t`dokumenty i s obsahem`, 'access.guest_link': t`odkazy pro hosty`, 'people.address': t`adresy`, 'people.benefit': t`dávky a důchody`, 'work.target_group': t`zařazení do cílové skupiny`, 'meetings.meeting': t`setkání se zápisy a přílohami`, 'audits.audit': t`audity s rozhovory, doklady a podklady`, 'referrals.application': t`jména a údaje v žádostech o službu`, 'quality.complaint': t`stížnosti`, 'quality.voice_text': t`slova klientů ze zpětné vazby`, 'quality.departure': t`odchody domácností`, 'programmes.registration': t`jména a údaje v přihláškách na akce`, 'learning.entry': t`zápisy, plány, způsobilosti a adaptační plány`,
  };
  const phrase = (count: number) => t`smazat ${count}`;
  return { kind, from, obstacle, part, phrase, other: t`další řádky` };
}
