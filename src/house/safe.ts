/**
 * A node's keys: the one that signs its posts, and one for each parked stream. They live apart from the
 * ledger, so that a restored copy of the ledger cannot bring back what was destroyed.
 */
export interface Safe {
  /** Ed25519 public key (RFC 8032), SPKI in base64. */
  readonly publicKey: string;
  /** Ed25519 signature in base64. */
  sign(text: string): string;
  /** Puts text under the named key (AES-256-GCM, a fresh nonce each time); makes the key when it is new. */
  seal(key: string, text: string): string;
  /** The text, or `undefined` when the key is gone. Throws when the ciphertext was tampered with. */
  open(key: string, sealed: string): string | undefined;
  destroyKey(key: string): void;
  /** 32 secret bytes under a name, made when they are new. `destroyKey` ends them. */
  secret(name: string): Uint8Array;
  /** HMAC-SHA-256 under a key of this node, base64url: the same text gives the same pseudonym here, and elsewhere another. */
  pseudonym(text: string): string;
  close(): void;
}

/** Checks a signature against a public key as `Safe.publicKey` gives it. False for anything malformed. */
export type CheckSignature = (publicKey: string, text: string, signature: string) => boolean;
