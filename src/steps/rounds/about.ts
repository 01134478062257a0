import type { OrganProfile, Partnership } from '../../law/partnership.ts';
import type { Category } from '../../law/question.ts';
import { type CaseHead, inCase } from '../cases/case-head.ts';
import type { About } from '../step.ts';
import type { OpenedList } from './view.ts';

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
