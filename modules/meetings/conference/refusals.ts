// Why not, in the reader's language.
import { against, Refusal } from '#platform/http/problems.ts';

const field = (name: string, text: { cs: string; en: string; uk: string }) => new Refusal('invalid', { fields: { [name]: text } });
export const notYours = () => against({ cs: 'Konferenci připravuje organizace, která ji svolala.', en: 'The conference is prepared by the organisation that called it.', uk: 'Конференцію готує організація, яка її скликала.' });
export const begun = () => against({ cs: 'Konference už začala nebo skončila, tohle se už nemění.', en: 'The conference has begun or is over, this no longer changes.', uk: 'Конференція вже почалася або завершилася, це вже не змінюють.' });
/** The missing release is offered for signature beside it. */
export const noGround = () => against({ cs: 'Tuto osobu zatím pozvat nejde: její organizaci se o nikom z konference nic nepředává. Nejdřív ať klient nebo klientka podepíše souhlas.', en: 'This person cannot be invited yet: nothing about anybody of the conference is shared with their organisation. Let the client sign a consent first.', uk: 'Цю особу поки не можна запросити: її організації нічого не передають про учасників конференції. Спершу клієнт або клієнтка має підписати згоду.' });
export const invitedAlready = () => against({ cs: 'Mezi pozvanými už je.', en: 'Invited already.', uk: 'Уже серед запрошених.' });
export const notInConference = () => field('personId', { cs: 'Konference se netýká tohoto člověka.', en: 'The conference is not about this person.', uk: 'Конференція не стосується цієї людини.' });
export const aboutWhom = () => field('about', { cs: 'U případu vyberte, o kom konference bude; u lokality není o nikom.', en: 'Of a case choose whom the conference is about; of a locality it is about nobody.', uk: 'Для справи виберіть, про кого буде конференція; для локації вона ні про кого.' });
export const childSigned = () => field('signedById', { cs: 'Za dítě podepisuje dospělý člověk z případu, dospělý se podepisuje sám.', en: 'For a child an adult of the case signs; an adult signs themselves.', uk: 'За дитину підписує доросла людина зі справи, дорослий підписує сам.' });
export const noPaper = () => field('documentId', { cs: 'Vyberte podepsaný souhlas z dokumentů případu, který není důvěrným sdělením.', en: 'Choose the signed consent from the documents of the case, one that is no confidence.', uk: 'Виберіть підписану згоду з документів справи, яка не є довіреним повідомленням.' });
export const hasAccount = () => against({ cs: 'Tento člověk má účet. Souhlas na odkaz a kód je pro lidi bez účtu.', en: 'This person has an account. A consent for a link and a code is for people without one.', uk: 'Ця людина має обліковий запис. Згода на посилання й код для людей без нього.' });
export const noConsent = () => against({ cs: 'Bez písemného souhlasu odkaz dát nejde. Nejdřív zapište podepsaný souhlas.', en: 'No link can be given without a written consent. Write down the signed consent first.', uk: 'Без письмової згоди посилання дати не можна. Спершу запишіть підписану згоду.' });
export const consentStays = () => against({ cs: 'Pro tohoto člověka někdo podepsal souhlas, proto v seznamu zůstává. Vezměte souhlas zpět, tím skončí i odkaz.', en: 'Somebody signed a consent for this person, so they stay on the list. Take the consent back; that ends the link as well.', uk: 'Для цієї людини хтось підписав згоду, тому вона лишається в списку. Відкличте згоду – тоді перестане діяти й посилання.' });
export const childAlone = () => against({ cs: 'Odkaz se dává dospělému. Dítě přichází s podpůrnou osobou.', en: 'A link is given to an adult. A child comes with a support person.', uk: 'Посилання дають дорослому. Дитина приходить із людиною підтримки.' });
export const past = () => field('onDay', { cs: 'Tento den už byl.', en: 'That day is over.', uk: 'Цей день уже минув.' });
export const proposedAlready = () => field('onDay', { cs: 'Tento termín už je navržený.', en: 'This date is proposed already.', uk: 'Цей термін уже запропоновано.' });
export const nobodyToAsk = () => against({ cs: 'Nejdřív navrhněte aspoň jeden termín.', en: 'Propose at least one date first.', uk: 'Спершу запропонуйте хоча б один термін.' });
export const notInvited = () => field('attendeeIds', { cs: 'Vyberte lidi, kteří byli pozváni.', en: 'Choose people who were invited.', uk: 'Виберіть запрошених людей.' });
export const noColleague = (name: string) => field(name, { cs: 'Vyberte někoho, kdo k případu patří.', en: 'Choose somebody who belongs to the case.', uk: 'Виберіть когось, хто належить до справи.' });
export const notAgreement = () => against({ cs: 'S někým se domlouvá dohoda nebo rozhodnutí, ne jiná část zápisu.', en: 'Agreements and decisions are made with somebody, not other parts of the minutes.', uk: 'З кимось домовляються про домовленість або рішення, а не про іншу частину протоколу.' });
export const notWritten = () => against({ cs: 'Zápis ještě není hotový. Rozešle se, až bude napsaný.', en: 'The minutes are not finished yet. They are sent once they are written.', uk: 'Протокол ще не готовий. Його розішлють, коли він буде написаний.' });
export const guestGone = () => against({ cs: 'Odkaz už neplatí. Zavolejte tomu, od koho ho máte.', en: 'This link is no longer valid. Call the person who gave it to you.', uk: 'Посилання вже не дійсне. Зателефонуйте тому, хто вам його дав.' });
export const otherLink = () => against({ cs: 'V tomto prohlížeči je mezitím otevřený jiný odkaz. Otevřete prosím znovu ten, na který chcete odpovědět.', en: 'Another link has been opened in this browser meanwhile. Please open the one you want to answer again.', uk: 'У цьому браузері тим часом відкрито інше посилання. Відкрийте, будь ласка, те, на яке хочете відповісти.' });
export const guestNotNow = () => against({ cs: 'Na tohle už odpovědět nejde. Zavolejte prosím tomu, kdo vás zve.', en: 'This can no longer be answered. Please call whoever invites you.', uk: 'На це вже не можна відповісти. Зателефонуйте, будь ласка, тому, хто вас запрошує.' });

/** What the database refuses, in words. */
export async function inWords<T>(work: () => Promise<T>): Promise<T> {
  try { return await work(); } catch (error) {
    const { constraint } = error as { constraint?: string };
    if (constraint === 'ground_to_invite') throw noGround();
    if (constraint === 'consent_as_signed') throw noPaper();
    if (constraint === 'consent_stays') throw consentStays();
    throw error;
  }
}
