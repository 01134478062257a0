import { useSay } from '../../web/kit/language.web.tsx';
import { Link, useAddress } from '../../web/kit/link.web.tsx';
import { entityMessages as m } from './page-search-messages.ts';

const tabs = [
  { path: '/look-up', also: '/things', label: m.tabSearch },
  { path: '/twins', also: '/twins', label: m.tabTwins },
  { path: '/registers', also: '/registers', label: m.tabRegisters },
] as const;

/** The three places of this step, on each of its pages. */
export function RegisterTabs() {
  const say = useSay();
  const { path } = useAddress();
  return (
    <nav className="register-tabs" aria-label={say(m.tabs)}>
      <ul>
        {tabs.map((tab) => {
          const isHere = path.startsWith(tab.path) || path.startsWith(tab.also);
          return (
            <li key={tab.path}>
              <Link
                className={isHere ? 'register-tab register-tab--current' : 'register-tab'}
                href={tab.path}
                aria-current={path === tab.path ? 'page' : isHere ? 'true' : undefined}
              >
                {say(tab.label)}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
