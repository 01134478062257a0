import { Suspense, useEffect } from 'react';
import { AnnouncerProvider } from '../kit/announcer.web.tsx';
import { Button } from '../kit/button.web.tsx';
import { DraftsProvider } from '../kit/drafts.web.tsx';
import { EmptyState } from '../kit/facts.web.tsx';
import { KeysProvider } from '../kit/keys.web.tsx';
import { LanguageProvider, useSay } from '../kit/language.web.tsx';
import { go, useAddress } from '../kit/link.web.tsx';
import { kitMessages } from '../kit/messages.ts';
import type { Problem } from '../kit/problem.ts';
import { ProblemPanel } from '../kit/problem.web.tsx';
import { Layout } from './layout.web.tsx';
import { shellMessages } from './messages.ts';
import { PageGuard } from './page-guard.web.tsx';
import { PageHeading } from './page-heading.web.tsx';
import { PurposeGate } from './purpose.web.tsx';
import { navigationFor, screenAt } from './screens.web.tsx';
import { SessionProvider, useSession } from './session.web.tsx';
import { StartPage } from './start.web.tsx';

/** Everything, from the outside in: language, keys, notices, session, frame, page. */
export function App() {
  return (
    <LanguageProvider>
      <KeysProvider>
        <AnnouncerProvider>
          <SessionProvider waiting={(problem) => <Waiting problem={problem} />}>
            <SignedIn />
          </SessionProvider>
        </AnnouncerProvider>
      </KeysProvider>
    </LanguageProvider>
  );
}

/** For another person everything below is mounted anew, so that no draft or answer of the last one is left. */
function SignedIn() {
  const { user } = useSession();
  return (
    <DraftsProvider key={user?.userId ?? 'nobody'}>
      <Layout>
        <Page />
      </Layout>
    </DraftsProvider>
  );
}

function Page() {
  const say = useSay();
  const { path } = useAddress();
  const { user } = useSession();
  const home = user ? (navigationFor(user)[0]?.path ?? '/') : '/';
  const found = screenAt(path);
  const isPublic = found !== undefined && found.screen.needs === undefined;
  const isLost = path === '/begin' || (!user && path !== '/' && !isPublic);
  useEffect(() => {
    if (isLost) go(home, 'replace');
  }, [isLost, home]);
  if (isLost) return null;
  if (path === '/') return <StartPage />;
  if (!found)
    return (
      <>
        <PageHeading title={say(shellMessages.notFoundTitle)} />
        <p className="nl-paragraph">{say(shellMessages.notFoundLead)}</p>
      </>
    );
  const { screen, at } = found;
  const page = (
    <Suspense fallback={<p className="loading">{say(kitMessages.loading)}</p>}>
      <screen.page at={at} />
    </Suspense>
  );
  return (
    <PageGuard key={path} fallback={<Broken />}>
      {screen.needs === undefined ? (
        page
      ) : (
        <PurposeGate needs={screen.needs} title={say(screen.title)}>
          {page}
        </PurposeGate>
      )}
    </PageGuard>
  );
}

function Waiting({ problem }: { readonly problem: Problem | undefined }) {
  const say = useSay();
  if (!problem) return <p className="loading">{say(kitMessages.loading)}</p>;
  return (
    <main className="content">
      <ProblemPanel problem={problem}>
        <Button onClick={() => location.reload()}>{say(shellMessages.tryAgain)}</Button>
      </ProblemPanel>
    </main>
  );
}

function Broken() {
  const say = useSay();
  return (
    <EmptyState title={say(shellMessages.brokenTitle)}>
      <p className="nl-paragraph">{say(shellMessages.brokenLead)}</p>
      <Button onClick={() => location.reload()}>{say(shellMessages.reload)}</Button>
    </EmptyState>
  );
}
