// What comes after a page may speak with words that have not come yet: it waits for them. The web says how they are loaded.
let load = (): Promise<void> => Promise.resolve();
export const waitForWords = (by: () => Promise<void>): void => { load = by; };
/** All words of the language on the screen. */
export const allWords = (): Promise<void> => load();
