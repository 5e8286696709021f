// Mails of a conference: that something waits, and where. No name, no topic, no place.
type Mail = { subject: string; text: string };
const page = (publicUrl: string, meetingId: string) => `${publicUrl.replace(/\/$/, '')}/setkani/${meetingId}`;

export const askMail = (publicUrl: string, meetingId: string): Mail => ({
  subject: 'Souběh: který termín vám vyhovuje? / який термін вам підходить? / which date suits you?',
  text: `Dobrý den,\nkolegyně nebo kolega se ptá, který z navržených termínů setkání vám vyhovuje. Odpovězte prosím v Souběhu:\n\n${page(publicUrl, meetingId)}/priprava\n\nДобрий день, вас запитують, який із запропонованих термінів вам підходить. Відповідайте в Souběhu.\n\nHello, you are asked which of the proposed dates suits you. Please answer in Souběh.\n\nSouběh\n`,
});
export const minutesMail = (publicUrl: string, meetingId: string): Mail => ({
  subject: 'Souběh: je tu zápis / є протокол / minutes are here',
  text: `Dobrý den,\nv Souběhu je zápis ze setkání, na které jste byli pozváni:\n\n${page(publicUrl, meetingId)}\n\nUvidíte v něm to, co smíte. E-mail sám nic neobsahuje.\n\nДобрий день, у Souběhu є протокол зустрічі, на яку вас запросили.\n\nHello, the minutes of a meeting you were invited to are in Souběh.\n\nSouběh\n`,
});
