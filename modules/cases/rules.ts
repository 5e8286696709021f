// Pure decisions about a case: the order of phases, and what a phase lacks, computed from facts.

export const phases = ['prospect', 'mapping', 'planning', 'evaluation', 'closed'] as const;
export type Phase = (typeof phases)[number];

/** What may be lacking. `goal_without_step`, `step_without_owner`, `goal_not_evaluated`, `child_without_voice` name what they concern. */
export const lackingCodes = [
  'no_lead', 'no_agreement', 'no_request', 'no_needs', 'no_client_value', 'no_vulnerability', 'no_network', 'child_without_voice',
  'no_goal', 'goal_without_step', 'step_without_owner',
  'goal_not_evaluated', 'no_evaluation_with_client', 'no_intervision', 'no_review',
  'no_estimate', 'no_bodies', 'no_risk_look', 'no_conditions', 'no_round', 'bodies_not_asked', 'no_evaluation',
] as const;
export type LackingCode = (typeof lackingCodes)[number];

/** What is known of the current episode, counted by the database. Lists hold names for people. */
export type CaseFacts = {
  leading: number; agreements: number; acceptedServices: number; requests: number; needs: number; clientValues: number; vulnerabilities: number; ties: number;
  childrenWithoutVoice: string[]; goals: number; goalsWithoutStep: string[]; stepsWithoutOwner: string[]; goalsNotEvaluated: string[];
  evaluationsWithClient: number; intervisions: number; reviews: number; evaluations: number;
  /** Of a locality only: estimates that stand, services and bodies that come or should, risks looked at, names or kinds of missing bodies nobody asked, conditions as finished sheets, screening rounds that were finished. */
  estimates: number; bodies: number; risks: number; conditionSheets: number; rounds: number; bodiesNotAsked: string[];
};
export type Missing = { code: LackingCode; about: string[] };

/** What each phase asks for before the team goes on from it. */
const asked: Record<Phase, readonly LackingCode[]> = {
  prospect: ['no_lead', 'no_agreement', 'no_request'],
  mapping: ['no_lead', 'no_agreement', 'no_request', 'no_needs', 'no_client_value', 'no_vulnerability', 'no_network', 'child_without_voice'],
  planning: ['no_lead', 'no_agreement', 'no_request', 'no_goal', 'goal_without_step', 'step_without_owner'],
  evaluation: ['no_lead', 'goal_not_evaluated', 'no_evaluation_with_client', 'no_intervision', 'no_review'],
  closed: [],
};

/** Of a locality no client asks and nobody's needs are rated: its people, services, missing bodies, risks and conditions are known instead, and somebody went from door to door. */
const askedOfLocality: Record<Phase, readonly LackingCode[]> = {
  prospect: ['no_lead'],
  mapping: ['no_lead', 'no_estimate', 'no_bodies', 'no_risk_look', 'no_conditions', 'no_round'],
  planning: ['no_lead', 'no_goal', 'goal_without_step', 'step_without_owner'],
  evaluation: ['no_lead', 'goal_not_evaluated', 'bodies_not_asked', 'no_evaluation', 'no_review'],
  closed: [],
};

/** In which phases any of these is asked for: elsewhere its facts need not be counted. */
export const phasesAsking = (...codes: LackingCode[]): Phase[] => phases.filter((phase) => codes.some((code) => asked[phase].includes(code) || askedOfLocality[phase].includes(code)));

const tests: Record<LackingCode, (facts: CaseFacts) => boolean | string[]> = {
  no_lead: (f) => f.leading === 0,
  no_agreement: (f) => f.agreements < f.acceptedServices || f.acceptedServices === 0,
  no_request: (f) => f.requests === 0,
  no_needs: (f) => f.needs === 0,
  // Without any need rated there is nothing to ask the client about yet: said once, by `no_needs`.
  no_client_value: (f) => f.needs > 0 && f.clientValues === 0,
  no_vulnerability: (f) => f.vulnerabilities === 0,
  no_network: (f) => f.ties === 0,
  child_without_voice: (f) => f.childrenWithoutVoice,
  no_goal: (f) => f.goals === 0,
  goal_without_step: (f) => f.goalsWithoutStep,
  step_without_owner: (f) => f.stepsWithoutOwner,
  goal_not_evaluated: (f) => f.goalsNotEvaluated,
  no_evaluation_with_client: (f) => f.evaluationsWithClient === 0,
  no_intervision: (f) => f.intervisions === 0,
  no_review: (f) => f.reviews === 0,
  no_estimate: (f) => f.estimates === 0,
  no_bodies: (f) => f.bodies === 0,
  no_risk_look: (f) => f.risks === 0,
  no_conditions: (f) => f.conditionSheets === 0,
  no_round: (f) => f.rounds === 0,
  bodies_not_asked: (f) => f.bodiesNotAsked,
  no_evaluation: (f) => f.evaluations === 0,
};

/** What the phase lacks. It informs; people go on with a reason. */
export function lacking(phase: Phase, facts: CaseFacts, of: 'client' | 'locality' = 'client'): Missing[] {
  return (of === 'locality' ? askedOfLocality : asked)[phase].flatMap((code) => {
    const found = tests[code](facts);
    if (Array.isArray(found)) return found.length ? [{ code, about: found }] : [];
    return found ? [{ code, about: [] }] : [];
  });
}

/** Reasons for closing that make sense only of clients, and only of a locality; an organisation's own ones of both. */
const closings = { client: ['client_wish', 'moved', 'lost_contact', 'death'], locality: ['place_closed', 'people_left', 'conditions_better'] };
export const closesSo = (code: string, of: 'client' | 'locality'): boolean => !closings[of === 'client' ? 'locality' : 'client'].includes(code);

/** The phase after this one; a closed case is only reopened. */
export const nextPhase = (phase: Phase): Phase | undefined => phase === 'closed' ? undefined : phases[phases.indexOf(phase) + 1];

export type Move = 'forward' | 'back' | 'none';
/** Forward one by one, back to any phase of work; never back to a prospect, and closing is a step of its own. */
export function moveBetween(from: Phase, to: Phase): Move {
  if (from === 'closed' || to === 'closed' || to === 'prospect' || from === to) return 'none';
  if (to === nextPhase(from)) return 'forward';
  return phases.indexOf(to) < phases.indexOf(from) ? 'back' : 'none';
}

/** What my organisation is in a case within its reach: `visible` is false when nothing is released to it any more. */
export const standingOf = ({ visible, own, state }: { visible: boolean; own: boolean; state: string | null }): 'lead' | 'invited' | 'participant' | 'ended' =>
  !visible ? 'ended' : own ? 'lead' : state === 'invited' ? 'invited' : 'participant';

type Passed = { episode: number; from: Phase; to: Phase; on: string; lacking: string[]; reason: string };
export type Step = { phase: Phase; since: string | null; until: string | null; state: 'done' | 'skipped' | 'current' | 'ahead'; passedLacking: string[]; passedReason: string };
/** The phases of the current episode with their dates; those a case closed early never came to are skipped. A prospect is a step only of a case that began as one; `changes` come newest first. */
export function stepsOf(phase: Phase, episode: number, openedOn: string | null, changes: readonly Passed[]): Step[] {
  const now = changes.filter((change) => change.episode === episode);
  const began = now.some((change) => change.from === 'prospect') || phase === 'prospect';
  const shown = phases.filter((one) => one !== 'prospect' || began);
  return shown.map((one) => {
    const behind = shown.indexOf(one) < shown.indexOf(phase);
    const into = now.find((change) => change.to === one), outOf = behind ? now.find((change) => change.from === one) : undefined;
    return {
      phase: one, state: one === phase ? 'current' : !behind ? 'ahead' : into || one === shown[0] ? 'done' : 'skipped',
      since: shown.indexOf(one) > shown.indexOf(phase) ? null : into?.on ?? (one === shown[0] ? openedOn : null),
      until: outOf?.on ?? null, passedLacking: outOf?.lacking ?? [], passedReason: outOf?.reason ?? '',
    };
  });
}
