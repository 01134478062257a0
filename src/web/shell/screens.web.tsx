import { type ComponentType, lazy } from 'react';
import type { Bilingual } from '../../core/bilingual.ts';
import type { SessionUser } from '../../steps/session.ts';
import { matchPath } from '../kit/address.web.ts';
import { shellMessages } from './messages.ts';
import { tasksFor } from './session.web.tsx';

/** What every page gets: the values in its address, `/cases/{caseId}`. */
export interface PageProps {
  readonly at: { readonly [name: string]: string };
}

/** A page: its address, and the query or command without which it makes no sense. */
export interface Screen {
  readonly path: string;
  readonly title: Bilingual;
  /** Absent: a public page. It shows no personal data, asks nothing of a node and needs nobody signed in. */
  readonly needs?: string;
  readonly inMenu: boolean;
  readonly page: ComponentType<PageProps>;
}

const signalPage = lazy(() =>
  import('../../steps/signals/page.web.tsx').then((page) => ({ default: page.RecordPage })),
);
const inboxPage = lazy(() => import('../../steps/weighing/page.web.tsx').then((page) => ({ default: page.InboxPage })));
const weighingPage = lazy(() =>
  import('../../steps/weighing/page-weigh.web.tsx').then((page) => ({ default: page.WeighPage })),
);
const tablePage = lazy(() =>
  import('../../steps/weighing/page-table.web.tsx').then((page) => ({ default: page.TablePage })),
);
const lookUpPage = lazy(() =>
  import('../../steps/entities/page-search.web.tsx').then((page) => ({ default: page.LookUpPage })),
);
const thingPage = lazy(() =>
  import('../../steps/entities/page-thing.web.tsx').then((page) => ({ default: page.ThingPage })),
);
const twinsPage = lazy(() =>
  import('../../steps/entities/page-twins.web.tsx').then((page) => ({ default: page.TwinsPage })),
);
const twinPage = lazy(() =>
  import('../../steps/entities/page-twin.web.tsx').then((page) => ({ default: page.TwinPage })),
);
const registersPage = lazy(() =>
  import('../../steps/entities/page-registers.web.tsx').then((page) => ({ default: page.RegistersPage })),
);
const registerPage = lazy(() =>
  import('../../steps/entities/page-register.web.tsx').then((page) => ({ default: page.RegisterPage })),
);
const loadPage = lazy(() =>
  import('../../steps/entities/page-load.web.tsx').then((page) => ({ default: page.LoadPage })),
);
const newLoadPage = lazy(() =>
  import('../../steps/entities/page-new-load.web.tsx').then((page) => ({ default: page.NewLoadPage })),
);
const casesPage = lazy(() => import('../../steps/cases/page.web.tsx').then((page) => ({ default: page.CasesPage })));
const openCasePage = lazy(() =>
  import('../../steps/cases/page-open.web.tsx').then((page) => ({ default: page.OpenCasePage })),
);
const networkPage = lazy(() =>
  import('../../steps/network/page.web.tsx').then((page) => ({ default: page.NetworkPage })),
);
const casePage = lazy(() => import('../../steps/cases/page-case.web.tsx').then((page) => ({ default: page.CasePage })));
const invitationsPage = lazy(() =>
  import('../../steps/cases/page-invitations.web.tsx').then((page) => ({ default: page.InvitationsPage })),
);

const newRoundPage = lazy(() =>
  import('../../steps/rounds/page-new.web.tsx').then((page) => ({ default: page.NewRoundPage })),
);
const roundPage = lazy(() =>
  import('../../steps/rounds/page-round.web.tsx').then((page) => ({ default: page.RoundPage })),
);
const chooseCasePage = lazy(() =>
  import('../../steps/rounds/page-choose.web.tsx').then((page) => ({ default: page.ChooseCasePage })),
);
const questionsPage = lazy(() =>
  import('../../steps/rounds/page-questions.web.tsx').then((page) => ({ default: page.QuestionsPage })),
);
const requestsPage = lazy(() =>
  import('../../steps/rounds/page-requests.web.tsx').then((page) => ({ default: page.RequestsPage })),
);
const roundListsPage = lazy(() =>
  import('../../steps/rounds/page-lists.web.tsx').then((page) => ({ default: page.RoundListsPage })),
);
const openingsPage = lazy(() =>
  import('../../steps/rounds/page-checks.web.tsx').then((page) => ({ default: page.OpeningsPage })),
);
const alertsPage = lazy(() =>
  import('../../steps/rounds/page-alerts.web.tsx').then((page) => ({ default: page.AlertsPage })),
);

const advisorPage = lazy(() =>
  import('../../steps/sharing/page-advisor.web.tsx').then((page) => ({ default: page.AdvisorPage })),
);

const approvalsPage = lazy(() =>
  import('../../steps/sharing/page-approvals.web.tsx').then((page) => ({ default: page.ApprovalsPage })),
);
const sharedPage = lazy(() =>
  import('../../steps/sharing/page-shared.web.tsx').then((page) => ({ default: page.SharedPage })),
);
const caseSharingPage = lazy(() =>
  import('../../steps/sharing/page-share.web.tsx').then((page) => ({ default: page.CaseSharingPage })),
);
const invitationSharingPage = lazy(() =>
  import('../../steps/sharing/page-share.web.tsx').then((page) => ({ default: page.InvitationSharingPage })),
);
const signalSharingPage = lazy(() =>
  import('../../steps/sharing/page-share.web.tsx').then((page) => ({ default: page.SignalSharingPage })),
);

const logPage = lazy(() =>
  import('../../steps/oversight/page-log.web.tsx').then((page) => ({ default: page.LogPage })),
);
const ruleChangePage = lazy(() =>
  import('../../steps/oversight/page-rule-change.web.tsx').then((page) => ({ default: page.RuleChangePage })),
);

const partnershipsPage = lazy(() =>
  import('../public/page.web.tsx').then((page) => ({ default: page.PartnershipsPage })),
);
const partnershipPage = lazy(() =>
  import('../public/page.web.tsx').then((page) => ({ default: page.PartnershipPage })),
);

const inMenu = true;
const {
  navInbox,
  navNew,
  navTable,
  navLookUp,
  navTwins,
  navRegisters,
  navCases,
  navInvitations,
  navAskPartners,
  navQuestions,
  navRequests,
  navRoundLists,
  navRoundChecks,
  navRoundAlerts,
  navRound,
  navApprovals,
  navLog,
  navRuleChange,
  navAdvisor,
  navPartnerships,
} = shellMessages;

/** Every page, in the order of the chain. */
export const screens: readonly Screen[] = [
  { path: '/signals', title: navInbox, needs: 'signal.list', inMenu, page: inboxPage },
  { path: '/signals/new', title: navNew, needs: 'signal.record', inMenu, page: signalPage },
  {
    path: '/signals/{signalId}/weighing',
    title: navInbox,
    needs: 'weighing.first',
    inMenu: false,
    page: weighingPage,
  },
  {
    path: '/signals/{signalId}/sharing',
    title: navAdvisor,
    needs: 'signal.show',
    inMenu: false,
    page: signalSharingPage,
  },
  { path: '/table', title: navTable, needs: 'table.list', inMenu, page: tablePage },
  { path: '/table/{partnershipSignalId}', title: navTable, needs: 'table.show', inMenu: false, page: tablePage },
  { path: '/look-up', title: navLookUp, needs: 'entity.search', inMenu, page: lookUpPage },
  { path: '/things/{ref}', title: navLookUp, needs: 'entity.show', inMenu: false, page: thingPage },
  { path: '/things/{ref}/network', title: navLookUp, needs: 'network.neighbours', inMenu: false, page: networkPage },
  { path: '/twins', title: navTwins, needs: 'twin.list', inMenu: false, page: twinsPage },
  { path: '/twins/{left}/{right}', title: navTwins, needs: 'twin.show', inMenu: false, page: twinPage },
  { path: '/registers', title: navRegisters, needs: 'register.list', inMenu, page: registersPage },
  { path: '/registers/new', title: navRegisters, needs: 'register.offer', inMenu: false, page: newLoadPage },
  { path: '/registers/{source}', title: navRegisters, needs: 'register.show', inMenu: false, page: registerPage },
  {
    path: '/registers/{source}/loads/{loadId}',
    title: navRegisters,
    needs: 'register.difference',
    inMenu: false,
    page: loadPage,
  },
  { path: '/cases', title: navCases, needs: 'case.list', inMenu, page: casesPage },
  { path: '/cases/new', title: navCases, needs: 'case.open', inMenu: false, page: openCasePage },
  { path: '/cases/{caseId}', title: navCases, needs: 'case.show', inMenu: false, page: casePage },
  {
    path: '/cases/{caseId}/sharing',
    title: navAdvisor,
    needs: 'case.show',
    inMenu: false,
    page: caseSharingPage,
  },
  { path: '/invitations', title: navInvitations, needs: 'invitation.list', inMenu, page: invitationsPage },
  {
    path: '/invitations/{caseId}',
    title: navInvitations,
    needs: 'invitation.show',
    inMenu: false,
    page: invitationsPage,
  },
  {
    path: '/invitations/{caseId}/sharing',
    title: navAdvisor,
    needs: 'invitation.show',
    inMenu: false,
    page: invitationSharingPage,
  },
  { path: '/ask-partners', title: navAskPartners, needs: 'round.ask', inMenu: false, page: chooseCasePage },
  { path: '/cases/{caseId}/rounds/new', title: navAskPartners, needs: 'round.ask', inMenu: false, page: newRoundPage },
  { path: '/cases/{caseId}/rounds/{roundId}', title: navRound, needs: 'round.show', inMenu: false, page: roundPage },
  {
    path: '/invitations/{caseId}/rounds/new',
    title: navAskPartners,
    needs: 'round.ask',
    inMenu: false,
    page: newRoundPage,
  },
  {
    path: '/invitations/{caseId}/rounds/{roundId}',
    title: navRound,
    needs: 'round.show',
    inMenu: false,
    page: roundPage,
  },
  { path: '/questions', title: navQuestions, needs: 'question.list', inMenu, page: questionsPage },
  { path: '/questions/further', title: navRequests, needs: 'hit-request.list', inMenu: false, page: requestsPage },
  { path: '/questions/registers', title: navRoundLists, needs: 'round-list.show', inMenu: false, page: roundListsPage },
  { path: '/approvals', title: navApprovals, needs: 'approval-task.list', inMenu, page: approvalsPage },
  { path: '/approvals/shared', title: navApprovals, needs: 'sharing.list', inMenu: false, page: sharedPage },
  { path: '/log', title: navLog, needs: 'log.list', inMenu, page: logPage },
  { path: '/rule-change', title: navRuleChange, needs: 'log.change', inMenu, page: ruleChangePage },
  { path: '/round-checks', title: navRoundChecks, needs: 'opening.list', inMenu, page: openingsPage },
  { path: '/round-checks/alerts', title: navRoundAlerts, needs: 'round-alert.list', inMenu: false, page: alertsPage },
  { path: '/partnerships', title: navPartnerships, inMenu: false, page: partnershipsPage },
  { path: '/partnerships/{partnershipId}', title: navPartnerships, inMenu: false, page: partnershipPage },
  { path: '/may-i-share', title: navAdvisor, inMenu, page: advisorPage },
];

/** The menu of a person: the pages that one of their tasks can open. */
export const navigationFor = (user: SessionUser): readonly Screen[] =>
  screens.filter(({ inMenu, needs }) => inMenu && (needs === undefined || tasksFor(needs, user).length > 0));

/** The page at an address, exact addresses before addresses with places. */
export function screenAt(path: string): { readonly screen: Screen; readonly at: PageProps['at'] } | undefined {
  const exact = screens.find((screen) => screen.path === path);
  if (exact) return { screen: exact, at: {} };
  for (const screen of screens) {
    const at = matchPath(screen.path, path);
    if (at) return { screen, at };
  }
  return undefined;
}
