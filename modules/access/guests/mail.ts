// The mail with a guest's link: in three languages, since nobody knows yet which one the reader speaks. It says no name and no topic.
import { linkOf } from './rules.ts';

export const mailTo = (publicUrl: string, secret: string): { subject: string; text: string } => ({
  subject: 'Souběh: odkaz pro vás / посилання для вас / a link for you',
  text: `Dobrý den,
někdo vás prosí o odpověď. Otevřete odkaz a zadejte šestimístný kód, který dostanete telefonicky, v SMS nebo osobně:

${linkOf(publicUrl, secret)}

Kód nikomu neposílejte. Když vám odkaz nic neříká, e-mail prosím smažte.

Добрий день, хтось просить вас відповісти. Відкрийте посилання вище та введіть шестизначний код, який отримаєте телефоном, в SMS або особисто.

Hello, somebody asks you for an answer. Open the link above and enter the six-digit code that you get by phone, in a text message or in person.

Souběh
`,
});
