import type { Bilingual } from '../../core/bilingual.ts';
import { givers } from '../../law/approval-givers.ts';
import type { OrganProfile, Partnership } from '../../law/partnership.ts';
import type { ApprovalKind, MissingApproval } from '../../law/question.ts';
import { fromOutside, mayGive, plays } from './asking.ts';
import type { ApprovalState } from './view.ts';

/** An approval that is missing, and whom one can ask for it. */
export interface Ask {
  readonly kind: ApprovalKind;
  readonly who: Bilingual;
  /** Each of these answers for itself; otherwise one of them is enough. */
  readonly isEach: boolean;
  /** Somebody without a node: the answer is written down here. */
  readonly isOutside: boolean;
  readonly choices: readonly AskChoice[];
}

/** One organisation that can be asked, through one of its organs. */
export interface AskChoice {
  readonly org: string;
  /** The first is proposed. */
  readonly organs: readonly [OrganProfile, ...OrganProfile[]];
  /** Where an earlier request for the same approval stands. */
  readonly before?: ApprovalState['stage'];
}

interface Asking {
  readonly missing: readonly MissingApproval[];
  readonly self: OrganProfile;
  readonly organs: readonly OrganProfile[];
  readonly purposeCode: string;
  /** Absent: no partnership plays a part. */
  readonly partnership?: Partnership;
  /** Organs that take part in the case: they know it, so they are proposed first. */
  readonly parties: readonly string[];
  /** Organisation that the data come from. */
  readonly origin?: string;
  readonly approvals: readonly ApprovalState[];
  readonly scope: string;
}

export const asksFor = (of: Asking): readonly Ask[] =>
  of.missing.map(({ kind, who, from }) => {
    const isOutside = fromOutside.includes(kind);
    const choices = isOutside ? [] : choicesFor(of, kind, from);
    return { kind, who, isOutside, isEach: givers[kind].each !== undefined && choices.length > 1, choices };
  });

function choicesFor(of: Asking, kind: ApprovalKind, from: readonly string[] | undefined): readonly AskChoice[] {
  const orgs = from ?? (givers[kind].each === 'supplier' && of.origin !== undefined ? [of.origin] : undefined);
  const may = of.organs.filter(
    (one) =>
      mayGive({ kind, organ: one, self: of.self, purpose: of.purposeCode }) &&
      (!of.partnership || plays(of.partnership, one.id)) &&
      (orgs === undefined || orgs.includes(one.org)),
  );
  const known = (one: OrganProfile): number => (of.parties.includes(one.id) ? 0 : 1);
  return [...Map.groupBy(may, ({ org }) => org)].flatMap(([org, found]) => {
    const [first, ...others] = found.toSorted((a, b) => known(a) - known(b));
    if (!first) return [];
    const before = of.approvals.findLast((one) =>
      isOf(one, { kind, scope: of.scope, organs: [first, ...others] }),
    )?.stage;
    return [{ org, organs: [first, ...others], ...(before ? { before } : {}) }];
  });
}

const isOf = (
  state: ApprovalState,
  { kind, scope, organs }: { kind: ApprovalKind; scope: string; organs: readonly OrganProfile[] },
): boolean => state.kind === kind && state.scope === scope && organs.some(({ id }) => state.requested?.to === id);

/** `rac riec-rac`: a kind of approval and the organ that is asked for it, as one value of a list. */
export const askValue = (kind: ApprovalKind, organ: string): string => `${kind} ${organ}`;

/** What is ticked when the form opens: everybody who must answer and was not asked, and the only one where there is one. */
export const proposed = (asks: readonly Ask[]): readonly string[] =>
  asks.flatMap(({ kind, isEach, choices }) => {
    const open = choices.filter(({ before }) => before !== 'asked');
    const some = isEach || (choices.length === 1 && open.length === 1) ? open : [];
    return some.map(({ organs: [first] }) => askValue(kind, first.id));
  });
