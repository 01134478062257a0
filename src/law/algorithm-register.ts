import { type ActivePack, isSigned, newestOn } from './activate.ts';
import { type SharingKind, algorithmWords as says, sharingNames } from './algorithm-words.ts';
import { givers } from './approval-givers.ts';
import { citationText, pageOf } from './juriconnect.ts';
import type { Partnership } from './partnership.ts';
import { partnershipKindWords, racStatusWords } from './partnership-words.ts';
import { purposes } from './purposes.ts';
import type { Citation } from './question.ts';
import { columnsOf } from './row-columns.ts';
import type { Rule, RulePack } from './rule.ts';
import { partnershipKinds } from './terms.ts';

/** A record of the Dutch Algoritmeregister, publication standard 1.0. Members and bounds are those of the standard. */
export interface AlgorithmRecord {
  readonly name: string;
  readonly description_short: string;
  readonly organization: string;
  readonly category: readonly string[];
  readonly status: 'In ontwikkeling' | 'In gebruik' | 'Buiten gebruik';
  readonly contact_email: string;
  readonly publication_category: 'Hoog-risico AI-systeem' | 'Impactvolle algoritmes' | 'Overige algoritmes';
  readonly goal: string;
  readonly proportionality: string;
  readonly human_intervention: string;
  readonly risks: string;
  readonly lawful_basis: string;
  readonly lawful_basis_grouping: readonly { readonly title: string; readonly link: string }[];
  readonly impacttoetsen: string;
  readonly impacttoetsen_grouping?: readonly { readonly title: string }[];
  readonly source_data: string;
  readonly methods_and_models: string;
  readonly provider: string;
  readonly lang: 'nld';
  readonly standard_version: '1.0';
  readonly source_id: string;
  readonly tags: string;
}

export interface AlgorithmParts {
  readonly active: ActivePack;
  readonly packs: readonly RulePack[];
  readonly partnerships: readonly Partnership[];
  /** Whom to ask about kinds that no partnership here has: an address of the publisher. */
  readonly contact: string;
}

/** One record for each kind of partnership that has rules of its own. */
export function algorithmRegister(parts: AlgorithmParts): readonly AlgorithmRecord[] {
  const { active, packs } = parts;
  const rules = newestOn(packs, active.on).flatMap((pack) => pack.rules.map((rule) => ({ rule, pack })));
  return partnershipKinds.flatMap((kind) =>
    kind !== 'none' && rules.some(({ rule }) => rule.kinds?.includes(kind)) ? [recordOf(kind, { rules, parts })] : [],
  );
}

interface Placed {
  readonly rule: Rule;
  readonly pack: RulePack;
}

function recordOf(
  kind: SharingKind,
  { rules, parts }: { readonly rules: readonly Placed[]; readonly parts: AlgorithmParts },
): AlgorithmRecord {
  const { active, contact } = parts;
  const isActive = ({ rule }: Placed): boolean => active.rules.some(({ id }) => id === rule.id);
  const all = rules.filter(({ rule }) => !rule.kinds || rule.kinds.includes(kind));
  // What is said of this kind alone comes first, because the standard may not have room for all.
  const own = all.filter(({ rule }) => rule.kinds).sort((a, b) => kindsIn(a) - kindsIn(b));
  const here = parts.partnerships.filter((one) => one.kind === kind);
  const [first] = here;
  const inForce = all.filter(isActive);
  const count = (effect: Rule['effect']): number => inForce.filter(({ rule }) => rule.effect === effect).length;
  return {
    name: sharingNames[kind],
    description_short: says.short(count('permit'), count('forbid')),
    organization: cut(
      here.length === 1 && first ? first.name.nl : here.length > 1 ? partnershipKindWords[kind].nl : says.makers,
      100,
    ),
    category: ['Openbare orde en veiligheid', 'Recht'],
    status: first && active.profile === 'production' ? 'In gebruik' : 'In ontwikkeling',
    contact_email: first?.contactPoint ?? contact,
    publication_category: 'Impactvolle algoritmes',
    goal: paragraphs([says.goal(purposeText(kind)), says.impact]),
    proportionality: paragraphs([says.proportionality]),
    human_intervention: humanText(own),
    risks: list([...says.risks, signedText(all, active.on)]),
    lawful_basis: lawText(own),
    lawful_basis_grouping: lawLinks(own),
    ...testsOf(here),
    source_data: dataText(own),
    methods_and_models: methodText({ own, general: all.length - own.length, active }),
    provider: says.provider,
    lang: 'nld',
    standard_version: '1.0',
    source_id: `schakel-${kind.toLowerCase()}`,
    tags: says.tags,
  };
}

const kindsIn = ({ rule }: Placed): number => rule.kinds?.length ?? 0;

const purposeText = (kind: SharingKind): string =>
  purposes
    .filter(({ role, kinds }) => role === 'partnership' && kinds.includes(kind))
    .map(({ label, article }) => `${label.nl} (${article})`)
    .join('; ') || partnershipKindWords[kind].nl;

function humanText(own: readonly Placed[]): string {
  const asked = own.flatMap(({ rule }) =>
    (rule.approvals ?? []).map((kind) => ({ id: rule.id, who: givers[kind].who.nl })),
  );
  if (asked.length === 0) return paragraphs([says.humanNone]);
  const whos = [...new Set(asked.map(({ who }) => who))];
  const lines = whos.map(
    (who) =>
      `${who} (${asked
        .filter((one) => one.who === who)
        .map(({ id }) => id)
        .join(', ')})`,
  );
  return paragraphs([says.human]) + list(lines);
}

function signedText(all: readonly Placed[], on: string): string {
  const open = all.filter(({ rule }) => !isSigned(rule, on));
  const signatories = [...new Set(open.map(({ pack }) => pack.signatory.nl))];
  return says.signed(all.length - open.length, all.length, signatories);
}

const citationsOf = (own: readonly Placed[]): readonly Citation[] => own.flatMap(({ rule }) => rule.basis);

function lawText(own: readonly Placed[]): string {
  const acts = [...new Set(citationsOf(own).map(({ act }) => act))];
  const lines = acts.map((act) => {
    const texts = citationsOf(own)
      .filter((one) => one.act === act)
      .map(citationText);
    return [...new Set(texts)].join(', ');
  });
  return fitted(paragraphs([says.lawful]), lines, 2_500);
}

/** One link for each act, to the version that the rules cite. */
function lawLinks(own: readonly Placed[]): AlgorithmRecord['lawful_basis_grouping'] {
  const links = new Map<string, string>();
  for (const citation of citationsOf(own)) {
    const link = pageOf({ ...citation, article: '' });
    if (link && !links.has(citation.act)) links.set(citation.act, link);
  }
  return [...links].map(([title, link]) => ({ title, link }));
}

function testsOf(here: readonly Partnership[]): Pick<AlgorithmRecord, 'impacttoetsen' | 'impacttoetsen_grouping'> {
  if (here.length === 0) return { impacttoetsen: paragraphs([says.tests.nobody]) };
  const lines = here.map(({ name, dpia, racStatus }) =>
    (dpia ? says.tests.done : says.tests.missing)(name.nl, racStatusWords[racStatus].nl.toLowerCase()),
  );
  return {
    impacttoetsen: fitted('', lines, 2_500),
    ...(here.some(({ dpia }) => dpia) ? { impacttoetsen_grouping: [{ title: says.tests.dpia }] } : {}),
  };
}

function dataText(own: readonly Placed[]): string {
  const labels = own
    .filter(({ rule }) => rule.effect === 'permit')
    .flatMap(({ rule }) => {
      const { categories, regimes, tiers } = columnsOf(rule).data;
      return [...categories, ...regimes, ...tiers].map(({ nl }) => nl);
    });
  return fitted(paragraphs([says.data]), [...new Set(labels)], 2_500);
}

interface Method {
  readonly own: readonly Placed[];
  readonly general: number;
  readonly active: ActivePack;
}

function methodText({ own, general, active }: Method): string {
  const start = paragraphs([says.method, says.version(active.packVersion), says.generalRules(general), says.rulesHere]);
  return fitted(
    start,
    own.map(({ rule }) => `${rule.id}: ${rule.sentence.nl}`),
    5_000,
  );
}

const paragraphs = (texts: readonly string[]): string => texts.map((text) => `<p>${escaped(text)}</p>`).join('');
const list = (texts: readonly string[]): string =>
  `<ul>${texts.map((text) => `<li>${escaped(text)}</li>`).join('')}</ul>`;

/** As many whole lines as the standard has room for, and how many there are more. */
function fitted(start: string, lines: readonly string[], max: number): string {
  const whole = start + list(lines);
  if (whole.length <= max) return whole;
  const kept: string[] = [];
  for (const line of lines) {
    const rest = says.moreRules(lines.length - kept.length - 1);
    if ((start + list([...kept, line, rest])).length > max) break;
    kept.push(line);
  }
  return start + list([...kept, says.moreRules(lines.length - kept.length)]);
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const cut = (text: string, max: number): string => (text.length <= max ? text : `${text.slice(0, max - 1)}…`);
