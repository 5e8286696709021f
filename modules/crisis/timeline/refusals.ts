// Why an entry is not taken, in words.
import { against, Refusal } from '#platform/http/problems.ts';
import type { WhenWrong } from './rules.ts';

const times: Record<WhenWrong, Parameters<typeof against>[0]> = {
  future: { cs: 'Co se teprve stane, do časové osy nepatří. Zkontrolujte čas.', en: 'What is yet to happen does not belong here. Check the time.', uk: 'Те, що ще не сталося, сюди не належить. Перевірте час.' },
  ended: { cs: 'Krize skončila. Dopsat se dá jen to, co se stalo před jejím koncem.', en: 'The crisis has ended. Only what happened before its end can be written down now.', uk: 'Криза завершилася. Дописати можна лише те, що сталося до її кінця.' },
  long_before: { cs: 'To je víc než měsíc před krizí. Napište to do časové osy lokality.', en: 'That is more than a month before the crisis. Write it into the timeline of the locality.', uk: 'Це більш ніж за місяць до кризи. Запишіть це в хронологію локації.' },
};
export const wrongTime = (why: WhenWrong) => new Refusal('invalid', { fields: { at: times[why] } });
export const noSuchArea = () => new Refusal('invalid', { fields: { area: { cs: 'Takovou oblast plán nemá. Vyberte ze seznamu.', en: 'The plan has no such area. Choose from the list.', uk: 'Такої галузі в плані немає. Виберіть зі списку.' } } });
export const struckAlready = () => against({ cs: 'Tenhle zápis už někdo opravil. Opravte ten novější.', en: 'Somebody has put this entry right already. Correct the newer one.', uk: 'Цей запис уже хтось виправив. Виправте новіший.' });
export const byRule = () => against({ cs: 'Tohle zapsal systém, když se to stalo. Neopravuje se, dá se k tomu jen něco dopsat.', en: 'This was written by the system when it happened. It is not corrected; something can be added.', uk: 'Це записала система, коли воно сталося. Це не виправляють, можна лише щось дописати.' });
export const notYours = () => against({ cs: 'Zápis opravuje, kdo ho napsal, jeho organizace, koordinace krize nebo kdo má na starosti informace.', en: 'An entry is corrected by its author, their organisation, the coordinator or whoever holds the role of information.', uk: 'Запис виправляє автор, його організація, координація кризи або відповідальний за інформацію.' });
