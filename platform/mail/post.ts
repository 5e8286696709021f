// The mail server behind SMTP_URL.
import { createTransport } from 'nodemailer';

export type Post = { send(mail: { to: string; subject: string; text: string }): Promise<void>; close(): void };

/** @param url e.g. `smtps://user:password@mail.example.org`. `from` is what recipients see. Throws what the server answered. */
export function openPost(url: string, from: string): Post {
  const transport = createTransport(url, { from });
  return {
    // Automatic mail says so: no out-of-office answers come back, nobody is asked for a receipt.
    send: async (mail) => { await transport.sendMail({ ...mail, headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' } }); },
    close: () => transport.close(),
  };
}
