// What other parts of programmes ask of events.
export { findComing } from './queries.ts';
