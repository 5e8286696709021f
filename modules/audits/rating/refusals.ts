// What the room says no with, in three languages.
import { against, Refusal } from '#platform/http/problems.ts';

export const notOfTheMethod = () => new Refusal('invalid', { fields: { criterion: { cs: 'Toto kritérium v auditu není.', en: 'This criterion is not in the audit.', uk: 'Цього критерію в аудиті немає.' } } });
export const notOffered = () => new Refusal('invalid', { fields: { level: { cs: 'Takovou úroveň kritérium nenabízí.', en: 'The criterion does not offer this level.', uk: 'Критерій не має такого рівня.' } } });
export const mayNotSkip = () => new Refusal('invalid', { fields: { applies: { cs: 'Toto kritérium se týká každé služby.', en: 'This criterion concerns every service.', uk: 'Цей критерій стосується кожної служби.' } } });
export const talkRefused = () => new Refusal('invalid', { fields: { interviewId: { cs: 'Rozhovor byl odmítnut, nic se z něj nezapisuje.', en: 'The talk was refused; nothing is written from it.', uk: 'У розмові відмовлено, з неї нічого не записують.' } } });
export const notYours = () => new Refusal('forbidden', { detail: { cs: 'Důkaz bere zpět jen ten, kdo ho zapsal.', en: 'Evidence is taken back only by whoever wrote it.', uk: 'Доказ відкликає лише той, хто його записав.' } });
export const commented = () => against({ cs: 'Služba se k tomu už vyjádřila. Upravte text a připomínku vypořádejte.', en: 'The service has commented on it. Change the text and answer the comment.', uk: 'Служба вже висловилася щодо цього. Змініть текст і дайте відповідь на зауваження.' });
