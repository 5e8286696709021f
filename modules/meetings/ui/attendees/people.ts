// People written one on a line, as they are pasted from a mail or a table. Pure.
const address = /[^\s<>;,"]+@[^\s<>;,"]+\.[^\s<>;,"]+/;

/** `Jana Nová <jana@obec.cz>`, `Jana Nová; jana@obec.cz`, `jana@obec.cz`, `Jana Nová`. The same address counts once. */
export function peopleIn(text: string): { name: string; email: string }[] {
  const seen = new Set<string>();
  return text.split(/\n/).flatMap((line) => {
    const email = (address.exec(line)?.[0] ?? '').toLowerCase().slice(0, 200), name = line.replace(address, ' ').replace(/[<>;,"\t]+/g, ' ').replace(/\s+/g, ' ').trim().slice(0, 120) || email.split('@')[0] || '';
    if (!name || email && seen.has(email)) return [];
    if (email) seen.add(email);
    return [{ name, email }];
  });
}
