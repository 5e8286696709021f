// What the log says no with, in three languages, at the field that is wrong.
import { against, Refusal } from '#platform/http/problems.ts';
import type { NoEntry } from './rules.ts';

const at = (field: string, cs: string, en: string, uk: string) => new Refusal('invalid', { fields: { [field]: { cs, en, uk } } });
/** `closed` is said by the programme itself. */
const why: Record<Exclude<NoEntry, 'closed'>, () => Refusal> = {
  ahead: () => at('onDay', 'Zapisuje se podpora, která už proběhla.', 'Only support already given is logged.', 'Записується лише вже надана підтримка.'),
  before_programme: () => at('onDay', 'Tento den program ještě nezačal.', 'The programme had not begun by that day.', 'Того дня програма ще не почалася.'),
  after_programme: () => at('onDay', 'Tento den už program skončil.', 'The programme had ended by that day.', 'Того дня програма вже закінчилася.'),
  not_in_team: () => at('onDay', 'Tento den jste v týmu podpory tohoto programu nebyli.', 'You were not in the support team of this programme on that day.', 'Того дня ви не були в команді підтримки цієї програми.'),
  site_not_yet: () => at('siteId', 'S tímto místem se tento den ještě nejednalo.', 'Nobody had talked with this site by that day.', 'Того дня з цим місцем ще не велися перемовини.'),
  site_left: () => at('siteId', 'Místo tento den už v programu nebylo.', 'The site was not in the programme any more on that day.', 'Того дня місце вже не було в програмі.'),
};
export const because = (reason: Exclude<NoEntry, 'closed'>) => why[reason]();
export const notOfProgramme = (field: string) => at(field, 'Vyberte z nabídky tohoto programu.', 'Choose from what this programme offers.', 'Виберіть із пропозиції цієї програми.');
export const notYours = () => against({ cs: 'Zápis opravuje a bere zpět ten, kdo ho napsal, nebo vedoucí.', en: 'An entry is corrected and taken back by its author or the head.', uk: 'Запис виправляє й відкликає його автор або керівник.' });
