// What the rules of crises refuse, in the reader's language.
import { against, Refusal } from '#platform/http/problems.ts';

export const runningAlready = ({ id, title }: { id: string; title: string }) => new Refusal('rule', { current: { id, title }, detail: { cs: `V lokalitě už krize běží: ${title}. Přidejte se k ní, druhá se spustit nedá.`, en: `A crisis goes on in the locality already: ${title}. Join it; a second one cannot be activated.`, uk: `У локації вже триває криза: ${title}. Приєднайтеся до неї, другу розпочати не можна.` } });
export const mayNotBegin = () => against({ cs: 'Krizový plán spouští vedení organizace, nebo koordinace s platným školením pro vedení krize.', en: 'A crisis plan is activated by a head, or by a coordinator whose training in leading a crisis holds.', uk: 'Кризовий план запускає керівництво організації або координація з чинним навчанням з керування кризою.' });
const field = (name: string, texts: { cs: string; en: string; uk: string }) => new Refusal('invalid', { fields: { [name]: texts } });
export const notHere = (name: string, who: string) => field(name, { cs: `${who}: v lokalitě nepracuje.`, en: `${who}: does not take part in the locality.`, uk: `${who}: не працює в локації.` });
export const notTrained = (name: string, who: string) => field(name, { cs: `${who}: k dnešku nemá platné školení pro tuto roli. Zapisuje ho vedení organizace.`, en: `${who}: has no training for this role that holds today. It is kept by the head of the organisation.`, uk: `${who}: на сьогодні немає чинного навчання для цієї ролі. Його вносить керівництво організації.` });
export const unknownPerson = (name: string) => field(name, { cs: 'Vyberte ze seznamu.', en: 'Choose from the list.', uk: 'Виберіть зі списку.' });
export const samePerson = (name: string) => field(name, { cs: 'Zástup musí být někdo jiný.', en: 'The deputy has to be somebody else.', uk: 'Заступати має хтось інший.' });
export const noSuchRole = () => field('code', { cs: 'Takovou roli plán nemá.', en: 'The plan has no such role.', uk: 'Такої ролі в плані немає.' });
export const wrongStatute = () => field('emergency.statute', { cs: 'Vyberte ze seznamu.', en: 'Choose from the list.', uk: 'Виберіть зі списку.' });
export const noEmergency = () => against({ cs: 'Nouzový důvod teď není otevřený.', en: 'The emergency ground is not open now.', uk: 'Надзвичайна підстава зараз не відкрита.' });
export const handoverNeeded = () => field('handover', { cs: 'Napište, co předáváte.', en: 'Write what is handed over.', uk: 'Напишіть, що передаєте.' });
export const restNeeded = (count: number) => field('rest', { cs: `Úkolů, které nikdo nemá: ${count}. Napište, proč už nejsou potřeba, nebo je předtím někomu dejte.`, en: `Tasks that nobody has: ${count}. Write why they are not needed any more, or give them to somebody first.`, uk: `Завдань, які ніхто не має: ${count}. Напишіть, чому вони вже не потрібні, або спершу комусь їх дайте.` });
