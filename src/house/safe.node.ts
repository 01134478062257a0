import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hash,
  type KeyObject,
  randomBytes,
  sign,
  verify,
} from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Digest } from './chain.ts';
import type { CheckSignature, Safe } from './safe.ts';
import { StoreUnavailable } from './store.ts';

export const sha256: Digest = (text) => hash('sha256', text, 'hex');

export const sha256OfBytes = (bytes: Uint8Array): string => hash('sha256', bytes, 'hex');

const keyFaults = {
  gone: {
    nl: 'Het sleutelbestand is weg, maar het logboek is er nog. Zet keys.sqlite terug uit uw kopie. Is die er niet: maak met `schakel keys` een nieuwe sleutel; wat geparkeerd was, blijft dan onleesbaar.',
    en: 'The key file is gone, but the ledger is still there. Restore keys.sqlite from your copy. If there is none: make a new key with `schakel keys`; what was parked then stays unreadable.',
  },
  unreadable: {
    nl: 'Het sleutelbestand keys.sqlite is niet te gebruiken. Controleer de rechten, of zet het terug uit uw kopie.',
    en: 'The key file keys.sqlite cannot be used. Check its permissions, or restore it from your copy.',
  },
  'of-another': {
    nl: 'Het sleutelbestand keys.sqlite is van een andere deelnemer. Zet het eigen bestand terug.',
    en: 'The key file keys.sqlite is of another node. Put its own file back.',
  },
} as const;

const keyFault = (code: keyof typeof keyFaults, cause?: unknown): StoreUnavailable =>
  new StoreUnavailable('broken', keyFaults[code], cause);

/** A node that has a ledger has keys: new ones, made in silence, would leave what is parked sealed for ever. */
export function assertKeysKept(path: string, hasLedger: boolean): void {
  if (hasLedger && (statSync(path, { throwIfNoEntry: false })?.size ?? 0) === 0) throw keyFault('gone');
}

/** Opens the key file of a node, and makes it with a new signing key when it is not there. Readable by its owner only. */
export function openSafe(path: string, node?: string): Safe {
  try {
    return safeIn(path, node);
  } catch (fault) {
    throw fault instanceof StoreUnavailable ? fault : keyFault('unreadable', fault);
  }
}

function safeIn(path: string, node: string | undefined): Safe {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const fresh = path === ':memory:' || !existsSync(path);
  const database = new DatabaseSync(path, { timeout: 5_000 });
  // No write-ahead log: a destroyed key must not linger in one.
  database.exec(`PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;
    CREATE TABLE IF NOT EXISTS key (name TEXT PRIMARY KEY, secret TEXT NOT NULL) STRICT, WITHOUT ROWID;`);
  if (fresh && path !== ':memory:') chmodSync(path, 0o600);
  const find = database.prepare('SELECT secret FROM key WHERE name = ?');
  const keep = database.prepare('INSERT INTO key (name, secret) VALUES (?, ?) ON CONFLICT DO NOTHING');
  const destroy = database.prepare('DELETE FROM key WHERE name = ?');
  const secret = (name: string): string | undefined => {
    const held = find.get(name)?.['secret'];
    return typeof held === 'string' ? held : undefined;
  };

  // A signature in the name of another node would be refused everywhere, and its seals cannot be opened here.
  if (node !== undefined) keep.run('node', node);
  if (node !== undefined && secret('node') !== node) {
    database.close();
    throw keyFault('of-another');
  }

  const signingName = 'signing';
  if (secret(signingName) === undefined) keep.run(signingName, newSigningKey());
  return makeSafe(privateKeyOf(secret(signingName) ?? ''), {
    find: (name) => secret(`seal/${name}`),
    make(name) {
      keep.run(`seal/${name}`, randomBytes(32).toString('base64'));
      return secret(`seal/${name}`) ?? '';
    },
    destroy(name) {
      // Written anew, because a row that once moved within a page leaves its old bytes behind.
      if (destroy.run(`seal/${name}`).changes > 0) database.exec('VACUUM');
    },
    close: () => database.close(),
  });
}

/** A safe in memory whose signing key follows from a seed: for the rehearsal, never for real data. */
export function seededSafe(seed: string): Safe {
  const keys = new Map<string, string>();
  const der = Buffer.concat([
    Buffer.from('302e020100300506032b657004220420', 'hex'),
    createHash('sha256').update(`signing ${seed}`).digest(),
  ]);
  return makeSafe(createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }), {
    find: (name) => keys.get(name),
    make(name) {
      const made = createHash('sha256').update(`seal ${seed} ${name}`).digest('base64');
      keys.set(name, made);
      return made;
    },
    destroy: (name) => void keys.delete(name),
    close: () => undefined,
  });
}

/** Keys of partners as they were read: a few, and each again with every post. */
const readKeys = new Map<string, KeyObject>();
const mostReadKeys = 1_000;

function publicKeyOf(publicKey: string): KeyObject {
  const known = readKeys.get(publicKey);
  if (known) return known;
  const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
  if (readKeys.size >= mostReadKeys) readKeys.clear();
  readKeys.set(publicKey, key);
  return key;
}

export const checkSignature: CheckSignature = (publicKey, text, signature) => {
  try {
    return verify(null, Buffer.from(text), publicKeyOf(publicKey), Buffer.from(signature, 'base64'));
  } catch {
    // A malformed key or signature proves nothing.
    return false;
  }
};

interface SealKeys {
  find(name: string): string | undefined;
  make(name: string): string;
  destroy(name: string): void;
  close(): void;
}

const nonceBytes = 12;
const tagBytes = 16;

function makeSafe(signing: KeyObject, keys: SealKeys): Safe {
  let hmac: Hmac | undefined;
  return {
    publicKey: createPublicKey(signing).export({ format: 'der', type: 'spki' }).toString('base64'),
    sign: (text) => sign(null, Buffer.from(text), signing).toString('base64'),
    seal(name, text) {
      const key = Buffer.from(keys.find(name) ?? keys.make(name), 'base64');
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64');
    },
    open(name, sealed) {
      const held = keys.find(name);
      if (held === undefined) return undefined;
      const bytes = Buffer.from(sealed, 'base64');
      const decipher = createDecipheriv('aes-256-gcm', Buffer.from(held, 'base64'), bytes.subarray(0, nonceBytes));
      decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
      return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]).toString('utf8');
    },
    destroyKey: (name) => keys.destroy(name),
    secret: (name) => new Uint8Array(Buffer.from(keys.find(name) ?? keys.make(name), 'base64')),
    pseudonym(text) {
      hmac ??= hmacOf(Buffer.from(keys.find(pseudonymName) ?? keys.make(pseudonymName), 'base64'));
      return hmac(text);
    },
    close: () => keys.close(),
  };
}

type Hmac = (text: string) => string;

const hashedAtOnce = 64;
const usualText = 1_024;

/**
 * HMAC-SHA-256 (RFC 2104) as two hashes of bytes that stand ready: an object for each text costs more than both, and a register
 * asks it of every row.
 */
function hmacOf(key: Buffer): Hmac {
  const padded = Buffer.alloc(hashedAtOnce);
  (key.length > hashedAtOnce ? Buffer.from(hash('sha256', key, 'hex'), 'hex') : key).copy(padded);
  const inner = Buffer.alloc(hashedAtOnce + usualText);
  const outer = Buffer.alloc(hashedAtOnce + 32);
  for (const [at, byte] of padded.entries()) {
    inner[at] = byte ^ 0x36;
    outer[at] = byte ^ 0x5c;
  }
  return (text) => {
    // No character takes more than three bytes for each unit of its length.
    if (text.length * 3 > usualText) return createHmac('sha256', key).update(text).digest('base64url');
    const length = inner.write(text, hashedAtOnce, 'utf8');
    outer.write(hash('sha256', inner.subarray(0, hashedAtOnce + length), 'binary'), hashedAtOnce, 'latin1');
    return hash('sha256', outer, 'base64url');
  };
}

/** No stream is called so: a key of a stream has a slash in its name. */
const pseudonymName = 'pseudonym';

const newSigningKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');

const privateKeyOf = (held: string): KeyObject =>
  createPrivateKey({ key: Buffer.from(held, 'base64'), format: 'der', type: 'pkcs8' });
