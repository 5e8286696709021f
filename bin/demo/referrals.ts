// A year of referrals between the services of the district: how they were answered, what came of them, which ones nobody answered.
import type pg from 'pg';
import { referrals, type MoveBody } from '#modules/referrals/contract.ts';
import { usual } from '#modules/referrals/rules.ts';
import { newId } from '#platform/http/client.ts';
import type { Ask } from '#platform/http/contract.ts';
import { day, exactly } from './calendar.ts';
import type { District } from './district.ts';
import { traffic, type Way } from './referral-traffic.ts';
import type { Worker } from './stage.ts';

type Words = Pick<Ask<typeof referrals.add>['body'], 'need' | 'asked' | 'urgency'> & Partial<Ask<typeof referrals.add>['body']>;
type Step = [on: number, by: Worker, move: MoveBody];

async function refers(by: Worker, on: number, serviceId: string, targets: { serviceId?: string; partnerId?: string }[], words: Words): Promise<string[]> {
  const made = targets.map((one) => ({ id: newId(), ...one }));
  await by.does(day(on), referrals.add, { body: { id: newId(), serviceId, targets: made, contact: 'služební telefon terénu, +420 700 000 301', orpCode: '3211', ...words } }, '8:10');
  return made.map(({ id }) => id);
}
async function goes(referralId: string, steps: readonly Step[]): Promise<void> {
  // Days that fall on a weekend move together: the hours keep the order.
  for (const [at, [on, by, body]] of steps.entries()) {
    const { version } = await by.opens(day(on), referrals.get, { params: { referralId } });
    await by.does(day(on), referrals.move, { params: { referralId }, version, body }, `${9 + 2 * at}:40`);
  }
}

/** The family is referred to three services: one accepts, one puts it on its waiting list and takes it later, one never answers. A fourth one was full. */
export async function familyReferred({ stage, partners }: District, db: pg.Client): Promise<void> {
  const jana = stage.as('jana'), ivan = stage.as('ivan'), jitka = stage.as('jitka'), katerina = stage.as('katerina'), { teren, poradna, klub, plzen, kariera } = stage.services;
  const { rows: [found] } = await db.query<{ id: string; mother: string }>(`select c.id, p.person_id as mother from cases."case" c join cases.case_person p on p.case_id = c.id and p.part = 'client' where c.label = 'Rodina Sydorčuk' limit 1`);
  const of = { caseId: found!.id, about: [found!.mother], ages: ['0_5', '6_14', '27_64'] as NonNullable<Words['ages']>, languages: ['uk'] };
  const [advice, club, centre] = await refers(jana, -38, teren.id, [{ serviceId: poradna.id }, { serviceId: klub.id }, { serviceId: plzen.id }], { ...of, need: 'housing', urgency: 'days', asked: 'Rodina se třemi dětmi na ubytovně, hrozí jí ukončení ubytování k prvnímu dni měsíce. Hledáme pomoc se smlouvou, místo pro děti odpoledne a kurz češtiny pro rodiče.', note: 'Otec pracuje na směny, volat dopoledne.', accompanied: true, accompaniedBy: 'terénní pracovnice' });
  await goes(advice!, [[-37, ivan, { move: 'receive' }], [-36, ivan, { move: 'accept', text: 'Termín máme ve čtvrtek, vezměte smlouvu o ubytování.' }], [-34, ivan, { move: 'start', text: '' }], [-6, ivan, { move: 'end', outcome: 'got_help', text: 'Ubytování je prodloužené o tři měsíce, smlouva opravená.' }]]);
  await goes(club!, [[-35, jitka, { move: 'wait', until: null, position: 3, text: 'Skupina se uvolní po prázdninách.' }], [-9, jitka, { move: 'accept', text: 'Místo je, přijďte první středu.' }]]);
  void centre;
  const [work] = await refers(jana, -25, teren.id, [{ serviceId: kariera.id }], { ...of, ages: ['27_64'], need: 'work', urgency: 'can_wait', asked: 'Dospělý se zahraniční praxí ve stavebnictví hledá práci bez nočních směn a radu s uznáním kvalifikace.' });
  await goes(work!, [[-23, katerina, { move: 'receive' }], [-21, katerina, { move: 'decline', reason: 'capacity', text: 'Do konce měsíce máme plno, zkuste to v lednu.' }]]);
  await refers(jana, -1, teren.id, [{ partnerId: partners.school.id }], { ...of, ages: ['0_5'], need: 'education', urgency: 'days', asked: 'Dítě, kterému bude v září pět let, zatím mluví málo. Máte místo v přípravné třídě a kdy je možné přijít na zápis?' });
  await refers(jana, 0, teren.id, [{ serviceId: stage.services.rodiny.id }], { ...of, need: 'family', urgency: 'can_wait', asked: 'Rodiče by uvítali pravidelné návštěvy doma: režim, domácí úkoly, vyjednávání se školou.', send: false });
}

/** How it may go, from the day it was sent; `by` is somebody of the service that was asked. */
const ways: Record<Way, (on: number, by: Worker) => Step[]> = {
  helped: (on: number, by: Worker): Step[] => [[on + 1, by, { move: 'receive' }], [on + 2, by, { move: 'accept', text: '' }], [on + 6, by, { move: 'start', text: '' }], [on + 40, by, { move: 'end', outcome: 'got_help', text: '' }]],
  partly: (on: number, by: Worker): Step[] => [[on + 2, by, { move: 'accept', text: '' }], [on + 9, by, { move: 'start', text: '' }], [on + 52, by, { move: 'end', outcome: 'partly', text: 'Druhá polovina je na úřadu.' }]],
  gone: (on: number, by: Worker): Step[] => [[on + 1, by, { move: 'accept', text: '' }], [on + 20, by, { move: 'end', outcome: 'did_not', text: 'Na domluvené schůzky nikdo nepřišel.' }]],
  waited: (on: number, by: Worker): Step[] => [[on + 3, by, { move: 'wait', until: null, position: 5, text: '' }], [on + 30, by, { move: 'accept', text: '' }], [on + 35, by, { move: 'start', text: '' }], [on + 95, by, { move: 'end', outcome: 'got_help', text: '' }]],
  waits: (on: number, by: Worker): Step[] => [[on + 2, by, { move: 'wait', until: exactly(20), position: 2, text: 'Ozveme se sami.' }]],
  full: (on: number, by: Worker): Step[] => [[on + 2, by, { move: 'decline', reason: 'capacity', text: '' }]],
  other: (on: number, by: Worker): Step[] => [[on + 3, by, { move: 'receive' }], [on + 4, by, { move: 'decline', reason: 'not_target_group', text: '' }]],
  lost: (on: number, by: Worker): Step[] => [[on + 4, by, { move: 'decline', reason: 'could_not_reach', text: '' }]],
  runs: (on: number, by: Worker): Step[] => [[on + 1, by, { move: 'accept', text: '' }], [on + 5, by, { move: 'start', text: '' }]],
  seen: (on: number, by: Worker): Step[] => [[on + 1, by, { move: 'receive' }]],
  silent: () => [],
};
/** What goes on between services without any case. */
export async function yearOfReferrals({ stage }: District): Promise<void> {
  for (const [by, from, to, answers, on, way, need, urgency, asked] of traffic) {
    const sender = by === 'lenka' ? stage.as('lenka', 'kompas') : stage.as(by), receiver = answers === 'lenka' ? stage.as('lenka', 'kompas') : stage.as(answers);
    const [id] = await refers(sender, on, stage.services[from].id, [{ serviceId: stage.services[to].id }], { need, urgency, asked, orpCode: from === 'plzen' ? '3209' : '3211', contact: `${sender.name === 'jana' ? 'terénní programy' : 'služba'}, telefon do práce` });
    await goes(id!, ways[way](on, receiver).filter(([step]) => step <= 0));
  }
}

/** Days that the product counts from the day of writing follow the moments told; then the night comes, as it would have. */
export async function settleReferrals(db: pg.Client): Promise<void> {
  const tables = ['referrals.referral', 'referrals.event', 'referrals.escalation'];
  await db.query('begin');
  for (const table of tables) await db.query(`alter table ${table} disable trigger user`);
  await db.query(`
    with told as (
      select r.id, coalesce((select min(e.created_at) from referrals.event e where e.referral_id = r.id and e.move = 'send'), r.created_at) as sent, (select max(e.created_at) from referrals.event e where e.referral_id = r.id) as last,
             (select min(e.created_at) from referrals.event e where e.referral_id = r.id and e.move not in ('send', 'hand_over', 'withdraw')) as received, (select min(e.created_at) from referrals.event e where e.referral_id = r.id and e.move in ('accept', 'wait', 'decline')) as answered
        from referrals.referral r)
    update referrals.referral r set
      moved_at = coalesce(t.last, r.created_at), sent_on = case when r.sent_on is not null then t.sent::date end, answer_due_on = t.sent::date + (r.answer_due_on - platform.today()),
      due_on = case when r.waiting_until is not null then r.due_on else coalesce(case when r.state in ('sent', 'received') then t.sent else t.last end, r.created_at)::date + (r.due_on - platform.today()) end,
      expires_on = case when r.waiting_until is not null then r.expires_on else coalesce(case when r.state in ('sent', 'received') then t.sent else t.last end, r.created_at)::date + (r.expires_on - platform.today()) end,
      received_on = t.received::date, answered_on = t.answered::date, ended_on = case when r.state = 'ended' then t.last::date end
      from told t where t.id = r.id`);
  await db.query(`update referrals.origin o set seen_at = r.moved_at + interval '3 hours' from referrals.referral r where r.id = o.referral_id and r.moved_at < now() - interval '10 days'`);
  await db.query(`
    with over as (update referrals.referral set state = 'expired', moved_at = expires_on + 1 + interval '4 hours', due_on = null where state in ('sent', 'received') and expires_on < platform.today() returning id, organisation_id, moved_at)
    insert into referrals.event (id, organisation_id, referral_id, move, state, created_at) select gen_random_uuid(), organisation_id, id, 'expire', 'expired', moved_at from over`);
  await db.query(`update referrals.origin o set seen_at = r.moved_at + interval '5 hours' from referrals.referral r where r.id = o.referral_id and r.state = 'expired' and r.moved_at < now() - interval '30 days'`);
  await db.query(`select count(*) from referrals.mark_silence($1)`, [JSON.stringify(usual)]);
  for (const table of tables) await db.query(`alter table ${table} enable trigger user`);
  await db.query('commit');
}
