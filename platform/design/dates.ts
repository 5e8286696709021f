/** Accepts 1.2.2026, 01. 02. 2026, 1/2/26, 1 2 2026, 1.2. (this year) and 2026-02-01; rejects 31. 2., which dayjs would roll over. */
export function parseCzechDay(text: string): string | null {
  const iso = /^\s*(\d{4})-(\d{2})-(\d{2})\s*$/.exec(text);
  const czech = /^\s*(\d{1,2})[.\s/-]+(\d{1,2})(?:[.\s/-]+(\d{4}|\d{2})?)?\s*$/.exec(text);
  const [day, month, year] = iso ? [iso[3], iso[2], iso[1]] : czech ? [czech[1], czech[2], czech[3]] : [];
  if (!day || !month) return null;
  const full = !year ? new Date().getFullYear() : year.length === 2 ? 2000 + Number(year) : Number(year);
  const date = new Date(Date.UTC(full, Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day) ? date.toISOString().slice(0, 10) : null;
}
