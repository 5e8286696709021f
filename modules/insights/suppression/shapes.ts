// Tables of counts as they come in, and as they may be shown. Browser-safe.

/** Counts below this one are small. */
export const usualThreshold = 5;

/**
 * A row of counts, one for each column. `of`: key of the row that it is a part of (service → organisation → district). A row that has parts is
 * their sum, so its own counts are not read. `structural`: columns where nothing can be counted (a phase that the service does not have);
 * such a nought says nothing of people and is shown.
 */
export type CountRow = { key: string; of?: string; counts: readonly number[]; structural?: readonly number[] };
/** Columns add up to the total of the row, rows to the row they are parts of; rows that are parts of none add up to the whole. */
export type CountTable = { rows: readonly CountRow[] };

/** `under`: less than the threshold. `hidden`: not shown, because a small one could be found out from it, or is one itself where saying so would say too much. */
export type Shown = number | 'under' | 'hidden';
export type SafeRow = { key: string; cells: Shown[]; total: Shown };
/** `marked`: what is `under` is small and what is `hidden` is not; otherwise `hidden` says nothing of which is which. */
export type SafeTable = { rows: SafeRow[]; whole: SafeRow; marked: boolean };

export type Options = {
  threshold?: number;
  /** Totals of rows are known from elsewhere and stay shown. */
  totalsKnown?: boolean;
  /** What was hidden before stays hidden. */
  already?: SafeTable;
  /** `hidden` is all that is said: for readers who know a part of the numbers themselves. */
  unmarked?: boolean;
};
