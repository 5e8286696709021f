// The region writes a method of its own: a copy of the one that came with the program, with a criterion added, not published yet.
import { questionnaires, type Question } from '#modules/questionnaires/contract.ts';
import { newId } from '#platform/http/client.ts';
import { day } from './calendar.ts';
import type { District } from './district.ts';

export async function methodsOf({ stage }: District): Promise<void> {
  const radka = stage.as('radka'), versionId = newId(), { items } = await radka.opens(day(-12), questionnaires.list, { query: { purpose: 'audit' } });
  const shipped = items.find(({ owner, published }) => owner === null && published)?.published;
  if (!shipped) throw new Error('the method of audits of shelters is missing');
  await radka.does(day(-12), questionnaires.begin, { body: { id: newId(), versionId, purpose: 'audit', title: 'Procesní audit azylového domu: znění kraje', fromVersionId: shipped.id } });
  const { content } = await radka.opens(day(-12), questionnaires.version, { params: { versionId } }), levels = ['Služba o fondu neví.', 'Ví o něm, žádost podává, jen když ji o to kraj požádá.', 'Žádá u rodin, které před odchodem nemají na kauci.', 'S fondem počítá plán bydlení od začátku a po roce se zjišťuje, jak rodina bydlí.'];
  const added: Question = { key: 'q_kraj_kauce', kind: 'scale', importance: 'important', words: { cs: 'Služba využívá krajský fond kaucí.' }, help: { cs: 'Zeptejte se na poslední tři žádosti a na to, jak dopadly.' }, required: true, mayNotApply: true, choices: levels.map((cs, at) => ({ key: `u${at}`, words: { cs } })), better: 'last', unit: {}, min: null, max: null, showIf: null };
  await radka.does(day(-11), questionnaires.put, { params: { versionId }, version: 1, body: { ...content, topics: content.topics.map((topic) => (topic.key === 'follow_up_housing' ? { ...topic, questions: [...topic.questions, added] } : topic)) } });
}
