import { against, notFound } from '#platform/http/problems.ts';
import type { Context } from '#platform/http/serve.ts';
import { queueMail } from '#platform/mail/queue.ts';
import { hashOf, newSecret } from '../session/secrets.ts';
import { invitationLink, invitationMail } from './mails.ts';
import * as q from './queries.ts';

/** Sends an invitation within the transaction; the one before stops working. */
export async function invite({ db }: Pick<Context, 'db'>, publicUrl: string, accountId: string): Promise<void> {
  const who = await q.findToInvite(db, accountId);
  if (!who) throw notFound();
  if (!who.inviting) throw against({ cs: 'Tento účet už přístup má. Pozvánka je jen pro nové účty.', en: 'This account has a way in already. An invitation is only for new accounts.', uk: 'Цей обліковий запис уже має доступ. Запрошення лише для нових.' });
  const secret = newSecret();
  await q.revoke(db, accountId);
  await q.invite(db, accountId, hashOf(secret));
  await queueMail(db, { to: who.email, ...invitationMail(who.language, { ...who, link: invitationLink(publicUrl, secret) }) });
}
