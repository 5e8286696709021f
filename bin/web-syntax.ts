// Reading our own sources as trees: what the build takes from them before it runs any of it.
import { readFileSync } from 'node:fs';
import { parseAst } from 'vite';

export type Node = { type: string; start: number; end: number; [key: string]: unknown };
export const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;
export const parseText = (code: string, lang: 'ts' | 'tsx' = 'ts'): unknown => parseAst(code, { lang });
export const parseFile = (file: string): unknown => parseText(readFileSync(file, 'utf8'), file.endsWith('x') ? 'tsx' : 'ts');

/** A node and everything inside of it, except what `skips` says. */
export function* inside(node: unknown, skips: (node: Node) => boolean = () => false): Generator<Node> {
  if (Array.isArray(node)) { for (const one of node) yield* inside(one, skips); return; }
  if (!isNode(node) || skips(node)) return;
  yield node;
  for (const value of Object.values(node)) if (typeof value === 'object') yield* inside(value, skips);
}

/** The name of a property written plainly, `name: …`; empty when it is written otherwise. */
export const nameOf = ({ type, computed, key }: Node): string => type === 'Property' && !computed && isNode(key) && key.type === 'Identifier' ? String(key['name']) : '';
/** What stands behind a name in an object literal. */
export const propertyOf = (object: unknown, name: string): unknown => isNode(object) && object.type === 'ObjectExpression' ? (object['properties'] as Node[]).find((member) => nameOf(member) === name)?.['value'] : undefined;
export const elementsOf = (array: unknown): Node[] => isNode(array) && array.type === 'ArrayExpression' ? array['elements'] as Node[] : [];
/** The value of a literal. Throws for what has to be run to be known. */
export function literal(node: unknown): unknown {
  if (isNode(node) && node.type === 'Literal') return node['value'];
  if (isNode(node) && node.type === 'ArrayExpression') return elementsOf(node).map(literal);
  if (isNode(node) && node.type === 'ObjectExpression') return Object.fromEntries((node['properties'] as Node[]).map((member) => [nameOf(member), literal(member['value'])]));
  throw new Error(`Written as a literal is wanted here, not ${isNode(node) ? node.type : String(node)}.`);
}
