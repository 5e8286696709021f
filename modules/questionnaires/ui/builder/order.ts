/** Moves an item of a list by so many places; out of the list nothing happens. */
export function moved<T>(list: readonly T[], at: number, by: number): T[] {
  const to = at + by, next = [...list];
  if (to < 0 || to >= list.length) return next;
  next.splice(to, 0, ...next.splice(at, 1));
  return next;
}
export const replaced = <T>(list: readonly T[], at: number, item: T): T[] => list.map((one, index) => (index === at ? item : one));
export const without = <T>(list: readonly T[], at: number): T[] => list.filter((_, index) => index !== at);
