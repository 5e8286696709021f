// What the process itself does of followed recommendations.
export { jobs } from './jobs.ts';
