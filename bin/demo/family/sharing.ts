// Who joins, and who lets whom see what: the coordinator's recommendation, invitations, consents through an interpreter.
import { releases } from '#modules/access/releases/contract.ts';
import { cases } from '#modules/cases/contract.ts';
import { signals } from '#modules/signals/contract.ts';
import { newId } from '#platform/http/client.ts';
import { day, exactly } from '../calendar.ts';
import type { District } from '../district.ts';
import { agreesWithClient, invites, joins, proposes, signs, takesIn } from '../tell.ts';
import type { Mapped } from './mapping.ts';
import { interpreter, type Family } from './members.ts';

const purpose = 'Společná podpora rodiny: vyšetření a rozvoj Marka, aby rodina neříkala totéž dvakrát.';

/** The coordinator recommends, the key worker accepts with a change and invites the early care. */
export async function inviteEarlyCare({ stage }: District, caseId: string, f: Family, { hearing, factors }: Mapped, recommendation: string): Promise<void> {
  const jana = stage.as('jana'), petra = stage.as('petra'), lucie = stage.as('lucie'), { rana } = stage.services, jerabina = stage.organisations.jerabina.id;
  await takesIn(jana, day(-70), caseId, petra, 'coordinator');
  await takesIn(jana, day(-70), caseId, stage.as('iryna'), 'interpreter', stage.services.teren.id);
  await petra.opens(day(-61), cases.get, { params: { caseId } });
  const recommendationId = newId();
  await petra.does(day(-60), signals.recommend, { body: {
    id: recommendationId, caseId, about: [f.marko, f.oksana], toMembershipId: jana.membershipId, serviceId: rana.id,
    text: 'Přizvat ranou péči ještě před vyšetřením, ať jde k rodině domů někdo, kdo zná vývoj řeči.', reason: 'Na vyšetření se čeká dva měsíce a Marko bude mít zápis do přípravné třídy.',
  } }, '8:50');
  await jana.does(day(-58), signals.answer, { params: { recommendationId }, body: { id: newId(), kind: 'changed', text: 'Ano, ale první návštěva společně se mnou a s Irynou. Paní Oksana nechce doma dva cizí lidi najednou.' } }, '15:40');

  const invitation = await invites(jana, day(-56), caseId, rana.id, 'Čtyřletý chlapec bez řeči, rodina na ubytovně. Prosíme o konzultace doma dvakrát měsíčně a pomoc s vyšetřením sluchu. První návštěva společně.');
  const share = { to: jerabina, service: rana.id, purpose, from: day(-52), language: 'uk', interpreter, mutual: true } as const;
  // Each adult a release of their own; for the children the mother signs.
  const [mother] = await proposes(jana, day(-55), caseId, [f.oksana], { ...share, level: 'plan', until: exactly(70) });
  const [marko] = await proposes(jana, day(-55), caseId, [f.marko], { ...share, level: 'notes', until: exactly(70), items: [{ kind: 'health', itemId: hearing }, { kind: 'vulnerability', itemId: factors['disability_unrecognised']! }, { kind: 'document', itemId: recommendation }] });
  const [zlata] = await proposes(jana, day(-55), caseId, [f.zlata], { ...share, level: 'plan', until: exactly(70) });
  const [danylo] = await proposes(jana, day(-55), caseId, [f.danylo], { ...share, level: 'plan', until: exactly(70) });
  await signs(jana, day(-52), mother!, 'Oksana Sydorchuk');
  await signs(jana, day(-52), marko!, 'Oksana Sydorchuk', { guardianId: f.oksana, childOpinion: 'Marko nemluví; při návštěvě si hrál s auty a od paní z rané péče se nechal vzít za ruku.' });
  await signs(jana, day(-52), zlata!, 'Oksana Sydorchuk', { guardianId: f.oksana, childOpinion: 'Zlata: „Ať přijde, ale mým věcem nech pokoj.“' });
  await signs(jana, day(-52), danylo!, 'Oksana Sydorchuk', { guardianId: f.oksana, childOpinion: 'Danylo souhlasí, nechce jen, aby se s ním o škole mluvilo před sourozenci.' });
  await joins(lucie, day(-50), caseId, invitation, 'Marko S., ubytovna', 'Přijímáme, první návštěva společně s Kompasem.');
  await agreesWithClient(lucie, day(-48), caseId, invitation, 'written', 'Konzultace doma dvakrát měsíčně, podpora komunikace, pomoc s vyšetřením.', exactly(310));
  for (const releaseId of [mother!, marko!, zlata!, danylo!]) await lucie.does(day(-48), releases.passBack, { params: { releaseId }, body: { agreed: true } }, '12:00');
  // The father signs a week later, after his night shifts; until then nothing about him shows.
  const [father] = await proposes(jana, day(-45), caseId, [f.taras], { ...share, from: day(-44), level: 'plan', until: exactly(70), purpose: 'Společná podpora rodiny: plán, kdo co kdy udělá.' });
  await signs(jana, day(-44), father!, 'Taras Sydorchuk', { understood: 'partly' });
  await lucie.does(day(-43), releases.passBack, { params: { releaseId: father! }, body: { agreed: true } }, '12:00');
  await lucie.opens(day(-43), cases.get, { params: { caseId } });
}

/** The child protection office takes part; it sees commitments only, and its consent ends in nine days. */
export async function inviteOffice({ stage }: District, caseId: string, f: Family): Promise<void> {
  const jana = stage.as('jana'), eva = stage.as('eva'), { ospod } = stage.services;
  const invitation = await invites(jana, day(-46), caseId, ospod.id, 'Prosíme o součinnost: přípravná třída pro Marka a rada k příspěvku na bydlení. Nejde o ohrožené dítě.');
  const [mother] = await proposes(jana, day(-44), caseId, [f.oksana], { to: stage.organisations.urad.id, service: ospod.id, level: 'commitments', purpose: 'Úkoly kolem přípravné třídy a bydlení.', from: day(-44), until: exactly(9), language: 'uk', interpreter, mutual: true });
  await signs(jana, day(-44), mother!, 'Oksana Sydorchuk');
  await joins(eva, day(-42), caseId, invitation, 'Sydorchuk – přípravná třída', 'Součinnost ano, v rozsahu úkolů.');
  await agreesWithClient(eva, day(-42), caseId, invitation, 'oral', 'Součinnost při zápisu do přípravné třídy.');
  await eva.does(day(-41), releases.passBack, { params: { releaseId: mother! }, body: { agreed: true } }, '12:00');
  await eva.opens(day(-6), cases.get, { params: { caseId } }, 'příprava schůzky');
}
