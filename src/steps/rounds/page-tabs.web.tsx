import { Tabs } from '../../web/kit/tabs.web.tsx';
import { holderMessages as m } from './page-holder-messages.ts';

const tabs = [
  { path: '/questions', label: m.tabQuestions },
  { path: '/questions/further', label: m.tabRequests },
  { path: '/questions/registers', label: m.tabLists },
] as const;

/** The three places of whoever is asked, on each of its pages. */
export const QuestionTabs = () => <Tabs label={m.tabs} tabs={tabs} />;
