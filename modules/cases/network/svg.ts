// A drawing as plain data: React shows it, a document gets it as text. So there is only one drawing.
export type Attributes = Record<string, string | number>;
export type Element = { tag: string; attributes: Attributes; children: readonly (Element | string)[] };

export const el = (tag: string, attributes: Attributes, ...children: (Element | string | false | null | undefined)[]): Element =>
  ({ tag, attributes, children: children.filter((child) => child !== false && child !== null && child !== undefined && child !== '') as (Element | string)[] });

const escaped = (text: string) => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
/** The drawing as text of an SVG file. */
export function toSvgText({ tag, attributes, children }: Element): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(String(value))}"`).join('');
  return children.length ? `<${tag}${written}>${children.map((child) => typeof child === 'string' ? escaped(child) : toSvgText(child)).join('')}</${tag}>` : `<${tag}${written}/>`;
}

/** Tenths of a pixel are enough; and the same text on every machine. */
export const round = (value: number) => Math.round(value * 10) / 10;
export const ink = { text: '#1b2430', secondary: '#4d5763', line: '#7b8794', red: '#b3261e', blue: '#2362a2', blueSoft: '#edf3fb', yellow: '#86610a', yellowSoft: '#fffaea', teal: '#0f6b68', tealSoft: '#e8f4f2', grey: '#4d5763', greySoft: '#f3f5f8', white: '#ffffff' };
export const fontFamily = "'Inter Variable', Inter, 'Noto Sans', sans-serif";

/** The outermost element, with the words a screen reader says instead of the picture. */
export const picture = (width: number, height: number, alternative: string, ...children: Element[]): Element =>
  el('svg', { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${round(width)} ${round(height)}`, width: round(width), height: round(height), role: 'img', 'aria-label': alternative, 'font-family': fontFamily }, ...children);

/** Lines of text under one another, the first with its middle at `y`. */
export const textLines = (x: number, y: number, lines: readonly string[], step: number, attributes: Attributes = {}): Element[] =>
  lines.map((line, i) => el('text', { x: round(x), y: round(y + i * step + Number(attributes['font-size'] ?? 12) * 0.35), 'text-anchor': 'middle', fill: ink.text, ...attributes }, line));
