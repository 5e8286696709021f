// Pure decisions about the contact tree.
type Node = { id: string; parentId: string | null; position: number; state: 'waiting' | 'reached' | 'not_reached' };
export type Branch<N> = { node: N; /** Who calls them now: the nearest one above who was reached; null = the coordination. */ callerId: string | null; children: Branch<N>[] };

/** The tree in the order of calling. Whoever was called in vain passes those below to the one above: nobody waits for somebody who does not answer. */
export function treeOf<N extends Node>(nodes: readonly N[]): Branch<N>[] {
  const ids = new Set(nodes.map(({ id }) => id));
  const below = (parentId: string | null, callerId: string | null, seen: ReadonlySet<string>): Branch<N>[] => nodes
    .filter((one) => (one.parentId !== null && ids.has(one.parentId) ? one.parentId : null) === parentId && !seen.has(one.id)).toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
    .map((node) => ({ node, callerId, children: below(node.id, node.state === 'not_reached' ? callerId : node.id, new Set([...seen, node.id])) }));
  return below(null, null, new Set());
}
const flat = <N>(tree: readonly Branch<N>[]): Branch<N>[] => tree.flatMap((branch) => [branch, ...flat(branch.children)]);
/** Whom to call next: the first one in order who was not called yet, then those called in vain. */
export function nextToCall<N extends Node>(nodes: readonly N[]): N | undefined {
  const order = flat(treeOf(nodes)).map(({ node }) => node);
  return order.find(({ state }) => state === 'waiting') ?? order.find(({ state }) => state === 'not_reached');
}
/** Would the tree bite its own tail? */
export function closesCircle(nodes: readonly Pick<Node, 'id' | 'parentId'>[], id: string, parentId: string | null): boolean {
  for (let at = parentId, steps = 0; at !== null && steps < 1000; steps++) {
    if (at === id) return true;
    at = nodes.find((one) => one.id === at)?.parentId ?? null;
  }
  return false;
}
