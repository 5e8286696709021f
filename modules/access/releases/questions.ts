// What other rooms ask of releases.
/** Consents and residence permits of people within the caller's reach that end between two days: for a calendar. */
export { findEnding as ending } from './queries.ts';
