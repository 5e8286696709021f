// What the room says no with, in three languages.
import { Refusal } from '#platform/http/problems.ts';

export const notYours = () => new Refusal('forbidden', { detail: { cs: 'List vyplňuje organizace, která ho začala. Můžete napsat vlastní.', en: 'A sheet is filled in by the organisation that began it. You may write your own.', uk: 'Аркуш заповнює організація, яка його почала. Ви можете написати власний.' } });
export const notToCorrect = () => new Refusal('invalid', { fields: { correctsId: { cs: 'Opravuje se jen vlastní dokončený list stejné lokality.', en: 'Only a finished sheet of your own of the same locality is corrected.', uk: 'Виправляють лише власний завершений аркуш тієї самої місцевості.' } } });
