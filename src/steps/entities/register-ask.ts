import { present } from '../../core/assert.ts';
import type { Bilingual } from '../../core/bilingual.ts';
import type { Entry } from '../../core/event.ts';
import type { Of } from '../../core/record.ts';
import { refuser } from '../../core/refusal.ts';
import { type Command, type Context, command } from '../step.ts';
import { consulting } from './about.ts';
import { baseRegisterNamed, isOfOne } from './base-register.ts';
import { groundsOf, hasGround } from './keeping.ts';
import { entityRefusals } from './refusals.ts';
import { boundFault, keepers, registerPurposes, termsFault } from './register-commands.ts';
import { countInUse } from './register-rows.ts';
import { askInput, registerAsked } from './schema.ts';
import { registerState, registerStream } from './view.ts';
import { type Property, propertyNamed } from './vocabulary.ts';

const refuse = refuser(entityRefusals);

/**
 * That a base register will be asked, written before anything leaves. Whatever would refuse the load that the answer becomes refuses
 * the question too: a question that may have no answer here is not put.
 */
export const askRegister: Command = command({
  name: 'register.ask',
  path: '/register-questions',
  label: askInput.label,
  input: askInput,
  purposes: registerPurposes,
  roles: keepers,
  decision: false,
  streams: ({ source }) => [registerStream(source)],
  counts: countInUse,
  about(input, _logs, { now }) {
    // What it is asked by says how heavy the question is: of a person it is the number. The base register says which that is and
    // under which act it comes, whatever else the question says.
    const { kind, key, regime: originRegime } = baseRegisterNamed[input.asked];
    const category = present(propertyNamed(kind, key), 'the key of a base register is known here').category;
    return consulting(category, { ...input, originRegime, firstProcessedAt: now });
  },
  decide(input, [log = []], context) {
    const fault = questionFault(input, log, context) ?? boundFault(log, context.counted);
    if (fault) return fault;
    const missing = withoutGround(input, context);
    if (missing.length > 0) return refuse('no-ground-to-ask', { missing });
    const { askId, asked: of, by, subjects, properties, ground, purposes, originRegime } = input;
    return {
      events: [registerAsked.make({ askId, asked: of, by, subjects, properties, ground, purposes, originRegime })],
    };
  },
});

/** Why a question cannot be put whatever there is a ground for, or nothing: a trial says it too. */
export function questionFault(input: Of<typeof askInput>, log: readonly Entry[], context: Context) {
  if (!isOfOne(input)) return refuse('question-of-another');
  const base = registerState(log)?.current?.loadId;
  const asked = { ...input, firstProcessedAt: context.now, loadId: input.askId };
  return termsFault({ ...asked, ...(base === undefined ? {} : { base }) }, log, context);
}

type Input = Parameters<typeof registerAsked.make>[0] & { readonly criminal: boolean; readonly taxOrigin: boolean };

const named = (name: string): Property | undefined => {
  const [kind = '', property = ''] = name.split('.');
  return propertyNamed(kind, property);
};

/** What is not known here has no ground either. */
function withoutGround(input: Input, context: Context): readonly Bilingual[] {
  const grounds = groundsOf(context, { ...input, firstProcessedAt: context.now });
  return input.properties.flatMap((name): readonly Bilingual[] => {
    const property = named(name);
    if (property && hasGround(grounds, property)) return [];
    return [property?.label ?? { nl: name, en: name }];
  });
}
