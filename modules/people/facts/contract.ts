// What is known about a person besides identity: languages, residence, housing, work, ways to reach them. Each organisation writes its own.
import { z } from 'zod';
import { Created, Day, endpoints, Id, line, prose, Version, type Contract } from '#platform/http/contract.ts';
import { say } from '#platform/http/problems.ts';
import { phoneWrong, toE164 } from '#platform/http/phone.ts';

const code = z.string().max(60).regex(/^[A-Za-z0-9_-]+$/);
const whole = { id: Id, version: Version, /** Ours, so that we may change it. */ own: z.boolean(), /** Whose it is. */ by: z.string() };
export const languageLevels = ['unstated', 'none', 'basic', 'good', 'native'] as const;
export const LanguageLevel = z.enum(languageLevels);
export const occupationKinds = ['work', 'education', 'qualification'] as const;
export const recognitions = ['none', 'asked', 'recognised', 'refused'] as const;
export const contactKinds = ['phone', 'email', 'whatsapp', 'viber', 'telegram', 'other'] as const;

const language = { language: code, spoken: LanguageLevel, written: LanguageLevel, script: code.nullable(), preferred: z.boolean() };
const residence = { kind: code, validFrom: Day.nullable(), validTo: Day.nullable(), nextStep: prose(500), nextStepDue: Day.nullable() };
const accommodation = { kind: code, placeId: Id.nullable(), address: prose(300), since: Day.nullable(), until: Day.nullable() };
const occupation = { kind: z.enum(occupationKinds), title: line(200), employer: prose(200), since: Day.nullable(), until: Day.nullable(), recognition: z.enum(recognitions) };
export const addressKinds = ['permanent', 'delivery'] as const;
export const benefitStates = ['asked', 'granted', 'refused'] as const;
const address = { kind: z.enum(addressKinds), address: line(300), since: Day.nullable(), until: Day.nullable() };
const benefit = { kind: code, state: z.enum(benefitStates), note: prose(500), since: Day.nullable(), until: Day.nullable() };
const contact = { kind: z.enum(contactKinds), value: line(200), note: prose(300) };

export const Language = z.object({ ...whole, ...language });
export const Residence = z.object({ ...whole, ...residence });
export const Accommodation = z.object({ ...whole, ...accommodation, place: z.string().nullable() });
export const Occupation = z.object({ ...whole, ...occupation });
export const Contact = z.object({ ...whole, ...contact });
export const Address = z.object({ ...whole, ...address });
export const Benefit = z.object({ ...whole, ...benefit });
export type Address = z.infer<typeof Address>;
export type Benefit = z.infer<typeof Benefit>;
export type Language = z.infer<typeof Language>;
export type Residence = z.infer<typeof Residence>;
export type Accommodation = z.infer<typeof Accommodation>;
export type Occupation = z.infer<typeof Occupation>;
export type Contact = z.infer<typeof Contact>;

export const endBeforeStart = say({ cs: 'Konec je před začátkem.', en: 'The end is before the start.', uk: 'Кінець раніше за початок.' });
const inOrder = (from: string, to: string) => ({ value, issues }: z.core.ParsePayload<unknown>) => {
  const days = value as Record<string, string | null>;
  if (days[from] && days[to] && days[to] < days[from]) issues.push({ code: 'custom', input: value, path: [to], message: endBeforeStart });
};
const emailWrong = say({ cs: 'Tohle není e-mailová adresa.', en: 'This is not an e-mail address.', uk: 'Це не електронна адреса.' });
/** Numbers are kept as E.164, addresses are checked; other ways are as written. */
const reachable = ({ value, issues }: z.core.ParsePayload<unknown>) => {
  const typed = value as { kind: string; value: string };
  if (['phone', 'whatsapp', 'viber'].includes(typed.kind)) {
    const number = toE164(typed.value);
    if (number) typed.value = number; else issues.push({ code: 'custom', input: value, path: ['value'], message: phoneWrong });
  }
  if (typed.kind === 'email' && !z.email().safeParse(typed.value).success) issues.push({ code: 'custom', input: value, path: ['value'], message: emailWrong });
};

type Check = (payload: z.core.ParsePayload<unknown>) => void;
const none: Check = () => {};
const staff = ['worker', 'head', 'coordinator'] as const;
const PersonRef = z.strictObject({ personId: Id }), FactRef = z.strictObject({ personId: Id, factId: Id });
/** Adding, changing and removing one kind of fact. */
const kept = <const S extends z.ZodRawShape>(path: string, name: string, shape: S, check: Check = none) => ({
  add: { method: 'POST', path: `/people/:personId/${path}`, summary: `Add ${name}.`, allow: staff, creates: true, params: PersonRef, body: z.strictObject({ id: Id, ...shape }).check(check as never), reply: Created },
  change: { method: 'PATCH', path: `/people/:personId/${path}/:factId`, summary: `Change ${name}.`, allow: staff, versioned: true, params: FactRef, body: z.strictObject(shape).check(check as never) },
  remove: { method: 'DELETE', path: `/people/:personId/${path}/:factId`, summary: `Remove ${name}.`, allow: staff, params: FactRef },
} as const) satisfies Contract;

export const languages = endpoints(kept('languages', 'a language', language));
export const residences = endpoints(kept('residence', 'a residence status', residence, inOrder('validFrom', 'validTo')));
export const accommodations = endpoints(kept('accommodation', 'where the person lives', accommodation, inOrder('since', 'until')));
export const occupations = endpoints(kept('occupation', 'work, school or qualification', occupation, inOrder('since', 'until')));
export const contacts = endpoints(kept('contacts', 'a way to reach the person', contact, reachable));
export const addresses = endpoints(kept('addresses', 'a permanent or delivery address', address, inOrder('since', 'until')));
export const benefits = endpoints(kept('benefits', 'a pension or a benefit', benefit, inOrder('since', 'until')));
