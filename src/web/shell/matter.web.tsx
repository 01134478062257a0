import { lazy, Suspense } from 'react';
import type { Action, Resource } from '../../law/question.ts';
import { useSay } from '../kit/language.web.tsx';
import { Link } from '../kit/link.web.tsx';
import { shellMessages } from './messages.ts';
import { fits, useSession } from './session.web.tsx';
import type { ThingMatter } from './thing-matter.ts';

/** What somebody has in front of them, as its page tells it to whatever else has something about it. */
export interface Matter {
  /** Case or task under which everything about it is asked and done. */
  readonly under: string;
  /** Page of the matter itself. */
  readonly href: string;
}

/** An approval without which an act in a case is refused: the act, as the gate is asked about it. */
export interface ApprovalMatter {
  readonly caseId: string;
  /** Participant that would receive. */
  readonly to: string;
  readonly action: Action;
  readonly resource: Resource;
}

const RoundsPart = lazy(() =>
  import('../../steps/rounds/page-part.web.tsx').then((page) => ({ default: page.RoundsPart })),
);
const AskAboutThing = lazy(() =>
  import('../../steps/rounds/page-thing-ask.web.tsx').then((page) => ({ default: page.AskAboutThing })),
);
const CasesOfThing = lazy(() =>
  import('../../steps/rounds/page-thing-cases.web.tsx').then((page) => ({ default: page.CasesOfThing })),
);
const AskApprovalButton = lazy(() =>
  import('../../steps/sharing/page-approval-now.web.tsx').then((page) => ({ default: page.AskApprovalButton })),
);
const SharingPart = lazy(() =>
  import('../../steps/sharing/page-part.web.tsx').then((page) => ({ default: page.SharingPart })),
);

/** The place in a page for what later steps have about the same matter: an earlier step knows none of them. */
export function LaterParts({ matter }: { readonly matter: Matter }) {
  return (
    <Suspense fallback={null}>
      <RoundsPart matter={matter} />
      <SharingPart matter={matter} />
    </Suspense>
  );
}

/** What later steps can do with a thing that somebody found in the registers. */
export function LaterThingActs({ thing }: { readonly thing: ThingMatter }) {
  return (
    <Suspense fallback={null}>
      <AskAboutThing thing={thing} />
    </Suspense>
  );
}

/** The place in the page of a thing for what later steps know of it. */
export function LaterThingParts({ thing }: { readonly thing: ThingMatter }) {
  return (
    <Suspense fallback={null}>
      <CasesOfThing thing={thing} />
    </Suspense>
  );
}

/** The way from a refusal to the approval that it names. */
export function AskApproval({ of }: { readonly of: ApprovalMatter }) {
  return (
    <Suspense fallback={null}>
      <AskApprovalButton of={of} />
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
