// The client's network: ties of the ecomap with their dated states, relatives of the genogram, what the client concludes from it.
import { z } from 'zod';
import { CaseRef, Created, Day, endpoints, Id, line, prose, Version } from '#platform/http/contract.ts';
import { say } from '#platform/http/problems.ts';

export const sectors = ['family', 'friends', 'community', 'work_housing', 'services_outside', 'services_in_case'] as const;
export const Sector = z.enum(sectors).meta({ id: 'NetworkSector' });
export type Sector = z.infer<typeof Sector>;
export const strengths = ['strong', 'plain', 'weak', 'tense', 'cut'] as const;
export const Strength = z.enum(strengths).meta({ id: 'TieStrength' });
export type Strength = z.infer<typeof Strength>;
/** to = help comes to the family; from = energy leaves it. */
export const directions = ['to', 'from', 'both', 'none'] as const;
export const Direction = z.enum(directions).meta({ id: 'TieDirection' });
export type Direction = z.infer<typeof Direction>;
export const Change = z.enum(['new', 'same', 'better', 'worse', 'lost']).meta({ id: 'TieChange' });
export type Change = z.infer<typeof Change>;
export const Sex = z.enum(['female', 'male', 'unstated']);
export const kinRelations = ['parent', 'partner', 'former_partner', 'sibling', 'child'] as const;
export const KinRelation = z.enum(kinRelations).meta({ id: 'KinRelation' });

const Year = z.int().min(1850).max(2200);
/** Persons of the case it concerns: never nobody, so that sharing always has somebody to ask. */
const About = z.array(Id).min(1).max(30);

const Tie = z.object({
  id: Id,
  /** Null for a service of the case that nobody has described yet. */
  version: Version.nullable(),
  /** Written by my organisation: only then it can be changed. */
  mine: z.boolean(),
  about: z.array(Id), sector: Sector, name: z.string(), detail: z.string(), privatePerson: z.boolean(),
  serviceId: Id.nullable(), partnerId: Id.nullable(), confidenceOf: Id.nullable(),
  /** Whether it stands on the map of that day. Ties of other days keep their place, so that two maps can be compared. */
  drawn: z.boolean(),
  strength: Strength.nullable(), direction: Direction.nullable(), stateSince: Day.nullable(), endedOn: Day.nullable(),
  /** Against the map it is compared with; null when there is nothing to compare. */
  change: Change.nullable(), before: Strength.nullable(),
}).meta({ id: 'Tie' });
export type Tie = z.infer<typeof Tie>;

const Person = z.object({ id: Id, name: z.string(), callName: z.string(), sex: Sex, birthYear: z.int().nullable(), age: z.int().nullable(), part: z.enum(['client', 'adult', 'child']) }).meta({ id: 'NetworkPerson' });
const Relation = z.object({ personId: Id, otherId: Id, kind: z.enum(['parent', 'guardian', 'partner', 'former_partner', 'sibling', 'grandparent', 'other']) });
const Kin = z.object({ id: Id, version: Version, mine: z.boolean(), about: z.array(Id), name: z.string(), sex: Sex, birthYear: z.int().nullable(), deathYear: z.int().nullable(), relation: KinRelation, ofPersonId: Id.nullable(), ofKinId: Id.nullable() }).meta({ id: 'Kin' });
export type Kin = z.infer<typeof Kin>;
const Note = z.object({ id: Id, onDay: Day, conclusion: z.string(), missing: z.array(z.string()), drawnWith: z.string(), about: z.array(Id), author: z.string() });

export const NetworkMap = z.object({
  on: Day, since: Day.nullable(),
  /** Days on which something was recorded, oldest first. */
  days: z.array(Day),
  people: z.array(Person), relations: z.array(Relation), kin: z.array(Kin), ties: z.array(Tie),
  /** The newest not after the day, and those before it. */
  notes: z.array(Note),
  /** Other organisations with something released, and the persons whose mapping they may read. */
  readers: z.array(z.object({ organisation: z.string(), people: z.array(Id) })),
  leading: z.boolean(),
}).meta({ id: 'NetworkMap' });
export type NetworkMap = z.infer<typeof NetworkMap>;

const needsService = say({ cs: 'Vyberte službu, která v případu pracuje.', en: 'Choose a service that takes part in the case.', uk: 'Виберіть службу, яка бере участь у справі.' });
const serviceOfCase = (tie: { sector: Sector; serviceId?: string | null | undefined }) => tie.sector !== 'services_in_case' || Boolean(tie.serviceId);
const tieFields = {
  about: About, sector: Sector, name: line(120), detail: prose(200), privatePerson: z.boolean(),
  serviceId: Id.nullable().default(null), partnerId: Id.nullable().default(null), confidenceOf: Id.nullable().default(null),
};
export const NewTie = z.strictObject({ id: Id, ...tieFields, strength: Strength, direction: Direction, onDay: Day.optional() })
  .refine(serviceOfCase, { path: ['serviceId'], error: needsService });
export const TieFields = z.strictObject(tieFields).refine(serviceOfCase, { path: ['serviceId'], error: needsService });
export const TieState = z.strictObject({ strength: Strength, direction: Direction });
export const NewNote = z.strictObject({ id: Id, about: About, onDay: Day.optional(), conclusion: prose(4000), missing: z.array(line(80)).max(20), drawnWith: prose(200) });

const oneRelated = say({ cs: 'Vyberte, čí je to příbuzný nebo příbuzná.', en: 'Choose whose relative it is.', uk: 'Виберіть, чий це родич.' });
const deathAfterBirth = say({ cs: 'Rok úmrtí je před rokem narození.', en: 'The year of death is before the year of birth.', uk: 'Рік смерті раніше року народження.' });
const kinFields = { about: About, name: line(120), sex: Sex, birthYear: Year.nullable(), deathYear: Year.nullable(), relation: KinRelation, ofPersonId: Id.nullable(), ofKinId: Id.nullable() };
type KinAsked = { ofPersonId: string | null; ofKinId: string | null; birthYear: number | null; deathYear: number | null };
const related = (kin: KinAsked) => (kin.ofPersonId === null) !== (kin.ofKinId === null);
const lived = (kin: KinAsked) => kin.birthYear === null || kin.deathYear === null || kin.deathYear >= kin.birthYear;
export const NewKin = z.strictObject({ id: Id, ...kinFields }).refine(related, { path: ['ofPersonId'], error: oneRelated }).refine(lived, { path: ['deathYear'], error: deathAfterBirth });
export const KinFields = z.strictObject(kinFields).refine(related, { path: ['ofPersonId'], error: oneRelated }).refine(lived, { path: ['deathYear'], error: deathAfterBirth });

const allow = ['worker', 'head', 'coordinator'] as const;
const TieRef = z.strictObject({ caseId: Id, tieId: Id });

export const network = endpoints({
  get: { method: 'GET', path: '/cases/:caseId/network', summary: 'The network map valid on a day, compared with the first one or with another day.', allow, reads: 'case', params: CaseRef, query: z.strictObject({ on: Day.optional(), since: Day.optional() }), reply: NetworkMap },
  addTie: { method: 'POST', path: '/cases/:caseId/network/ties', summary: 'Add a tie with its first state.', allow, creates: true, params: CaseRef, body: NewTie, reply: Created },
  changeTie: { method: 'PATCH', path: '/cases/:caseId/network/ties/:tieId', summary: 'Change who the tie is with and whom it concerns.', allow, versioned: true, params: TieRef, body: TieFields },
  setTieState: { method: 'PUT', path: '/cases/:caseId/network/ties/:tieId/states/:onDay', summary: 'What the tie is like since a day; the same day again corrects it.', allow, params: TieRef.extend({ onDay: Day }), body: TieState },
  endTie: { method: 'PATCH', path: '/cases/:caseId/network/ties/:tieId/end', summary: 'Since when the tie is no more drawn; null takes it back.', allow, versioned: true, params: TieRef, body: z.strictObject({ endedOn: Day.nullable() }) },
  note: { method: 'POST', path: '/cases/:caseId/network/notes', summary: 'What the client concludes from the map, and which ties are missing. The newest one counts.', allow, creates: true, params: CaseRef, body: NewNote, reply: Created },
  addKin: { method: 'POST', path: '/cases/:caseId/network/kin', summary: 'Add a relative who is not a person of the case to the genogram.', allow, creates: true, params: CaseRef, body: NewKin, reply: Created },
  changeKin: { method: 'PATCH', path: '/cases/:caseId/network/kin/:kinId', summary: 'Change a relative in the genogram.', allow, versioned: true, params: z.strictObject({ caseId: Id, kinId: Id }), body: KinFields },
});
