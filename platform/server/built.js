// Where the built server lies, and whether it is of what stands in the sources now. Plain JavaScript: it is asked before anything is built.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** The folder of the whole product. */
export const home = path.resolve(import.meta.dirname, '../..');
/** Beside what was built: each file it was built of, by its path in the product, and the hash of what stood there. */
export const listName = 'inputs.json';

/** What is still being made is called so, and moves on. */
export const making = 'making-';

/** @param {string} root */
export const buildsOf = (root) => path.join(root, '.cache/server');
/** @param {string | Buffer} content */
export const hashOf = (content) => createHash('sha256').update(content).digest('hex');

/**
 * The builds there are, the last one first; those that are still being made among them.
 * @param {string} root
 */
export function builds(root) {
  const folder = buildsOf(root), names = statSync(folder, { throwIfNoEntry: false }) ? readdirSync(folder) : [];
  return names.map((name) => ({ at: path.join(folder, name), changed: statSync(path.join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0 })).toSorted((a, b) => b.changed - a.changed);
}

/**
 * Whether everything that this was built of stands there as it stood then. Contents are compared and not times: a copy into a container, an archive unpacked over another version and
 * a change of branches leave times that say nothing.
 * @param {string} root
 * @param {string} build
 */
export function isFresh(root, build) {
  try {
    /** @type {Record<string, string>} */
    const inputs = JSON.parse(readFileSync(path.join(build, listName), 'utf8'));
    return Object.entries(inputs).every(([file, hash]) => hashOf(readFileSync(path.join(root, file))) === hash);
  } catch { return false; }
}

/** The start of the server that is built of what stands in the sources now. */
export function builtStart(root = home) {
  const build = builds(root).find(({ at }) => !path.basename(at).startsWith(making) && existsSync(path.join(at, 'start.js')) && isFresh(root, at));
  return build && path.join(build.at, 'start.js');
}
