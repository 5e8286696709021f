// Decisions about signing in that need no database.

const browsers: [RegExp, string][] = [[/\bEdgA?\//, 'Edge'], [/\bOPR\//, 'Opera'], [/SamsungBrowser/, 'Samsung Internet'], [/Firefox\/|FxiOS/, 'Firefox'], [/CriOS|Chrome\/|Chromium/, 'Chrome'], [/Safari\//, 'Safari']];
const systems: [RegExp, string][] = [[/iPhone/, 'iPhone'], [/iPad/, 'iPad'], [/Android/, 'Android'], [/Windows/, 'Windows'], [/Mac OS X|Macintosh/, 'Mac'], [/CrOS/, 'ChromeOS'], [/Linux|X11/, 'Linux']];
const named = (agent: string, names: [RegExp, string][]) => names.find(([sign]) => sign.test(agent))?.[1];

/** What a browser calls itself, short enough to be recognised: "Firefox, Windows". Empty when it says nothing known. */
export const deviceOf = (agent: string): string => [named(agent, browsers), named(agent, systems)].filter(Boolean).join(', ');

/** Whoever has one IPv6 address has 2^64 of them for nothing: the network counts, not the address. */
export function networkOf(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address;
  const [head = [], tail] = address.split('::').map((half) => half.split(':').filter(Boolean));
  return [...head, ...(tail ? Array<string>(Math.max(0, 8 - head.length - tail.length)).fill('0') : []), ...(tail ?? [])].slice(0, 4).map((group) => parseInt(group, 16).toString(16)).join(':');
}
