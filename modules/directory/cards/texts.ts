// Why something cannot be written, in the reader's language.
import type { HoursProblem, PublishProblem } from './rules.ts';

type Texts = { cs: string; en: string; uk: string };
export const hoursWrong: Record<HoursProblem, Texts> = {
  both_or_none: { cs: 'U každých hodin zvolte den v týdnu, nebo datum.', en: 'Choose a weekday or a date for each of the hours.', uk: 'Для кожних годин виберіть день тижня або дату.' },
  half: { cs: 'Vyplňte čas od i do.', en: 'Fill in both times.', uk: 'Заповніть час від і до.' },
  closed_weekday: { cs: 'Den v týdnu bez hodin prostě vynechte: bez hodin je zavřeno.', en: 'Leave out a weekday without hours: without hours it is closed.', uk: 'День тижня без годин просто пропустіть: без годин зачинено.' },
  order: { cs: 'Poslední den je dřív než první.', en: 'The last day is before the first.', uk: 'Останній день раніше за перший.' },
  day: { cs: 'Platnost od a do patří jen ke dnům v týdnu.', en: 'Valid from and to belong to weekdays only.', uk: 'Чинність від і до стосується лише днів тижня.' },
};
export const publishWrong: Record<PublishProblem, Texts> = {
  masked: { cs: 'Skrytá organizace se na veřejných stránkách neuvádí.', en: 'A masked organisation does not stand on public pages.', uk: 'Приховану організацію не подають на публічних сторінках.' },
  not_open: { cs: 'Nejdřív partnera ukažte všem, kdo tu pracují.', en: 'First show the partner to everybody who works here.', uk: 'Спершу покажіть партнера всім, хто тут працює.' },
  no_agreement: { cs: 'Napište, kdo ze služby souhlasil a kdy.', en: 'Write who of the service agreed and when.', uk: 'Напишіть, хто зі служби погодився і коли.' },
  later: { cs: 'Den souhlasu ještě nebyl.', en: 'The day of the agreement has not come yet.', uk: 'День згоди ще не настав.' },
};
