import { useSay } from '../../web/kit/language.web.tsx';
import { shellMessages } from '../../web/shell/messages.ts';
import { PageHeading } from '../../web/shell/page-heading.web.tsx';
import type { PageProps } from '../../web/shell/screens.web.tsx';

export function TablePage(_props: PageProps) {
  const say = useSay();
  return <PageHeading title={say(shellMessages.navTable)} />;
}
