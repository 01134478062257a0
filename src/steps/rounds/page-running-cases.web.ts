import { isObject } from '../../web/kit/problem.ts';
import { type Asked, useAsked } from '../../web/shell/api.web.tsx';
import { fits, useSession } from '../../web/shell/session.web.tsx';
import { type CaseRow, type InvitationRow, isCaseRow, isInvitationRow } from '../cases/page-answers.ts';
import { isListOf } from './page-answers.ts';

export type RunningCase = CaseRow | InvitationRow;

interface RunningCases {
  readonly rows: readonly RunningCase[];
  /** There are more. */
  readonly next?: unknown;
}

const isRow = (held: unknown): held is RunningCase => isCaseRow(held) || isInvitationRow(held);
const isCases = (held: unknown): held is RunningCases => isObject(held) && isListOf(isRow)(held['rows']);

/** Cases in which the reader can work now, at the desk or as a party, and where their pages are. */
export function useRunningCases(limit: number): readonly [Asked<RunningCases>, (key: string) => string] {
  const isDesk = fits('case.list', useSession());
  const [asked] = useAsked(
    isDesk ? 'case.list' : 'invitation.list',
    { lane: isDesk ? 'running' : 'joined', limit },
    isCases,
  );
  return [asked, (key) => `${isDesk ? '/cases' : '/invitations'}/${key}`];
}
