import { Button } from '../../web/kit/button.web.tsx';
import { useCarry } from '../../web/kit/drafts.web.tsx';
import { KeyCap, useKeys } from '../../web/kit/keys.web.tsx';
import { useSay } from '../../web/kit/language.web.tsx';
import { go } from '../../web/kit/link.web.tsx';
import { tasksFor, useSession } from '../../web/shell/session.web.tsx';
import type { ThingMatter } from '../../web/shell/thing-matter.ts';
import { thingAskMessages as m } from './page-choose-messages.ts';
import { broughtFrom, draftOfThing } from './page-subject.ts';

export const choosePath = '/ask-partners';

/** From a thing of the registers to a question about it. What tells it from others goes along in memory, never in an address. */
export function AskAboutThing({ thing }: { readonly thing: ThingMatter }) {
  const say = useSay();
  const { user } = useSession();
  const carry = useCarry();
  const draft = draftOfThing(thing);
  const isMine = draft !== undefined && tasksFor('round.ask', user).length > 0;
  const open = () => {
    if (draft) carry.put(choosePath, broughtFrom(draft, thing));
    go(choosePath);
  };
  useKeys(m.keys, isMine ? [{ keys: ['2'], label: m.ask, run: open }] : []);
  if (!isMine) return null;
  return (
    <Button onClick={open}>
      {say(m.ask)}
      <KeyCap of="2" />
    </Button>
  );
}
