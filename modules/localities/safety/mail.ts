// The mail of an alarm: that a colleague waits for a call. No name, no place, no client.
export const alarmMail = (publicUrl: string): { subject: string; text: string } => ({
  subject: 'Souběh: kolega nebo kolegyně čeká na zavolání',
  text: `Dobrý den,
kolega nebo kolegyně čeká na to, že zavoláte. Komu a co dál, uvidíte hned po přihlášení:

${publicUrl.replace(/\/$/, '')}/

A colleague is waiting for your call. Whom to call, you will see after signing in.

Колега чекає на ваш дзвінок. Кому телефонувати, побачите після входу.

Souběh
`,
});
