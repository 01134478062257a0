import type { Entry } from '../../core/event.ts';
import { refuser } from '../../core/refusal.ts';
import type { Role } from '../../law/partnership.ts';
import { isOver, type Offered, registerState, registerStream } from '../entities/view.ts';
import { kindNamed } from '../entities/vocabulary.ts';
import { type About, type Context, command, type Logs } from '../step.ts';
import { jointFile } from '../weighing/about.ts';
import { partnershipPurposes } from '../weighing/listing.ts';
import { type CaseHead, caseFile, caseHead, caseStreams, inCase } from './case-head.ts';
import { caseRefusals } from './refusals.ts';
import {
  caseSubjectNamed,
  caseSubjectUndone,
  mostSubjectsOfCase,
  nameSubjectInput,
  undoSubjectInput,
} from './subject-schema.ts';
import { caseState, caseStream, partStream, subjectsIn } from './view.ts';

const refuse = refuser(caseRefusals);
const namers: readonly Role[] = ['case-director', 'liaison', 'municipal-director', 'partner-delegate'];

/** The load that is in use, for what it says of where its records come from. */
function inUse(log: readonly Entry[], { now }: Context): Offered | undefined {
  const current = registerState(log)?.current;
  return current && !isOver(current, now) ? current.offered : undefined;
}

/** Under the case itself: there the house has looked whether this organ takes part. */
const headOf = (caseId: string, logs: Logs, context: Context): CaseHead | undefined =>
  caseId === context.under ? caseHead(caseId, logs, context) : undefined;

/**
 * Collecting for a case (WGS 2.23(6)), though nothing leaves: of the one of the signal, or of the direct circle with a reason for
 * each. The older of the two first days counts.
 */
const collecting = (
  head: CaseHead,
  offered: Offered,
  { kind, role }: { readonly kind: string; readonly role: 'subject' | 'direct-circle' },
): About => ({
  action: 'collect',
  resource: {
    category: kindNamed(kind)?.category ?? 'identity',
    originRegime: offered.originRegime,
    criminal: offered.criminal,
    taxOrigin: offered.taxOrigin,
    personRole: role,
    firstProcessedAt: [offered.firstProcessedAt, head.firstProcessedAt].toSorted()[0] ?? head.firstProcessedAt,
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
  streams: ({ caseId, source }) => [...caseStreams(caseId), registerStream(source)],
  about(input, [atDesk = [], asParty = [], register = []], context) {
    const head = headOf(input.caseId, [atDesk, asParty], context);
    const offered = inUse(register, context);
    return head && offered ? collecting(head, offered, input) : jointFile(context.now);
  },
  decide({ caseId, source: _, ...named }, [atDesk = [], asParty = [], register = []], context) {
    if (!headOf(caseId, [atDesk, asParty], context)) return refuse('no-such-case');
    if (!inUse(register, context)) return refuse('no-such-register');
    const there = subjectsIn([atDesk, asParty]);
    if (there.some((entry) => caseSubjectNamed.personal(entry)?.ref === named.ref))
      return refuse('subject-named-before');
    if (there.length >= mostSubjectsOfCase) return refuse('too-many-subjects');
    const stream = caseState(atDesk) ? caseStream(caseId) : partStream(caseId);
    return { events: [caseSubjectNamed.make({ ...named, subjectId: context.newId('subject') }, stream)] };
  },
});

const undo = command({
  name: 'case-subject.undo',
  path: '/cases/{caseId}/subjects/{subjectId}/undoings',
  label: undoSubjectInput.label,
  input: undoSubjectInput,
  purposes: partnershipPurposes,
  roles: namers,
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
