// What the report says no with, in three languages.
import { against, Refusal } from '#platform/http/problems.ts';
import type { Missing } from './shapes.ts';

export const notNow = () => against({ cs: 'Audit je teď v jiném stavu. Načtěte stránku znovu.', en: 'The audit is in another state now. Read the page again.', uk: 'Аудит зараз в іншому стані. Оновіть сторінку.' });
export const noReader = () => against({ cs: 'Službu zatím nikdo nepřizval ke čtení. Přidejte ji mezi čtenáře auditu, pak jí návrh pošlete.', en: 'The service has not been let in yet. Add it to the readers of the audit, then send the draft.', uk: 'Службу ще не допущено до читання. Додайте її до читачів аудиту, а тоді надішліть проєкт.' });
export const tooSoon = () => new Refusal('invalid', { fields: { commentsUntil: { cs: 'Tento den už byl. Dejte službě čas.', en: 'This day has passed. Give the service time.', uk: 'Цей день уже минув. Дайте службі час.' } } });
export const tooLate = () => against({ cs: 'Lhůta pro připomínky už skončila. Napište týmu auditu, může ji otevřít znovu.', en: 'The time for comments has ended. Write to the team of the audit; it may open it again.', uk: 'Строк для зауважень уже минув. Напишіть команді аудиту, вона може відкрити його знову.' });
export const answered = () => against({ cs: 'Tato připomínka už odpověď má.', en: 'This comment has an answer already.', uk: 'На це зауваження вже є відповідь.' });
/** Everything at once; `current.missing` says what and where. */
export const lacks = (missing: readonly Missing[], final: boolean) => new Refusal('rule', { current: { missing }, detail: final
  ? { cs: 'Zprávu zatím nejde uzavřít. Níže je vypsáno, co chybí.', en: 'The report cannot be closed yet. What is missing is listed below.', uk: 'Звіт поки не можна закрити. Нижче вказано, чого бракує.' }
  : { cs: 'V návrhu něco chybí. Doplňte to, nebo ho pošlete s vědomím, že to služba uvidí neúplné.', en: 'Something is missing in the draft. Add it, or send it knowing that the service will see it incomplete.', uk: 'У проєкті чогось бракує. Доповніть це або надішліть, знаючи, що служба побачить його неповним.' } });
