/** Names as the team calls people of one family: without the surname that two or more of them share at the end. A lone name stays whole. */
export function shortNames(names: readonly string[]): string[] {
  const last = (name: string) => name.trim().split(/\s+/).at(-1)!;
  const shared = new Set(names.map(last).filter((word, at, all) => all.indexOf(word) !== at));
  return names.map((name) => {
    const words = name.trim().split(/\s+/);
    return words.length > 1 && shared.has(words.at(-1)!) ? words.slice(0, -1).join(' ') : name;
  });
}
