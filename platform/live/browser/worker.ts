// The one stream of a browser, where shared workers are: it lives as long as a tab of ours.
import { connectEvents, lookEvery, makeHub, whenGone, type Said } from './hub.ts';

const hub = makeHub(connectEvents);
setInterval(() => hub.look(), lookEvery);
(self as unknown as { onconnect: (event: MessageEvent) => void }).onconnect = ({ ports: [port] }) => {
  let known = false;
  port!.onmessage = ({ data }: MessageEvent<Said>) => {
    if ('retry' in data) { hub.retry(); return; }
    hub.want(data.id, data.topics, (told) => port!.postMessage(told));
    if (!known) whenGone(data.id, () => hub.leave(data.id));
    known = true;
  };
};
