import { useSay } from '../../web/kit/language.web.tsx';
import { Link, useAddress } from '../../web/kit/link.web.tsx';
import { holderMessages as m } from './page-holder-messages.ts';

const tabs = [
  { path: '/questions', label: m.tabQuestions },
  { path: '/questions/further', label: m.tabRequests },
  { path: '/questions/registers', label: m.tabLists },
] as const;

/** The three places of whoever is asked, on each of its pages. */
export function QuestionTabs() {
  const say = useSay();
  const { path } = useAddress();
  return (
    <nav className="register-tabs" aria-label={say(m.tabs)}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.path}>
            <Link
              className={path === tab.path ? 'register-tab register-tab--current' : 'register-tab'}
              href={tab.path}
              aria-current={path === tab.path ? 'page' : undefined}
            >
              {say(tab.label)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
