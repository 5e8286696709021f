// What documents and other rooms ask about the network of a case.
import type { Db } from '#platform/db/connect.ts';
import type { NetworkMap } from './contract.ts';
import { describeEcomap, ecomapSvg } from './ecomap-drawing.ts';
import { describeGenogram, genogramSvg } from './genogram-drawing.ts';
import { readNetwork } from './reading.ts';
import { forPrint, type PrintFor } from './rules.ts';
import { networkWords, type NetworkWords } from './words.ts';

export type NetworkPrint = {
  map: NetworkMap; words: NetworkWords;
  /** Self-contained SVG and the text that says the same. */
  ecomap: { svg: string; alt: string }; genogram: { svg: string; alt: string };
};

/** The network as it may go on paper: no confidence of another person, third persons only when wanted. */
export async function networkForPrint(db: Db, caseId: string, { language = 'cs', on, ...for_ }: PrintFor & { language?: string; on?: string }): Promise<NetworkPrint> {
  const map = forPrint(await readNetwork(db, caseId, { on }), for_), words = networkWords(language);
  return {
    map, words,
    ecomap: { svg: ecomapSvg(map, language), alt: describeEcomap(map, words, true) },
    genogram: { svg: genogramSvg(map, language), alt: describeGenogram(map, words, true) },
  };
}

/** The whole map as the caller may see it, for what is told of a case. */
export { readNetwork } from './reading.ts';
