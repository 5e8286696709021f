import { expect, test } from 'vitest';
import type { Content } from '#modules/questionnaires/contract.ts';
import { criteriaOf, moveTo, nextLabel, unknownCriteria } from './rules.ts';
import { method } from './testing.ts';

test('a talk is spoken of by a letter and the next free number', () => {
  expect([nextLabel('client', []), nextLabel('client', ['K1', 'K7', 'P9', 'Karla']), nextLabel('worker', ['K1']), nextLabel('head', ['V1']), nextLabel('other', [])]).toEqual(['K1', 'K8', 'P1', 'V2', 'O1']);
});
test('an audit looks at all criteria, or at those named; an area without any is left out', () => {
  const content = method(), keys = (criteria: string[] | null) => criteriaOf({ criteria }, content).map(({ key, questions }) => [key, questions.length]);
  expect([keys(null), keys(['q_aid_rules'])]).toEqual([[['contract', 2], ['material_aid', 2]], [['material_aid', 1]]]);
  expect(unknownCriteria(['q_aid_rules', 'q_gone'], content)).toEqual(['q_gone']);
});
/** The method with one criterion worded anew, one with another level, one only helped otherwise, one gone and one new. */
function next(): Content {
  const content = JSON.parse(JSON.stringify(method())) as Content, [contract, aid] = content.topics;
  contract!.questions[0]!.words = { cs: 'Smlouva odpovídá rodině.' };
  contract!.questions[1]!.choices[0] = { key: 'u0', words: { cs: 'podepisuje se u dveří' } };
  aid!.questions[0]!.help = { cs: 'Buďte u výdeje.' };
  aid!.questions[0]!.importance = 'useful';
  aid!.questions[1] = { ...aid!.questions[1]!, key: 'q_aid_new' };
  return content;
}
const keysOf = ({ same, reworded, gone, added }: ReturnType<typeof moveTo>) => [same, ...[reworded, gone, added].map((list) => list.map(({ question }) => question.key))];
test('going over to another version: what says the same stays, what is worded or scaled otherwise is decided anew', () => {
  expect(keysOf(moveTo({ criteria: null }, method(), next()))).toEqual([['q_aid_rules'], ['q_contract_own', 'q_contract_crisis'], ['q_aid_interest'], ['q_aid_new']]);
});
test('of an audit of some criteria only those move, and nothing new comes in', () => {
  expect(keysOf(moveTo({ criteria: ['q_aid_rules', 'q_contract_own'] }, method(), next()))).toEqual([['q_aid_rules'], ['q_contract_own'], [], []]);
});
