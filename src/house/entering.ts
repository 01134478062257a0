import type { Actor } from '../core/event.ts';
import type { Refusal } from '../core/refusal.ts';
import { refuser } from '../core/refusal.ts';
import type { Partnership } from '../law/partnership.ts';
import type { Context, Standing } from '../steps/step.ts';
import type { CommandRequest, CorridorParts, Request } from './corridor.ts';
import { questionOf } from './question-of.ts';
import { plainReader } from './reader.ts';
import { houseRefusals } from './refusals.ts';
import { purposesOf } from './replies.ts';

const refuse = refuser(houseRefusals);

/** Who comes in, under which task or case, and what follows from that: the first thing that is looked at. */
export async function enter(
  parts: CorridorParts,
  request: Request | CommandRequest,
  what: { readonly purposes: readonly string[]; readonly roles: readonly string[] },
): Promise<{ context: Context; standing: Standing } | { refusal: Refusal }> {
  const { purpose, under, who } = request;
  const { self, organs, partnerships, packs, law } = parts;
  const byPost = 'via' in request && request.via !== undefined;
  if (purpose === undefined || under === undefined) return refuse('purpose-missing');
  // Whoever is not of this organ comes by post, in the name of their own node.
  if (!byPost && who.actor.organ !== self.id) return refuse('purpose-not-yours');
  const standing = await standingOf(parts, under, who.actor.organ);
  if (!standing || standing.purposeCode !== purpose) return refuse('purpose-not-yours');
  if (!what.purposes.includes(purpose)) return refuse('purpose-not-yours', { missing: purposesOf(what.purposes) });
  const roles: readonly string[] = standing.roles;
  if (!byPost && !roles.includes(who.actor.role) && !who.actor.machine) return refuse('purpose-not-yours');
  if (!byPost && !what.roles.includes(who.actor.role)) return refuse('role-not-enough');
  const asking = { who, standing, decision: false, approvals: [] } as const;
  const context: Context = {
    now: parts.now(),
    actor: who.actor,
    purpose,
    under,
    self,
    organs,
    partnerships,
    packs,
    ...(law ? { law } : {}),
    digest: parts.digest,
    ask: (question) => parts.ask(question),
    may: (about) => parts.ask(questionOf(about, { ...asking, context, approvals: about.approvals ?? [] })),
    asMachine(about) {
      const machine: Actor = { userId: 'machine', organ: self.id, role: 'machine', machine: true };
      const asMachine = { actor: machine, designatedFor: partnerships.map(({ id }) => id) };
      const question = questionOf(about, { ...asking, who: asMachine, context });
      return { question, answer: parts.ask(question) };
    },
    ...(parts.matching ? { matching: parts.matching } : {}),
    newId: (prefix) => parts.newId(prefix),
  };
  return { context, standing };
}

async function standingOf(parts: CorridorParts, under: string, organ: string): Promise<Standing | undefined> {
  const { self, partnerships, steps, store } = parts;
  const task = self.tasks.find((candidate) => candidate.id === under);
  if (task) {
    const partnership = partnerships.find(
      (candidate) => candidate.purposeCode === task.purposeCode && takesPart(candidate, self.id),
    );
    return { ...task, ...(partnership ? { partnership: partnership.id } : {}) };
  }
  for (const step of steps) {
    const found = await store.read(async (tx) =>
      step.standing?.(under, plainReader(tx), { self, organ, partnerships }),
    );
    if (found) return found;
  }
  return undefined;
}

const takesPart = (partnership: Partnership, organId: string): boolean =>
  partnership.desk === organId ||
  partnership.rac === organId ||
  partnership.participants.some((participant) => participant.organId === organId);
