import { useEffect, useMemo, useState } from 'react';
import { explanationOf } from '../../law/explanation.ts';
import { explanationDocument } from '../../law/explanation-document.ts';
import type { Partnership } from '../../law/partnership.ts';
import { purposeOf } from '../../law/purposes.ts';
import { Button } from '../kit/button.web.tsx';
import { useSay } from '../kit/language.web.tsx';
import { Link } from '../kit/link.web.tsx';
import { PageHeading } from '../shell/page-heading.web.tsx';
import type { PageProps } from '../shell/screens.web.tsx';
import { useSession } from '../shell/session.web.tsx';
import { Sections } from './document.web.tsx';
import { publicMessages as messages } from './messages.ts';
import { rulesHere } from './rules-here.ts';
import '../styles/public.css';

/** For everybody, without signing in: which partnerships there are, and what each may do with data. */
export function PartnershipsPage() {
  const say = useSay();
  const { view } = useSession();
  return (
    <div className="public">
      <PageHeading title={say(messages.listTitle)} />
      <p className="nl-paragraph nl-paragraph--lead public__text">{say(messages.listLead)}</p>
      <ul className="public__list">
        {view.partnerships.map((partnership) => (
          <li key={partnership.id}>
            <Link className="public__card" href={`/partnerships/${partnership.id}`}>
              <span className="public__card-name">{say(partnership.name)}</span>
              <Purpose of={partnership} />
              <span className="small">
                {partnership.basis} · {say(messages.participants, { count: partnership.participants.length })}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <p className="nl-paragraph public__text">{say(messages.listMade)}</p>
    </div>
  );
}

function Purpose({ of }: { readonly of: Partnership }) {
  const say = useSay();
  const purpose = purposeOf(of.purposeCode);
  return purpose ? <span>{say(purpose.label)}</span> : null;
}

export function PartnershipPage({ at }: PageProps) {
  const say = useSay();
  const { view } = useSession();
  const partnership = view.partnerships.find(({ id }) => id === at['partnershipId']);
  if (partnership) return <Explained partnership={partnership} />;
  return (
    <div className="public">
      <PageHeading title={say(messages.unknownTitle)} />
      <p className="nl-paragraph">{say(messages.unknownLead)}</p>
      <Back />
    </div>
  );
}

const Back = () => (
  <Link className="nl-link up-link" href="/partnerships">
    {useSay()(messages.back)}
  </Link>
);

function Explained({ partnership }: { readonly partnership: Partnership }) {
  const say = useSay();
  const { view } = useSession();
  const [isOpen, setOpen] = useState(false);
  const { document: page, isSameVersion } = useMemo(() => {
    const rules = rulesHere(view);
    const explanation = explanationOf({ partnership, organs: view.organs, packs: rules.packs, active: rules.active });
    return { document: explanationDocument(explanation), isSameVersion: rules.isSameVersion };
  }, [partnership, view]);
  useEffect(() => {
    // The browser looked for the anchor before the page was there.
    document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
  }, []);
  useEffect(() => {
    // On paper nobody can open what is folded.
    const unfold = () => {
      for (const details of document.querySelectorAll('.public details')) details.setAttribute('open', '');
    };
    window.addEventListener('beforeprint', unfold);
    return () => window.removeEventListener('beforeprint', unfold);
  }, []);
  return (
    <article className="public">
      <Back />
      <PageHeading title={say(page.title)} />
      {isSameVersion ? null : <p className="warning-line">{say(messages.otherVersion)}</p>}
      {page.lead.map((text) => (
        <p className="nl-paragraph nl-paragraph--lead public__text" key={text.en}>
          {say(text)}
        </p>
      ))}
      <nav className="public__contents" aria-label={say(messages.contents)}>
        <ol>
          {page.sections.map(({ id, heading }) => (
            <li key={id}>
              <a className="nl-link" href={`#${id}`}>
                {say(heading)}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <div className="public__tools">
        <Button onClick={() => setOpen(!isOpen)}>{say(isOpen ? messages.hideAll : messages.showAll)}</Button>
        <Button kind="subtle" onClick={() => window.print()}>
          {say(messages.print)}
        </Button>
      </div>
      <Sections sections={page.sections} isOpen={isOpen} />
    </article>
  );
}
