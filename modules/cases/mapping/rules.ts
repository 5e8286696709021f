// What is true of needs: which rating holds now, where it began, where the views differ. Safe in the browser.

export type Rating = { id: string; domain: string; about: readonly string[]; ratedOn: string; createdAt: string; workerValue: number | null; clientValue: number | null; reason: string };
/** One view of a need: its value and the day it was given. */
export type View = { value: number; on: string };
export type Need = {
  key: string; domain: string; about: readonly string[];
  worker: View | null; client: View | null;
  /** The service's first value, when given on an earlier day than the one that holds. */
  earlier: View | null;
  /** Day of the newest value. */
  ratedOn: string;
  /** The newest reason that was given. */
  reason: string;
  /** All ratings, oldest first. */
  history: readonly Rating[];
};

/** Names the set of persons whatever their order: a need of the same domain of other persons is another need. */
export const setKey = (about: readonly string[]) => about.toSorted().join(' ');
const needKey = (rating: Pick<Rating, 'domain' | 'about'>) => `${rating.domain}|${setKey(rating.about)}`;
const oldestFirst = (a: Rating, b: Rating) => a.ratedOn.localeCompare(b.ratedOn) || a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id);

const views = (history: readonly Rating[], of: 'workerValue' | 'clientValue'): View[] =>
  history.flatMap((rating) => { const value = rating[of]; return value === null ? [] : [{ value, on: rating.ratedOn }]; });

/** What holds now for each domain and person-set. Either view is the newest one given, so that asking only the client does not hide the service's. */
export function currentNeeds(ratings: readonly Rating[]): Need[] {
  const grouped = Map.groupBy(ratings.toSorted(oldestFirst), needKey);
  return [...grouped].map(([key, history]) => {
    const newest = history.at(-1)!;
    const worker = views(history, 'workerValue'), client = views(history, 'clientValue');
    const first = worker[0], last = worker.at(-1);
    return {
      key, domain: newest.domain, about: newest.about, ratedOn: newest.ratedOn, history,
      worker: last ?? null, client: client.at(-1) ?? null,
      earlier: first && last && first.on < last.on ? first : null,
      reason: history.findLast((rating) => rating.reason)?.reason ?? '',
    };
  });
}

/** In the order of the code list, the same domain together, needs of more persons first. */
export const inOrder = (needs: readonly Need[], domains: readonly string[]): Need[] => {
  const place = (domain: string) => { const at = domains.indexOf(domain); return at < 0 ? domains.length : at; };
  return needs.toSorted((a, b) => place(a.domain) - place(b.domain) || b.about.length - a.about.length || a.key.localeCompare(b.key));
};

export type Difference = { need: Need; steps: number; /** Who sees the situation as harder. */ harder: 'worker' | 'client' };
/** Where the two views differ most: what to talk about. Among equals the more pressing need. Nothing when they agree. */
export function largestDifference(needs: readonly Need[]): Difference | null {
  const found = needs.flatMap((need): Difference[] => {
    if (!need.worker || !need.client || need.worker.value === need.client.value) return [];
    return [{ need, steps: Math.abs(need.worker.value - need.client.value), harder: need.client.value < need.worker.value ? 'client' : 'worker' }];
  });
  const lowest = ({ need }: Difference) => Math.min(need.worker!.value, need.client!.value);
  return found.toSorted((a, b) => b.steps - a.steps || lowest(a) - lowest(b))[0] ?? null;
}

export type Trend = 'better' | 'worse' | 'same';
/** From the first value of the service to the one that holds; nothing from a single day. */
export function trend(need: Need): Trend | null {
  if (!need.worker || !need.earlier) return null;
  return need.worker.value > need.earlier.value ? 'better' : need.worker.value < need.earlier.value ? 'worse' : 'same';
}

/** A rating is history; only a slip may be mended, on the day it was written. */
export const mayCorrect = (rating: { createdAt: string }, today: string, dayOf: (instant: string) => string) => dayOf(rating.createdAt) === today;

/** The current sheet of each child and the earlier ones, newest first, from a list that is newest first. */
export const sheetsByChild = <T extends { personId: string }>(sheets: readonly T[]): Map<string, { current: T; earlier: T[] }> =>
  new Map([...Map.groupBy(sheets, (sheet) => sheet.personId)].map(([child, [current, ...earlier]]) => [child, { current: current!, earlier }]));

/** Keeps what a print for this person may hold: nothing that somebody else said in confidence. Without a person: the team's own print. */
export const forReader = (personId: string | undefined) => (fact: { confidenceOf: string | null }) => personId === undefined || fact.confidenceOf === null || fact.confidenceOf === personId;
/** Vulnerability and health of another adult stay out of a person's print; a child's do not. */
export const sensitiveFor = (personId: string | undefined, children: readonly string[]) => (fact: { about: readonly string[] }) =>
  personId === undefined || fact.about.every((id) => id === personId || children.includes(id));
