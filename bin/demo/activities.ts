// Work beyond contacts at Kompas: a course every Tuesday, leaflets at the dormitory, talks with offices, what was done together.
import { newId } from '#platform/http/client.ts';
import type { Ask } from '#platform/http/contract.ts';
import { work } from '#modules/work/contract.ts';
import { day, isOver } from './calendar.ts';
import type { District } from './district.ts';
import type { Worker } from './stage.ts';

type Body = Ask<typeof work.add>['body'];
type Details = NonNullable<Body['details']>;
type Done = { minutes: number; text: string; mode?: Body['mode']; directness?: Body['directness'] } & Partial<Pick<Body, 'language' | 'place'>>;

const women = (people: number, more: Partial<NonNullable<Details['groups']>[number]> = {}) => ({ people, sex: 'female' as const, citizenship: 'UKR', ...more });

export async function activitiesOf({ stage, partners, places }: District): Promise<void> {
  const [jana, iryna, tomas, petra, hana] = [stage.as('jana'), stage.as('iryna'), stage.as('tomas'), stage.as('petra'), stage.as('hana')];
  const did = async (by: Worker, days: number, at: string, { text, minutes, mode = 'field', directness = 'direct', ...more }: Done, details: Details) => {
    const on = day(days), [hour, minute] = at.split(':').map(Number) as [number, number];
    if (isOver(on, at, minutes)) await by.does(on, work.add, { body: { id: newId(), onDay: on, atTime: at.padStart(5, '0'), minutes, mode, directness, facts: text, ...more, details } }, `${Math.floor((hour * 60 + minute + minutes) / 60)}:${(minute + minutes) % 60}`);
  };
  const course = (days: number, people: number, text: string) => did(iryna, days, '16:00', { minutes: 90, mode: 'office', language: 'uk', text }, { kind: 'course', placeId: places.contactPoint, topics: ['adaptation', 'language'], groups: [women(people, { ageBand: '27-64' })], workers: [jana.membershipId] });
  await Promise.all([
    (async () => { for (const [days, people, text] of [[-22, 9, 'Lékař a pojišťovna: jak se objednat, co vzít s sebou.'], [-15, 11, 'Škola a školka: omluvenky, obědy, zápis.'], [-8, 10, 'Nájemní smlouva: co číst, než podepíšu.'], [-1, 12, 'Úřad práce: registrace a co z ní plyne.']] as const) await course(days, people, text); })(),
    (async () => {
      for (const [days, people, pieces] of [[-29, 14, 60], [-14, 9, 40], [-2, 12, 40]] as const) await did(jana, days, '17:30', { minutes: 60, language: 'uk', text: 'Letáky v kuchyňkách a na recepci, nejvíc dotazů na prodloužení ochrany.' }, {
        kind: 'distribution', placeId: places.dormitory, topics: ['residence', 'service_awareness'], groups: [women(people, { residence: 'temporary_protection', accommodation: 'dormitory' })], materials: [{ title: 'Jak prodloužit dočasnou ochranu', language: 'uk', pieces }, { title: 'Kde najdete pomoc v Rokycanech', language: 'uk', pieces: 20 }],
      });
      await did(jana, -3, '13:00', { minutes: 45, mode: 'office', directness: 'indirect', text: 'Objednávání s tlumočením: od ledna i ve čtvrtek. Seznam tiskopisů v ukrajinštině pošlou do týdne.' }, { kind: 'partner_talk', partnerId: partners.labour.id, topics: ['employment', 'social_security'], workers: [petra.membershipId] });
    })(),
    did(tomas, -6, '15:00', { minutes: 120, text: 'Dílna pro rodiče s dětmi, vyráběly se adventní věnce; tři rodiny se ptaly na předškolní třídu.' }, { kind: 'event', serviceId: stage.services.rodiny.id, placeId: places.contactPoint, partnerId: partners.school.id, topics: ['leisure', 'education'], groups: [{ people: 8 }, { people: 11, ageBand: '6-14' }] }),
    did(petra, -9, '9:00', { minutes: 240, mode: 'office', directness: 'organisational', text: 'Práce s traumatem u dětí s uprchlickou zkušeností.' }, { kind: 'staff_training', accredited: true, topics: ['psychosocial'], workers: [jana.membershipId, tomas.membershipId] }),
    did(hana, -5, '14:00', { minutes: 60, mode: 'office', directness: 'indirect', text: 'Ubytovna: dohoda o nástěnce a o hodině poradenství týdně přímo v domě.' }, { kind: 'partner_talk', partnerId: partners.landlord.id, topics: ['housing'], placeId: places.dormitory }),
  ]);
}
