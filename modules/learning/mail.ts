// The mail about what ends: that something does, and where to look. No name, no kind of it.
export const reminderMail = (publicUrl: string): { subject: string; text: string } => ({
  subject: 'Souběh: něčemu brzy končí platnost',
  text: `Dobrý den,
v Souběhu je něco, čemu brzy končí platnost. Podrobnosti uvidíte po přihlášení:

${publicUrl.replace(/\/$/, '')}/kvalita/vzdelavani

The validity of something ends soon. Sign in and open the link above.

Невдовзі щось втратить чинність. Увійдіть і відкрийте посилання вище.

Souběh
`,
});
