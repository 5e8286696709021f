// Words of the room: phases, what is lacking, roles, states. Codes come from the server, sentences stand here.
import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import { useLingui } from '@lingui/react';
import type { LackingCode, Phase } from '../rules.ts';
import type { CaseHeader, CasePerson, CaseService, Standing, TeamRole } from '../contract.ts';

type SubjectKind = CaseHeader['subjectKind'];

const phases: Record<Phase, MessageDescriptor> = {
  prospect: msg`Zájemce`, mapping: msg`Mapování`, planning: msg`Plánování a realizace`, evaluation: msg`Vyhodnocení`, closed: msg`Uzavření`,
};
const localityPhases: Record<Phase, MessageDescriptor> = {
  prospect: msg`Sledujeme`, mapping: msg`Depistáž`, planning: msg`Práce v lokalitě`, evaluation: msg`Vyhodnocení`, closed: msg`Uzavření`,
};
const lacking: Record<LackingCode, MessageDescriptor> = {
  no_lead: msg`nikdo případ nevede`, no_agreement: msg`chybí dohoda s klientem`, no_request: msg`zakázka slovy klienta`, no_needs: msg`potřeby nejsou zhodnocené`, no_client_value: msg`na vlastní hodnocení klienta se nikdo nezeptal`,
  no_vulnerability: msg`na zranitelnost se nikdo nepodíval`, no_network: msg`mapa sítě je prázdná`, child_without_voice: msg`hlas dítěte`,
  no_goal: msg`žádný cíl`, goal_without_step: msg`cíl bez kroku`, step_without_owner: msg`krok bez vlastníka`,
  goal_not_evaluated: msg`cíl není vyhodnocený`, no_evaluation_with_client: msg`vyhodnocení s klientem`, no_intervision: msg`intervize neproběhla`, no_review: msg`ohlédnutí koordinace`,
  no_estimate: msg`nikdo neodhadl, kolik lidí tu žije`, no_bodies: msg`není jasné, kdo sem chodí a kdo chybí`, no_risk_look: msg`nikdo nezapsal rizika`, bodies_not_asked: msg`chybějící instituce nikdo neoslovil`, no_evaluation: msg`práce v lokalitě není vyhodnocená`,
};
const roles: Record<TeamRole, MessageDescriptor> = {
  leading_key_worker: msg`vede případ`, key_worker: msg`klíčová osoba služby`, coordinator: msg`koordinace, doporučuje`, member: msg`tým`, interpreter: msg`tlumočení`, partner: msg`přizvaný partner`,
};
const states: Record<CaseService['state'], MessageDescriptor> = { invited: msg`čeká na odpověď`, accepted: msg`účastní se`, declined: msg`odmítnuto`, ended: msg`skončilo` };
const forms: Record<CaseService['agreement']['form'], MessageDescriptor> = { none: msg`bez dohody`, oral: msg`ústní dohoda`, written: msg`písemná dohoda` };
const parts: Record<CasePerson['part'], MessageDescriptor> = { client: msg`klient/klientka`, adult: msg`dospělá osoba`, child: msg`dítě` };
const standings: Record<Standing, MessageDescriptor> = { lead: msg`vedeme`, invited: msg`pozvání`, participant: msg`účastníme se`, ended: msg`sdílení skončilo` };
const scopes = { internal: msg`interní`, external: msg`externí` }, modes = { individual: msg`individuální`, team: msg`týmový` };

/** The room's words in the reader's language; an unknown code says itself. */
export function useWords() {
  const { _ } = useLingui();
  const of = <K extends string>(list: Record<K, MessageDescriptor>) => (code: K) => list[code] ? _(list[code]) : code;
  return {
    /** The phases of a locality are called otherwise than those of a client's case. */
    phase: (code: Phase, subject: SubjectKind | null = null) => of(subject === 'locality' ? localityPhases : phases)(code),
    role: of(roles), state: of(states), form: of(forms), part: of(parts), standing: of(standings), scope: of(scopes), mode: of(modes),
    lacking: (code: string) => of(lacking)(code as LackingCode),
    roles: (only: readonly TeamRole[]) => only.map((value) => ({ value, label: _(roles[value]) })),
  };
}
/** How the phases of such a case are called. */
export function usePhaseWords(subject: SubjectKind) {
  const words = useWords();
  return (code: Phase) => words.phase(code, subject);
}
