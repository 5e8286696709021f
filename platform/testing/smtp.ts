// A real mail server for a test: takes what is sent over SMTP and reads it back with another library than the one that wrote it.
import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export type MailServer = {
  /** For SMTP_URL. */
  url: string;
  /** What arrived so far. */
  mails: ParsedMail[];
  /** Waits for the next mail to this address that nobody took yet. */
  next(to: string): Promise<ParsedMail>;
  /** From now on the server refuses (a full mailbox), or accepts again. */
  refuse(yes: boolean): void;
  close(): Promise<void>;
};

const to = (mail: ParsedMail) => [mail.to].flat().flatMap((one) => one?.value ?? []).map((one) => one.address?.toLowerCase());

export async function startMailServer(): Promise<MailServer> {
  const mails: ParsedMail[] = [], taken = new Set<ParsedMail>();
  let refusing = false;
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS'], logger: false,
    onRcptTo: (_, __, done) => done(refusing ? Object.assign(new Error('Mailbox full'), { responseCode: 452 }) : undefined),
    onData: (stream, _, done) => { void simpleParser(stream, (error, mail) => { if (!error) mails.push(mail); done(error); }); },
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`, mails,
    refuse: (yes) => { refusing = yes; },
    async next(address) {
      for (let i = 0; i < 200; i++) {
        const found = mails.find((mail) => !taken.has(mail) && to(mail).includes(address.toLowerCase()));
        if (found) { taken.add(found); return found; }
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error(`no mail came to ${address}; arrived: ${mails.flatMap(to).join(', ') || 'none'}`);
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
