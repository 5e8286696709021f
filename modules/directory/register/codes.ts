// Codes of the register in our words.

/** Region: RÚIAN code of the register → NUTS 3. */
export const regions: Readonly<Record<string, string>> = {
  19: 'CZ010', 27: 'CZ020', 35: 'CZ031', 43: 'CZ032', 51: 'CZ041', 60: 'CZ042', 78: 'CZ051', 86: 'CZ052', 94: 'CZ053', 108: 'CZ063', 116: 'CZ064', 124: 'CZ071', 132: 'CZ080', 141: 'CZ072',
};
export const forms: Readonly<Record<string, string>> = { amb: 'ambulatory', pob: 'residential', ter: 'outreach' };
export const capacityKinds: Readonly<Record<string, string>> = { luzka: 'bed', klient: 'client', kontakt: 'contact', interv: 'intervention', hovor: 'call' };
/** In years; 9 says without limit. */
export const ageGroups: Readonly<Record<string, { from: number | null; to: number | null }>> = {
  10: { from: 0, to: 1 }, 1: { from: 1, to: 6 }, 2: { from: 7, to: 10 }, 3: { from: 11, to: 15 }, 4: { from: 16, to: 18 }, 5: { from: 19, to: 26 }, 6: { from: 27, to: 64 }, 7: { from: 65, to: 80 }, 8: { from: 80, to: null }, 9: { from: null, to: null },
};
