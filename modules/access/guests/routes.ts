import { createHash } from 'node:crypto';
import { against, notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { queueMail } from '#platform/mail/queue.ts';
import { attempt, forgive } from '../session/queries.ts';
import { networkOf } from '../session/rules.ts';
import { hashOf, newSecret } from '../session/secrets.ts';
import { guestLinks, host } from './contract.ts';
import { mailTo } from './mail.ts';
import * as q from './queries.ts';
import { codeHash } from './questions.ts';
import { stateOf } from './rules.ts';

/** Wrong attempts from one network within a quarter of an hour, over all links. */
const patience = 20, waitMinutes = 15;
const networkKey = (address: string) => createHash('sha256').update(`guest:${networkOf(address)}`).digest('hex');
const gone = () => against({ cs: 'Odkaz už neplatí. Zavolejte tomu, od koho ho máte.', en: 'This link is no longer valid. Call the person who gave it to you.', uk: 'Посилання вже не дійсне. Зателефонуйте тому, хто вам його дав.' });
const wrongCode = () => new Refusal('invalid', { fields: { code: { cs: 'Kód nesouhlasí. Po pěti chybných pokusech přestane odkaz platit.', en: 'The code is not right. After five wrong attempts the link stops working.', uk: 'Код неправильний. Після пʼяти помилкових спроб посилання перестане діяти.' } } });

export const routes = (house: House): void => {
  serve(house, 'guestLinks', guestLinks)({
    list: async ({ query }, { db }) => ({
      items: (await q.findLinks(db, query.purpose, query.subjectId)).map(({ burntAt, revokedAt, today, ...link }) => ({ ...link, state: stateOf({ burntAt, revokedAt, expiresOn: link.expiresOn }, today) })),
    }),
    revoke: async ({ params }, { db }) => {
      if (!await q.revoke(db, params.guestLinkId) && !await q.exists(db, params.guestLinkId)) throw notFound();
    },
    mail: async ({ params, body }, { db }) => {
      if (!await q.holdsSecret(db, params.guestLinkId, hashOf(body.secret))) throw notFound();
      await q.noteMailed(db, params.guestLinkId, body.to);
      await queueMail(db, { to: body.to, ...mailTo(house.publicUrl, body.secret) });
    },
  });

  serve(house, 'host', host)({
    // A link that never was, has ended or is burnt is answered alike, whatever the code; only who holds a living link learns that the code is wrong.
    open: async ({ body }, door) => {
      const ids = await house.database.atDoor((db) => attempt(db, [networkKey(door.address)], waitMinutes, patience));
      if (!ids) throw new Refusal('too_many');
      const session = newSecret();
      const { outcome, purpose } = await house.database.atDoor(async (db) => {
        const link = await q.linkBySecret(db, hashOf(body.secret));
        return { purpose: link?.purpose, outcome: link ? await q.openLink(db, link.id, codeHash(house.secretKey, link.id, body.code), hashOf(session)) : 'gone' };
      });
      if (outcome !== 'opened' || !purpose) throw outcome === 'wrong' ? wrongCode() : gone();
      await house.database.atDoor((db) => forgive(db, ids));
      door.setGuest(session);
      return { purpose };
    },
    leave: async (_, door) => {
      if (door.guest) await house.database.atDoor((db) => q.closeSession(db, hashOf(door.guest!)));
      door.setGuest(null);
    },
  });
};
