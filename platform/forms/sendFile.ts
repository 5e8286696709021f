// Sending a file from the browser: XMLHttpRequest still is the one way to know how far it is.
import { address, languageAsked, Refused, Unreachable } from '#platform/http/client.ts';
import type { Ask, Endpoint, Problem, Reply } from '#platform/http/contract.ts';

/**
 * Sends a file by an upload endpoint and says how far it is (0 to 1). Throws like `call`; `Unreachable` when the line broke:
 * the same file may be sent again. `stop` gives up.
 */
export function sendFile<E extends Endpoint>(endpoint: E, ask: Ask<E>, file: Blob, { onProgress, stop }: { onProgress?: (part: number) => void; stop?: AbortSignal } = {}): Promise<Reply<E>> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(endpoint.method, address(endpoint, ask as never));
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('accept-language', languageAsked());
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total ? loaded / total : 0);
    request.onerror = request.ontimeout = request.onabort = () => reject(new Unreachable('the line broke'));
    request.onload = () => {
      let reply: unknown;
      try { reply = JSON.parse(request.responseText); } catch { reply = { type: 'about:blank', title: request.statusText, status: request.status, code: 'unreachable' }; }
      if (request.status < 400) resolve(reply as Reply<E>); else reject(new Refused(reply as Problem));
    };
    stop?.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}
