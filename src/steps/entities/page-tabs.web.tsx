import { Tabs } from '../../web/kit/tabs.web.tsx';
import { entityMessages as m } from './page-search-messages.ts';

const tabs = [
  { path: '/look-up', label: m.tabSearch, under: ['/look-up', '/things'] },
  { path: '/twins', label: m.tabTwins, under: ['/twins'] },
  { path: '/registers', label: m.tabRegisters, under: ['/registers'] },
] as const;

/** The three places of this step, on each of its pages. */
export const RegisterTabs = () => <Tabs label={m.tabs} tabs={tabs} />;
