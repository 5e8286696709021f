// Why not, in words.
import { against, Refusal } from '#platform/http/problems.ts';
import type { Reason } from './rules.ts';

type Texts = Parameters<typeof against>[0];
export const reasons: Record<Reason, Texts> = {
  ended: { cs: 'Krize skončila, další zprávy se nepíšou.', en: 'The crisis has ended, no more reports are written.', uk: 'Криза завершилася, нових звітів не пишуть.' },
  no_role: { cs: 'Situační zprávy píše koordinace krize a kdo má na starosti informace.', en: 'Situation reports are written by the coordinator and whoever holds the role of information.', uk: 'Ситуаційні звіти пише координація кризи та відповідальний за інформацію.' },
  not_coordinator: { cs: 'Zprávu schvaluje koordinace krize nebo její zástup.', en: 'The report is approved by the coordinator of the crisis or who stands in.', uk: 'Звіт затверджує координація кризи або її заступник.' },
  frozen: { cs: 'Schválená zpráva se nemění. Co je jinak, napište do další.', en: 'An approved report does not change. Write what is different into the next one.', uk: 'Затверджений звіт не змінюється. Що інакше, напишіть у наступний.' },
};
export const refused = (reason: Reason) => against(reasons[reason]);
export const drafting = () => against({ cs: 'Jeden návrh už je rozepsaný. Dokončete ten.', en: 'There is a draft already. Finish that one.', uk: 'Один проєкт уже розпочато. Завершіть його.' });
const times = {
  future: { cs: 'Tenhle čas ještě nenastal.', en: 'That time has not come yet.', uk: 'Цей час ще не настав.' },
  before_last: { cs: 'O té době už mluví předchozí zpráva, nebo ještě nebyla krize.', en: 'The report before tells of that time already, or the crisis had not begun.', uk: 'Про той час уже йдеться в попередньому звіті або кризи ще не було.' },
  before_end: { cs: 'Schválit šlo až po konci doby, o které zpráva mluví.', en: 'It could be approved only after the time it tells of.', uk: 'Затвердити можна було лише після часу, про який ідеться у звіті.' },
} satisfies Record<string, Texts>;
export const wrongTime = (field: 'at' | 'toAt', why: keyof typeof times) => new Refusal('invalid', { fields: { [field]: times[why] } });
export const notHere = () => new Refusal('invalid', { fields: { membershipId: { cs: 'Tenhle člověk v lokalitě nepůsobí. Napište, jak se zpráva předá jinak.', en: 'This person does not take part in the locality. Write how the report is handed over.', uk: 'Ця людина не працює в локації. Напишіть, як звіт передають інакше.' } } });
