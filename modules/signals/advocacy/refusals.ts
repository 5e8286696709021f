// Why an action cannot go on, in words.
import { against, Refusal } from '#platform/http/problems.ts';
import type { Field, Told } from './names.ts';

const fieldNames: Record<Field, { cs: string; en: string; uk: string }> = {
  title: { cs: 'název', en: 'the title', uk: 'назва' }, addressee: { cs: 'adresát', en: 'the addressee', uk: 'адресат' }, asks: { cs: 'co žádáme', en: 'what is asked', uk: 'що просимо' }, facts: { cs: 'co se děje', en: 'what is going on', uk: 'що відбувається' }, stories: { cs: 'příběhy', en: 'the stories', uk: 'історії' },
};
const quoted = (words: readonly string[]) => words.map((word) => `„${word}“`).join(', ');
/** Which field holds which words; one that cannot be corrected here (a story) is said in the sentence. */
export function namesStand(told: readonly Told[]): Refusal {
  const said = (language: 'cs' | 'en' | 'uk') => told.map(({ field, words }) => `${fieldNames[field][language]}: ${quoted(words)}`).join('; ');
  return new Refusal('rule', {
    detail: { cs: `V listu by stálo jméno člověka, domu nebo jeho provozovatele – ${said('cs')}. Nahraďte je obecným označením.`, en: `The sheet would name a person, a house or whoever runs it – ${said('en')}. Put a general word in its place.`, uk: `На аркуші стояло б ім’я людини, назва будинку або його власника – ${said('uk')}. Замініть загальною назвою.` },
    fields: Object.fromEntries(told.filter(({ field }) => field !== 'stories').map(({ field, words }) => [field, { cs: `Stojí tu jméno: ${quoted(words)}. Nahraďte ho obecným označením.`, en: `A name stands here: ${quoted(words)}. Put a general word in its place.`, uk: `Тут стоїть ім’я: ${quoted(words)}. Замініть загальною назвою.` }])),
  });
}
export const tooLong = () => against({ cs: 'Text se na jednu stránku nevejde ani nejmenším písmem. Zkraťte, co se děje nebo co žádáme, uberte odřádkování, nebo použijte méně příběhů.', en: 'The text does not fit on one page even in the smallest letters. Shorten what is going on or what is asked, take out line breaks, or use fewer stories.', uk: 'Текст не вміщується на одну сторінку навіть найменшим шрифтом. Скоротіть опис або прохання, приберіть розриви рядків чи використайте менше історій.' });
export const asksNothing = () => new Refusal('invalid', { fields: { asks: { cs: 'Napište, co žádáme.', en: 'Write what is asked.', uk: 'Напишіть, чого просимо.' } } });
export const standsOnNothing = () => against({ cs: 'Akce nestojí na žádném podnětu. Vyberte podněty, nebo počkejte, až se přidá jiná organizace.', en: 'The action stands on no signal. Choose some, or wait for another organisation to join.', uk: 'Акція не спирається на жоден сигнал. Виберіть сигнали або зачекайте, доки приєднається інша організація.' });
export const wrongWay = () => against({ cs: 'Tento krok teď nejde udělat. Akci mezitím někdo posunul; načtěte ji znovu.', en: 'This step cannot be taken now. Somebody has moved the action meanwhile; load it again.', uk: 'Цей крок зараз неможливий. Тим часом хтось змінив стан акції; завантажте її знову.' });
export const sentAlready = () => against({ cs: 'Akce už je odeslaná nebo ukončená. List zůstává, jak odešel.', en: 'The action was sent or given up. The sheet stays as it went.', uk: 'Акцію вже надіслано або припинено. Аркуш лишається таким, яким його надіслано.' });
export const approvalOver = () => against({ cs: 'Od schválení se změnilo, co má odejít: text, počty, příběhy, nebo kdo se přidává. Ať to vedoucí schválí znovu.', en: 'What is to go out has changed since it was approved: words, numbers, stories or who joins. Let the head approve it again.', uk: 'Від часу схвалення змінилося те, що має піти: текст, числа, історії або хто приєднується. Нехай керівництво схвалить ще раз.' });
export const notYet = (field: 'onDay' | 'dueOn') => new Refusal('invalid', { fields: { [field]: field === 'onDay' ? { cs: 'Tento den ještě nebyl.', en: 'This day has not come yet.', uk: 'Цей день ще не настав.' } : { cs: 'Odpověď se čeká až po odeslání.', en: 'An answer is asked for after the sending.', uk: 'Відповідь очікують після надсилання.' } } });
export const beforeSent = () => new Refusal('invalid', { fields: { onDay: { cs: 'To je dřív, než byla akce odeslaná.', en: 'This is before the action was sent.', uk: 'Це раніше, ніж акцію надіслано.' } } });
export const enough = (what: 'stories' | 'asked', n: number) => against(what === 'stories' ? { cs: `Na jednu stránku patří nejvýš ${n} příběhy.`, en: `At most ${n} stories belong on one page.`, uk: `На одній сторінці може бути щонайбільше ${n} історії.` } : { cs: `Oslovit jde nejvýš ${n} organizací.`, en: `At most ${n} organisations can be asked.`, uk: `Можна звернутися щонайбільше до ${n} організацій.` });
export const theyGave = () => against({ cs: 'Tato organizace už odpověděla. Svůj podíl může do odeslání stáhnout jen ona.', en: 'That organisation has answered. Only it can take its part back, until the action is sent.', uk: 'Ця організація вже відповіла. Свою частку до надсилання може відкликати лише вона.' });
export const usedAlready = () => against({ cs: 'Tento příběh už akce používá, nebo o něj žádá.', en: 'The action uses this story already, or asks for it.', uk: 'Акція вже використовує цю історію або просить про неї.' });
export const notYours = () => against({ cs: 'O tomto příběhu rozhoduje ten, kdo ho zapsal.', en: 'Whoever wrote this story decides about it.', uk: 'Про цю історію вирішує той, хто її записав.' });
