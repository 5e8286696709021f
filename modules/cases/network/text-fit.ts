// How wide a text will be and where it breaks, without a browser: the same on the server and on screen. Errs to the wide side.
const narrow = new Set([...'iIjlt.,:;\'!|()[]rfíìîїі-  ']), wide = new Set([...'mMwWQOGĐЖШЩЮМФжшщюмф@%ÔƠÖ—']);

/** Width in ems of one letter in the fonts we draw with (Inter, Noto Sans). */
function letterWidth(letter: string): number {
  if (narrow.has(letter)) return 0.36;
  if (wide.has(letter)) return 0.92;
  const code = letter.codePointAt(0)!;
  if (code >= 0x2e80) return 1.05;
  if (/\p{M}/u.test(letter)) return 0;
  return /\p{Lu}/u.test(letter) ? 0.7 : code >= 0x400 && code < 0x530 ? 0.62 : 0.585;
}
export const textWidth = (text: string, size: number, bold = false): number => [...text].reduce((sum, letter) => sum + letterWidth(letter), 0) * size * (bold ? 1.06 : 1);

/** Breaks a text into at most `most` lines of a width; a word too long is broken inside, what does not fit ends with an ellipsis. */
export function wrapText(text: string, width: number, size: number, { bold = false, most = 3 } = {}): string[] {
  const fits = (line: string) => textWidth(line, size, bold) <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of text.trim().split(/\s+/).filter(Boolean).flatMap((one) => pieces(one, fits))) {
    if (line && !fits(`${line} ${word}`)) { lines.push(line); line = word; } else line = line ? `${line} ${word}` : word;
  }
  if (line) lines.push(line);
  if (lines.length <= most) return lines;
  let last = lines[most - 1]!;
  while (last && !fits(`${last}…`)) last = [...last].slice(0, -1).join('');
  return [...lines.slice(0, most - 1), `${last.trimEnd()}…`];
}

function pieces(word: string, fits: (text: string) => boolean): string[] {
  if (fits(word)) return [word];
  const cut: string[] = [''];
  for (const letter of word) {
    if (fits(cut.at(-1)! + letter)) cut[cut.length - 1] += letter; else cut.push(letter);
  }
  return cut.filter(Boolean);
}
