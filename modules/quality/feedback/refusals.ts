// Why something of a campaign cannot be done now.
import { against, Refusal } from '#platform/http/problems.ts';

const field = (name: string, cs: string, en: string, uk: string) => new Refusal('invalid', { fields: { [name]: { cs, en, uk } } });
export const notAsked = () => field('versionId', 'Vyberte zveřejněný dotazník pro zpětnou vazbu.', 'Choose a published questionnaire for feedback.', 'Виберіть оприлюднений опитувальник для відгуків.');
export const endsBefore = () => field('endsOn', 'Konec nemůže být před začátkem.', 'It cannot end before it begins.', 'Кінець не може бути раніше початку.');
export const beginsBefore = () => field('beginsOn', 'Začátek může být nejdřív dnes.', 'It may begin today at the earliest.', 'Початок може бути щонайраніше сьогодні.');
export const promised = () => against({ cs: 'Klienti odpovídali s tím, že se celé odpovědi neukazují. Zapnout to jde jen v nové kampani.', en: 'Clients answered knowing that whole sheets are not shown. It may be switched on in a new campaign only.', uk: 'Клієнти відповідали, знаючи, що цілі відповіді не показують. Увімкнути це можна лише в новій кампанії.' });
export const notShown = () => against({ cs: 'V této kampani se celé odpovědi neukazují.', en: 'This campaign shows no whole sheets.', uk: 'У цій кампанії цілі відповіді не показують.' });
export const wrongSheet = (question: string | null) => field(question ? `answers.${question}` : 'answers', 'Vyplňte aspoň jednu otázku tak, jak je nabízena.', 'Answer at least one question as it is offered.', 'Дайте відповідь хоча б на одне питання так, як запропоновано.');
export const notTaken = () => against({ cs: 'Kampaň teď odpovědi nepřijímá.', en: 'The campaign takes no answers now.', uk: 'Кампанія зараз не приймає відповідей.' });
