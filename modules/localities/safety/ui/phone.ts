/** A number as a telephone calls it. */
export const callTo = (number: string) => `tel:${number.replace(/[^\d+]/g, '')}`;
