// Projects and supported persons. Pure.

export const donorKinds = ['esf', 'ministry', 'region', 'municipality', 'foundation', 'own', 'other'] as const;
export type DonorKind = typeof donorKinds[number];
export const labours = ['employed', 'self_employed', 'unemployed', 'inactive'] as const;
export type Labour = typeof labours[number];
export const schoolings = ['isced0_2', 'isced3_4', 'isced5_8'] as const;
export type Schooling = typeof schoolings[number];

/** From which share of the threshold somebody is near it. */
const nearShare = 0.8;
export const supportStates = ['over', 'near', 'below'] as const;
export type SupportState = typeof supportStates[number];
/** Minutes of support against the threshold in hours; without a threshold everybody counts. Exactly the threshold is over: OPZ+ asks for 40 hours, not for more than 40. */
export function supportState(minutes: number, minimumHours: number | null): SupportState {
  if (minimumHours === null || minutes >= minimumHours * 60) return 'over';
  return minutes >= minimumHours * 60 * nearShare ? 'near' : 'below';
}

/** What the export needs and where it stands: the consent and the sheet are of the project, the rest is of the person's card. */
export const needed = ['consent', 'name', 'birthDate', 'sex', 'address', 'labour', 'schooling'] as const;
export type Needed = typeof needed[number];
type Known = { givenName: string; familyName: string; birthDate: string | null; birthKnown: boolean; sex: string; address: string; agreedOn: string | null; labour: Labour | null; schooling: Schooling | null };
export const missingOf = (k: Known): Needed[] => needed.filter((one) => ({
  consent: !k.agreedOn, name: !k.givenName.trim() || !k.familyName.trim(), birthDate: !k.birthDate || !k.birthKnown, sex: !['female', 'male'].includes(k.sex), address: !k.address.trim(), labour: !k.labour, schooling: !k.schooling,
})[one]);

/** Hours with two decimals, as IS ESF and people read them. */
export const hoursOf = (minutes: number) => Math.round(minutes / 60 * 100) / 100;

/** Does a project take place on the day? */
export const runsOn = ({ startsOn, endsOn }: { startsOn: string; endsOn: string | null }, day: string) => day >= startsOn && (endsOn === null || day <= endsOn);
