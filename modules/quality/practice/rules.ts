import { namesDeclined, tellsHouse } from '#platform/i18n/declined.ts';

/** Names of a masked house that texts say, whatever the accents, capitals and case: `ve Vlaštovce` says Azylový dům Vlaštovka. */
export const namesSaid = (texts: readonly string[], names: readonly string[]): string[] => namesDeclined(texts.join('\n'), names, tellsHouse);
