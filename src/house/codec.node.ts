import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Codec } from './node.ts';

/** A tenth of the length for the rules of a version: they are kept in every node's ledger. */
export const deflated: Codec = {
  pack: (text) => deflateRawSync(text, { level: 9 }).toString('base64'),
  unpack: (packed) => inflateRawSync(Buffer.from(packed, 'base64')).toString('utf8'),
};
