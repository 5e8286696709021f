// Ten interpreters, a year of bookings, what is being arranged, and what nobody took. All of them are made up.
import type pg from 'pg';
import { bookings, interpreters, interpreting } from '#modules/directory/interpreters/contract.ts';
import { costOf } from '#modules/directory/interpreters/rules.ts';
import { directory } from '#modules/directory/contract.ts';
import { newId } from '#platform/http/client.ts';
import type { Ask } from '#platform/http/contract.ts';
import { day, exactly } from './calendar.ts';
import type { District } from './district.ts';

type Body = Ask<typeof interpreters.add>['body'];
type Spoken = Body['languages'][number];
type RequestBody = Ask<typeof interpreting.add>['body'];
const founded = day(-420);
const speaks = (language: string, level: Spoken['level'] = 'native', variant = '', direction: Spoken['direction'] = 'both'): Spoken => ({ language, level, variant, direction });
const usual = { kind: 'community', membershipId: null, partnerId: null, sex: null, orpCodes: ['3211', '3209'], regionCodes: [], modes: ['in_person', 'phone'], phone: null, email: null, priceHour: 350, priceTravel: 120, priceMinMinutes: 60, priceStepMinutes: 30, week: [], availabilityNote: '', note: '', endsOn: null } satisfies Omit<Body, 'id' | 'name' | 'languages'>;
const mornings = ['1m', '2m', '3m', '4m', '5m'], weekdays = [...mornings, '1a', '2a', '3a', '4a', '5a'];

export async function interpretersOf({ stage, places }: District, db: pg.Client): Promise<void> {
  const zdena = stage.as('zdena'), jana = stage.as('jana'), petra = stage.as('petra'), milan = stage.as('milan'), dana = stage.as('dana');
  const agency = newId();
  await zdena.does(founded, directory.addPartner, { body: { id: agency, name: 'Tlumočnická agentura Babylon', kind: 'interpreter_agency', ico: null, note: 'Objednávat aspoň dva dny předem; telefonicky i týž den.' } });
  const adds = async (by: typeof zdena, name: string, languages: Spoken[], more: Partial<Body> = {}) => { const id = newId(); await by.does(founded, interpreters.add, { body: { ...usual, id, name, languages, ...more } }); return id; };

  const tuan = await adds(zdena, 'Phạm Minh Tuấn', [speaks('vi', 'native', 'jižní i severní')], { sex: 'male', phone: '+420 700 000 401', email: 'tuan.pham@tlumoceni.example', week: weekdays, availabilityNote: 'pátek jen do 14 hodin', note: 'Tlumočí i u lékaře, zná slovník pojišťoven.' });
  const huong = await adds(zdena, 'Trần Thu Hương', [speaks('vi', 'certified', 'severní')], { kind: 'court', sex: 'female', phone: '+420 700 000 402', email: 'huong.tran@tlumoceni.example', regionCodes: ['CZ032'], orpCodes: [], modes: ['in_person', 'phone', 'video'], priceHour: 600, week: mornings, note: 'Soudní tlumočnice, razítko na doložky.' });
  const iryna = await adds(zdena, 'Iryna Bojko', [speaks('uk'), speaks('ru', 'native')], { kind: 'intercultural', membershipId: stage.as('iryna').membershipId, sex: 'female', phone: '+420 700 000 403', email: 'iryna.bojko@kompas.example', priceHour: null, priceTravel: null, week: weekdays });
  const oksana = await adds(zdena, 'Oxana Melnyčuk', [speaks('uk'), speaks('ru')], { sex: 'female', phone: '+420 700 000 404', email: 'oxana.melnycuk@tlumoceni.example', modes: ['in_person', 'phone', 'video'], availabilityNote: 'odpoledne a večer' });
  const bat = await adds(zdena, 'Batbayar Ganbold', [speaks('mn', 'native', 'chalcha'), speaks('ru', 'advanced')], { sex: 'male', phone: '+420 700 000 405', email: 'batbayar@tlumoceni.example', priceHour: 450, note: 'Dojíždí z Plzně, na telefon kdykoli.' });
  const jarka = await adds(zdena, 'Jarmila Horvátová', [speaks('rom', 'native', 'slovenská romština'), speaks('sk')], { kind: 'intercultural', sex: 'female', phone: '+420 700 000 406', email: 'jarmila.horvatova@tlumoceni.example', modes: ['in_person'], orpCodes: ['3211'], week: mornings });
  const samira = await adds(zdena, 'Samira Haddad', [speaks('ar', 'native', 'levantská'), speaks('en', 'advanced')], { sex: 'female', partnerId: agency, phone: '+420 700 000 407', email: 'objednavky@babylon.example', modes: ['phone', 'video'], orpCodes: [], priceHour: 700, priceTravel: null, priceMinMinutes: 30, priceStepMinutes: 15 });
  await adds(zdena, 'Ion Rusu', [speaks('ro'), speaks('ru', 'advanced', '', 'to_czech')], { sex: 'male', phone: '+420 700 000 408', email: 'ion.rusu@tlumoceni.example', endsOn: exactly(200) });
  const li = await adds(dana, 'Li Wei', [speaks('zh', 'native', 'mandarínština')], { phone: '+420 700 000 409', email: 'li.wei@tlumoceni.example', modes: ['phone', 'video'], priceHour: 500 });
  const emil = await adds(milan, 'Emil Dimitrov', [speaks('bg'), speaks('ru', 'basic')], { kind: 'court', sex: 'male', phone: '+420 700 000 410', email: 'emil.dimitrov@tlumoceni.example', priceHour: 550 });
  void li;

  const terms = (id: string, contractKind: 'dpp' | 'trade' | 'agency' | 'employment', contractNumber: string, to: number | null, preferences: { language: string | null; orpCode: string | null; position: number }[] = []) =>
    zdena.does(day(-300), interpreters.terms, { params: { interpreterId: id }, body: { contractKind, contractNumber, contractTo: to === null ? null : exactly(to), note: '', preferences } });
  await terms(tuan, 'dpp', 'DPP 14/2026', 36, [{ language: 'vi', orpCode: null, position: 1 }]);
  await terms(huong, 'trade', 'RS 3/2025', 400, [{ language: 'vi', orpCode: null, position: 2 }]);
  await terms(iryna, 'employment', '', null, [{ language: 'uk', orpCode: null, position: 1 }]);
  await terms(oksana, 'dpp', 'DPP 15/2026', 220, [{ language: 'uk', orpCode: null, position: 2 }]);
  await terms(bat, 'dpp', 'DPP 9/2025', -12);
  await terms(samira, 'agency', 'Rámcová 2024/7', 300);
  await petra.does(day(-280), interpreters.share, { params: { interpreterId: jarka }, body: { everybody: true, organisationIds: [] } });
  await petra.does(day(-280), interpreters.share, { params: { interpreterId: bat }, body: { everybody: false, organisationIds: [stage.organisations.lipa.id, stage.organisations.jerabina.id] } });
  await milan.does(day(-250), interpreters.share, { params: { interpreterId: emil }, body: { everybody: true, organisationIds: [] } });

  // ---- what is being arranged ----
  const caseOf = async (label: string) => (await db.query<{ id: string; person: string }>(`select c.id, (select cp.person_id from cases.case_person cp where cp.case_id = c.id order by cp.part = 'client' desc limit 1) as person from cases."case" c where c.label = $1`, [label])).rows[0]!;
  const lan = await caseOf('Nguyen Thi Lan'), family = await caseOf('Rodina Sydorčuk');
  const asks = async (by: typeof jana, on: string, more: Partial<RequestBody> & Pick<RequestBody, 'languages' | 'onDay' | 'starts' | 'topic'>) => {
    const id = newId();
    await by.does(on, interpreting.add, { body: { id, minutes: 60, mode: 'in_person', place: 'sraz u hlavního vchodu', orpCode: '3211', contactName: by.name === 'jana' ? 'Jana Havlíková' : 'Petra Zelinková', contactPhone: '+420 700 000 301', ...more } });
    return id;
  };
  const offers = async (by: typeof jana, on: string, request: string, interpreterId: string, hours: number) => { const id = newId(); await by.does(on, interpreting.offer, { params: { interpretingRequestId: request }, body: { id, interpreterId, answerBy: new Date(Date.now() + hours * 3_600_000).toISOString() } }); return id; };
  const visit = await asks(jana, day(-3), { caseId: lan.id, about: [lan.person], languages: ['vi'], onDay: day(3), starts: '09:30', minutes: 90, topic: 'work', place: 'tržnice, vchod od parku', clientShown: 'paní Lan' });
  await jana.does(day(-2), bookings.heard, { params: { bookingId: await offers(jana, day(-2), visit, tuan, 24) }, body: { answer: 'confirmed' } });
  const office = await asks(jana, day(-1), { caseId: lan.id, about: [lan.person], languages: ['vi'], onDay: day(16), starts: '10:00', minutes: 120, topic: 'office', orpCode: '3209', urgency: 'soon' });
  await jana.does(day(-1), bookings.heard, { params: { bookingId: await offers(jana, day(-1), office, tuan, 48) }, body: { answer: 'refused', reason: 'V ten den je u soudu v Domažlicích' } });
  await offers(jana, day(0), office, huong, 48);
  const school = await asks(jana, day(-1), { caseId: family.id, about: [family.person], languages: ['uk', 'ru'], onDay: day(6), starts: '15:00', topic: 'school', place: 'sborovna, 1. patro' });
  await offers(jana, day(-1), school, iryna, 30);
  await asks(petra, day(-2), { occasion: 'course', languages: ['mn'], onDay: day(12), starts: '17:00', minutes: 120, topic: 'course', placeId: places.contactPoint, placeInMail: true, place: '', sex: null, project: 'Adaptační kurzy 2026' });

  await aYear(db, jana, [{ id: tuan, language: 'vi', name: 'tuan' }, { id: oksana, language: 'uk', name: 'oksana' }, { id: iryna, language: 'uk', name: 'iryna' }, { id: huong, language: 'vi', name: 'huong' }, { id: bat, language: 'mn', name: 'bat' }, { id: jarka, language: 'rom', name: 'jarka' }, { id: samira, language: 'ar', name: 'samira' }], { vi: lan, uk: family });
}

type Who = { id: string; language: string; name: string };
/** Bookings and unmet demand of the past year. The API asks for times to come only, so that these are written by the owner. */
async function aYear(db: pg.Client, { membershipId, organisationId }: { membershipId: string; organisationId: string }, who: Who[], cases: Partial<Record<string, { id: string; person: string }>>): Promise<void> {
  const topics = ['health', 'office', 'school', 'housing', 'counselling', 'work', 'family'], projects = ['', 'Integrace Rokycany 2026', 'Městská dotace'], hours = ['09:00', '10:30', '13:00', '15:00'];
  const insert = (id: string, on: string, values: Record<string, unknown>) => db.query(`insert into directory.interpreting_request (id, organisation_id, author_id, on_day, contact_name, contact_phone, place, created_at, updated_at, ${Object.keys(values).join(', ')})
    values ($1, $2, $3, $4, 'Jana Havlíková', '+420700000301', 'recepce', $4::date - 6, $4::date - 6, ${Object.keys(values).map((_, i) => `$${i + 5}`).join(', ')})`, [id, organisationId, membershipId, on, ...Object.values(values)]);
  for (let n = 0; n < 72; n++) {
    const one = who[(n * 5 + Math.floor(n / 7)) % who.length]!, on = day(-360 + n * 5 - (n % 3)), stands = n % 2 === 0 ? cases[one.language] : undefined, recent = stands && n > 44 ? stands : undefined;
    const mode = one.name === 'samira' || n % 4 === 3 ? 'phone' : 'in_person', minutes = 30 + (n * 7 % 6) * 15, absent = n % 17 === 9;
    const price = (await db.query<{ hour: number | null; travel: number | null; min: number; step: number }>('select price_hour::float8 as hour, price_travel::float8 as travel, price_min_minutes as min, price_step_minutes as step from directory.interpreter where id = $1', [one.id])).rows[0]!;
    const cost = costOf({ hour: price.hour, travel: price.travel, minMinutes: price.min, stepMinutes: price.step }, { outcome: absent ? 'client_absent' : 'done', minutes, mode });
    const id = newId();
    await insert(id, on, { case_id: recent?.id ?? null, about: recent ? [recent.person] : [], occasion: recent ? 'case' : n % 5 === 1 ? 'course' : 'other', languages: [one.language], starts: hours[n % 4], minutes, mode, orp_code: n % 3 ? '3211' : '3209', topic: topics[n % topics.length], project: projects[n % 3],
      state: 'done', minutes_done: absent ? 0 : minutes, cost_computed: cost, cost });
    await db.query(`insert into directory.booking (id, organisation_id, request_id, interpreter_id, language, answer_by, state, answered_by, author_id, created_at) values ($1, $2, $3, $4, $5, $6::date - 4, $7, $8, $9, $6::date - 5)`,
      [newId(), organisationId, id, one.id, one.language, on, absent ? 'client_absent' : 'done', one.name === 'iryna' ? 'interpreter' : n % 3 ? 'guest' : 'worker', membershipId]);
  }
  const missing: [language: string, orp: string | null, ago: number, instead: string][] = [['rom', '3209', 300, 'relative'], ['rom', '3209', 214, 'without'], ['rom', '3209', 96, 'child'], ['ar', '3211', 260, 'machine'], ['ar', '3211', 41, 'machine'], ['mn', '3211', 188, 'postponed'], ['mn', '3211', 120, 'relative'], ['mn', '3211', 33, 'machine'], ['ka', '3209', 150, 'machine'], ['vi', '3202', 77, 'relative'], ['zh', null, 18, 'machine']];
  for (const [language, orp, ago, instead] of missing) await insert(newId(), day(-ago), { languages: [language], occasion: 'other', starts: '10:00', minutes: 60, mode: 'in_person', orp_code: orp, topic: 'health', state: 'unmet', instead });
}
