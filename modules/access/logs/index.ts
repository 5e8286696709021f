// What the process itself uses of the logs.
export { checkLogs, startSealing, type LogCheck } from './sealing.ts';
