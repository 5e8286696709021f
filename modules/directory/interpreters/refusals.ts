// Why not, in the reader's language.
import { against, Refusal } from '#platform/http/problems.ts';

export const taken = () => against({ cs: 'V tu dobu už je potvrzené jiné tlumočení.', en: 'Other interpreting is already confirmed for that time.', uk: 'На цей час уже підтверджено інший переклад.' });
export const askedAlready = () => against({ cs: 'O tuhle žádost už je někdo požádán. Nejdřív počkejte na odpověď, nebo nabídku vezměte zpět.', en: 'Somebody is asked already. Wait for the answer, or take the offer back first.', uk: 'Когось уже запитано. Зачекайте на відповідь або спершу відкличте пропозицію.' });
/** Never says why: somebody else may know what the asker must not. */
export const unsuitable = () => against({ cs: 'Tohoto člověka o tohle tlumočení žádat nejde. Vyberte prosím jiného.', en: 'This person cannot be asked for this. Please choose another one.', uk: 'Цю людину про цей переклад просити не можна. Виберіть, будь ласка, іншу.' });
/** Who answers is not exchanged under the hands of those who asked. */
export const awaited = () => against({ cs: 'Účet teď přiřadit nejde: někdo na tohoto tlumočníka čeká nebo s ním počítá. Zkuste to po tlumočení.', en: 'The account cannot be assigned now: somebody waits for this interpreter or counts on them. Try it after the interpreting.', uk: 'Обліковий запис зараз призначити не можна: хтось чекає на цього перекладача або розраховує на нього. Спробуйте після перекладу.' });
export const notNow = () => against({ cs: 'Stav se mezitím změnil, tohle už nejde. Podívejte se, jak to teď je.', en: 'Things have changed meanwhile, this is no longer possible. See how it stands now.', uk: 'Тим часом стан змінився, це вже неможливо. Подивіться, як є зараз.' });
export const past = () => new Refusal('invalid', { fields: { onDay: { cs: 'Tlumočení jde žádat jen na dobu, která teprve přijde.', en: 'Interpreting can be asked for a time to come only.', uk: 'Переклад можна просити лише на майбутній час.' } } });
export const answerBy = () => new Refusal('invalid', { fields: { answerBy: { cs: 'Odpověď chtějte nejdřív za chvíli a nejpozději do začátku.', en: 'Ask for the answer after now and before it begins.', uk: 'Відповідь просіть після цієї миті та до початку.' } } });
export const wrongLanguage = () => new Refusal('invalid', { fields: { languages: { cs: 'Tímhle jazykem netlumočí nikdo, kdo je teď požádán. Nejdřív nabídku vezměte zpět.', en: 'Whoever is asked now does not speak this. Take the offer back first.', uk: 'Той, кого запитано, цією мовою не перекладає. Спершу відкличте пропозицію.' } } });
export const noOffice = () => new Refusal('invalid', { fields: { placeInMail: { cs: 'V e-mailu smí stát jen vaše kancelář nebo kontaktní místo.', en: 'Only your office or contact point may stand in the mail.', uk: 'У листі може бути лише ваш офіс або контактний пункт.' } } });
export const reasonForCost = () => new Refusal('invalid', { fields: { costReason: { cs: 'Cena se liší od spočítané. Napište proč.', en: 'The cost differs from the computed one. Write why.', uk: 'Ціна відрізняється від обчисленої. Напишіть чому.' } } });
export const notYet = () => against({ cs: 'Jak to dopadlo, se zapisuje až potom.', en: 'How it went is written down afterwards.', uk: 'Як минуло, записується потім.' });
export const oneOf = () => new Refusal('invalid', { fields: { personId: { cs: 'Vyberte klienta, nebo organizaci.', en: 'Choose a client or an organisation.', uk: 'Виберіть клієнта або організацію.' } } });
export const otherLink = () => against({ cs: 'V tomto prohlížeči je mezitím otevřený jiný odkaz. Otevřete prosím znovu ten, na který chcete odpovědět.', en: 'Another link has been opened in this browser meanwhile. Please open the one you want to answer again.', uk: 'У цьому браузері тим часом відкрито інше посилання. Відкрийте, будь ласка, те, на яке хочете відповісти.' });
export const guestNotNow = () => against({ cs: 'Na tohle už odpovědět nejde. Zavolejte prosím tomu, kdo vás žádá.', en: 'This can no longer be answered. Please call whoever asks you.', uk: 'На це вже не можна відповісти. Зателефонуйте, будь ласка, тому, хто вас просить.' });

/** What the database refuses because somebody was faster, in words. */
export async function inWords<T>(work: () => Promise<T>): Promise<T> {
  try { return await work(); } catch (error) {
    const { constraint } = error as { constraint?: string };
    if (constraint === 'one_place_at_a_time') throw taken();
    if (constraint === 'one_asked_at_a_time') throw askedAlready();
    throw error;
  }
}
