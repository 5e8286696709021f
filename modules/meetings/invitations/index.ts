// What the process itself does of meetings.
export { jobs } from './jobs.ts';
