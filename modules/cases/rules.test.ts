import { describe, expect, test } from 'vitest';
import { closesSo, lacking, moveBetween, nextPhase, stepsOf, type CaseFacts } from './rules.ts';

const complete: CaseFacts = {
  leading: 1, agreements: 1, acceptedServices: 1, requests: 1, needs: 3, clientValues: 2, vulnerabilities: 1, ties: 4, childrenWithoutVoice: [], goals: 2, goalsWithoutStep: [], stepsWithoutOwner: [], goalsNotEvaluated: [],
  evaluationsWithClient: 1, intervisions: 1, reviews: 1, evaluations: 1, estimates: 0, bodies: 0, risks: 0, bodiesNotAsked: [],
};
const codes = (phase: Parameters<typeof lacking>[0], more: Partial<CaseFacts>) => lacking(phase, { ...complete, ...more }).map((one) => one.code);

describe('what a phase lacks', () => {
  test('nothing when everything is there', () => {
    for (const phase of ['prospect', 'mapping', 'planning', 'evaluation', 'closed'] as const) expect(codes(phase, {})).toEqual([]);
  });
  test('mapping asks for the request, needs with the client\'s value, factors, network and each child\'s voice', () => {
    expect(codes('mapping', { requests: 0, needs: 0, clientValues: 0, vulnerabilities: 0, ties: 0 })).toEqual(['no_request', 'no_needs', 'no_vulnerability', 'no_network']);
    expect(codes('mapping', { clientValues: 0 })).toEqual(['no_client_value']);
    expect(lacking('mapping', { ...complete, childrenWithoutVoice: ['Danylo'] })).toEqual([{ code: 'child_without_voice', about: ['Danylo'] }]);
  });
  test('planning asks for goals, steps and owners and names them', () => {
    expect(codes('planning', { goals: 0 })).toEqual(['no_goal']);
    expect(lacking('planning', { ...complete, goalsWithoutStep: ['Škola'], stepsWithoutOwner: ['Doučování'] })).toEqual([{ code: 'goal_without_step', about: ['Škola'] }, { code: 'step_without_owner', about: ['Doučování'] }]);
  });
  test('evaluation asks for goals, the client, intervision and the review', () => {
    expect(codes('evaluation', { goalsNotEvaluated: ['Bydlení'], evaluationsWithClient: 0, intervisions: 0, reviews: 0 })).toEqual(['goal_not_evaluated', 'no_evaluation_with_client', 'no_intervision', 'no_review']);
  });
  test('every service that takes part has an agreement, and somebody leads', () => {
    expect(codes('mapping', { acceptedServices: 2 })).toEqual(['no_agreement']);
    expect(codes('evaluation', { leading: 0 })).toEqual(['no_lead']);
  });
});

test('forward one by one, back anywhere but to a prospect, closing apart', () => {
  expect(moveBetween('prospect', 'mapping')).toBe('forward');
  expect(moveBetween('mapping', 'evaluation')).toBe('none');
  expect(moveBetween('evaluation', 'mapping')).toBe('back');
  expect(moveBetween('mapping', 'prospect')).toBe('none');
  expect(moveBetween('evaluation', 'closed')).toBe('none');
  expect(moveBetween('closed', 'mapping')).toBe('none');
  expect(nextPhase('closed')).toBeUndefined();
});

test('steps carry dates of the current episode only, and with what the team went on', () => {
  const changes = [
    { episode: 2, from: 'mapping', to: 'planning', on: '2026-05-01', lacking: ['no_network'], reason: 'Spěchá bydlení' },
    { episode: 1, from: 'evaluation', to: 'closed', on: '2025-06-01', lacking: [], reason: '' },
  ] as const;
  expect(stepsOf('planning', 2, '2026-04-01', changes.map((one) => ({ ...one, lacking: [...one.lacking] })))).toEqual([
    { phase: 'mapping', state: 'done', since: '2026-04-01', until: '2026-05-01', passedLacking: ['no_network'], passedReason: 'Spěchá bydlení' },
    { phase: 'planning', state: 'current', since: '2026-05-01', until: null, passedLacking: [], passedReason: '' },
    { phase: 'evaluation', state: 'ahead', since: null, until: null, passedLacking: [], passedReason: '' },
    { phase: 'closed', state: 'ahead', since: null, until: null, passedLacking: [], passedReason: '' },
  ]);
});

test('a case closed straight from mapping skipped the phases it never began', () => {
  const closing = [{ episode: 1, from: 'mapping', to: 'closed', on: '2026-05-01', lacking: [], reason: '' }] as const;
  expect(stepsOf('closed', 1, '2026-04-01', closing.map((one) => ({ ...one, lacking: [] }))).map(({ phase, state }) => [phase, state])).toEqual([['mapping', 'done'], ['planning', 'skipped'], ['evaluation', 'skipped'], ['closed', 'current']]);
});

test('a locality lacks other things than a client\'s case, and is closed for other reasons', () => {
  expect(lacking('mapping', { ...complete, requests: 0, needs: 0 }, 'locality').map((one) => one.code)).toEqual(['no_estimate', 'no_bodies', 'no_risk_look']);
  expect(lacking('evaluation', { ...complete, bodiesNotAsked: ['škola'] }, 'locality')).toEqual([{ code: 'bodies_not_asked', about: ['škola'] }]);
  expect([closesSo('place_closed', 'locality'), closesSo('death', 'locality'), closesSo('place_closed', 'client'), closesSo('own-code', 'client')]).toEqual([true, false, false, true]);
});
