// What comes out of a vote, and how it is said. Pure; the same answer in the browser, and in the database (`meetings.result_of`).
export const quorums = ['none', 'third', 'half', 'two_thirds'] as const;
export type Quorum = (typeof quorums)[number];
export const majorities = ['of_voting', 'of_present', 'of_all'] as const;
export type Majority = (typeof majorities)[number];
export const choices = ['for', 'against', 'abstained'] as const;
export type Choice = (typeof choices)[number];
export type Count = Record<Choice, number>;
export type Result = 'passed' | 'rejected' | 'invalid';
/** The rules of a group and how many of its members have a vote and are there. */
export type Ground = { quorum: Quorum; majority: Majority; entitled: number; present: number };

/** A meeting without a group has no rules: whoever is there decides by more votes for than against. */
export const withoutGroup = { quorum: 'none', majority: 'of_voting' } as const;
/** Kinds of meeting that vote. Conference, intervision and supervision do not: nobody is outvoted there. */
export const votingKinds = ['working_group', 'team', 'round_table', 'other'] as const;

/** More than half for half; at least a third, at least two thirds. With nobody there only where nothing is asked. */
export function isQuorate({ quorum, entitled, present }: Omit<Ground, 'majority'>): boolean {
  switch (quorum) {
    case 'none': return true;
    case 'third': return present > 0 && present * 3 >= entitled;
    case 'half': return present * 2 > entitled;
    case 'two_thirds': return present > 0 && present * 3 >= entitled * 2;
  }
}
/** How many members have to be there for a vote to hold. */
export function neededPresent({ quorum, entitled }: Pick<Ground, 'quorum' | 'entitled'>): number {
  let n = 0;
  while (n <= entitled && !isQuorate({ quorum, entitled, present: n })) n += 1;
  return n;
}
const isMajority = ({ majority, entitled, present }: Omit<Ground, 'quorum'>, count: Count): boolean =>
  majority === 'of_voting' ? count.for > count.against : count.for * 2 > (majority === 'of_present' ? present : entitled);

/** invalid = too few were there; passed = more than half of what the group asks for; else rejected. */
export const resultOf = (ground: Ground, count: Count): Result => !isQuorate(ground) ? 'invalid' : isMajority(ground, count) ? 'passed' : 'rejected';

export const sum = (count: Count): number => count.for + count.against + count.abstained;
/** Of the ballots: each member's one. */
export const countOf = (ballots: readonly { choice: Choice }[]): Count => ({ for: 0, against: 0, abstained: 0, ...Object.fromEntries(choices.map((choice) => [choice, ballots.filter((one) => one.choice === choice).length])) });

/** For paper, without anybody's gender: `7 pro, 0 proti, zdrželo se 1`. */
export const countWords = (count: Count): string => `${count.for} pro, ${count.against} proti, zdrželo se ${count.abstained}`;

export const decisions = ['watch', 'act', 'end'] as const;
export type Decision = (typeof decisions)[number];
/** Whether as many occurrences were seen as something is to be done from. */
export const isOverThreshold = (watch: { thresholdCount: number | null }, seen: number | null): boolean => watch.thresholdCount !== null && seen !== null && seen >= watch.thresholdCount;

/** Pieces of a text that may be somebody's name, with how far from a known one they may be (`people.find_names`: 0 the same, 2 one letter otherwise): Czech bends names. At most 30. */
export function possibleNames(text: string): { words: string; distance: number }[] {
  const words = [...text.matchAll(/\p{Lu}[\p{L}’'-]{2,}(?:\s+\p{Lu}[\p{L}’'-]{2,})?/gu)].map(([found]) => found.replace(/\s+/g, ' '));
  const found = words.flatMap((piece) => { const [first, second] = piece.split(' ') as [string, string?]; return second ? [piece, first, second] : [first]; });
  return [...new Set(found)].slice(0, 30).map((piece) => ({ words: piece, distance: piece.includes(' ') ? 5 : piece.length >= 6 ? 2 : 0 }));
}
