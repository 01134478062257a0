import type { Bilingual } from '../core/bilingual.ts';
import type { FieldFault } from '../core/field.ts';
import { fieldCodes } from './fields.ts';
import { instantMs, isPast } from './instants.ts';
import { purposeOf } from './purposes.ts';
import type { Category, Organ, Question, Sector, Source } from './question.ts';
import { fixedSector } from './sectors.ts';

/**
 * What a question cannot say in one breath. The gate would find the narrower reading by itself; whoever asks is
 * told which member does not fit, instead of getting an answer to a question that was not meant.
 */
export function contradictionsOf(question: Question): readonly FieldFault[] {
  return [
    ...sectors('/subject', question.subject),
    ...sectors('/recipient', question.recipient ?? {}),
    ...places(question),
    ...purposes(question),
    ...moments(question),
    ...data(question),
    ...evidence(question),
  ];
}

/** The code of a member that does not fit with another. */
export const contradiction = 'contradiction';

const fault = (pointer: string, code: string, detail: Bilingual): FieldFault => ({ pointer, code, detail });

/** Public and private at once: the law fixes what a bank or a college is. */
function sectors(
  pointer: string,
  { organ, sector }: { readonly organ?: Organ; readonly sector?: Sector },
): readonly FieldFault[] {
  const fixed = fixedSector(organ);
  return fixed === undefined || sector === undefined || fixed === sector
    ? []
    : [fault(`${pointer}/sector`, contradiction, fixed === 'public' ? isPublic : isPrivate)];
}

/** A decision under Wpg 20 names no partnership of its own; every other kind has one. */
function places({ context: { kind, partnership } }: Question): readonly FieldFault[] {
  if (kind === undefined || partnership === undefined || kind === 'WPG20') return [];
  return (kind === 'none') === (partnership === 'none')
    ? []
    : [fault('/context/partnership', contradiction, kindAndPlace)];
}

const purposes = ({ context: { purposeCode } }: Question): readonly FieldFault[] =>
  purposeCode === undefined || purposeCode === 'none' || purposeOf(purposeCode)
    ? []
    : [fault('/context/purposeCode', 'not-known', unknownPurpose)];

function moments(question: Question): readonly FieldFault[] {
  const { resource, context, time } = question;
  const now = instantMs(time.now) ?? Number.NaN;
  const [first, last] = [instantMs(resource.firstProcessedAt), instantMs(resource.lastProcessedAt)];
  const past: readonly (readonly [string, string | undefined])[] = [
    ...firstProcessings(resource, '/resource'),
    ['/resource/lastProcessedAt', resource.lastProcessedAt],
    ['/resource/adviceGivenAt', resource.adviceGivenAt],
    ['/context/signal/assessedAt', context.signal?.assessedAt],
  ];
  const future = past.filter(([, value]) => value !== undefined && !isPast(instantMs(value), now));
  return [
    ...future.map(([pointer]) => fault(pointer, 'in-the-future', inFuture)),
    ...(first !== undefined && last !== undefined && last < first
      ? [fault('/resource/lastProcessedAt', contradiction, lastBeforeFirst)]
      : []),
  ];
}

/** First processing of the data and of everything it was made from, with where it stands. */
export function firstProcessings(source: Source, pointer: string): readonly (readonly [string, string | undefined])[] {
  const parts = (source.derivedFrom ?? []).flatMap((part, index) =>
    firstProcessings(part, `${pointer}/derivedFrom/${index}`),
  );
  return [[`${pointer}/firstProcessedAt`, source.firstProcessedAt], ...parts];
}

const aboutSomebody: readonly Category[] = ['identity', 'contact', 'bsn', 'person-score', 'blacklist'];

function data({ resource }: Question): readonly FieldFault[] {
  const { category, identifiable, fields = [], special, specialCategories = [] } = resource;
  const known = category === undefined ? undefined : fieldCodes(category);
  return [
    ...(identifiable === false && category !== undefined && aboutSomebody.includes(category)
      ? [fault('/resource/identifiable', contradiction, recognisable)]
      : []),
    ...(special === false && specialCategories.length > 0
      ? [fault('/resource/special', contradiction, specialAfterAll)]
      : []),
    ...fields.flatMap((code, index) =>
      known === undefined || known.includes(code)
        ? []
        : [fault(`/resource/fields/${index}`, 'not-known', unknownField(known))],
    ),
  ];
}

const evidence = ({ approvals = [] }: Question): readonly FieldFault[] =>
  approvals.flatMap(({ evidence: hash }, index) =>
    hash === undefined || /^[0-9a-f]{64}$/.test(hash)
      ? []
      : [fault(`/approvals/${index}/evidence`, 'not-right', wantsAHash)],
  );

const isPublic: Bilingual = {
  nl: 'Deze organisatie is volgens de wet een overheid, geen private partij. Haal `sector` weg of kies een ander orgaan.',
  en: 'By law this organisation is public, not private. Leave `sector` out or choose another organ.',
};
const isPrivate: Bilingual = {
  nl: 'Deze organisatie is volgens de wet een private partij, geen overheid. Haal `sector` weg of kies een ander orgaan.',
  en: 'By law this organisation is private, not public. Leave `sector` out or choose another organ.',
};
const kindAndPlace: Bilingual = {
  nl: 'Het soort verband en het verband zelf passen niet bij elkaar: het ene zegt "geen", het andere niet.',
  en: 'The kind of partnership and the partnership do not fit: one says "none" and the other does not.',
};
const unknownPurpose: Bilingual = {
  nl: 'Dit doel staat niet op de lijst van doelen. Zonder doel uit de wet mag niets.',
  en: 'This purpose is not on the list of purposes. Without a purpose from the law nothing is allowed.',
};
const inFuture: Bilingual = {
  nl: 'Dit moment ligt na het moment van de vraag.',
  en: 'This moment lies after the moment of the question.',
};
const lastBeforeFirst: Bilingual = {
  nl: 'De laatste verwerking ligt vóór de eerste.',
  en: 'The last processing lies before the first.',
};
const recognisable: Bilingual = {
  nl: 'Met deze soort gegevens is altijd iemand te herkennen.',
  en: 'With this kind of data somebody can always be recognised.',
};
const specialAfterAll: Bilingual = {
  nl: 'Hier staat dat er geen bijzondere gegevens in zitten, en er worden er wel genoemd.',
  en: 'This says that there are no special data, and some are named.',
};
const unknownField = (known: readonly string[]): Bilingual => ({
  nl: `Dit veld hoort niet bij deze soort gegevens. Kies uit: ${known.join(', ')}.`,
  en: `This field does not belong to this kind of data. Choose from: ${known.join(', ')}.`,
});
const wantsAHash: Bilingual = {
  nl: 'Hier hoort een SHA-256 te staan: 64 cijfers en letters a tot en met f.',
  en: 'A SHA-256 belongs here: 64 digits and letters a to f.',
};
