import { lazy, Suspense } from 'react';
import { useSay } from '../kit/language.web.tsx';
import { Link } from '../kit/link.web.tsx';
import { shellMessages } from './messages.ts';
import { fits, useSession } from './session.web.tsx';

/** What somebody has in front of them, as its page tells it to whatever else has something about it. */
export interface Matter {
  /** Case or task under which everything about it is asked and done. */
  readonly under: string;
  /** Page of the matter itself. */
  readonly href: string;
}

const SharingPart = lazy(() =>
  import('../../steps/sharing/page-part.web.tsx').then((page) => ({ default: page.SharingPart })),
);

/** The place in a page for what later steps have about the same matter: an earlier step knows none of them. */
export function LaterParts({ matter }: { readonly matter: Matter }) {
  return (
    <Suspense fallback={null}>
      <SharingPart matter={matter} />
    </Suspense>
  );
}

/** The way from a file to "may I share this?", for whom that is. */
export function ShareLink({ href }: { readonly href: string }) {
  const say = useSay();
  const session = useSession();
  if (!fits('sharing.list', session)) return null;
  return (
    <p className="share-link">
      <Link className="nl-link" href={`${href}/sharing`}>
        {say(shellMessages.navAdvisor)}
      </Link>
    </p>
  );
}
