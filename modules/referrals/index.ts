// What the process itself does of referrals.
export { jobs } from './jobs.ts';
