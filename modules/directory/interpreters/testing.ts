// An interpreter and a request for tests: days from today, everything else as usual.
import { newId } from '#platform/http/client.ts';
import type { Ask } from '#platform/http/contract.ts';
import type { Asker } from '#platform/testing/house.ts';
import { addDays, today } from '#platform/i18n/format.ts';
import { interpreters, interpreting } from './contract.ts';

type Body = Ask<typeof interpreters.add>['body'];
type RequestBody = Ask<typeof interpreting.add>['body'];

export async function addInterpreter(by: Asker, more: Partial<Body> = {}): Promise<string> {
  const id = newId();
  await by.ok(interpreters.add, { body: {
    id, kind: 'community', name: 'Nguyen Thi Lan', membershipId: null, partnerId: null, sex: 'female', languages: [{ language: 'vi', variant: 'jižní', direction: 'both', level: 'native' }], orpCodes: [], regionCodes: [], modes: ['in_person', 'phone'], phone: '+420601111222',
    email: 'lan@tlumoceni.test', priceHour: 400, priceTravel: 100, priceMinMinutes: 60, priceStepMinutes: 30, week: [], availabilityNote: '', note: '', endsOn: null, ...more,
  } });
  return id;
}
export async function addRequest(by: Asker, more: Partial<RequestBody> = {}): Promise<string> {
  const id = newId();
  await by.ok(interpreting.add, { body: { id, languages: ['vi'], onDay: addDays(today(), 7), starts: '10:00', minutes: 90, mode: 'in_person', place: 'Sraz u vchodu B', topic: 'health', contactName: 'Olena Marčuková', contactPhone: '601 234 567', ...more } });
  return id;
}
/** An hour from now: soon enough for every request of these tests. */
export const soon = () => new Date(Date.now() + 3_600_000).toISOString();
