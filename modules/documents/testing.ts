// Adding documents in tests of any room.
import { expect } from 'vitest';
import { newId } from '#platform/http/client.ts';
import type { Asker } from '#platform/testing/house.ts';
import { aPdf } from '#platform/testing/files.ts';
import { documents, type DocumentAdd } from './contract.ts';
import type { z } from 'zod';

type Given = Partial<z.input<typeof DocumentAdd>> & { bytes?: Buffer };
/** What is said of a document that will be a small PDF. */
export const described = ({ bytes = aPdf(), ...given }: Given = {}): z.input<typeof DocumentAdd> => ({ id: newId(), title: 'Nájemní smlouva', kind: 'housing', onDay: '2026-11-02', extension: 'pdf', size: bytes.length, ...given });
/** Adds a document with its content and returns its id. */
export async function adds(asker: Asker, given: Given): Promise<string> {
  const { bytes = aPdf() } = given, body = described(given);
  await asker.ok(documents.add, { body });
  const { status, problem } = await asker.ask(documents.upload, { params: { documentId: body.id }, bytes });
  expect(problem).toBeUndefined();
  expect(status).toBe(200);
  return body.id;
}
