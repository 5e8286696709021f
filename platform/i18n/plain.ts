// Text as it is compared where accents and capitals do not matter: the same in the browser and on the server.

/** Lower case without accents: `Češtinářka` → `cestinarka`. Letters that are no accented ones (đ, Cyrillic) stay. */
export const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
