import type { Bilingual } from '../../core/bilingual.ts';
import { useSay } from './language.web.tsx';
import { Link, useAddress } from './link.web.tsx';

export interface Tab {
  readonly path: string;
  readonly label: Bilingual;
  /** Beginnings of addresses that belong to this place too. */
  readonly under?: readonly string[];
}

/** The places that belong together, on each of their pages. */
export function Tabs({ label, tabs }: { readonly label: Bilingual; readonly tabs: readonly Tab[] }) {
  const say = useSay();
  const { path } = useAddress();
  return (
    <nav className="register-tabs" aria-label={say(label)}>
      <ul>
        {tabs.map((tab) => {
          const isHere = path === tab.path || (tab.under ?? []).some((beginning) => path.startsWith(beginning));
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
