// The ground of an opening in words, for the printed extract (Czech binds; the screen has its own translated words).
import type { Opening } from './contract.ts';

export const groundWords: Record<Opening['ground'], string> = {
  team: 'pracuje s vámi', service: 'pracuje ve službě, která s vámi pracuje', head: 'vede organizaci', mandate: 'koordinuje podporu',
  release: 'na základě vašeho souhlasu nebo zákona', own: 'vás zapsal nebo zapsala', emergency: 'mimořádný přístup v nebezpečí', denied: 'přístup byl odmítnut',
};
export const whatWords: Record<Opening['what'], string> = { case: 'spis případu', person: 'osobní údaje', print: 'tisk', document: 'dokument' };
