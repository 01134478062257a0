import type { Entry } from '../../core/event.ts';
import type { Partnership } from '../../law/partnership.ts';
import type { Judgements } from '../../law/question.ts';
import type { About, Context, Logs } from '../step.ts';
import { isKept } from '../weighing/about.ts';
import { caseInvited, caseOpened } from './schema.ts';
import { caseState, caseStream, invitationState, partStream } from './view.ts';

/** What somebody needs of the case under which they work: the same at the desk that keeps it and at a party. */
export interface CaseHead {
  readonly caseId: string;
  readonly partnership: Partnership;
  readonly activity: 'casus' | 'knelpunt';
  readonly parties: readonly string[];
  readonly firstProcessedAt: string;
  readonly destroyBefore: string;
  /** As written when the case was opened (WGS 2.22, AVG 5). */
  readonly judgements: Judgements;
}

/** Both streams in which a case may stand here. */
export const caseStreams = (caseId: string): readonly [string, string] => [caseStream(caseId), partStream(caseId)];

/**
 * The case when it runs here: at the desk opened and not closed, at a party invited or joined and not ended. Asking under it takes
 * more: only who joined has a standing there.
 */
export function caseHead(caseId: string, [atDesk = [], asParty = []]: Logs, context: Context): CaseHead | undefined {
  const [file, part] = [caseState(atDesk), invitationState(asParty)];
  const isOpen = file?.stage === 'opened' || file?.stage === 'running';
  const head = isOpen ? file.opened : part?.stage === 'joined' || part?.stage === 'asked' ? part.invited : undefined;
  const partnership = context.partnerships.find((one) => one.id === head?.partnership);
  if (!head || !partnership || partnership.purposeCode !== context.purpose) return undefined;
  if (!isKept(head.firstProcessedAt, context.now)) return undefined;
  const texts =
    atDesk.map((entry) => caseOpened.personal(entry)).find((one) => one !== undefined) ??
    asParty.map((entry) => caseInvited.personal(entry)).find((one) => one !== undefined);
  return {
    caseId,
    partnership,
    activity: head.activity,
    parties: [...head.parties],
    firstProcessedAt: head.firstProcessedAt,
    destroyBefore: head.destroyBefore,
    judgements: {
      ...(texts
        ? { necessity: texts.necessity, proportionality: texts.proportionality, subsidiarity: texts.subsidiarity }
        : {}),
      // Said by whoever opened the register for rounds; whoever does not want to answer declines. A named subject goes to nobody.
      weightyReasons: 'no',
      minimalFields: true,
    },
  };
}

/** The file, running or closed, of the partnership for which the reader works now, until its last day. */
export function caseFile(
  [atDesk = [], asParty = []]: readonly (readonly Entry[])[],
  { partnerships, purpose, now }: Pick<Context, 'partnerships' | 'purpose' | 'now'>,
): { readonly firstProcessedAt: string } | undefined {
  const [file, part] = [caseState(atDesk), invitationState(asParty)];
  const stands = [
    file?.stage === 'destroyed' ? undefined : file?.opened,
    part?.stage === 'destroyed' ? undefined : part?.invited,
  ];
  const isOwn = (id: string): boolean => partnerships.some((one) => one.id === id && one.purposeCode === purpose);
  return stands.find((head) => head && isOwn(head.partnership) && isKept(head.firstProcessedAt, now));
}

/** What the gate is told of it. */
export const inCase = ({ caseId, partnership, activity }: CaseHead): NonNullable<About['context']> => ({
  partnership: partnership.id,
  kind: partnership.kind,
  purposeCode: partnership.purposeCode,
  dpia: partnership.dpia,
  racStatus: partnership.racStatus,
  caseId,
  activity,
  involvedChosen: true,
  signal: { status: 'qualified', adopted: true, organisedCrime: true },
});
