// What a sheet is refused with, in three languages, whichever room keeps it.
import { against, Refusal } from '#platform/http/problems.ts';
import type { AnswerProblem } from './rules.ts';

type Texts = { cs: string; en: string; uk: string };
export const finishedSheet = () => against({ cs: 'List je dokončený a už se nemění. Opravte ho novým listem.', en: 'The sheet is finished and does not change any more. Correct it by a new one.', uk: 'Аркуш завершено, він більше не змінюється. Виправте його новим аркушем.' });
export const notPublished = () => new Refusal('invalid', { fields: { versionId: { cs: 'Vyplňuje se jen vydaná verze dotazníku.', en: 'Only a published version of a questionnaire is filled in.', uk: 'Заповнюють лише опубліковану версію анкети.' } } });
export const otherPurpose = () => new Refusal('invalid', { fields: { versionId: { cs: 'Tento dotazník je k něčemu jinému.', en: 'This questionnaire is for something else.', uk: 'Ця анкета для іншого.' } } });
export const notYet = () => new Refusal('invalid', { fields: { onDay: { cs: 'Tento den ještě nebyl.', en: 'This day has not come yet.', uk: 'Цей день ще не настав.' } } });

const why: Record<AnswerProblem['why'], Texts> = {
  required: { cs: 'Chybí odpověď.', en: 'An answer is missing.', uk: 'Бракує відповіді.' }, wrong_kind: { cs: 'Taková odpověď sem nepatří.', en: 'This kind of answer does not belong here.', uk: 'Така відповідь сюди не підходить.' },
  not_offered: { cs: 'Taková odpověď se nenabízí.', en: 'This answer is not offered.', uk: 'Такої відповіді немає серед запропонованих.' }, too_low: { cs: 'Číslo je menší, než může být.', en: 'The number is smaller than it may be.', uk: 'Число менше, ніж може бути.' },
  too_high: { cs: 'Číslo je větší, než může být.', en: 'The number is greater than it may be.', uk: 'Число більше, ніж може бути.' }, may_not_skip: { cs: 'Tato otázka se týká každého místa.', en: 'This question concerns every place.', uk: 'Це запитання стосується кожного місця.' },
  no_reason: { cs: 'Napište, proč a z čeho to víte.', en: 'Write why and how you know.', uk: 'Напишіть, чому і з чого це знаєте.' },
  unknown_question: { cs: 'Tato otázka ve verzi dotazníku není.', en: 'This question is not in the version of the questionnaire.', uk: 'Цього запитання немає у версії анкети.' },
};
export const wrongAnswers = (problems: readonly AnswerProblem[]) => new Refusal('invalid', { fields: Object.fromEntries(problems.map((one) => [`answers.${one.question}`, why[one.why]])) });
