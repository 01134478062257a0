import { type ReactNode, useState } from 'react';
import { NoticeBar } from '../kit/announcer.web.tsx';
import { Button } from '../kit/button.web.tsx';
import { KeyCap, useKeys } from '../kit/keys.web.tsx';
import { useLanguage, useSay } from '../kit/language.web.tsx';
import { go, Link, useAddress } from '../kit/link.web.tsx';
import mark from '../mark.svg';
import { HelpWindow } from './help.web.tsx';
import { shellMessages } from './messages.ts';
import { PurposeChip } from './purpose.web.tsx';
import { navigationFor } from './screens.web.tsx';
import { useSession } from './session.web.tsx';

/** The frame of every page: skip link, banner, top bar with menu and purpose, content, notices. */
export function Layout({ children }: { readonly children: ReactNode }) {
  const say = useSay();
  const { view } = useSession();
  const [isHelpOpen, setHelpOpen] = useState(false);
  useKeys(shellMessages.everywhere, [{ keys: ['?'], label: shellMessages.openHelp, run: () => setHelpOpen(true) }]);
  return (
    <>
      <a className="nl-skip-link nl-skip-link--visible-on-focus" href="#content">
        {say(shellMessages.skip)}
      </a>
      {view.banner ? (
        <aside className="banner" aria-label={say(shellMessages.bannerLabel)}>
          {say(view.banner)}
        </aside>
      ) : null}
      <TopBar openHelp={() => setHelpOpen(true)} />
      <PurposeChip />
      <main id="content" tabIndex={-1} className="content">
        {children}
      </main>
      <NoticeBar />
      {isHelpOpen ? <HelpWindow onClose={() => setHelpOpen(false)} /> : null}
    </>
  );
}

function TopBar({ openHelp }: { openHelp(): void }) {
  const say = useSay();
  const { path } = useAddress();
  const { user, view, signOut } = useSession();
  const organ = view.organs.find((one) => one.id === user?.organ);
  return (
    <header className="top-bar">
      <Link className="top-bar__brand" href="/">
        <img src={mark} alt="" width="28" height="28" />
        <span className="top-bar__name">{say(shellMessages.product)}</span>
      </Link>
      {user ? (
        <nav className="top-bar__menu" aria-label={say(shellMessages.mainMenu)}>
          <ul>
            {navigationFor(user).map((screen) => (
              <li key={screen.path}>
                <Link
                  className="top-bar__link"
                  href={screen.path}
                  aria-current={path === screen.path ? 'page' : undefined}
                >
                  {say(screen.title)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      <div className="top-bar__end">
        {user ? (
          <span className="top-bar__user">
            <strong>{user.name}</strong>
            {organ ? <span className="small">{say(organ.name)}</span> : null}
          </span>
        ) : null}
        <LanguageSwitch />
        <Button kind="subtle" onClick={openHelp}>
          {say(shellMessages.help)}
          <KeyCap of="?" />
        </Button>
        {user ? (
          <Button
            kind="subtle"
            onClick={() => {
              void signOut();
              go('/');
            }}
          >
            {say(view.users ? shellMessages.switchUser : shellMessages.signOut)}
          </Button>
        ) : null}
      </div>
    </header>
  );
}

function LanguageSwitch() {
  const { locale, setLocale, say } = useLanguage();
  const names = { nl: shellMessages.dutch, en: shellMessages.english } as const;
  return (
    <fieldset className="language">
      <legend className="visually-hidden">{say(shellMessages.language)}</legend>
      {(['nl', 'en'] as const).map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          className="language__button"
          aria-pressed={locale === one}
          onClick={() => setLocale(one)}
        >
          {one.toUpperCase()}
          <span className="visually-hidden"> {say(names[one])}</span>
        </button>
      ))}
    </fieldset>
  );
}
