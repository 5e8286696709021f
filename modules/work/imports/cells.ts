// What a cell says: days, times, lengths, numbers. A cell of a workbook is a text, a number, a day or yes/no; of a text table always a text.
import { parseCzechDay } from '#platform/design/dates.ts';

export type Cell = string | number | boolean | Date | null | undefined;

const epoch = Date.UTC(1899, 11, 30), dayLength = 86_400_000;
/** Days counted by spreadsheets: from 2000 to 2099. */
const isSerial = (n: number) => n >= 36_526 && n < 73_051;
const isoOf = (date: Date) => date.toISOString().slice(0, 10);
const pad = (n: number) => String(n).padStart(2, '0');

/** The cell as a person reads it. A time is `1:30`, a day `1. 2. 2026`. */
export function textOf(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'boolean') return cell ? 'ano' : 'ne';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  if (!(cell instanceof Date)) return cell.replace(/\u00A0/g, ' ').trim();
  if (cell.getUTCFullYear() < 1901) { const minutes = Math.round((cell.getTime() - epoch) / 60_000); return `${Math.floor(minutes / 60)}:${pad(minutes % 60)}`; }
  const time = cell.getUTCHours() || cell.getUTCMinutes() ? ` ${cell.getUTCHours()}:${pad(cell.getUTCMinutes())}` : '';
  return `${cell.getUTCDate()}. ${cell.getUTCMonth() + 1}. ${cell.getUTCFullYear()}${time}`;
}

/** `2026-02-01` of `1. 2. 2026`, `po 1.2.2026 14:30`, `2026-02-01`, a day of a workbook or its number; null when it is none. A day without a year is none: nobody said which. */
export function readDay(cell: Cell): string | null {
  if (cell instanceof Date) return cell.getUTCFullYear() < 1990 ? null : isoOf(cell);
  const text = textOf(cell);
  if (/^\d{5}([.,]\d+)?$/.test(text)) { const serial = Number(text.replace(',', '.')); return isSerial(serial) ? isoOf(new Date(epoch + Math.floor(serial) * dayLength)) : null; }
  const said = text.replace(/^\p{L}{2,9}\.?,?\s+/u, '').replace(/(?:,?\s+|T)\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/, '');
  return said.match(/\d+/g)?.length === 3 ? parseCzechDay(said) : null;
}

/** `09:05` of `9:05`, `9.05`, `9 h`, a time of a workbook; null when it is none. */
export function readTime(cell: Cell): string | null {
  const inDay = cell instanceof Date ? (cell.getTime() - epoch) % dayLength / 60_000 : typeof cell === 'number' && cell > 0 && cell < 1 ? cell * 1440 : undefined;
  if (inDay !== undefined) { const minute = Math.round(inDay); return `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`; }
  const found = /^(\d{1,2})(?:[:.](\d{2}))?(?::\d{2})?\s*(?:h|hod\.?)?$/.exec(textOf(cell));
  if (!found || Number(found[1]) > 23 || Number(found[2] ?? 0) > 59) return null;
  return `${pad(Number(found[1]))}:${found[2] ?? '00'}`;
}

/** A number with a decimal comma or point, spaces between thousands; null when it is none. */
export function readNumber(cell: Cell): number | null {
  if (typeof cell === 'number') return cell;
  const text = textOf(cell).replace(/\s/g, '');
  return /^-?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : null;
}
/** A whole number from 0; null when it is none. */
export function readCount(cell: Cell): number | null {
  const found = readNumber(cell);
  return found !== null && Number.isInteger(found) && found >= 0 ? found : null;
}

const number = '(\\d+(?:[.,]\\d+)?)', hours = '(?:h|hod\\.?|hodin\\p{L}*|hours?|год\\p{L}*)', minutes = "(?:m|min\\.?|minut\\p{L}*|minutes?|хв\\p{L}*|')";
const lengthInWords = new RegExp(`^(?:${number}\\s*${hours})?\\s*,?\\s*(?:${number}\\s*${minutes}\\.?)?$`, 'u');
/** Minutes of `90`, `1:30`, `1,5 h`, `1 h 30 min`, `45 min` or a time of a workbook. `unit` is what a bare number means. Null when it is none, or not a whole number from 1 to 1440. */
export function readMinutes(cell: Cell, unit: 'minutes' | 'hours'): number | null {
  const whole = (minutes: number) => { const near = Math.round(minutes); return Math.abs(minutes - near) < 0.51 && near >= 1 && near <= 1440 ? near : null; };
  if (cell instanceof Date) return cell.getUTCFullYear() > 1901 ? null : whole((cell.getTime() - epoch) / 60_000);
  const text = textOf(cell).toLowerCase();
  const clock = /^(\d{1,2}):(\d{2})(?::\d{2})?(?:\s*(?:h|hod\.?))?$/.exec(text);
  if (clock) return Number(clock[2]) > 59 ? null : whole(Number(clock[1]) * 60 + Number(clock[2]));
  const both = lengthInWords.exec(text), value = (said: string | undefined) => Number((said ?? '0').replace(',', '.'));
  if (both && (both[1] || both[2])) return whole(value(both[1]) * 60 + value(both[2]));
  const bareNumber = readNumber(cell);
  if (bareNumber === null || unit === 'minutes' && !Number.isInteger(bareNumber)) return null;
  return whole(unit === 'hours' ? bareNumber * 60 : bareNumber);
}
