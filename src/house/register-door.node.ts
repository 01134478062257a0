import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Hono, Context as HonoContext } from 'hono';
import { present } from '../core/assert.ts';
import { believe } from '../core/believe.ts';
import type { Bilingual } from '../core/bilingual.ts';
import type { JsonObject } from '../core/canonical.ts';
import { type Of, parse } from '../core/record.ts';
import { type Refusal, refuser } from '../core/refusal.ts';
import { groundsOf } from '../steps/entities/keeping.ts';
import type { Mapping } from '../steps/entities/mapping.ts';
import { draftInput, previewInput, withoutGround } from '../steps/entities/register-file.ts';
import type { Context } from '../steps/step.ts';
import type { Who } from './corridor.ts';
import { jsonBody, localeOf, problem, problemBody } from './door-answer.node.ts';
import type { Node } from './node.ts';
import { houseRefusals } from './refusals.ts';
import { openRegister } from './register-file.node.ts';
import { RegisterInbox } from './register-inbox.node.ts';
import {
  type LoadFacts,
  type LoadOutcome,
  loadRegister,
  type RefusedItem,
  type RegisterFile,
} from './register-load.node.ts';
import { lookInto, recognised } from './register-look.node.ts';
import { SheetError } from './sheet.node.ts';
import { atMost } from './turns.ts';

/**
 * How a register comes in over HTTP: a file is laid ready, looked at, and made into a draft, each under a purpose and a task
 * as every other act. Nothing of the file is trusted: it is read under the same bounds as on the command line, and refused in the same words.
 */

export const registerFilesPath = '/v1/register-files';
/** Loads of which is remembered how they ended. */
const mostJobs = 50;
/** Files that are looked into or opened at once at all nodes together: each may take the memory that reading Parquet is given. */
const mostLooks = 2;

const refuse = refuser(houseRefusals);

type Person =
  | {
      readonly node: Node;
      readonly who: Who;
      readonly purpose: string | undefined;
      readonly under: string | undefined;
    }
  | { readonly refusal: Refusal };

export interface RegisterDoorParts {
  readonly dataRoot: string;
  entered(c: HonoContext): Person;
}

export function mountRegisterDoor(app: Hono, parts: RegisterDoorParts): void {
  const door = new RegisterDoor(parts);
  app.put(registerFilesPath, (c) => door.answer(c, (at) => door.take(at)));
  app.post('/v1/register-previews', (c) => door.answer(c, (at) => door.preview(at)));
  app.post('/v1/register-drafts', (c) => door.answer(c, (at) => door.draft(at)));
  app.get('/v1/register-drafts/:draftId', (c) => door.answer(c, (at) => door.progress(at)));
}

interface At {
  readonly c: HonoContext;
  readonly node: Node;
  readonly who: Who;
  readonly purpose: string;
  readonly under: string;
  readonly context: Context;
  readonly inbox: RegisterInbox;
}

type Answered = { readonly good: JsonObject; readonly status: 200 | 201 | 202 } | { readonly refusal: Refusal };

interface Job {
  readonly node: string;
  readonly userId: string;
  stage: 'read' | 'index' | 'compare';
  done: number;
  outcome?: LoadOutcome | { readonly fault: true };
}

class RegisterDoor {
  readonly #parts: RegisterDoorParts;
  readonly #inboxes = new Map<string, RegisterInbox>();
  readonly #jobs = new Map<string, Job>();
  readonly #looks = atMost(mostLooks);

  constructor(parts: RegisterDoorParts) {
    this.#parts = parts;
  }

  /** Purpose and role first: whoever may not put a load forward may not lay a file ready either. */
  async answer(c: HonoContext, act: (at: At) => Promise<Answered>): Promise<Response> {
    const person = this.#parts.entered(c);
    if ('refusal' in person) return problem(c, person.refusal);
    const { node, ...request } = person;
    const entered = await node.corridor.mayAlso(request, 'register.offer');
    if ('refusal' in entered) return problem(c, entered.refusal);
    const { context } = entered;
    const { who } = request;
    const { purpose, under } = context;
    const answered = await act({ c, node, who, purpose, under, context, inbox: this.#inboxOf(context.self.id) });
    return 'refusal' in answered ? problem(c, answered.refusal) : c.json(answered.good, answered.status);
  }

  #inboxOf(node: string): RegisterInbox {
    const known = this.#inboxes.get(node) ?? new RegisterInbox(join(this.#parts.dataRoot, node));
    this.#inboxes.set(node, known);
    return known;
  }

  /** What is no register at all is said at once, and does not stay. */
  async take({ c, who, inbox }: At): Promise<Answered> {
    const { userId } = who.actor;
    const stream: unknown = c.req.raw.body ?? [];
    const body = believe<AsyncIterable<Uint8Array>>(stream, 'the body of a request is a stream of bytes (Fetch)');
    const taken = await inbox.take(userId, body, Date.now());
    if ('refusal' in taken) return taken;
    const path = present(await inbox.find(userId, taken.fileId), 'a file that was just taken is there');
    const found = await readable(async () => ({ form: await recognised(path) }));
    if ('form' in found) return { good: { ...taken, ...found }, status: 201 };
    await inbox.drop(userId, taken.fileId);
    return found;
  }

  /** What is in it, what its columns most likely are, and which properties have no ground when it comes from there. */
  async preview({ c, who, context, inbox }: At): Promise<Answered> {
    const body = await jsonBody(c);
    if ('refusal' in body) return body;
    const parsed = parse(previewInput, body.good);
    if ('faults' in parsed) return refuse('input-wrong', { faults: parsed.faults });
    const { fileId, ...origin } = parsed.good;
    const path = await inbox.find(who.actor.userId, fileId);
    if (path === undefined) return refuse('no-such-file');
    const grounds = groundsOf(context, { ...origin, firstProcessedAt: context.now });
    const looked = await readable(async () => ({ look: await this.#looks(() => lookInto(path, grounds)) }));
    if ('refusal' in looked) return looked;
    const { look } = looked;
    const noGround = look.kind === 'columns' ? { noGround: withoutGround(grounds) } : {};
    return { good: { fileId, ...look, ...noGround }, status: 200 };
  }

  /** Starts the loading, which goes on while other requests are answered; one at a time at a node. */
  async draft(at: At): Promise<Answered> {
    const { c, node, who, context, inbox } = at;
    const body = await jsonBody(c);
    if ('refusal' in body) return body;
    const parsed = parse(draftInput, body.good);
    if ('faults' in parsed) return refuse('input-wrong', { faults: parsed.faults });
    const { fileId, things } = parsed.good;
    const path = await inbox.find(who.actor.userId, fileId);
    if (path === undefined) return refuse('no-such-file');
    const isBusy = [...this.#jobs.values()].some((job) => job.node === context.self.id && !job.outcome);
    if (isBusy) return refuse('load-running');
    const job: Job = { node: context.self.id, userId: who.actor.userId, stage: 'read', done: 0 };
    const draftId = `draft-${randomUUID()}`;
    this.#remember(draftId, job);
    let opened: Awaited<ReturnType<typeof openedAt>> | undefined;
    try {
      opened = await readable(() => this.#looks(() => openedAt(path, things && { things })));
    } finally {
      // Also when the disk fails: what never began must not keep the next one waiting.
      if (!opened || 'refusal' in opened) this.#jobs.delete(draftId);
    }
    if ('refusal' in opened) return opened;
    void this.#run(job, { at: { ...at, node }, input: parsed.good, file: opened.file });
    return { good: { draftId, stage: 'read', done: 0 }, status: 202 };
  }

  #remember(draftId: string, job: Job): void {
    this.#jobs.set(draftId, job);
    for (const [id, { outcome }] of this.#jobs) {
      if (this.#jobs.size <= mostJobs) break;
      if (outcome) this.#jobs.delete(id);
    }
  }

  async #run(
    job: Job,
    of: { readonly at: At; readonly input: Of<typeof draftInput>; readonly file: RegisterFile },
  ): Promise<void> {
    const { at, input, file } = of;
    const { source, fileId, things: _, ...said } = input;
    const facts: LoadFacts = { ...said, firstProcessedAt: at.context.now };
    try {
      const outcome = await loadRegister({
        ...{ corridor: at.node.corridor, who: at.who, purpose: at.purpose, under: at.under, source, facts, file },
        progress({ stage, done }) {
          job.stage = stage;
          job.done = Math.round(done);
        },
      });
      if ('report' in outcome) await at.inbox.drop(at.who.actor.userId, fileId);
      job.outcome = outcome;
    } catch (fault) {
      job.outcome = fault instanceof SheetError ? unreadable(fault) : { fault: true };
      // The technical log knows the fault; no content of the file is repeated.
      if (!(fault instanceof SheetError))
        console.error(JSON.stringify({ at: 'register-draft', node: job.node, fault: String(fault) }));
    }
  }

  async progress({ c, who, context }: At): Promise<Answered> {
    const job = this.#jobs.get(c.req.param('draftId') ?? '');
    if (!job || job.userId !== who.actor.userId || job.node !== context.self.id) return refuse('no-such-file');
    const { stage, done, outcome } = job;
    if (!outcome) return { good: { stage, done }, status: 200 };
    if ('report' in outcome) {
      const { difference, ...report } = outcome.report;
      const { examples: _, ...counts } = difference;
      const shown = { ...report, ...counts, refusedItems: report.refusedItems.map(shownItem) };
      return { good: { stage: 'done', report: shown }, status: 200 };
    }
    const { refusal } = 'refusal' in outcome ? outcome : refuse('our-fault');
    return { good: { stage: 'refused', problem: problemBody(refusal, localeOf(c)) }, status: 200 };
  }
}

const shownItem = ({ line, code, reason: { nl, en } }: RefusedItem): JsonObject => ({ line, code, reason: { nl, en } });

/** What the columns most likely are is a proposal: here nobody loads by it without having said so. */
async function openedAt(
  path: string,
  mapping: Mapping | undefined,
): Promise<{ readonly file: RegisterFile } | { readonly refusal: Refusal }> {
  const opening = await openRegister(path, mapping);
  if ('opened' in opening && !opening.opened.isGuessed) return { file: opening.opened.file };
  const missing = 'faults' in opening ? opening.faults.map(({ detail }): Bilingual => detail) : [sayColumns];
  return refuse('mapping-wrong', { missing });
}

const sayColumns: Bilingual = {
  nl: 'Zeg bij minstens één kolom wat hij wordt.',
  en: 'Say for at least one column what it becomes.',
};

/** A file as a whole that is no register is refused, with what is wrong with it, and where. */
async function readable<T>(read: () => Promise<T>): Promise<T | { readonly refusal: Refusal }> {
  try {
    return await read();
  } catch (fault) {
    if (fault instanceof SheetError) return unreadable(fault);
    throw fault;
  }
}

const unreadable = ({ reason, line }: SheetError): { readonly refusal: Refusal } => {
  const at = { nl: `Regel ${line}: ${reason.nl}`, en: `Line ${line}: ${reason.en}` };
  return refuse('file-unreadable', { missing: [line === undefined ? reason : at] });
};
