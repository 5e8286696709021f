// Goals as Markdown, and what such a text carries along. Pure.
import { evenText, parseExact, type Exact } from '../exact.ts';
import type { Spoken } from './spoken.ts';

const mark = /<!--\s*soubeh-cile\s+([\s\S]*?)-->/;
/** What was carried in a comment, and the text without comments. */
export function carriedInText(text: string): { words: string; exact: Exact | undefined } {
  const found = mark.exec(text);
  return { words: text.replace(/<!--[\s\S]*?-->/g, ''), exact: parseExact(found?.[1]) };
}
/** Signs that would make something else of a line. */
const escaped = (text: string) => evenText(text).replace(/([\\`*_[\]<>|])/g, '\\$1').replace(/^(\d+)([.)])/, '$1\\$2').replace(/^([-+#])/, '\\$1');

export function toMarkdown({ title, preamble, centres }: Spoken, exact: Exact): string {
  const lines = [`# ${escaped(title)}`, ''];
  for (const text of preamble.text.split(/\n{2,}/).filter(Boolean)) lines.push(escaped(text), '');
  for (const [head, said] of preamble.facts) lines.push(`${escaped(head)}:`, '', `- ${escaped(said)}`, '');
  for (const centre of centres) {
    lines.push(`## ${escaped(centre.name)}`, '');
    for (const [head, said] of centre.facts) lines.push(`${escaped(head)}: ${escaped(said)}`, '');
    centre.goals.forEach((goal, index) => {
      lines.push(`${index + 1}. ${escaped(goal.text)}`);
      for (const part of goal.parts) lines.push(`    - ${escaped(part)}`);
    });
    lines.push('');
  }
  // A comment may hold no two dashes; in what it holds they stand only in texts.
  return `${lines.join('\n')}\n<!-- soubeh-cile ${JSON.stringify(exact).replaceAll('--', '\\u002d\\u002d')} -->\n`;
}
