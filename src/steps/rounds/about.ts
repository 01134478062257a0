import type { OrganProfile, Partnership } from '../../law/partnership.ts';
import type { Category, Judgements } from '../../law/question.ts';
import { caseInvited, caseOpened } from '../cases/schema.ts';
import { caseState, caseStream, invitationState, partStream } from '../cases/view.ts';
import type { About, Context, Logs } from '../step.ts';
import { isKept } from '../weighing/about.ts';
import type { OpenedList } from './view.ts';

/** What a step needs of the case under which is asked: the same at the desk that keeps it and at a party. */
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
      // Said by whoever opened the register for rounds; whoever does not want to answer declines.
      weightyReasons: 'no',
      minimalFields: true,
    },
  };
}

const inCase = ({ caseId, partnership, activity }: CaseHead): NonNullable<About['context']> => ({
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

/** The article under which an organ takes part, or keeps the file for all. */
const taskOf = (partnership: Partnership, organ: OrganProfile): string =>
  partnership.participants.find((one) => one.organId === organ.id)?.article ??
  (partnership.desk === organ.id ? partnership.basis : 'none');

export const recipientOf = (partnership: Partnership, organ: OrganProfile): NonNullable<About['recipient']> => ({
  org: organ.org,
  organ: organ.organ,
  sector: organ.sector,
  taskOrDuty: taskOf(partnership, organ),
  participantOf: [partnership.id],
  designatedFor: [partnership.id],
  involvedInActivity: true,
  commercialDuties: false,
});

const plain = { automated: false, special: false, legalHold: false } as const;

/** What the asker is asked at its own gate: may it put this to these participants? */
export const askingAbout = (head: CaseHead, category: Category, isPerson: boolean): About => ({
  action: 'hit-no-hit',
  resource: {
    ...plain,
    category,
    originRegime: 'AVG',
    criminal: false,
    taxOrigin: false,
    personRole: isPerson ? 'subject' : 'none',
    firstProcessedAt: head.firstProcessedAt,
  },
  context: inCase(head),
  judgements: head.judgements,
});

/** What the holder is asked: may it say to this participant whether it knows the subject, from what it opened? */
export const answeringAbout = (
  head: CaseHead,
  of: { readonly asker: OrganProfile; readonly opened: readonly OpenedList[]; readonly isPerson: boolean },
): About => {
  const [first] = of.opened;
  return {
    action: 'hit-no-hit',
    resource: {
      ...plain,
      category: 'hit',
      originRegime: first?.originRegime ?? 'AVG',
      criminal: of.opened.some(({ criminal }) => criminal),
      taxOrigin: of.opened.some(({ taxOrigin }) => taxOrigin),
      personRole: of.isPerson ? 'subject' : 'none',
      firstProcessedAt: of.opened.map((one) => one.firstProcessedAt).sort()[0] ?? head.firstProcessedAt,
    },
    recipient: recipientOf(head.partnership, of.asker),
    context: inCase(head),
    judgements: head.judgements,
  };
};

/** Giving content to a participant of the same case, field by field. */
export const givingAbout = (
  head: CaseHead,
  of: {
    readonly to: OrganProfile;
    readonly category: Category;
    readonly fields?: readonly string[];
    readonly originRegime: OpenedList['originRegime'];
    readonly isPerson: boolean;
    readonly firstProcessedAt: string;
  },
): About => ({
  action: 'provide',
  resource: {
    ...plain,
    category: of.category,
    ...(of.fields ? { fields: of.fields } : {}),
    originRegime: of.originRegime,
    personRole: of.isPerson ? 'subject' : 'none',
    firstProcessedAt: of.firstProcessedAt,
  },
  recipient: recipientOf(head.partnership, of.to),
  context: inCase(head),
  judgements: head.judgements,
});
