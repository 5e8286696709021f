// The bars of a sheet as SVG: the same picture in PDF and DOCX.
import type { Evidence } from './shapes.ts';
import { spanName } from './sheet-words.ts';

const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
/** At least two bars, each with its number above and its span below; names of many bars stand under every second or third one. */
export function chartSvg({ cells }: NonNullable<Evidence['time']>): string {
  const width = 640, height = 132, bottom = 108, most = Math.max(...cells.map(({ n }) => n)), step = width / cells.length, wide = Math.min(64, step * 0.7), every = Math.ceil(cells.length / 9);
  const bars = cells.map(({ key, n }, i) => {
    const x = i * step + step / 2, high = Math.max(2, (n / most) * 86);
    return `<rect x="${(x - wide / 2).toFixed(1)}" y="${(bottom - high).toFixed(1)}" width="${wide.toFixed(1)}" height="${high.toFixed(1)}" fill="#2362a2"/><text x="${x.toFixed(1)}" y="${(bottom - high - 5).toFixed(1)}" text-anchor="middle" font-size="13" font-weight="bold" fill="#1c2430">${n}</text>${i % every === 0 ? `<text x="${x.toFixed(1)}" y="${bottom + 17}" text-anchor="middle" font-size="12" fill="#4a5565">${escape(spanName(key))}</text>` : ''}`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="Noto Sans">${bars.join('')}<line x1="0" x2="${width}" y1="${bottom}" y2="${bottom}" stroke="#8a94a3"/></svg>`;
}
