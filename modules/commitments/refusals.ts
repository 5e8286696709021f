// Why something cannot be done with a commitment, in words.
import { against, Refusal } from '#platform/http/problems.ts';
import type { Action } from './contract.ts';

const words: Record<Action, { cs: string; en: string; uk: string }> = {
  accept: { cs: 'Tuto nabídku už přijmout nejde.', en: 'This offer can no longer be accepted.', uk: 'Цю пропозицію вже не можна прийняти.' },
  decline: { cs: 'Odmítnout může jen organizace, které byl závazek nabídnut.', en: 'Only the organisation it was offered to can decline.', uk: 'Відмовитися може лише організація, якій це запропоновано.' },
  propose: { cs: 'Jiný termín navrhuje organizace, které byl závazek nabídnut.', en: 'Another date is proposed by the organisation it was offered to.', uk: 'Іншу дату пропонує організація, якій це запропоновано.' },
  agree: { cs: 'Není žádný návrh termínu, se kterým by šlo souhlasit.', en: 'There is no proposed date to agree to.', uk: 'Немає запропонованої дати, з якою можна погодитися.' },
  disagree: { cs: 'Není žádný návrh termínu.', en: 'There is no proposed date.', uk: 'Немає запропонованої дати.' },
  done: { cs: 'Jako hotové to může označit jen ten, kdo to přijal.', en: 'Only the side that accepted it can mark it done.', uk: 'Позначити виконаним може лише той, хто це прийняв.' },
  reopen: { cs: 'Tento závazek znovu otevřít nejde.', en: 'This commitment cannot be opened again.', uk: 'Це зобовʼязання не можна відкрити знову.' },
  cancel: { cs: 'Zrušit může jen organizace, která závazek zapsala, dokud není hotový.', en: 'Only the organisation that wrote it can cancel it, until it is done.', uk: 'Скасувати може лише організація, яка це записала, доки не виконано.' },
  handOver: { cs: 'Předat kolegovi jde jen vlastní závazek, který není hotový.', en: 'Only an own commitment that is not done can be handed over.', uk: 'Передати колезі можна лише власне невиконане зобовʼязання.' },
  change: { cs: 'Změnit může jen organizace, která závazek zapsala, dokud není hotový.', en: 'Only the organisation that wrote it can change it, until it is done.', uk: 'Змінити може лише організація, яка це записала, доки не виконано.' },
};
export const notNow = (action: Action) => against(words[action]);

export const sharingEnded = () => against({ cs: 'Sdílení skončilo. Co jste přijali, zůstává ke čtení, měnit už to nejde.', en: 'The sharing has ended. What you accepted stays readable and can no longer be changed.', uk: 'Доступ завершився. Прийняте залишається для читання, змінювати його вже не можна.' });
const field = (path: string, texts: { cs: string; en: string; uk: string }) => new Refusal('invalid', { fields: { [path]: texts } });
export const notInCase = () => field('owner', { cs: 'Tento pracovník nebo služba případ nevidí. Nejdřív je přidejte do týmu nebo přizvěte.', en: 'This worker or service does not see the case. Add them to the team or invite them first.', uk: 'Цей працівник або служба не бачить справи. Спершу додайте їх до команди або запросіть.' });
export const notAColleague = () => field('membershipId', { cs: 'Předat jde jen kolegovi nebo kolegyni, kteří k případu mají přístup.', en: 'It can be handed over only to a colleague who has access to the case.', uk: 'Передати можна лише колезі, який має доступ до справи.' });
export const notReleased = (count: number) => field('about', {
  cs: count === 1 ? 'O jedné z vybraných osob zatím tato organizace nic vědět nesmí. Závazek by neviděla.' : 'O některých z vybraných osob zatím tato organizace nic vědět nesmí. Závazek by neviděla.',
  en: 'This organisation may not know about some of these persons yet. It would not see the commitment.', uk: 'Ця організація поки не може знати про декого з цих осіб. Вона не побачила б зобовʼязання.',
});
export const aboutNobody = () => field('about', { cs: 'Vyberte, koho se to týká. Jinak to druhá organizace neuvidí.', en: 'Choose whom it concerns. Otherwise the other organisation will not see it.', uk: 'Виберіть, кого це стосується. Інакше інша організація цього не побачить.' });
export const aConfidence = () => field('confidenceOf', { cs: 'Důvěrné sdělení nejde nabídnout jiné organizaci.', en: 'A confidence cannot be offered to another organisation.', uk: 'Довірене не можна запропонувати іншій організації.' });
export const caseNeeded = () => field('owner', { cs: 'Jiné organizaci nebo klientovi dáváte závazek jen v případu.', en: 'Another organisation or the client can be given a commitment only in a case.', uk: 'Іншій організації або клієнту зобовʼязання дають лише в межах справи.' });
export const circle = () => field('needs', { cs: 'Kroky by na sebe čekaly v kruhu.', en: 'The steps would wait for one another in a circle.', uk: 'Кроки чекали б один на одного по колу.' });
export const noLink = () => against({ cs: 'Odkaz jde dát jen k závazku, který má udělat partner bez účtu a který trvá. Důvěrné sdělení se hostům neukazuje.', en: 'A link can be given only for a commitment of a partner without an account that still goes on. Guests are never shown a confidence.', uk: 'Посилання можна дати лише до чинного зобовʼязання партнера без облікового запису. Довіреного гостям не показують.' });
export const guestNotNow = () => against({ cs: 'Na tohle už teď odpovědět nejde. Zavolejte prosím tomu, kdo vás prosí.', en: 'This can no longer be answered. Please call the person who asks you.', uk: 'На це вже не можна відповісти. Зателефонуйте, будь ласка, тому, хто вас просить.' });
export const otherLink = () => against({ cs: 'Mezitím jste otevřeli jiný odkaz. Nic se neodeslalo; otevřete znovu ten, na který chcete odpovědět.', en: 'You have opened another link meanwhile. Nothing was sent; open again the one you want to answer.', uk: 'Тим часом ви відкрили інше посилання. Нічого не надіслано; відкрийте знову те, на яке хочете відповісти.' });
