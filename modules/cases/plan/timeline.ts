// The layout of the time chart: numbers only, the same for a screen and a print. Drawn by ui/TimeChart.tsx.

export type ChartStep = { id: string; label: string; startsOn: string | null; dueOn: string | null; /** Day it was written, for a step without a start. */ since: string; needs: readonly string[]; /** Short name on the bar. */ mark: string };
export type ChartGoal = { id: string; label: string; steps: readonly ChartStep[] };
export type Bar = { id: string; row: number; x: number; width: number; /** The label fits on the bar, else it stands at its right, or left at the edge. */ mark: 'inside' | 'right' | 'left'; /** Without a date: a bar that says only where it starts. */ open: boolean };
export type Chart = {
  rows: ({ kind: 'goal'; id: string; label: string } | { kind: 'step'; id: string; goalId: string })[];
  bars: Bar[];
  months: { x: number; width: number; day: string }[];
  /** The line of today; null outside of the chart. */
  today: number | null;
  arrows: { from: string; to: string; points: [number, number, number, number] }[];
  from: string; to: string;
};

const dayNumber = (day: string) => Math.floor(Date.parse(`${day}T12:00:00Z`) / 86_400_000);
const dayText = (n: number) => new Date(n * 86_400_000).toISOString().slice(0, 10);
const monthStart = (day: string) => `${day.slice(0, 7)}-01`;
function nextMonth(day: string): string {
  const [year, month] = day.split('-').map(Number) as [number, number];
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
}

/** From when to when a step lasts. One day at least; without an end it lasts a fortnight on paper. */
export function span(step: Pick<ChartStep, 'startsOn' | 'dueOn' | 'since'>): { from: string; to: string; open: boolean } {
  if (step.dueOn) {
    const from = step.startsOn ?? (step.since < step.dueOn ? step.since : step.dueOn);
    return { from, to: step.dueOn, open: false };
  }
  const from = step.startsOn ?? step.since;
  return { from, to: dayText(dayNumber(from) + 14), open: true };
}

/** Whole months from the first bar to the last, with today, at least three and at most eighteen. */
export function range(goals: readonly ChartGoal[], today: string): { from: string; to: string } {
  const spans = goals.flatMap((goal) => goal.steps.map(span));
  let from = monthStart([today, ...spans.map((s) => s.from)].reduce((a, b) => a < b ? a : b));
  let to = nextMonth([today, ...spans.map((s) => s.to)].reduce((a, b) => a > b ? a : b));
  // A step of long ago does not squeeze what goes on now.
  const early = dayText(dayNumber(today) - 183);
  if (from < early) from = monthStart(early);
  const late = dayText(dayNumber(today) + 365);
  if (to > late) to = nextMonth(late);
  for (let months = 0, day = from; day < to || months < 3; months++) { day = nextMonth(day); if (day > to) to = day; }
  return { from, to };
}

/** Room that a short name needs, at the given width of a letter. */
const room = (mark: string, letter: number) => mark.length * letter + 12;

/** Lays the plan out over `width` points; rows are counted, their height belongs to whoever draws. */
export function layOut(goals: readonly ChartGoal[], today: string, width: number, { letter = 6.6, shortest = 8 } = {}): Chart {
  const { from, to } = range(goals, today);
  const start = dayNumber(from), days = dayNumber(to) - start;
  const at = (day: string) => Math.min(width, Math.max(0, (dayNumber(day) - start) / days * width));
  const rows: Chart['rows'] = [], bars: Bar[] = [];
  for (const goal of goals) {
    rows.push({ kind: 'goal', id: goal.id, label: goal.label });
    for (const step of goal.steps) {
      const s = span(step), x = Math.min(at(s.from), width - shortest), end = at(dayText(dayNumber(s.to) + 1));
      const wide = Math.max(shortest, end - x), needed = room(step.mark, letter);
      bars.push({ id: step.id, row: rows.length, x, width: wide, open: s.open, mark: wide >= needed ? 'inside' : x + wide + needed <= width ? 'right' : 'left' });
      rows.push({ kind: 'step', id: step.id, goalId: goal.id });
    }
  }
  const months: Chart['months'] = [];
  for (let day = from; day < to; day = nextMonth(day)) months.push({ x: at(day), width: at(nextMonth(day)) - at(day), day });
  const byId = new Map(bars.map((bar) => [bar.id, bar]));
  const arrows = goals.flatMap((goal) => goal.steps).flatMap((step) => step.needs.flatMap((needed): Chart['arrows'] => {
    const before = byId.get(needed), later = byId.get(step.id)!;
    return before ? [{ from: needed, to: step.id, points: [before.x + before.width, before.row, later.x, later.row] }] : [];
  }));
  return { rows, bars, months, today: today >= from && today < to ? at(today) : null, arrows, from, to };
}

/** Months whose names fit beside each other: every one, or every second, third… */
export const monthsShown = (chart: Pick<Chart, 'months'>, needed: number): Chart['months'] => {
  const narrowest = Math.min(...chart.months.map((month) => month.width));
  const every = Math.max(1, Math.ceil(needed / Math.max(1, narrowest)));
  return chart.months.filter((_, index) => index % every === 0);
};
