// Why something cannot be done with a referral, in sentences.
import { Refusal } from '#platform/http/problems.ts';
import type { Move, State } from './rules.ts';

const stands: Record<State, { cs: string; en: string; uk: string }> = {
  draft: { cs: 'je rozepsané', en: 'is a draft', uk: 'це чернетка' }, sent: { cs: 'je odeslané', en: 'is sent', uk: 'надіслано' }, received: { cs: 'je přijaté k vyřízení', en: 'is received', uk: 'отримано' },
  accepted: { cs: 'už je přijaté', en: 'is accepted already', uk: 'уже прийнято' }, waiting_list: { cs: 'je na čekací listině', en: 'is on the waiting list', uk: 'у списку очікування' }, declined: { cs: 'už je odmítnuté', en: 'is declined already', uk: 'уже відхилено' },
  under_way: { cs: 'už podpora běží', en: 'is under way already', uk: 'підтримка вже триває' }, ended: { cs: 'už skončilo', en: 'has ended already', uk: 'уже завершено' },
  withdrawn: { cs: 'už vzala zpět strana, která odkazovala', en: 'was withdrawn by its sender', uk: 'відкликала сторона, яка скеровувала' }, expired: { cs: 'už propadlo bez odpovědi', en: 'has expired without an answer', uk: 'втратило чинність без відповіді' },
};
/** With what stands now, so that the page can show it. */
export const notNow = (_: Move, state: State, current: unknown) => new Refusal('rule', { current, detail: { cs: `Tohle teď nejde: odkázání ${stands[state].cs}.`, en: `Not possible now: the referral ${stands[state].en}.`, uk: `Зараз це неможливо: скерування ${stands[state].uk}.` } });
/** Closed, ended, not taking anybody, or hidden: nothing more is told. What could do instead comes along. */
export const closed = (name: string | undefined, alternatives: unknown) => new Refusal('rule', { current: { alternatives }, detail: {
  cs: `${name ?? 'Vybraná služba'}: sem teď odkázat nejde, nové lidi nepřijímá. Vyberte jinou službu.`, en: `${name ?? 'The chosen service'}: nobody can be referred there now, it takes no new people. Choose another service.`, uk: `${name ?? 'Вибрана служба'}: зараз туди не можна скерувати, нових людей не приймають. Виберіть іншу службу.`,
} });
export const notMyService = () => new Refusal('invalid', { fields: { serviceId: { cs: 'Odkazujete za službu, ve které pracujete.', en: 'You refer for a service that you work in.', uk: 'Ви скеровуєте від служби, у якій працюєте.' } } });
export const toItself = () => new Refusal('invalid', { fields: { targets: { cs: 'Služba nemůže odkázat sama na sebe.', en: 'A service cannot refer to itself.', uk: 'Служба не може скерувати до самої себе.' } } });
export const dueInPast = () => new Refusal('invalid', { fields: { answerDueOn: { cs: 'Odpověď nejde chtít do dne, který už minul.', en: 'An answer cannot be asked by a day that has passed.', uk: 'Відповідь не можна просити до дня, що минув.' } } });
export const waitsInPast = (path: string) => new Refusal('invalid', { fields: { [path]: { cs: 'Vyberte den, který teprve přijde.', en: 'Choose a day to come.', uk: 'Виберіть день у майбутньому.' } } });
export const nothingToTake = () => new Refusal('rule', { detail: { cs: 'Není koho převzít: žádné sdílení teď neplatí.', en: 'There is nobody to take over: no sharing is in force.', uk: 'Немає кого прийняти: жодна згода зараз не діє.' } });
export const acceptFirst = () => new Refusal('rule', { detail: { cs: 'Nejdřív odkázání přijměte.', en: 'Accept the referral first.', uk: 'Спершу прийміть скерування.' } });
export const noLink = () => new Refusal('rule', { detail: { cs: 'Odkaz pro odpověď jde dát jen partnerovi bez účtu, dokud odkázání neskončilo.', en: 'A link is given only to a partner without an account, while the referral lasts.', uk: 'Посилання дають лише партнеру без облікового запису, поки скерування триває.' } });
export const otherLink = () => new Refusal('rule', { detail: { cs: 'Mezitím jste otevřeli jiný odkaz. Načtěte stránku znovu.', en: 'Another link has been opened meanwhile. Load the page again.', uk: 'Тим часом відкрито інше посилання. Завантажте сторінку знову.' } });
export const guestGone = () => new Refusal('rule', { detail: { cs: 'Odkázání už tu není. Zavolejte tomu, od koho odkaz máte.', en: 'The referral is no longer here. Call the person who gave you the link.', uk: 'Скерування тут уже немає. Зателефонуйте тому, хто дав вам посилання.' } });
