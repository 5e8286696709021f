// What the room says no with, in three languages.
import { against, Refusal } from '#platform/http/problems.ts';
import type { Lack, LackCode } from './lacks.ts';

export const notYours = () => new Refusal('forbidden', { detail: { cs: 'Tyto cíle navrhuje tým centra; vy je můžete číst.', en: 'These goals are drafted by the team of the centre; you may read them.', uk: 'Ці цілі складає команда центру; ви можете їх читати.' } });
export const notDrafted = () => against({ cs: 'Cíle už jsou předložené. Mění se jen návrhem změny s důvodem.', en: 'The goals were submitted. They change only by a proposal with its reason.', uk: 'Цілі вже подано. Їх змінюють лише пропозицією з причиною.' });
export const notNow = () => against({ cs: 'V tomto stavu cílů to nejde.', en: 'The goals do not allow this where they stand.', uk: 'У поточному стані цілей це неможливо.' });
export const forHead = () => new Refusal('forbidden', { detail: { cs: 'To dělá vedení centra.', en: 'This is for the head of the centre.', uk: 'Це робить керівництво центру.' } });
export const forDepartment = () => new Refusal('forbidden', { detail: { cs: 'O tom rozhoduje vedení odboru.', en: 'This is decided by the head of the department.', uk: 'Це вирішує керівництво відділу.' } });
export const alreadyBegun = () => against({ cs: 'Cíle centra na tento rok už někdo začal.', en: 'Somebody has begun the goals of the centre for this year already.', uk: 'Цілі центру на цей рік уже хтось почав.' });
export const outsideYear = () => new Refusal('invalid', { fields: { dueOn: { cs: 'Termín musí být v roce, pro který cíle jsou.', en: 'The deadline has to be within the year of the goals.', uk: 'Термін має бути в межах року цілей.' } } });
export const otherGoal = () => new Refusal('invalid', { fields: { id: { cs: 'Jiný cíl než v adrese.', en: 'Another goal than in the address.', uk: 'Інша ціль, ніж в адресі.' } } });
export const changesWait = () => against({ cs: 'Některá změna cíle ještě čeká na odpověď. Nejdřív ji vyřešte.', en: 'A change of a goal still waits for an answer. Settle it first.', uk: 'Якась зміна цілі ще чекає на відповідь. Спершу її вирішіть.' });
export const needsText = () => new Refusal('invalid', { fields: { text: { cs: 'Napište důvod, ať centrum ví, co upravit.', en: 'Write why, so that the centre knows what to change.', uk: 'Напишіть причину, щоб центр знав, що змінити.' } } });

const words: Record<LackCode, { cs: string; en: string; uk: string }> = {
  responsible: { cs: 'chybí, kdo za cíle odpovídá', en: 'nobody answers for the goals', uk: 'не вказано, хто відповідає за цілі' },
  goals: { cs: 'chybí aspoň jeden cíl', en: 'there is no goal', uk: 'немає жодної цілі' },
  text: { cs: 'chybí znění', en: 'has no text', uk: 'немає тексту' },
  measure: { cs: 'chybí měřítko (nebo druh „jen slovně“)', en: 'has no measure (or the kind “words only”)', uk: 'немає показника (або виду «лише словами»)' },
  words: { cs: 'měřítko nemá slova', en: 'a measure has no words', uk: 'показник без слів' },
  milestone_day: { cs: 'milník nemá termín', en: 'a milestone has no day', uk: 'етап без терміну' },
  deadline: { cs: 'termín není v roce cílů', en: 'a deadline is outside the year', uk: 'термін поза роком цілей' },
  from: { cs: 'začátek není v roce cílů', en: 'begins outside the year', uk: 'початок поза роком цілей' },
  no_days: { cs: 'období nemá žádný den', en: 'the period has no day', uk: 'період не має жодного дня' },
  indicator: { cs: 'měřítko nedává smysl', en: 'a measure makes no sense', uk: 'показник не має сенсу' },
};
type Language = 'cs' | 'en' | 'uk';
const goal: Record<Language, string> = { cs: 'cíl', en: 'goal', uk: 'ціль' };
/** Everything that is missing, at once; the list itself goes along in `current`. */
export function lacking(lacks: readonly Lack[]): Refusal {
  const say = (language: Language) => lacks.map(({ code, number, part, says }) => `${number === null ? '' : `${goal[language]} ${number}${part === null ? '' : `.${part}`}: `}${words[code][language]}${says ? ` (${says[language].replace(/\.$/, '')})` : ''}`).join('; ');
  return new Refusal('rule', { current: { lacks: lacks.map(({ says: _, ...lack }) => lack) }, detail: { cs: `Před předložením doplňte – ${say('cs')}.`, en: `Complete before submitting – ${say('en')}.`, uk: `Перед поданням доповніть – ${say('uk')}.` } });
}
