import type { Bilingual, Locale } from '../../core/bilingual.ts';
import type { Say } from '../../web/kit/fill.ts';
import { yearDayText } from '../../web/kit/moment.ts';
import { entityMessages as m } from './page-search-messages.ts';
import { contentGrades, sourceGrades } from './schema.ts';
import { kindNamed, propertyNamed } from './vocabulary.ts';

/** Words for what registers write: kinds, properties, days and grades. */

const itself = (text: string): Bilingual => ({ nl: text, en: text });

export const kindWord = (name: string): Bilingual => kindNamed(name)?.label ?? m.otherKind;

export const propertyWord = (kind: string, name: string): Bilingual =>
  propertyNamed(kind, name)?.label ?? extraProperties[name] ?? itself(name);

/** Of a relation, and of the register itself. */
const extraProperties: { readonly [name: string]: Bilingual } = {
  startDate: { nl: 'Vanaf', en: 'From' },
  endDate: { nl: 'Tot', en: 'Until' },
  role: { nl: 'Rol', en: 'Role' },
  percentage: { nl: 'Aandeel (%)', en: 'Share (%)' },
  asOf: m.asOfMoment,
};

/** A day that a source wrote, in words; of a year or month alone, or of anything else, as it stands. */
export function dayWords(text: string, locale: Locale): string {
  const [, day, month, year] = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(text) ?? [];
  const iso = year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
  const at = /^\d{4}-\d\d-\d\d$/.test(iso) ? new Date(`${iso}T12:00:00Z`) : undefined;
  const isDay = at !== undefined && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso);
  return isDay ? yearDayText(`${iso}T12:00:00Z`, locale) : text;
}

const dated = new Set(['birthDate', 'incorporationDate', 'dissolutionDate', 'buildDate', 'startDate', 'endDate']);

/** A value as people read it. */
export const valueWords = (property: string, value: string, locale: Locale): string =>
  dated.has(property) ? dayWords(value, locale) : value;

const afterColon = ({ nl, en }: Bilingual): Bilingual => ({ nl: nl.slice(3), en: en.slice(3) });

/** `A2` in words: how good the source is, and how likely the content. */
export function gradeParts(grade: string): { readonly source: Bilingual; readonly content: Bilingual } {
  const source = sourceGrades.find(({ value }) => grade.startsWith(value));
  const content = contentGrades.find(({ value }) => grade.endsWith(value));
  return {
    source: source ? afterColon(source.label) : itself(grade),
    content: content ? afterColon(content.label) : itself(grade),
  };
}

export function gradeWords(grade: string, say: Say): string {
  const { source, content } = gradeParts(grade);
  return say(m.gradeWords, { grade, source: say(source), content: say(content) });
}
