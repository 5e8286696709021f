// Contracts as the browser needs them: who sends what where. What only the server asks of them (which words an address takes, what comes back) stays there, and a
// shape that no page uses is neither sent nor made when a page starts.
import type { Plugin } from 'vite';
import { inside, nameOf, parseText, type Node } from './web-syntax.ts';

/** Endpoints and the shapes that they are made of: such a file only says what is what, so that any call in it may be left out when nobody uses its result. */
const isContract = /[\\/](modules|platform)[\\/].*(contract|shapes)[^\\/]*\.ts$/;
export const ofServer = new Set(['summary', 'params', 'query', 'reply']);

const isEndpoint = (members: readonly Node[]) => ['method', 'path', 'allow'].every((name) => members.some((member) => nameOf(member) === name));

/** What stands inside of functions is made only when they are called. */
const isFunction = ({ type }: Node) => /Function/.test(type);
/** Lines stay where they were, so that a fault is still found by its line. */
const emptied = (text: string) => text.replace(/[^\n]+/g, '');

/** The text of a contract without what only the server asks of its endpoints, and with every call at its top marked as one that does nothing but return. */
export function forTheWeb(code: string): string {
  const edits: { at: number; to: number; text: string }[] = [];
  for (const node of inside(parseText(code), isFunction)) {
    if (node.type === 'CallExpression') edits.push({ at: node.start, to: node.start, text: '/* @__PURE__ */ ' });
    const members = node.type === 'ObjectExpression' ? node['properties'] as Node[] : [];
    if (isEndpoint(members)) for (const member of members) if (ofServer.has(nameOf(member))) {
      const after = /^\s*,/.exec(code.slice(member.end))?.[0].length ?? 0;
      edits.push({ at: member.start, to: member.end + after, text: emptied(code.slice(member.start, member.end)) });
    }
  }
  let written = '', from = 0;
  for (const { at, to, text } of edits.toSorted((a, b) => a.at - b.at || b.to - a.to)) {
    // Inside of what is left out.
    if (at < from) continue;
    written += code.slice(from, at) + text;
    from = to;
  }
  return written + code.slice(from);
}

export const contractsForTheWeb = (): Plugin => ({ name: 'soubeh:contracts', enforce: 'pre', apply: 'build', transform: { filter: { id: isContract }, handler: (code) => ({ code: forTheWeb(code), map: null }) } });
