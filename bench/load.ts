// Closed-loop load: each connection sends, waits for the whole answer, sends again. A sample is what one person asks at once, request after request.
import http from 'node:http';

export type Request = { method: string; path: string; cookie?: string; body?: () => string };
export type Sample = Request[];
export type Measured = { ms: number[]; seconds: number };

function send(port: number, agent: http.Agent, { method, path, cookie, body }: Request): Promise<number> {
  return new Promise((resolve, reject) => {
    const payload = body?.();
    const request = http.request({ host: '127.0.0.1', port, method, path, agent, headers: { ...(cookie && { cookie }), ...(payload !== undefined && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) }) } }, (response) => {
      response.on('data', () => {});
      response.on('end', () => (response.statusCode! < 300 ? resolve(response.statusCode!) : reject(new Error(`${method} ${path}: ${response.statusCode}`))));
      response.on('error', reject);
    });
    request.on('error', reject);
    request.end(payload);
  });
}

/** Runs the samples in turn on so many connections for so long. Throws on the first answer that is not a success. */
export async function load(port: number, samples: Sample[], connections: number, seconds: number): Promise<Measured> {
  const ms: number[] = [], end = performance.now() + seconds * 1000, started = performance.now();
  let next = 0;
  await Promise.all(Array.from({ length: connections }, async () => {
    const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
    while (performance.now() < end) {
      const sample = samples[next++ % samples.length]!, from = performance.now();
      for (const request of sample) await send(port, agent, request);
      ms.push(performance.now() - from);
    }
    agent.destroy();
  }));
  return { ms, seconds: (performance.now() - started) / 1000 };
}

/** Each sample once, one after another. */
export async function once(port: number, samples: Sample[]): Promise<void> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  for (const request of samples.flat()) await send(port, agent, request);
  agent.destroy();
}

export const percentile = (ms: number[], share: number): number => {
  const sorted = [...ms].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
};
