import type { Bilingual } from '../../core/bilingual.ts';
import type { JsonObject } from '../../core/canonical.ts';
import { id, optional } from '../../core/field.ts';
import { record } from '../../core/record.ts';
import { type Grounds, hasGround } from './keeping.ts';
import { type Mapping, mappingRecord } from './mapping.ts';
import { originFields, source } from './schema.ts';
import { kinds } from './vocabulary.ts';

/** A file that somebody sends in through the door, before it is a load: what is asked about it, and what is said of it. */

const label: Bilingual = { nl: 'Bestand', en: 'File' };
export const fileId = id({ label, privacy: 'open' });

/** Forms in which a register comes. Content tells which it is, never a name. */
export const registerForms = ['table', 'json-lines', 'parquet', 'ftm', 'bods'] as const;
export type RegisterForm = (typeof registerForms)[number];
/** The file itself says what everything is, so nobody has to say what its columns become. */
export const saysItself = (form: RegisterForm): boolean => form === 'ftm' || form === 'bods';

/** How far somebody looks into a file before it is loaded. */
export const lookLimits = {
  /** Lines, rows or statements from the beginning. */
  items: 1_000,
  columns: 256,
  examples: 3,
  exampleChars: 60,
  reasons: 20,
  leftOut: 100,
} as const;

const { originRegime, criminal, taxOrigin } = originFields;

/** Shows what a file holds, and what there is no ground for when it comes from there. */
export const previewInput = record('RegisterPreview', label, {
  fileId,
  originRegime,
  criminal,
  taxOrigin,
});

const { firstProcessedAt: _now, ...saidFields } = originFields;

/** What people say of the whole; when it is first processed is the moment of loading. */
export const describeInput = record(
  'RegisterDescription',
  { nl: 'Over dit register', en: 'About this register' },
  {
    source,
    ...saidFields,
  },
);

export const draftInput = record(
  'RegisterDraft',
  { nl: 'Concept maken', en: 'Make a draft' },
  {
    fileId,
    ...describeInput.fields,
    /** Absent when the file itself says what everything is. */
    things: optional(mappingRecord.fields.things),
  },
);

/** What was looked at, and what of it cannot be taken, each reason once. */
export interface Sample extends JsonObject {
  readonly seen: number;
  /** False: the file goes on after it. */
  readonly isWhole: boolean;
  readonly refused: number;
  readonly reasons: readonly RefusedSeen[];
}

export interface RefusedSeen extends JsonObject {
  readonly reason: { readonly nl: string; readonly en: string };
  readonly count: number;
  /** Where it turns up first. */
  readonly line: number;
}

export interface ColumnSeen extends JsonObject {
  readonly name: string;
  readonly examples: readonly string[];
}

/** A file of which somebody has to say what its columns become. */
export type ColumnsLook = Sample & {
  readonly kind: 'columns';
  readonly form: RegisterForm;
  readonly columns: readonly ColumnSeen[];
  /** Columns that cannot be chosen: without a name, with one that is too long, or one too many. */
  readonly otherColumns: number;
  readonly guess?: Mapping;
};

/** A file that says itself what everything is. */
export type StatementsLook = Sample & {
  readonly kind: 'statements';
  readonly form: RegisterForm;
  readonly kinds: readonly KindSeen[];
  /** What the format knows and has no place here, on purpose. */
  readonly leftOut: readonly string[];
};

export interface KindSeen extends JsonObject {
  readonly name: string;
  readonly records: number;
  readonly properties: readonly PropertySeen[];
}

export interface PropertySeen extends JsonObject {
  readonly name: string;
  readonly records: number;
  readonly isKept: boolean;
  /** Rules by which there is no ground. */
  readonly rules: readonly string[];
}

/** A property that may not be kept here, and the rules that say so. */
export interface NoGround extends JsonObject {
  readonly kind: string;
  readonly property: string;
  readonly rules: readonly string[];
}

export const withoutGround = (grounds: Grounds): readonly NoGround[] =>
  kinds.flatMap((kind) =>
    kind.properties.flatMap((property): readonly NoGround[] => {
      if (hasGround(grounds, property)) return [];
      return [{ kind: kind.name, property: property.name, rules: grounds.get(property.category)?.rules ?? [] }];
    }),
  );

/** The same as a form asks it; under which name the register stands in an address follows from its title. */
const { source: _source, supplier, ...restFields } = describeInput.fields;
export const aboutInput = record('RegisterAbout', describeInput.label, {
  ...restFields,
  supplier: id({
    ...supplier.facts,
    hint: {
      nl: 'Kort, in kleine letters en zonder spaties: kvk, kadaster, veenwijde-college.',
      en: 'Short, in lower case and without spaces: kvk, kadaster, veenwijde-college.',
    },
    shown: true,
  }),
});
