// Pure decisions about screening: patterns of units, what a mark says, which units the next round has, how far the house is covered. The same on the server, in the browser and without signal.
export const outcomes = ['reached', 'nobody', 'back', 'no'] as const;
export type Outcome = (typeof outcomes)[number];
export const roundModes = ['morning', 'afternoon', 'evening', 'weekend', 'night'] as const;
export const picks = ['returning', 'open', 'all'] as const;
export type Pick = (typeof picks)[number];
export const operatorStates = ['not_asked', 'agreed', 'told', 'refused'] as const;
/** Kinds of work that a round is. */
export const roundKinds = ['screening', 'field_visit', 'distribution'] as const;
export const mostUnits = 1000;

const longest = 40;
/** `12`, `A12`, `12b`: the number in the middle and what stands around it. */
const numbered = /^(.*?)(\d{1,5})(\D{0,10})$/;

/** Labels that one word means: `1–60`, `A1-A20`, or itself. Undefined when it is no sensible range. */
function labelsOf(word: string): string[] | undefined {
  const [from, to, ...more] = word.split(/\s*[–—-]\s*/);
  if (to === undefined || more.length > 0) return word.length <= longest ? [word] : undefined;
  const a = numbered.exec(from ?? ''), b = numbered.exec(to);
  // „12-B“ is a label of its own; „A1–20“ and „A1–A20“ are the same range.
  if (!a || !b || (b[1] !== '' && b[1] !== a[1]) || b[3] !== a[3]) return word.length <= longest ? [word] : undefined;
  const first = Number(a[2]), last = Number(b[2]);
  if (last < first || last - first >= mostUnits) return undefined;
  const width = a[2]!.startsWith('0') ? a[2]!.length : 0;
  return Array.from({ length: last - first + 1 }, (_, n) => `${a[1]}${String(first + n).padStart(width, '0')}${a[3]}`);
}
/** Units out of what somebody typed: `1–60`, `101-120, 201-220`, a line each. Each label once, in the order typed. Undefined when a range makes no sense or there are none or too many. */
export function unitsOfPattern(text: string): string[] | undefined {
  const found: string[] = [];
  for (const word of text.split(/[,;\n]+/).map((one) => one.trim().replace(/\s+/g, ' ')).filter(Boolean)) {
    const labels = labelsOf(word);
    if (!labels) return undefined;
    found.push(...labels);
  }
  const once = [...new Set(found)];
  return once.length > 0 && once.length <= mostUnits ? once : undefined;
}

const collator = new Intl.Collator('cs', { numeric: true });
/** As one walks: floor by floor, 2 before 10. */
export const asOneWalks = (a: { floor: string; label: string }, b: { floor: string; label: string }) => collator.compare(a.floor, b.floor) || collator.compare(a.label, b.label);

/** The last mark of one worker at one door; `undone` ones are not among them. */
export type Mark = { outcome: Outcome; /** ISO instant. */ at: string; by: { id: string; name: string } };
const newest = (a: Mark, b: Mark) => b.at.localeCompare(a.at) || (a.by.id < b.by.id ? 1 : -1);
/** What counts at a door: the newest mark; and those of the colleagues who say otherwise. */
export function standing(marks: readonly Mark[]): { current: Mark | null; others: Mark[] } {
  const [current = null, ...rest] = marks.toSorted(newest);
  return { current, others: current ? rest.filter(({ outcome }) => outcome !== current.outcome) : [] };
}
/** One more mark of a worker, or their taking it back (`undone`): their earlier one gives way, nobody else's does. One that is older than what they said since changes nothing. */
export function withMark(marks: readonly Mark[], { outcome, at, by }: Omit<Mark, 'outcome'> & { outcome: Outcome | 'undone' }): Mark[] {
  const mine = marks.find((one) => one.by.id === by.id);
  if (mine && mine.at > at) return [...marks];
  const others = marks.filter((one) => one.by.id !== by.id);
  return outcome === 'undone' ? others : [...others, { outcome, at, by }].toSorted(newest);
}

/** Units of a round. `before`: what the last round that tried a door found there; missing = never tried. „Come back“ first, then „nobody“, then those never tried. */
export function pickUnits(units: readonly { id: string; floor: string; label: string; closedOn: string | null }[], before: ReadonlyMap<string, Outcome>, pick: Pick): string[] {
  const open = units.filter(({ closedOn }) => closedOn === null).toSorted(asOneWalks);
  if (pick === 'all' || before.size === 0) return open.map(({ id }) => id);
  const of = (outcome: Outcome | undefined) => open.filter(({ id }) => before.get(id) === outcome).map(({ id }) => id);
  return [...of('back'), ...of('nobody'), ...(pick === 'open' ? of(undefined) : [])];
}

export type Counts = Record<Outcome, number> & { units: number; left: number };
/** How many doors of a round are how. */
export function countsOf(current: readonly (Outcome | null | undefined)[]): Counts {
  const of = (outcome: Outcome) => current.filter((one) => one === outcome).length;
  return { units: current.length, reached: of('reached'), nobody: of('nobody'), back: of('back'), no: of('no'), left: current.filter((one) => !one).length };
}
