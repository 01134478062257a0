import { useAddress } from '../../web/kit/link.web.tsx';
import type { Problem } from '../../web/kit/problem.ts';
import { useAsked } from '../../web/shell/api.web.tsx';
import { headOf, isCaseFile, isInvitationFile } from '../cases/page-answers.ts';
import { textOf } from '../weighing/page-table-answers.ts';

/** What a page of a round needs of its case: the same at the desk that keeps it and at a party. */
export interface CaseAbout {
  readonly title: string;
  readonly parties: readonly string[];
}

interface Found {
  readonly about?: CaseAbout;
  readonly problem?: Problem;
  /** Page of the case. */
  readonly href: string;
}

/** The address says at which of the two the reader is. */
export function useCaseAbout(caseId: string): Found {
  const isAtParty = useAddress().path.startsWith('/invitations/');
  const href = `${isAtParty ? '/invitations' : '/cases'}/${caseId}`;
  const [atDesk] = useAsked('case.show', isAtParty ? undefined : { caseId }, isCaseFile);
  const [atParty] = useAsked('invitation.show', isAtParty ? { caseId } : undefined, isInvitationFile);
  const asked = isAtParty ? atParty : atDesk;
  if (asked.kind === 'problem') return { problem: asked.problem, href };
  if (asked.kind === 'waiting') return { href };
  const { answer } = asked;
  const { parties } = 'opened' in answer ? answer.opened : answer.invited;
  return { about: { title: textOf(headOf(answer), 'title') ?? answer.key, parties }, href };
}
