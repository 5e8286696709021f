// Files of strangers are opened in a thread of its own, with bounded memory and time: whoever lays out what a few kilobytes name would take the whole server down.
import { Worker } from 'node:worker_threads';

const mostSeconds = 30, mostMegabytes = 400;

/** Runs a thread that posts one message and ends. Throws when it takes too much, or says nothing. */
export async function inThread<T>(thread: URL, workerData: unknown): Promise<T> {
  const worker = new Worker(thread, { workerData, resourceLimits: { maxOldGenerationSizeMb: mostMegabytes, maxYoungGenerationSizeMb: 64 } });
  const late = setTimeout(() => { void worker.terminate(); }, mostSeconds * 1000);
  try {
    return await new Promise<T>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', () => { reject(new Error('the file takes too much')); });
    });
  } finally { clearTimeout(late); void worker.terminate(); }
}
