import { useSay } from '../../web/kit/language.web.tsx';
import { shellMessages } from '../../web/shell/messages.ts';
import { PageHeading } from '../../web/shell/page-heading.web.tsx';
import type { PageProps } from '../../web/shell/screens.web.tsx';

function Heading(_props: PageProps) {
  const say = useSay();
  return <PageHeading title={say(shellMessages.navCases)} />;
}

export { Heading as CasePage, Heading as CasesPage, Heading as InvitationsPage, Heading as OpenCasePage };
