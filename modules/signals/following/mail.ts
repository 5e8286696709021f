// The mail about days of recommendations: that something waits, and where. No name, no topic, no service.
export const reminderMail = (publicUrl: string, followedIds: readonly string[]): { subject: string; text: string } => {
  const links = followedIds.slice(0, 20).map((id) => `${publicUrl.replace(/\/$/, '')}/kvalita/doporuceni/${id}`).join('\n');
  return {
    subject: 'Souběh: něčemu se blíží termín, nebo už minul',
    text: `Dobrý den,
v Souběhu je něco, čemu se blíží domluvený termín, nebo už minul. Podrobnosti uvidíte po přihlášení:

${links}

The agreed day of something comes near or has passed. Sign in and open the link above.

Узгоджений термін наближається або вже минув. Увійдіть і відкрийте посилання вище.

Souběh
`,
  };
};
