import { refuser } from '../../core/refusal.ts';
import type { Role } from '../../law/partnership.ts';
import { recordLook } from '../entities/record-look.ts';
import { kindNamed } from '../entities/vocabulary.ts';
import type { FoundRecord } from '../record-look.ts';
import { type About, type Context, command, type Logs } from '../step.ts';
import { jointFile } from '../weighing/about.ts';
import { partnershipPurposes } from '../weighing/listing.ts';
import { type CaseHead, caseFile, caseHead, caseStreams, inCase } from './case-head.ts';
import { caseRefusals } from './refusals.ts';
import {
  caseSubjectNamed,
  caseSubjectPointed,
  caseSubjectUndone,
  mostSubjectsOfCase,
  nameSubjectInput,
  undoSubjectInput,
} from './subject-schema.ts';
import { caseState, caseStream, partStream, pointersIn, subjectsIn } from './view.ts';

const refuse = refuser(caseRefusals);
/** Who works in a case and may also look a thing up in a register: nobody else can come by a record of one. */
const namers: readonly Role[] = ['municipal-director', 'partner-delegate'];
const undoers: readonly Role[] = ['case-director', 'liaison', ...namers];

/** Under the case itself: there the house has looked whether this organ takes part. */
const headOf = (caseId: string, logs: Logs, context: Context): CaseHead | undefined =>
  caseId === context.under ? caseHead(caseId, logs, context) : undefined;

/**
 * Collecting for a case (WGS 2.23(6)), though nothing leaves: of the one of the signal, or of the direct circle with a reason for
 * each. The older of the two first days counts.
 */
const collecting = (
  head: CaseHead,
  record: FoundRecord,
  { role }: { readonly role: 'subject' | 'direct-circle' },
): About => ({
  action: 'collect',
  resource: {
    category: kindNamed(record.kind)?.category ?? 'identity',
    originRegime: record.originRegime,
    criminal: record.criminal,
    taxOrigin: record.taxOrigin,
    personRole: role,
    firstProcessedAt: [record.firstProcessedAt, head.firstProcessedAt].toSorted()[0] ?? head.firstProcessedAt,
    automated: false,
    special: false,
    legalHold: false,
  },
  context: inCase(head),
  judgements: { ...head.judgements, circleReason: true },
});

const name = command({
  name: 'case-subject.name',
  path: '/cases/{caseId}/subjects',
  label: nameSubjectInput.label,
  input: nameSubjectInput,
  purposes: partnershipPurposes,
  roles: namers,
  decision: true,
  streams: ({ caseId }) => caseStreams(caseId),
  looks: recordLook,
  // Nothing is opened for whoever does not work under this case.
  place: ({ caseId, ref, source }, { under }) => (caseId === under ? { ref, source } : undefined),
  about(input, logs, context) {
    const head = headOf(input.caseId, logs, context);
    // Of what is not there the gate hears nothing, so that its answer does not tell that it is.
    return head && context.record ? collecting(head, context.record, input) : jointFile(context.now);
  },
  decide({ caseId, source: _, ref, ...said }, [atDesk = [], asParty = []], context) {
    const { record } = context;
    if (!headOf(caseId, [atDesk, asParty], context)) return refuse('no-such-case');
    if (!record) return refuse('no-such-record');
    const there = subjectsIn([atDesk, asParty]);
    if (pointersIn([atDesk, asParty]).some((entry) => caseSubjectPointed.personal(entry)?.ref === ref))
      return refuse('subject-named-before');
    if (there.length >= mostSubjectsOfCase) return refuse('too-many-subjects');
    const stream = caseState(atDesk) ? caseStream(caseId) : partStream(caseId);
    const subjectId = context.newId('subject');
    return {
      events: [
        caseSubjectNamed.make({ ...said, kind: record.kind, subjectId }, stream),
        caseSubjectPointed.make({ subjectId, ref, role: said.role }, stream),
      ],
    };
  },
});

const undo = command({
  name: 'case-subject.undo',
  path: '/cases/{caseId}/subjects/{subjectId}/undoings',
  label: undoSubjectInput.label,
  input: undoSubjectInput,
  purposes: partnershipPurposes,
  roles: undoers,
  decision: true,
  streams: ({ caseId }) => caseStreams(caseId),
  about: (_input, logs, context) => jointFile(caseFile(logs, context)?.firstProcessedAt ?? context.now),
  decide({ subjectId, reason }, [atDesk = [], asParty = []], context) {
    const there = caseFile([atDesk, asParty], context) ? subjectsIn([atDesk, asParty]) : [];
    const entry = there.find((one) => caseSubjectNamed.open(one)?.subjectId === subjectId);
    if (!entry) return refuse('no-such-subject');
    return { events: [caseSubjectUndone.make({ undoneSeq: entry.seq, reason }, entry.stream)] };
  },
});

export const subjectCommands = [name, undo];
