// What the room says no with, in three languages.
import { against, Refusal } from '#platform/http/problems.ts';

const field = (name: string, cs: string, en: string, uk: string) => new Refusal('invalid', { fields: { [name]: { cs, en, uk } } });
const forbidden = (cs: string, en: string, uk: string) => new Refusal('forbidden', { detail: { cs, en, uk } });

export const notTeam = () => forbidden('Tohle píše tým podpory programu.', 'This is written by the support team of the programme.', 'Це пише команда підтримки програми.');
export const notLead = () => forbidden('Tohle mění, kdo program vede.', 'This is changed by whoever leads the programme.', 'Це змінює той, хто керує програмою.');
export const closed = () => forbidden('Program je uzavřený, nic se do něj už nepřidává.', 'The programme is closed: nothing is added any more.', 'Програму закрито, до неї вже нічого не додають.');
export const left = () => forbidden('Místo už v programu není. Co se tu udělalo, zůstává ke čtení.', 'The site is not in the programme any more. What was done here stays to be read.', 'Місце вже не в програмі. Зроблене тут залишається для читання.');

export const noModel = () => field('modelVersionId', 'Model je vydaný dotazník s účelem úrovně spolupráce. Vyberte ze seznamu.', 'The model is a published questionnaire whose purpose is maturity. Choose from the list.', 'Модель — це опублікована анкета з призначенням «рівні співпраці». Виберіть зі списку.');
export const noProject = () => field('projectId', 'Vyberte projekt ze seznamu.', 'Choose a project from the list.', 'Виберіть проєкт зі списку.');
export const closesBefore = () => field('closedOn', 'Program nejde uzavřít dřív, než začal.', 'A programme cannot be closed before it began.', 'Програму не можна закрити раніше, ніж вона почалася.');
export const closesLater = () => field('closedOn', 'Uzavřít jde nejpozději dneškem: od té chvíle se nic nepřidává.', 'It can be closed as of today at the latest: from then on nothing is added.', 'Закрити можна щонайпізніше сьогодні: відтоді нічого не додають.');
export const numberTaken = () => field('number', 'Klíčová aktivita s tímto číslem už je.', 'There is a key activity of this number already.', 'Ключова активність із цим номером уже є.');
export const notColleague = () => field('membershipId', 'V týmu podpory jsou lidé organizace, která program vede.', 'The support team is of the organisation that runs the programme.', 'У команді підтримки — люди організації, яка веде програму.');
export const inTeamAlready = () => field('membershipId', 'Tento člověk už v týmu je.', 'They are in the team already.', 'Ця людина вже в команді.');
export const noDistrict = () => field('orpCode', 'Vyberte obvod ze seznamu.', 'Choose a district from the list.', 'Виберіть округ зі списку.');
export const noOrganisation = () => field('toOrganisationId', 'Vyberte organizaci ze seznamu.', 'Choose an organisation from the list.', 'Виберіть організацію зі списку.');
export const bound = () => field('toOrganisationId', 'Zapojené místo už má svou organizaci a jiná by četla, co napsala. Patří-li místo jinam, ukončete ho a přidejte nové.', 'A site that joined has its organisation, and another one would read what it wrote. If it belongs elsewhere, end it and add a new one.', 'Залучене місце вже має свою організацію, і інша читала б написане нею. Якщо місце належить іншій, завершіть його й додайте нове.');
export const siteTwice = () => field('toOrganisationId', 'Tato organizace už je v programu jako jiné místo.', 'This organisation is in the programme as another site.', 'Ця організація вже є в програмі як інше місце.');
export const notJoined = () => against({ cs: 'Místo ještě není zapojené, takže nemůže odejít. Nejdřív zapište, kdy přistoupilo.', en: 'The site has not joined yet, so it cannot leave. Write down first when it joined.', uk: 'Місце ще не залучене, тож не може вийти. Спершу запишіть, коли воно приєдналося.' });
export const leavesBefore = () => field('leftOn', 'Místo nemůže odejít dřív, než přistoupilo.', 'A site cannot leave before it joined.', 'Місце не може вийти раніше, ніж приєдналося.');
export const joinsAfterLeaving = () => field('joinedOn', 'Místo nemůže přistoupit po dni, kdy odešlo. Vrací-li se, přidejte ho jako nové.', 'A site cannot join after the day when it left. If it comes back, add it as a new one.', 'Місце не може приєднатися після дня виходу. Якщо воно повертається, додайте його як нове.');
export const notMember = () => field('memberId', 'Vyberte někoho, kdo v týmu podpory v ten den je.', 'Choose somebody who is in the support team on that day.', 'Виберіть когось, хто того дня в команді підтримки.');
export const supportsAlready = () => field('memberId', 'V těch dnech už místo podporuje.', 'They support the site in those days already.', 'У ті дні ця людина вже підтримує місце.');
export const siteOver = () => field('since', 'To už je místo mimo program.', 'The site is out of the programme by then.', 'На той час місце вже поза програмою.');
export const notOfSite = () => field('membershipId', 'Účet může připojit jen někdo z organizace místa, a jen účet z ní: připojený účet místo čte.', 'An account may be added only by somebody of the organisation of the site, and only of it: it then reads the site.', 'Обліковий запис може додати лише хтось з організації місця, і лише з неї: доданий запис читає місце.');
export const noPartner = () => field('partnerId', 'Vyberte partnera ze seznamu.', 'Choose a partner from the list.', 'Виберіть партнера зі списку.');
export const noActor = () => field('parts', 'Některý z aktérů tu už není. Načtěte stránku znovu.', 'One of the actors is not here any more. Load the page again.', 'Когось із учасників тут уже немає. Завантажте сторінку знову.');
export const noTitle = () => field('title', 'Napište, co se má udělat.', 'Write what is to be done.', 'Напишіть, що треба зробити.');
