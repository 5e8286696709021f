// Why not, in words.
import { against, Refusal } from '#platform/http/problems.ts';
import type { Reason } from './rules.ts';

type Texts = Parameters<typeof against>[0];

export const reasons: Record<Reason, Texts> = {
  ended: { cs: 'Krize skončila, prohlášení už se nemění.', en: 'The crisis has ended, statements do not change any more.', uk: 'Криза завершилася, заяви вже не змінюються.' },
  no_role: { cs: 'Prohlášení píše, kdo má v krizi roli. O roli řekněte koordinátorovi krize.', en: 'Statements are written by those who hold a role in the crisis. Ask the coordinator for one.', uk: 'Заяви пише той, хто має роль у кризі. Зверніться до координатора кризи.' },
  not_author: { cs: 'Slova mění jen ten, kdo je napsal. Vraťte návrh s poznámkou.', en: 'Only its author changes the words. Give the draft back with a note.', uk: 'Слова змінює лише автор. Поверніть проєкт із приміткою.' },
  own_words: { cs: 'Vlastní slova si neschválíte. Schválí je zástup koordinace.', en: 'Nobody approves their own words. Whoever stands in for the coordinator approves them.', uk: 'Власних слів не можна затвердити самостійно. Їх затвердить заступник координації.' },
  not_coordinator: { cs: 'Schvaluje a vrací jen koordinace krize nebo její zástup.', en: 'Only the coordinator of the crisis, or who stands in, approves and gives back.', uk: 'Затверджує й повертає лише координація кризи або її заступник.' },
  not_spokesperson: { cs: 'Zveřejňuje jen mluvčí krize nebo zástup.', en: 'Only the spokesperson of the crisis, or who stands in, publishes.', uk: 'Оприлюднює лише речник кризи або заступник.' },
  not_approved: { cs: 'Prohlášení není schválené, zveřejnit se nedá. Schválí ho koordinace krize, nikdy jeho autor.', en: 'The statement is not approved and cannot be published. The coordinator of the crisis approves it, never its author.', uk: 'Заяву не затверджено, оприлюднити її не можна. Її затверджує координація кризи, ніколи не автор.' },
  approved_already: { cs: 'Prohlášení je schválené. Nejdřív ho vraťte k úpravě.', en: 'The statement is approved. Give it back first.', uk: 'Заяву затверджено. Спершу поверніть її на доопрацювання.' },
  published_already: { cs: 'Zveřejněné prohlášení se nemění. Napište nové, které ho opraví.', en: 'A published statement does not change. Write a new one that corrects it.', uk: 'Оприлюднена заява не змінюється. Напишіть нову, яка її виправить.' },
};
export const refused = (reason: Reason) => against(reasons[reason]);
const times = {
  future: { cs: 'Tenhle čas ještě nenastal.', en: 'That time has not come yet.', uk: 'Цей час ще не настав.' },
  before: { cs: 'Zveřejnit šlo až po schválení.', en: 'It could be published only after it was approved.', uk: 'Оприлюднити можна було лише після затвердження.' },
  before_crisis: { cs: 'To je před začátkem krize.', en: 'That is before the crisis began.', uk: 'Це до початку кризи.' },
} satisfies Record<string, Texts>;
export const wrongTime = (why: keyof typeof times) => new Refusal('invalid', { fields: { at: times[why] } });
export const named = (words: readonly string[]) => {
  const list = words.slice(0, 12).map((word) => `„${word}“`).join(', ');
  return new Refusal('invalid', { fields: { kept: { cs: `V textu je jméno: ${list}. Vraťte text k úpravě, nebo jméno vědomě ponechte a napište proč.`, en: `There is a name in the text: ${list}. Give the text back, or keep the name knowingly and write why.`, uk: `У тексті є ім’я: ${list}. Поверніть текст на доопрацювання або свідомо залиште ім’я й напишіть чому.` } } });
};
