// The voice of the jobs' library: only what went wrong, and nothing of what a job is about.
import { Logger } from 'graphile-worker';

export const quiet = new Logger(() => (level, message) => {
  if (level === 'error') console.error('jobs:', message.split('\n')[0]!.replace(/\{.*\}/g, '{…}'));
});
