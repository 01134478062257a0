import type { Bilingual } from '../../core/bilingual.ts';
import { event } from '../../core/event.ts';
import { choice, id, text, whole } from '../../core/field.ts';
import { record } from '../../core/record.ts';
import { source } from '../entities/schema.ts';
import { kinds } from '../entities/vocabulary.ts';

const b = (nl: string, en: string): Bilingual => ({ nl, en });
const personal = (nl: string, en: string) => ({ label: b(nl, en), privacy: 'personal' }) as const;

/** More subjects in one case are a list, and a case is no list. */
export const mostSubjectsOfCase = 100;

/** Whose data a case may hold (WGS 2.22(1)): the one of the signal, or the direct circle with a reason for each. */
export const subjectRoles = [
  { value: 'subject', label: b('Hier gaat de casus over', 'The case is about this') },
  { value: 'direct-circle', label: b('Directe kring van wie of wat de casus over gaat', 'Direct circle of that') },
] as const;

const caseId = id({ label: b('Casus', 'Case'), privacy: 'open', shown: true });
const subjectId = id({ label: b('Nummer', 'Id'), privacy: 'open' });
/** Pseudonym of the record at this node. Beside the chain, for a link to a case is more than a pseudonym. */
const ref = id(personal('Verwijzing', 'Reference'));

/** What the case itself says of a subject; of the register it keeps nothing. */
export const caseSubject = record('CaseSubject', b('Onderwerp van een casus', 'Subject of a case'), {
  kind: choice({
    ...personal('Soort', 'Kind'),
    options: kinds.map(({ name, label }) => ({ value: name, label })),
  }),
  called: text({
    ...personal('Hoe heet dit in de casus?', 'What is it called in the case?'),
    hint: b(
      'Deze naam blijft in de casus staan, ook als het register verandert.',
      'This name stays in the case, also when the register changes.',
    ),
    max: 120,
  }),
  role: choice({ ...personal('Wat is het in de casus?', 'What is it in the case?'), options: subjectRoles }),
  reason: text({
    ...personal('Waarom hoort dit bij de casus?', 'Why does this belong to the case?'),
    hint: b('Bij de directe kring: waarom is juist deze nodig?', 'Of the direct circle: why is just this one needed?'),
    max: 500,
    lines: 'many',
  }),
});

const { kind: _, ...said } = caseSubject.fields;

/** A person says so in a case. Of what kind it is, and under which law it comes, the house looks up in the register itself. */
export const nameSubjectInput = record('CaseSubjectNaming', b('Bij een casus zetten', 'Add to a case'), {
  caseId,
  ref,
  source,
  ...said,
});
export const caseSubjectNamed = event('case-subject.named', b('Onderwerp genoemd', 'Subject named'), {
  subjectId,
  ...caseSubject.fields,
});
/** Which record a subject is: apart from its name and reason, so that a look whether a record stands here opens nobody's name. */
export const caseSubjectPointed = event('case-subject.pointed', b('Gegeven van een onderwerp', 'Record of a subject'), {
  subjectId,
  ref,
  role: caseSubject.fields.role,
});

/** Can be done as long as the file is there, also when the case is closed. */
export const undoSubjectInput = record('CaseSubjectUndoing', b('Uit de casus halen', 'Take out of the case'), {
  caseId,
  subjectId,
  reason: text({ ...personal('Waarom hoort dit er niet bij?', 'Why does it not belong?'), max: 500, lines: 'many' }),
});
export const caseSubjectUndone = event('case-subject.undone', b('Onderwerp teruggenomen', 'Subject taken back'), {
  undoneSeq: whole({ label: b('Regel', 'Line'), privacy: 'open', min: 1, max: Number.MAX_SAFE_INTEGER }),
  reason: undoSubjectInput.fields.reason,
});
