// What the room says no with, in three languages.
import { against, Refusal } from '#platform/http/problems.ts';

const field = (name: string, cs: string, en: string, uk: string) => new Refusal('invalid', { fields: { [name]: { cs, en, uk } } });
export const closedFor = () => against({ cs: 'Na tenhle běh se teď přihlásit nejde.', en: 'Registration for this run is not open now.', uk: 'На цей захід зараз зареєструватися не можна.' });
export const byAddress = () => against({ cs: 'Vaše e-mailová adresa už je přihlášená bez účtu. Otevřete odkaz z potvrzení a připojte přihlášku k účtu.', en: 'Your e-mail address is registered already, without an account. Open the link of the confirmation and join it to your account.', uk: 'Вашу адресу вже зареєстровано без облікового запису. Відкрийте посилання з підтвердження й приєднайте реєстрацію до облікового запису.' });
export const begun = () => against({ cs: 'Běh už začal, přihláška se nemění.', en: 'It has begun, the registration does not change any more.', uk: 'Захід уже почався, реєстрація більше не змінюється.' });
export const notJoined = () => against({ cs: 'Odkaz už neplatí, nebo přihláška k účtu připojená je.', en: 'The link is not valid any more, or the registration is joined already.', uk: 'Посилання вже недійсне, або реєстрацію вже приєднано.' });
export const closesBefore = () => field('closesOn', 'Konec přihlašování nemůže být před začátkem.', 'It cannot close before it opens.', 'Кінець реєстрації не може бути раніше початку.');
export const fewerPlaces = (registered: number) => field('capacity', `Přihlášených je ${registered}, míň míst být nemůže.`, `${registered} people are registered, there cannot be fewer places.`, `Зареєстровано ${registered}, менше місць бути не може.`);
export const endsBefore = () => field('days', 'Konec dne je před začátkem.', 'A day ends before it begins.', 'Кінець дня раніше за початок.');
export const tooEarly = () => against({ cs: 'Osvědčení se vydávají, až běh skončí.', en: 'Certificates are issued once the run is over.', uk: 'Свідоцтва видають після завершення.' });
export const noRule = () => against({ cs: 'Z téhle akce se osvědčení nevydávají.', en: 'No certificates are given for this event.', uk: 'За цей захід свідоцтв не видають.' });
export const certified = () => against({ cs: 'Účast dokládá platné osvědčení. Nejdřív ho zneplatněte.', en: 'A certificate that holds says they were there. Revoke it first.', uk: 'Участь підтверджує чинне свідоцтво. Спершу скасуйте його.' });
export const future = () => against({ cs: 'Ten den teprve bude.', en: 'That day is still to come.', uk: 'Цей день ще попереду.' });
export const used = () => field('number', 'Běh s tímhle číslem už je.', 'There is a run of this number already.', 'Захід із цим номером уже є.');
