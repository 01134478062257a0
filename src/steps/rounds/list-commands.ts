import { refuser } from '../../core/refusal.ts';
import { limitOn } from '../../law/limits.ts';
import type { Role } from '../../law/partnership.ts';
import { manifestText } from '../../match/filter-manifest.ts';
import { registerState, registerStream } from '../entities/view.ts';
import { type About, type Context, command } from '../step.ts';
import { jointFiles, outcomeOnly } from '../weighing/about.ts';
import { partnershipPurposes } from '../weighing/listing.ts';
import { epochAt } from './limits.ts';
import { roundRefusals } from './refusals.ts';
import {
  closeInput,
  filesForgotten,
  fileTaken,
  filtersPublished,
  forgetInput,
  listClosed,
  listOpened,
  openInput,
  publishInput,
  type RoundFile,
  takeFileInput,
  watchAlerted,
} from './schema.ts';
import { filesState, filesStream, listState, listStream, watchStream } from './view.ts';
import { matchingOf } from './with-matching.ts';

const refuse = refuser(roundRefusals);

/** Who may bind the organ: opening a register is its own judgement under WGS 1.5(1). */
export const openers: readonly Role[] = ['partner-delegate', 'municipal-director', 'legal-officer'];

export const partnershipOf = (context: Context) =>
  context.partnerships.find(
    (one) =>
      one.purposeCode === context.purpose &&
      (one.desk === context.self.id || one.participants.some(({ organId }) => organId === context.self.id)),
  );

/** What nodes tell each other about a round holds no personal data that can be read. */
export const tellOnly = (context: Context): About => outcomeOnly(partnershipOf(context));

const open = command({
  name: 'round-list.open',
  path: '/round-lists/{source}/openings',
  label: openInput.label,
  input: openInput,
  purposes: partnershipPurposes,
  roles: openers,
  decision: true,
  streams: ({ source }, { purpose }) => [listStream(purpose), registerStream(source)],
  about: (_input, _logs, { now }) => jointFiles(now),
  decide(input, [log = [], register = []], context) {
    const current = registerState(register)?.current;
    if (!current || current.offered.expiresOn <= context.now.slice(0, 10)) return refuse('register-not-in-use');
    const opened = listState(log)?.opened ?? {};
    if (opened[input.source]) return refuse('opened-before');
    const { originRegime, criminal, taxOrigin, firstProcessedAt } = current.offered;
    if (Object.values(opened).some((one) => one.originRegime !== originRegime)) return refuse('one-regime');
    return { events: [listOpened.make({ ...input, originRegime, criminal, taxOrigin, firstProcessedAt })] };
  },
});

const close = command({
  name: 'round-list.close',
  path: '/round-lists/{source}/closings',
  label: closeInput.label,
  input: closeInput,
  purposes: partnershipPurposes,
  roles: openers,
  decision: true,
  streams: (_input, { purpose }) => [listStream(purpose)],
  about: (_input, _logs, { now }) => jointFiles(now),
  decide(input, [log = []]) {
    if (!listState(log)?.opened[input.source]) return refuse('no-such-list');
    return { events: [listClosed.make(input)] };
  },
});

/** By the machine of this node, after it made filters of what is open. */
const publish = command({
  name: 'round-list.publish',
  path: '/round-list-publications',
  label: publishInput.label,
  input: publishInput,
  purposes: partnershipPurposes,
  roles: ['machine'],
  decision: false,
  streams: (_input, context) => [listStream(context.purpose), watchStream(context.self.id, epochAt(context.now).from)],
  about: (_input, _logs, { now }) => jointFiles(now),
  decide(input, [log = []], context) {
    const state = listState(log);
    if (!state) return refuse('no-such-list');
    const isOwn = input.files.every((file) => isTrusted(file, context.self.id, context));
    if (!isOwn) return refuse('filter-not-trusted');
    const published = filtersPublished.make(input);
    const isSame = state.published?.epoch === input.epoch;
    const most = limitOn('round-list-changes', context.now.slice(0, 10)).count;
    if (!isSame || state.changes !== most) return { events: [published] };
    const [, watch = ''] = context.streams;
    const alert = watchAlerted.make({ fromOrgan: context.self.id, alert: 'list-changes' }, watch);
    return { events: [published, alert] };
  },
});

function isTrusted(file: RoundFile, holder: string, context: Context): boolean {
  const { signature, ...manifest } = file;
  const text = manifestText(manifest);
  return (
    manifest.holder === holder &&
    manifest.purpose === context.purpose &&
    matchingOf(context).isSigned({ organ: holder, text, signature })
  );
}

/** At the asker: the file lies in the cabinet already, under the digest that the manifest names. */
const take = command({
  name: 'filter.take',
  label: takeFileInput.label,
  input: takeFileInput,
  purposes: partnershipPurposes,
  roles: openers,
  decision: false,
  streams: (_input, { actor }) => [filesStream(actor.organ)],
  about: (_input, _logs, context) => tellOnly(context),
  decide(input, [log = []], context) {
    if (!isTrusted(input, context.actor.organ, context)) return refuse('filter-not-trusted');
    // The same file may come again: it was under way when a second question was asked.
    const isKnown = filesState(log).some(({ sha256 }) => sha256 === input.sha256);
    return isKnown ? refuse('answered-before') : { events: [fileTaken.make(input)] };
  },
});

/** By the machine: filters of an epoch that is over go. */
const forget = command({
  name: 'filter.forget',
  path: '/filter-forgettings',
  label: forgetInput.label,
  input: forgetInput,
  purposes: partnershipPurposes,
  roles: ['machine'],
  decision: false,
  streams: ({ holder }) => [filesStream(holder)],
  about: (_input, _logs, { now }) => jointFiles(now),
  decide(input, [log = []], { now }) {
    const isOver = filesState(log).some(({ until }) => until <= now.slice(0, 10));
    return isOver ? { events: [filesForgotten.make(input)] } : refuse('term-not-over');
  },
});

export const listCommands = [open, close, publish, take, forget];
