// What the process itself does of events.
export { jobs } from './jobs.ts';
