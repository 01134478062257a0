import type { Bilingual } from '../core/bilingual.ts';
import { canonical, type Json } from '../core/canonical.ts';
import { day, type FieldFault, optional, rows, text } from '../core/field.ts';
import { type Of, type Parsed, parse, record } from '../core/record.ts';
import type { Rule, RulePack } from './rule.ts';

/**
 * Who signed which text. It stands in a file of its own, because a lawyer signs what the makers wrote and does
 * not write in it: a rule that is changed afterwards is unsigned again by itself.
 */

/** SHA-256 or better, in hex; handed in, because the law touches no machine. */
export type Digest = (text: string) => string;

const open = (nl: string, en: string) => ({ label: { nl, en }, privacy: 'open' }) as const;

const signatureRecord = record(
  'signature',
  { nl: 'Handtekening', en: 'Signature' },
  {
    rule: text({ ...open('Nummer van de regel', 'Number of the rule'), max: 60 }),
    pack: text({ ...open('Regelpakket', 'Rule pack'), max: 80 }),
    validFrom: day(open('Eerste dag van die versie', 'First day of that version')),
    fingerprint: text({ ...open('Vingerafdruk van de getekende tekst', 'Fingerprint of the signed text'), max: 128 }),
    by: text({ ...open('Wie tekende', 'Who signed'), max: 200 }),
    on: day(open('Dag van tekenen', 'Day of signing')),
    office: text({ ...open('In welke functie', 'In which office'), max: 200 }),
    evidence: optional(text({ ...open('Waar het stuk ligt', 'Where the document lies'), max: 500 })),
  },
);

export const signatureFileRecord = record(
  'signature-file',
  { nl: 'Handtekeningen', en: 'Signatures' },
  { signatures: rows(signatureRecord, { ...open('Handtekeningen', 'Signatures'), max: 5_000 }) },
);

export type Signature = Of<typeof signatureRecord>;

export function parseSignatures(input: unknown): Parsed<readonly Signature[]> {
  const parsed = parse(signatureFileRecord, input);
  return 'good' in parsed ? { good: parsed.good.signatures } : parsed;
}

/** What a signature is for: every member of the rule but the signature itself, in one order. */
export function fingerprintOf({ signed: _, ...content }: Rule, digest: Digest): string {
  const json: Json = JSON.parse(JSON.stringify(content));
  return digest(canonical(json));
}

interface Signing {
  readonly digest: Digest;
  /** ISO day; nobody signed after it. */
  readonly today: string;
}

/** The packs with the signatures in them, or what is wrong with each signature that does not fit. */
export function signed(
  packs: readonly RulePack[],
  signatures: readonly Signature[],
  signing: Signing,
): Parsed<readonly RulePack[]> {
  const faults = signatures.flatMap((signature, at) => {
    const detail = faultOf(signature, { packs, earlier: signatures.slice(0, at), signing });
    return detail ? [{ pointer: `/signatures/${at}`, ...detail }] : [];
  });
  if (faults.length > 0) return { faults };
  const byPlace = new Map(signatures.map((signature) => [placeOf(signature), signature]));
  return {
    good: packs.map((pack) => ({
      ...pack,
      rules: pack.rules.map((rule) => {
        const found = byPlace.get(placeOf({ pack: pack.id, validFrom: pack.validFrom, rule: rule.id }));
        return found ? { ...rule, signed: { by: found.by, on: found.on, office: found.office } } : rule;
      }),
    })),
  };
}

type Place = Pick<Signature, 'pack' | 'validFrom' | 'rule'>;
const placeOf = ({ pack, validFrom, rule }: Place): string => JSON.stringify([pack, validFrom, rule]);

function faultOf(
  signature: Signature,
  {
    packs,
    earlier,
    signing,
  }: { readonly packs: readonly RulePack[]; readonly earlier: readonly Signature[]; readonly signing: Signing },
): Omit<FieldFault, 'pointer'> | undefined {
  const { rule: id, pack: packId, validFrom, fingerprint, on } = signature;
  const pack = packs.find((one) => one.id === packId && one.validFrom === validFrom);
  if (!pack) return { code: 'unknown-pack', detail: says.unknownPack(signature) };
  const rule = pack.rules.find((one) => one.id === id);
  if (!rule) return { code: 'unknown-rule', detail: says.unknownRule(signature) };
  const isTwice = rule.signed !== undefined || earlier.some((one) => placeOf(one) === placeOf(signature));
  if (isTwice) return { code: 'twice', detail: says.twice(signature) };
  if (on > signing.today) return { code: 'not-yet', detail: says.notYet(signature, signing.today) };
  if (fingerprint !== fingerprintOf(rule, signing.digest)) {
    return { code: 'other-text', detail: says.otherText(signature) };
  }
  return undefined;
}

const nameOf = ({ rule, pack, validFrom }: Place): string => `${rule} (${pack}, ${validFrom})`;

const says = {
  unknownPack: (place: Place): Bilingual => ({
    nl: `Voor ${nameOf(place)} is getekend, maar dit regelpakket met deze eerste dag is er niet.`,
    en: `${nameOf(place)} was signed, but there is no rule pack of this name and first day.`,
  }),
  unknownRule: (place: Place): Bilingual => ({
    nl: `Voor ${nameOf(place)} is getekend, maar deze regel staat niet in dat pakket.`,
    en: `${nameOf(place)} was signed, but this rule does not stand in that pack.`,
  }),
  twice: (place: Place): Bilingual => ({
    nl: `Voor ${nameOf(place)} is twee keer getekend. Laat de geldige handtekening staan.`,
    en: `${nameOf(place)} was signed twice. Leave the signature that counts.`,
  }),
  notYet: ({ on, ...place }: Place & { readonly on: string }, today: string): Bilingual => ({
    nl: `Voor ${nameOf(place)} staat als dag van tekenen ${on}; het is nu ${today}.`,
    en: `${nameOf(place)} gives ${on} as the day of signing; it is now ${today}.`,
  }),
  otherText: (place: Place): Bilingual => ({
    nl: `Voor ${nameOf(place)} is een andere tekst getekend dan er nu staat. Leg de regel opnieuw voor.`,
    en: `For ${nameOf(place)} another text was signed than stands there now. Put the rule to the lawyer again.`,
  }),
};
