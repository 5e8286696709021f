// The mail server behind SMTP_URL.

/** An entry for the reader's calendar: `method` says what to do with it. */
export type CalendarPart = { method: 'REQUEST' | 'CANCEL' | 'PUBLISH'; content: string };
export type Post = { send(mail: { to: string; subject: string; text: string; calendar?: CalendarPart }): Promise<void>; close(): void };

/** @param url e.g. `smtps://user:password@mail.example.org`. `from` is what recipients see. Throws what the server answered. */
export function openPost(url: string, from: string): Post {
  // Read with the first mail: a server that sends none needs no library for it.
  let opened: ReturnType<typeof open> | undefined;
  const open = async () => (await import('nodemailer')).createTransport(url, { from });
  return {
    // Automatic mail says so: no out-of-office answers come back, nobody is asked for a receipt.
    send: async ({ calendar, ...mail }) => { await (await (opened ??= open())).sendMail({ ...mail, ...(calendar && { icalEvent: { method: calendar.method, content: calendar.content, filename: 'setkani.ics' } }), headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' } }); },
    close: () => { void opened?.then((transport) => transport.close()); },
  };
}
