import type { Bilingual } from '../core/bilingual.ts';
import type { QuestionId, TickPart } from './interview-part.ts';
import type { Told } from './interview-told.ts';
import type { Judgements, PartnershipContext, Recipient, Resource, Subject } from './question.ts';

/** How a statement to tick is written down: where it stands, who can tell, and what it tells the gate. */
export interface Tick {
  readonly question: QuestionId;
  readonly whoKnows: Bilingual;
  readonly nl: string;
  readonly en: string;
}

export const tick = (
  id: string,
  inputs: readonly string[],
  { question, whoKnows, nl, en }: Tick,
  [yes, no]: readonly [yes: Told, no: Told],
): TickPart => ({ id, inputs, question, whoKnows, statement: { nl, en }, yes, no });

/** One input of the gate, which gives the statement its name. */
const flagTick = (input: string, says: Tick, told: readonly [yes: Told, no: Told]): TickPart =>
  tick(input, [input], says, told);

/** Members of a part of the question that are yes or no. */
type Flag<T> = Extract<{ [K in keyof T]-?: true extends T[K] ? K : never }[keyof T], string>;

export const ofResource = (flag: Flag<Resource>, says: Tick): TickPart =>
  flagTick(`resource.${flag}`, says, [{ resource: { [flag]: true } }, { resource: { [flag]: false } }]);
export const ofContext = (flag: Flag<PartnershipContext>, says: Tick): TickPart =>
  flagTick(`context.${flag}`, says, [{ context: { [flag]: true } }, { context: { [flag]: false } }]);
export const ofReceiver = (flag: Flag<Recipient>, says: Tick): TickPart =>
  flagTick(`recipient.${flag}`, says, [{ recipient: { [flag]: true } }, { recipient: { [flag]: false } }]);
export const ofJudgement = (flag: Flag<Judgements>, says: Tick): TickPart =>
  flagTick(`judgements.${flag}`, says, [{ judgements: { [flag]: true } }, { judgements: { [flag]: false } }]);
export const ofSubject = (flag: Flag<Subject>, says: Tick): TickPart =>
  flagTick(`subject.${flag}`, says, [{ subject: { [flag]: true } }, { subject: { [flag]: false } }]);

/** A statement that says that something is not there: ticked, the flag is false. */
export const turned = ({ yes, no, ...part }: TickPart): TickPart => ({ ...part, yes: no, no: yes });
