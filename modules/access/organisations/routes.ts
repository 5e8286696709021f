import { against, notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type Context, type House } from '#platform/http/serve.ts';
import { invite } from '../invitations/invite.ts';
import { hashPassword } from '../session/secrets.ts';
import { access, administration, mandates } from './contract.ts';
import * as m from './mandate-queries.ts';
import * as q from './queries.ts';
import { lastHead } from './heads.ts';
import { againstAppointing, againstEnding, againstPeriod } from './rules.ts';

/** The version after a change; when nothing changed, the row as it is now, or nothing. */
function settled<T>(version: number | undefined, current: T | undefined): { version: number } {
  if (version !== undefined) return { version };
  if (!current) throw notFound();
  throw new Refusal('conflict', { current });
}
async function checkPost({ db, caller }: Context, accountId: string, post: { organisationId: string; role: string; validFrom: string; validTo: string | null }): Promise<void> {
  const reason = againstPeriod(post, await q.today(db)) ?? againstAppointing({ self: accountId === caller.accountId, role: post.role }, caller.role === 'head', await q.hasHead(db, post.organisationId));
  if (reason) throw against(reason);
}

export const routes = (house: House): void => {
  serve(house, 'access', access)({
    colleagues: async (_, { db }) => ({ items: await q.findColleagues(db) }),
    organisations: async (_, { db }) => ({ items: await q.findOrganisations(db) }),
  });

  serve(house, 'administration', administration)({
    own: async (_, { db }) => ({ items: await q.findOwn(db) }),
    addPart: async ({ body }, { db }) => { await q.addPart(db, body); return { id: body.id }; },
    changeOrganisation: async ({ params, body }, { db, version }) =>
      settled(await q.changeOrganisation(db, params.organisationId, version, body), (await q.findOwn(db)).find((o) => o.id === params.organisationId)),
    accounts: async (_, { db }) => ({ items: await q.findAccounts(db) }),
    addAccount: async ({ body }, context) => {
      await checkPost(context, body.id, body);
      await q.addAccount(context.db, { ...body, hash: body.password === undefined ? null : await hashPassword(body.password) });
      await q.addMembership(context.db, body.membershipId, body.id, body);
      if (body.password === undefined) await invite(context, house.publicUrl, body.id);
      return { id: body.id };
    },
    addMembership: async ({ body }, context) => {
      const account = await q.accountByEmail(context.db, body.email);
      if (!account) throw against({ cs: 'Účet s touto adresou tu není. Založte nový.', en: 'There is no account with this address. Add a new one.', uk: 'Облікового запису з цією адресою немає. Створіть новий.' });
      await checkPost(context, account, body);
      await q.addMembership(context.db, body.id, account, body);
      return { id: body.id };
    },
    changeMembership: async ({ params, body }, { db, caller, version }) => {
      const now = await q.findMembership(db, params.membershipId);
      if (!now) throw notFound();
      const reason = body.validTo !== undefined && body.validTo !== now.validTo ? againstEnding(now, caller.role === 'head', await q.today(db)) : undefined;
      if (reason) throw against(reason);
      if (body.validTo && body.validTo < now.validFrom) throw against({ cs: 'Konec je dřív než začátek.', en: 'The end is before the start.', uk: 'Кінець раніше за початок.' });
      return settled(await q.changeMembership(db, params.membershipId, version, body).catch(lastHead), now);
    },
    endMembership: async ({ params }, { db, caller, version }) => {
      if (params.membershipId === caller.membershipId) throw against({ cs: 'Vlastní členství ukončit nemůžete.', en: 'You cannot end your own membership.', uk: 'Власне членство завершити не можна.' });
      const now = await q.findMembership(db, params.membershipId);
      if (!now) throw notFound();
      const reason = againstEnding(now, caller.role === 'head', await q.today(db));
      if (reason) throw against(reason);
      return settled(await q.endMembership(db, params.membershipId, version).catch(lastHead), now);
    },
    resetPassword: async ({ params, body }, { db }) => {
      // Whether the account exists elsewhere is not said: one answer for all reasons why not.
      if (!await q.resetPassword(db, params.accountId, await hashPassword(body.password))) {
        throw against({ cs: 'Heslo tohoto účtu tady obnovit nelze: patří i jinam, je vaše, nebo patří vedoucí či vedoucímu.', en: 'The password of this account cannot be reset here: it also belongs elsewhere, is your own, or a head\'s.', uk: 'Пароль цього облікового запису тут змінити не можна: він належить іще комусь, вам або керівництву.' });
      }
    },
  });

  serve(house, 'mandates', mandates)({
    list: async (_, { db }) => ({ items: await m.findMandates(db) }),
    add: async ({ body }, { db }) => {
      const membership = await m.findCoordinator(db, body.membershipId);
      if (!membership) throw notFound();
      if (membership.role !== 'coordinator') throw against({ cs: 'Pověření má jen koordinátor nebo koordinátorka.', en: 'Only a coordinator has a mandate.', uk: 'Доручення має лише координатор або координаторка.' });
      await m.addMandate(db, body);
      return { id: body.id };
    },
    end: async ({ params, body }, { db, version }) => settled(await m.endMandate(db, params.mandateId, version, body.validTo), (await m.findMandates(db)).find((row) => row.id === params.mandateId)),
  });
};
