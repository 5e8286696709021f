// Which of the fifteen standards a part of the frame is. Pure.

/** Standards by number: what the program shows beside them by itself. */
export const standardNumbers = Array.from({ length: 15 }, (_, at) => at + 1);
/** The number of a standard: said in the key of its topic (`t_s7`), else by its order in the frame. */
export function standardOf(topics: readonly { key: string }[], key: string): number | undefined {
  const said = /(\d{1,2})$/.exec(key)?.[1], number = said ? Number(said) : topics.findIndex((topic) => topic.key === key) + 1;
  return number >= 1 && number <= 15 ? number : undefined;
}
