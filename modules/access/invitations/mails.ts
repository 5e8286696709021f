// What the mails of signing in say. No client and no case is ever named in a mail.
import type { Language } from '#platform/http/problems.ts';
import type { Mail } from '#platform/mail/queue.ts';

type Text = Omit<Mail, 'to'>;
/** The secret stands after the hash: browsers keep that part to themselves, and so do the logs on the way. */
export const invitationLink = (publicUrl: string, secret: string) => `${publicUrl}/pozvanka#${secret}`;
export const resetLink = (publicUrl: string, secret: string) => `${publicUrl}/nove-heslo#${secret}`;

export const invitationMail = (language: Language, { name, organisation, link }: { name: string; organisation: string; link: string }): Text => ({
  cs: { subject: 'Pozvánka do Souběhu', text: `Dobrý den,\n\norganizace ${organisation} vám založila účet v Souběhu (${name}).\n\nPřístup si nastavíte tady:\n${link}\n\nOdkaz platí 7 dní a jde použít jen jednou. Nikomu ho prosím nepřeposílejte.\nPokud vás pozvánka překvapila, zprávu smažte.\n` },
  en: { subject: 'Invitation to Souběh', text: `Good day,\n\n${organisation} has made an account for you in Souběh (${name}).\n\nChoose how you will sign in here:\n${link}\n\nThe link holds for 7 days and works once. Please do not pass it on.\nIf you did not expect this, delete the message.\n` },
  uk: { subject: 'Запрошення до Souběh', text: `Добрий день!\n\nОрганізація ${organisation} створила для вас обліковий запис у Souběh (${name}).\n\nНалаштуйте вхід тут:\n${link}\n\nПосилання діє 7 днів і лише один раз. Будь ласка, не пересилайте його.\nЯкщо ви цього не чекали, видаліть повідомлення.\n` },
})[language];

export const resetMail = (language: Language, { link }: { link: string }): Text => ({
  cs: { subject: 'Nové heslo do Souběhu', text: `Dobrý den,\n\nněkdo, nejspíš vy, požádal o nové heslo do Souběhu. Nastavíte si ho tady:\n${link}\n\nOdkaz platí hodinu a jde použít jen jednou. Všechna zařízení se přitom odhlásí.\nPokud jste o nic nežádali, nemusíte dělat nic: heslo zůstává, jaké bylo.\n` },
  en: { subject: 'A new password for Souběh', text: `Good day,\n\nsomebody, most likely you, asked for a new password for Souběh. Set it here:\n${link}\n\nThe link holds for an hour and works once. All devices will be signed out.\nIf you did not ask for anything, do nothing: the password stays as it was.\n` },
  uk: { subject: 'Новий пароль до Souběh', text: `Добрий день!\n\nХтось, найімовірніше ви, попросив новий пароль до Souběh. Встановіть його тут:\n${link}\n\nПосилання діє годину й лише один раз. На всіх пристроях відбудеться вихід.\nЯкщо ви ні про що не просили, нічого робити не треба: пароль лишається попереднім.\n` },
})[language];

export const passwordChangedMail = (language: Language): Text => ({
  cs: { subject: 'Heslo do Souběhu bylo změněno', text: 'Dobrý den,\n\nheslo k vašemu účtu v Souběhu bylo právě změněno odkazem ze zprávy. Všechna zařízení se odhlásila.\nPokud to nebylo vaše rozhodnutí, ozvěte se hned správě své organizace.\n' },
  en: { subject: 'Your Souběh password was changed', text: 'Good day,\n\nthe password of your Souběh account has just been changed by the link from a message. All devices were signed out.\nIf this was not you, tell the administration of your organisation at once.\n' },
  uk: { subject: 'Пароль до Souběh змінено', text: 'Добрий день!\n\nПароль до вашого облікового запису в Souběh щойно змінено за посиланням із повідомлення. На всіх пристроях виконано вихід.\nЯкщо це були не ви, негайно зверніться до адміністрації своєї організації.\n' },
})[language];
