import type { Bilingual } from '../../core/bilingual.ts';
import type { JsonObject } from '../../core/canonical.ts';
import { id } from '../../core/field.ts';
import { record } from '../../core/record.ts';
import type { Context } from '../step.ts';
import { consulting, type Origin } from './about.ts';
import { mappingRecord } from './mapping.ts';
import { isCategory } from './register-commands.ts';
import { originFields, source } from './schema.ts';
import { kinds, type Property } from './vocabulary.ts';

/** A file that somebody sends in through the door, before it is a load: what is asked about it, and what is said of it. */

const label: Bilingual = { nl: 'Bestand', en: 'File' };
export const fileId = id({ label, privacy: 'open' });

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
    ...mappingRecord.fields,
  },
);

/** A property that may not be kept here, and the rules that say so. */
export interface NoGround extends JsonObject {
  readonly kind: string;
  readonly property: string;
  readonly rules: readonly string[];
}

/** Asked of the gate once for each category, as when the file is loaded. */
export function withoutGround(context: Context, origin: Origin): readonly NoGround[] {
  const asked = new Map<string, { readonly fields: readonly string[]; readonly rules: readonly string[] }>();
  const answerOf = ({ category }: Property) => {
    const known = asked.get(category);
    if (known) return known;
    const answer = isCategory(category) ? context.may(consulting(category, origin)) : undefined;
    const found = {
      fields: answer?.effect === 'allow' ? answer.allowedFields : [],
      rules: answer?.ruleIds ?? [],
    };
    asked.set(category, found);
    return found;
  };
  return kinds.flatMap((kind) =>
    kind.properties.flatMap((property): readonly NoGround[] => {
      const { fields, rules } = answerOf(property);
      return fields.includes(property.field) ? [] : [{ kind: kind.name, property: property.name, rules }];
    }),
  );
}

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
