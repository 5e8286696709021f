// What cannot be done with a group, and why, in words.
import { day } from '#platform/i18n/format.ts';
import { against, Refusal } from '#platform/http/problems.ts';

type Texts = NonNullable<Refusal['detail']>;
export const field = (name: string, texts: Texts) => new Refusal('invalid', { fields: { [name]: texts } });

export const notFounder = () => field('kind', { cs: 'Pracovní skupinu a řadu konferencí zakládá vedení, koordinace nebo tajemnice. Založit můžete tým.', en: 'A working group or a series is founded by a head, coordination or a secretary. You may found a team.', uk: 'Робочу групу та серію конференцій засновує керівництво, координація або секретар. Ви можете заснувати команду.' });
export const notYours = () => against({ cs: 'Tohle dělá ten, kdo skupinu vede: předsednictví, tajemnice, nebo vedení organizace, která ji svolává.', en: 'This is for whoever runs the group: its chair, its secretary, or the head of the organisation that keeps it.', uk: 'Це робить той, хто веде групу: голова, секретар або керівництво організації, що її скликає.' });
export const officeNotYours = () => field('office', { cs: 'Předsednictví a tajemnici určuje ten, kdo skupinu vede.', en: 'Chair and secretary are named by whoever runs the group.', uk: 'Голову й секретаря призначає той, хто веде групу.' });
export const groupOver = () => against({ cs: 'Skupina už skončila. Nejdřív ji obnovte.', en: 'The group has ended. Renew it first.', uk: 'Група вже завершила роботу. Спершу відновіть її.' });
export const keeperHidden = () => against({ cs: 'Skupinu svolává organizace se skrytým názvem, proto se nezveřejňuje.', en: 'The group is kept by an organisation with a masked name, so it is not published.', uk: 'Групу скликає організація з прихованою назвою, тому її не публікують.' });
export const hidden = () => field('organisationId', { cs: 'Organizaci se skrytým názvem přidá jen ten, komu svůj název sdělila.', en: 'An organisation with a masked name is added only by those it told its name.', uk: 'Організацію з прихованою назвою додає лише той, кому вона повідомила свою назву.' });
export const memberAlready = ({ since, until }: { since: string; until: string | null }, at: string) => field(at, until
  ? { cs: `Členem už je: od ${day(since, 'cs')} do ${day(until, 'cs')}. Znovu může být až potom.`, en: `It is a member already: ${day(since, 'en')} – ${day(until, 'en')}. It may come back after that.`, uk: `Уже є членом: з ${day(since, 'uk')} до ${day(until, 'uk')}. Знову може бути лише потім.` }
  : { cs: `Členem už je od ${day(since, 'cs')}.`, en: `It is a member already, since ${day(since, 'en')}.`, uk: `Уже є членом з ${day(since, 'uk')}.` });
export const nobodyRuns = () => against({ cs: 'Skupinu by neměl kdo vést. Nejdřív určete jinou předsedkyni, předsedu nebo tajemnici s účtem v Souběhu.', en: 'Nobody would run the group. Name another chair or secretary with an account here first.', uk: 'Групу не було б кому вести. Спершу призначте іншого голову або секретаря з обліковим записом.' });
export const seatOver = () => against({ cs: 'Tohle zastoupení už skončilo. Přidejte nové.', en: 'This seat has ended already. Add a new one.', uk: 'Це представництво вже закінчилося. Додайте нове.' });

export const ofAnother: Texts = { cs: 'Tento účet k členovi nepatří. Zastupovat ho může jen někdo z jeho lidí.', en: 'This account is not of this member. Only its own people sit for it.', uk: 'Цей обліковий запис не належить члену. Представляти його можуть лише його люди.' };
export const sitsAlready: Texts = { cs: 'Ve skupině už v té době sedí. Každý účet v ní má jedno místo.', en: 'Sits in the group in those days already. Each account has one seat there.', uk: 'У групі в цей час уже є. Кожен обліковий запис має в ній одне місце.' };
export const endBeforeBeginning: Texts = { cs: 'Konec je před začátkem.', en: 'The end is before the beginning.', uk: 'Кінець раніше за початок.' };
export const outsideMembership: Texts = { cs: 'V ten den člen ve skupině není.', en: 'The member is not in the group on that day.', uk: 'Того дня член не належить до групи.' };
export const seatedSince = (since: string): Texts => ({ cs: `Zástupce je ve skupině až od ${day(since, 'cs')}.`, en: `Its representative sits there since ${day(since, 'en')}.`, uk: `Представник є в групі лише з ${day(since, 'uk')}.` });
export const dayAfter = (since: string): Texts => ({ cs: `Předchozí zastoupení začalo ${day(since, 'cs')}. Nové může začít nejdřív den potom.`, en: `The one before began on ${day(since, 'en')}. The new one may begin a day later at the earliest.`, uk: `Попереднє представництво почалося ${day(since, 'uk')}. Нове може початися щонайраніше наступного дня.` });
