import { randomUUID } from 'node:crypto';
import { against, notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type DoorContext, type House } from '#platform/http/serve.ts';
import * as invitations from '../invitations/queries.ts';
import { addressKey, doorOf } from '../session/door.ts';
import { hashOf, newSecret, seal, unseal } from '../session/secrets.ts';
import { oidc } from './contract.ts';
import { ProviderDown, providerOf, type Proof, type Sealed } from './provider.ts';
import * as q from './queries.ts';

/** Signing in at the provider takes no longer; confirming a link neither. */
const minutes = 10;
const linkedElsewhere = () => against({ cs: 'Tato identita je už propojená s jiným účtem.', en: 'This identity is linked to another account already.', uk: 'Цю особу вже повʼязано з іншим обліковим записом.' });

export const routes = (house: House): void => {
  const { database, secretKey } = house;
  const at = doorOf(house);
  const provider = house.oidc && providerOf(house.oidc, house.publicUrl);
  const asked = async <T>(work: Promise<T>): Promise<T> => work.catch((error: unknown) => { throw error instanceof ProviderDown ? new Refusal('provider_down') : error; });
  /** Only the browser that set out may come back: a cookie of its own, beside the state. */
  const browserOf = (door: DoorContext) => {
    const secret = door.trip ?? newSecret();
    if (!door.trip) door.setTrip(secret);
    return hashOf(secret);
  };
  const signedIn = async (door: DoorContext, known: q.Known) => {
    if (known.disabled_at) throw new Refusal('unknown_identity');
    await database.atDoor((db) => q.usedIdentity(db, known.id));
    return at.open(door, known.account_id, house.oidc?.secondFactor === 'provider' ? 'full' : at.strengthOf(known));
  };

  /** Back from the provider with who they are there. */
  async function arrive(door: DoorContext, flow: q.Flow, proof: Proof) {
    const known = await database.atDoor((db) => q.findIdentity(db, proof.issuer, proof.subject));
    switch (flow.purpose) {
      case 'signIn': {
        if (!known) throw new Refusal('unknown_identity');
        return { done: 'signIn' as const, strength: (await signedIn(door, known)).strength, link: null };
      }
      case 'unlock': {
        const now = await at.current(door, 'full', { locked: true, mustChange: true });
        if (now.id !== flow.session_id || known?.account_id !== now.account_id) throw new Refusal('unknown_identity');
        return { done: 'unlock' as const, strength: (await at.raise(door, now)).strength, link: null };
      }
      case 'invitation': {
        if (known) throw linkedElsewhere();
        const account = await database.atDoor(async (db) => {
          const id = flow.invitation_hash && await invitations.useInvitation(db, flow.invitation_hash);
          if (!id) throw new Refusal('link_invalid');
          await q.link(db, randomUUID(), id, proof.issuer, proof.subject, proof.label);
          return id;
        });
        return { done: 'invitation' as const, strength: (await at.open(door, account, house.oidc?.secondFactor === 'provider' ? 'full' : at.strengthOf({ totp_confirmed_at: null }))).strength, link: null };
      }
      default: {
        // Whoever is signed in says that it is theirs, by name and on our page: an address that is alike is no proof.
        const now = await at.current(door, 'full');
        if (now.id !== flow.session_id) throw new Refusal('provider_refused');
        if (known && known.account_id !== now.account_id) throw linkedElsewhere();
        const token = newSecret();
        await database.atDoor((db) => q.addFlow(db, hashOf(token), browserOf(door), { purpose: 'linking', session_id: now.id, invitation_hash: null, sealed: seal(secretKey, JSON.stringify(proof)) }, minutes));
        return { done: 'link' as const, strength: null, link: { token, label: proof.label } };
      }
    }
  }

  serve(house, 'oidc', oidc)({
    state: async () => ({ label: house.oidc?.label ?? null }),
    start: async ({ body: { purpose, invitation } }, door) => {
      if (!provider) throw notFound();
      const session = purpose === 'link' ? await at.fresh(door) : purpose === 'unlock' ? await at.current(door, 'full', { locked: true, mustChange: true }) : undefined;
      const invitationHash = purpose === 'invitation' ? hashOf(invitation ?? '') : null;
      if (invitationHash) await at.guarded([addressKey(door)], 'link_invalid', async () => await database.atDoor((db) => invitations.findInvitation(db, invitationHash)) ?? false);
      const { url, state, sealed } = await asked(provider.setOut());
      const browser = browserOf(door);
      await database.atDoor((db) => q.addFlow(db, hashOf(state), browser, { purpose, session_id: session?.id ?? null, invitation_hash: invitationHash, sealed: seal(secretKey, JSON.stringify(sealed)) }, minutes));
      return { url };
    },
    finish: async ({ body }, door) => {
      if (!provider) throw notFound();
      const state = new URLSearchParams(body.query).get('state') ?? '';
      const flow = door.trip && state ? await database.atDoor((db) => q.takeFlow(db, hashOf(state), hashOf(door.trip!))) : undefined;
      if (!flow || flow.purpose === 'linking') throw new Refusal('provider_refused');
      const proof = await asked(provider.comeBack(body.query, state, JSON.parse(unseal(secretKey, flow.sealed)) as Sealed)).catch((error: unknown) => { throw error instanceof Refusal ? error : new Refusal('provider_refused'); });
      return arrive(door, flow, proof);
    },
    link: async ({ body }, door) => {
      const now = await at.fresh(door);
      const flow = door.trip ? await database.atDoor((db) => q.takeFlow(db, hashOf(body.token), hashOf(door.trip!))) : undefined;
      if (flow?.purpose !== 'linking' || flow.session_id !== now.id) throw new Refusal('provider_refused');
      const proof = JSON.parse(unseal(secretKey, flow.sealed)) as Proof;
      const known = await database.atDoor((db) => q.findIdentity(db, proof.issuer, proof.subject));
      if (known && known.account_id !== now.account_id) throw linkedElsewhere();
      if (!known) await database.atDoor((db) => q.link(db, randomUUID(), now.account_id, proof.issuer, proof.subject, proof.label));
    },
    identities: async (_, { db }) => ({ items: (await q.findOwn(db)).map((one) => ({ ...one, since: one.since.toISOString(), used: one.used?.toISOString() ?? null })) }),
    unlink: async ({ params }, { db }) => {
      if (!await q.isFresh(db)) throw new Refusal('confirm_again');
      if (!(await q.findOwn(db)).some((one) => one.id === params.identityId)) throw notFound();
      if (!await q.hasOtherWay(db, params.identityId)) throw against({ cs: 'Je to jediný způsob, jak se přihlásit. Nejdřív si nastavte heslo nebo přístupový klíč.', en: 'It is the only way to sign in. Set a password or add a passkey first.', uk: 'Це єдиний спосіб увійти. Спершу встановіть пароль або додайте ключ доступу.' });
      await q.unlink(db, params.identityId);
    },
  });
};
