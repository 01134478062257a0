import type { Prng } from '../core/prng.ts';
import type { CorridorParts } from '../house/corridor.ts';
import type { Safe } from '../house/safe.ts';
import type { Store } from '../house/store.ts';
import type { Answer, Question } from '../law/question.ts';
import type { Command, Step } from '../steps/step.ts';

/** Mistakes that somebody could make; the rehearsal proves itself by finding each of them. */
export const plantedBugs = [
  'machine-decides',
  'signal-lost',
  'decided-twice',
  'permit-by-default',
  'log-skipped',
  'record-dropped',
  'parked-readable',
] as const;
export type PlantedBug = (typeof plantedBugs)[number];

/** Puts a mistake into the parts of a node, without touching the code of the product. */
export function plant(bug: PlantedBug | undefined, parts: CorridorParts, dice: Prng): CorridorParts {
  switch (bug) {
    case undefined:
      return parts;
    case 'machine-decides':
      return { ...parts, steps: parts.steps.map(withoutDecisions), ask: (question) => parts.ask(asPerson(question)) };
    case 'signal-lost':
      return { ...parts, store: forgetful(parts.store, dice) };
    case 'decided-twice':
      return { ...parts, steps: parts.steps.map(withoutStages) };
    case 'permit-by-default':
      return { ...parts, ask: (question) => permitted(parts.ask(question)) };
    case 'log-skipped':
      return { ...parts, store: withoutLooks(parts.store) };
    case 'record-dropped':
      return { ...parts, store: withoutRecords(parts.store, dice) };
    case 'parked-readable':
      return { ...parts, safe: openSafe(parts.safe) };
  }
}

const eachCommand = (step: Step, change: (command: Command) => Command): Step => ({
  ...step,
  commands: step.commands.map(change),
});

const withoutDecisions = (step: Step): Step => eachCommand(step, (command) => ({ ...command, decision: false }));

const asPerson = (question: Question): Question => ({
  ...question,
  decision: false,
  subject: { ...question.subject, machine: false },
});

/** Says that it is written, and now and then it is not. */
function forgetful(store: Store, dice: Prng): Store {
  class Dropped extends Error {}
  return {
    ...store,
    async write(work) {
      if (!dice.chance(0.02)) return store.write(work);
      const done: { result: Awaited<ReturnType<typeof work>> }[] = [];
      try {
        return await store.write(async (tx) => {
          done.push({ result: await work(tx) });
          throw new Dropped();
        });
      } catch (fault) {
        const [kept] = done;
        if (fault instanceof Dropped && kept) return kept.result;
        throw fault;
      }
    },
  };
}

/** The first weighing no longer looks at what was weighed before. */
const withoutStages = (step: Step): Step =>
  eachCommand(step, (command) =>
    command.name !== 'weighing.first'
      ? command
      : {
          ...command,
          accept(raw, context) {
            const parsed = command.accept(raw, context);
            if ('faults' in parsed) return parsed;
            const { good } = parsed;
            return {
              good: {
                ...good,
                decide: (logs, now) =>
                  good.decide(
                    logs.map((log) => log.filter((entry) => entry.type === 'signal.recorded')),
                    now,
                  ),
              },
            };
          },
        },
  );

const permitted = (answer: Answer): Answer => (answer.effect === 'deny' ? { ...answer, effect: 'allow' } : answer);

/** Keeps every line but those that say who looked. */
const withoutLooks = (store: Store): Store => ({
  ...store,
  write: (work) =>
    store.write((tx) =>
      work({
        ...tx,
        append: (lines) => (lines.every(({ line }) => line.includes('"kind":"read"')) ? nothing() : tx.append(lines)),
      }),
    ),
});

/** Keeps every line, and now and then not the record of what the gate said. */
const withoutRecords = (store: Store, dice: Prng): Store => ({
  ...store,
  write: (work) =>
    store.write((tx) =>
      work({
        ...tx,
        append: (lines) =>
          tx.append(lines.map(({ record, ...line }) => (record && dice.chance(0.9) ? { ...line, record } : line))),
      }),
    ),
});

const nothing = async (): Promise<void> => undefined;

/** A safe that locks nothing. */
const openSafe = (safe: Safe): Safe => ({ ...safe, seal: (_key, text) => text, open: (_key, sealed) => sealed });
