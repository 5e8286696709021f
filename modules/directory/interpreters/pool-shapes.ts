// The pool: an interpreter, our terms with them, conflicts of interest.
import { z } from 'zod';
import { Day, Id, line, prose, Version } from '#platform/http/contract.ts';
import { phoneNumber } from '#platform/http/phone.ts';
import { say } from '#platform/http/problems.ts';
import { directions, interpreterKinds, levels, modes } from './rules.ts';

export const InterpreterKind = z.enum(interpreterKinds), InterpretingMode = z.enum(modes), Direction = z.enum(directions), LanguageLevel = z.enum(levels);
export const Sex = z.enum(['female', 'male']);
export const contractKinds = ['employment', 'dpp', 'dpc', 'trade', 'agency', 'volunteer', 'other'] as const;
export const conflictReasons = ['knows', 'relative', 'community', 'client_wish', 'interest', 'other'] as const;
export const Code = z.string().min(1).max(20), OrpCode = z.string().regex(/^\d{4}$/), RegionCode = z.string().min(1).max(10);
export const Money = z.number().min(0).max(99_999).multipleOf(0.01);
export const Named = z.object({ id: Id, name: z.string() });
export const maybeLine = (max = 200) => z.union([z.literal(''), line(max)]);

export const SpokenLanguage = z.strictObject({ language: Code, variant: maybeLine(80).default(''), direction: Direction.default('both'), level: LanguageLevel.default('advanced') });
export const Preference = z.strictObject({ language: Code.nullable().default(null), orpCode: OrpCode.nullable().default(null), position: z.int().min(1).max(99) });

export const Interpreter = z.object({
  id: Id, version: Version, kind: InterpreterKind, name: z.string(), organisation: Named, /** Has an account in the keeping organisation and answers there. */ hasAccount: z.boolean(), membershipId: Id.nullable(), partner: Named.nullable(),
  sex: Sex.nullable(), languages: z.array(z.object({ language: z.string(), variant: z.string(), direction: Direction, level: LanguageLevel })), orpCodes: z.array(z.string()), regionCodes: z.array(z.string()), modes: z.array(InterpretingMode),
  phone: z.string().nullable(), email: z.string().nullable(), priceHour: z.number().nullable(), priceTravel: z.number().nullable(), priceMinMinutes: z.int(), priceStepMinutes: z.int(),
  week: z.array(z.string()), availabilityNote: z.string(), note: z.string(), endsOn: Day.nullable(),
  /** Our own contract with them, and the order in which we ask. */
  terms: z.object({ contractKind: z.enum(contractKinds).nullable(), contractNumber: z.string(), contractTo: Day.nullable(), note: z.string() }).nullable(), preferences: z.array(z.object({ language: z.string().nullable(), orpCode: z.string().nullable(), position: z.int() })),
  /** We keep them. */ mine: z.boolean(), /** With whom the keeper shares them; only the keeper is told. */ shared: z.object({ everybody: z.boolean(), organisations: z.array(Named) }).nullable(),
}).meta({ id: 'Interpreter' });
export type Interpreter = z.infer<typeof Interpreter>;

export const InterpreterBody = z.strictObject({
  kind: InterpreterKind, name: line(120), membershipId: Id.nullable(), partnerId: Id.nullable(), sex: Sex.nullable(),
  languages: z.array(SpokenLanguage).min(1).max(10).refine((all) => new Set(all.map((one) => `${one.language} ${one.variant}`)).size === all.length, { error: say({ cs: 'Jazyk je tu dvakrát. Odlište ho nářečím, nebo ho uberte.', en: 'The language is here twice. Tell them apart by a variant, or take one away.', uk: 'Мова вказана двічі. Розрізніть їх діалектом або приберіть одну.' }) }),
  orpCodes: z.array(OrpCode).max(206), regionCodes: z.array(RegionCode).max(14), modes: z.array(InterpretingMode).min(1).max(3), phone: phoneNumber.nullable(), email: z.email().max(200).nullable(),
  priceHour: Money.nullable(), priceTravel: Money.nullable(), priceMinMinutes: z.int().min(0).max(1440), priceStepMinutes: z.int().min(1).max(480),
  week: z.array(z.string().regex(/^[1-7][mae]$/)).max(21), availabilityNote: prose(300), note: prose(1000), endsOn: Day.nullable(),
});
export const TermsBody = z.strictObject({ contractKind: z.enum(contractKinds).nullable(), contractNumber: maybeLine(60), contractTo: Day.nullable(), note: prose(500), preferences: z.array(Preference).max(20) });
export const ShareBody = z.strictObject({ everybody: z.boolean(), organisationIds: z.array(Id).max(50) });

export const Conflict = z.object({ id: Id, interpreter: Named, caseId: Id.nullable(), person: Named.nullable(), withOrganisation: Named.nullable(), reason: z.enum(conflictReasons), note: z.string() }).meta({ id: 'InterpreterConflict' });
export type Conflict = z.infer<typeof Conflict>;
export const ConflictBody = z.strictObject({ reason: z.enum(conflictReasons), note: prose(500).default(''), caseId: Id.nullable().default(null), personId: Id.nullable().default(null), withOrganisationId: Id.nullable().default(null) });
