const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('cs');
/** Names of a masked house that a text says, whatever the accents and capitals. */
export const namesSaid = (texts: readonly string[], names: readonly string[]): string[] => { const all = plain(texts.join('\n')); return names.filter((name) => name.trim().length > 2 && all.includes(plain(name.trim()))); };
