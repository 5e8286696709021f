// The mail about silence: that something waits, and where. No client, no topic, no service.
export const silenceMail = (publicUrl: string, referralIds: readonly string[]): { subject: string; text: string } => {
  const links = referralIds.slice(0, 20).map((id) => `${publicUrl.replace(/\/$/, '')}/sit/odkazani/${id}`).join('\n');
  return {
    subject: 'Souběh: něco čeká bez odpovědi',
    text: `Dobrý den,
v Souběhu je něco déle bez odpovědi a dozvídáte se o tom podle nastavení organizace. Podrobnosti uvidíte po přihlášení:

${links}

Something has been without an answer for too long. Sign in and open the link above.

Щось надто довго лишається без відповіді. Увійдіть і відкрийте посилання вище.

Souběh
`,
  };
};
