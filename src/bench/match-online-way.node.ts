import { createPublicKey, hash, randomBytes, verify } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { present } from '../core/assert.ts';
import { buildFilter, writeFilter } from '../match/filter.ts';
import { accepted, packInputs, tagsOf } from '../match/frame.ts';
import { keySpec as keySpecOf, sentinelsOf } from '../match/key-spec.ts';
import { openOprf } from '../match/oprf.node.ts';

/** What the asker tells the holders before it measures. */
export interface OnlineFacts {
  readonly holders: number;
  /** Keys of the subject: `specification\0text`. Every third holder has them in its list. */
  readonly inputs: readonly string[];
  /** SPKI in base64, for checking the signature under each question. */
  readonly askerKey: string;
}

/** What the holders tell back: where they listen, and their filters. */
export interface OnlineReady {
  readonly port: number;
  readonly filters: readonly (readonly OnlineFilter[])[];
}

export interface OnlineFilter {
  readonly keySpec: string;
  readonly geometry: { readonly seed: number; readonly segmentLength: number; readonly segmentCount: number };
  readonly bytes: string;
}

export interface OnlineQuestion {
  readonly signature: string;
  /** What is signed: the elements by their digest, and to what the question is bound. */
  readonly grant: string;
  readonly frames: readonly { readonly keySpec: string; readonly elements: string }[];
}

const mode = 'oprf';
const facts: OnlineFacts = JSON.parse(process.argv[2] ?? '');
const oprf = await openOprf();
const askerKey = createPublicKey({ key: Buffer.from(facts.askerKey, 'base64'), format: 'der', type: 'spki' });
const specs = [...new Set(facts.inputs.map((input) => input.slice(0, input.indexOf('\0'))))];
const text = new TextEncoder();
const pack = (inputs: readonly string[]) => accepted(packInputs(inputs.map((one) => text.encode(one))));

const specNamed = (id: string) => present(keySpecOf(id), 'a key names its specification').id;

/** A key for each holder and kind of key, as a node derives them. */
const keys = Array.from({ length: facts.holders }, () =>
  specs.map((keySpec) => {
    const { key } = accepted(oprf.deriveKeyPair({ mode, seed: randomBytes(32), info: text.encode(keySpec) }));
    return { keySpec, key };
  }),
);

const filters = keys.map((own, at) =>
  own.map(({ keySpec, key }): OnlineFilter => {
    const known = at % 3 === 0 ? facts.inputs.filter((input) => input.startsWith(`${keySpec}\0`)) : [];
    const inputs = pack([...sentinelsOf(specNamed(keySpec)), ...known]);
    const tags = tagsOf(accepted(oprf.direct({ mode, key, inputs })));
    const filter = accepted(buildFilter({ tags, random: (count) => randomBytes(count) }));
    return { keySpec, geometry: filter.geometry, bytes: Buffer.from(writeFilter(filter)).toString('base64') };
  }),
);

const server = createServer(async (incoming, outgoing) => {
  const question: OnlineQuestion = JSON.parse(await bodyOf(incoming));
  const own = present(keys[Number((incoming.url ?? '/0').slice(1))], 'a holder is asked that there is');
  const digest = hash('sha256', JSON.stringify(question.frames), 'hex');
  const isGenuine = verify(null, Buffer.from(question.grant), askerKey, Buffer.from(question.signature, 'base64'));
  if (!isGenuine || !question.grant.includes(digest)) return void outgoing.writeHead(403).end();
  const frames = question.frames.map(({ keySpec, elements }) => {
    const { key } = present(
      own.find((one) => one.keySpec === keySpec),
      'a holder has a key of each kind',
    );
    const evaluated = accepted(oprf.evaluate({ key, blinded: new Uint8Array(Buffer.from(elements, 'base64')) }));
    return { keySpec, elements: Buffer.from(evaluated).toString('base64') };
  });
  outgoing.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify({ frames }));
});

async function bodyOf(incoming: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString('utf8');
}

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  process.send?.({ port, filters } satisfies OnlineReady);
});
process.on('disconnect', () => process.exit(0));
