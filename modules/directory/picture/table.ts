// All ties as a table for a spreadsheet.
import { toCsv } from '#platform/files/csv.ts';
import type { Language } from '#platform/http/problems.ts';
import type { TieRow } from './queries.ts';

const headings: Record<Language, string[]> = {
  cs: ['Kdo odkazuje', 'Organizace', 'Na koho', 'Organizace', 'Odkázání', 'Čeká na odpověď', 'Čekací listina', 'Přijato', 'Nepřijato', 'Propadlo', 'Vzato zpět', 'Odpovězeno', 'Medián dní do odpovědi', 'Nepřijato: plná kapacita', 'Nepřijato: nepatří do cílové skupiny', 'Nepřijato: nesplňuje podmínky', 'Nepřijato: klient nebo klientka nechce', 'Nepřijato: nepodařilo se spojit', 'Nepřijato: jiný důvod', 'Pomohlo', 'Pomohlo zčásti', 'Nepomohlo', 'Odkázáno dál'],
  en: ['Referred by', 'Organisation', 'Referred to', 'Organisation', 'Referrals', 'Waiting for an answer', 'Waiting list', 'Accepted', 'Declined', 'Expired', 'Withdrawn', 'Answered', 'Median days to the answer', 'Declined: full', 'Declined: not the target group', 'Declined: not eligible', 'Declined: the client does not want it', 'Declined: could not be reached', 'Declined: another reason', 'Helped', 'Helped partly', 'Did not help', 'Referred on'],
  uk: ['Хто направляє', 'Організація', 'До кого', 'Організація', 'Направлень', 'Чекає на відповідь', 'Список очікування', 'Прийнято', 'Не прийнято', 'Прострочено', 'Відкликано', 'З відповіддю', 'Медіана днів до відповіді', 'Не прийнято: немає місць', 'Не прийнято: не цільова група', 'Не прийнято: не відповідає умовам', 'Не прийнято: клієнт чи клієнтка не хоче', 'Не прийнято: не вдалося зв’язатися', 'Не прийнято: інша причина', 'Допомогло', 'Допомогло частково', 'Не допомогло', 'Направлено далі'],
};

export function tableOf(ties: readonly TieRow[], language: Language): Uint8Array {
  return Buffer.from(toCsv(headings[language], ties.map(({ from, to, reasons: r, outcomes: o, ...n }) => [from.name, from.by, to.name, to.by, n.referrals, n.unanswered, n.waiting, n.taken, n.declined, n.expired, n.withdrawn, n.answered, n.median,
    ...[r.capacity, r.not_target_group, r.not_eligible, r.client_declined, r.could_not_reach, r.other, o.got_help, o.partly, o.did_not, o.referred_on].map((one) => one ?? 0)])));
}
