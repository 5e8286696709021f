/** Without letters and digits that are easily mistaken. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A one-time password to be read out: 20 characters in groups, made in the browser and kept nowhere. */
export function makePassword(): string {
  const letters = Array.from(crypto.getRandomValues(new Uint32Array(20)), (random) => alphabet[random % alphabet.length]);
  return letters.join('').replace(/(.{5})(?=.)/g, '$1-');
}
