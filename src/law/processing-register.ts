import type { Bilingual } from '../core/bilingual.ts';
import type { ActivePack } from './activate.ts';
import { activityIdOf } from './activity-id.ts';
import { categoryWords, personRoleWords } from './data-words.ts';
import { conjunctsOf, leavesOf, normalForm, valuesIn } from './normal-form.ts';
import { organWords } from './organ-words.ts';
import type { OrganProfile, Partnership } from './partnership.ts';
import { processingWords as says } from './processing-words.ts';
import { type Purpose, purposeOf, purposes } from './purposes.ts';
import { retentionWords } from './retention-words.ts';
import { columnsOf, type RowColumns, type RowScope, scopeOf } from './row-columns.ts';
import type { Rule } from './rule.ts';
import { personRoles } from './terms.ts';

/**
 * The register of processing (GDPR 30), made from the rules that are in force and from the partner files: one
 * activity for each purpose, and one for each organ that works for it. The log points at these ids.
 */
export interface ProcessingActivity {
  /** Changes with the rules and the texts (`activity-id.ts`). */
  readonly id: string;
  /** The activity of all who work for this purpose; absent on that one. */
  readonly partOf?: string;
  readonly organ?: { readonly id: string; readonly name: Bilingual };
  readonly purpose: Pick<Purpose, 'code' | 'label' | 'article'>;
  readonly controllers: readonly Bilingual[];
  /** Who keeps files for the controllers. */
  readonly processors: readonly Bilingual[];
  readonly contact: readonly Bilingual[];
  readonly dpo: readonly Bilingual[];
  readonly people: readonly Bilingual[];
  readonly categories: readonly Bilingual[];
  /** Acts under which they were collected, where the rules name them. */
  readonly regimes: readonly Bilingual[];
  readonly recipients: readonly Bilingual[];
  readonly outsideEu: Bilingual;
  readonly terms: readonly Bilingual[];
  readonly security: Bilingual;
  /** Permits in force that this rests on. */
  readonly ruleIds: readonly string[];
}

export interface ProcessingRegister {
  readonly on: string;
  readonly packVersion: string;
  /** While it rests on rules that nobody signed. */
  readonly banner?: Bilingual;
  readonly activities: readonly ProcessingActivity[];
}

export interface RegisterParts {
  readonly active: ActivePack;
  readonly organs: readonly OrganProfile[];
  readonly partnerships: readonly Partnership[];
}

export function processingRegister({ active, organs, partnerships }: RegisterParts): ProcessingRegister {
  const rows = active.rules
    .filter((rule) => rule.effect === 'permit')
    .map((rule) => ({ rule, scope: scopeOf(rule), columns: columnsOf(rule) }));
  const making: Making = { rows, organs, partnerships, packVersion: active.packVersion };
  return {
    on: active.on,
    packVersion: active.packVersion,
    ...(active.banner ? { banner: active.banner } : {}),
    activities: [
      ...purposes.map((purpose) => activityOf(purpose, undefined, making)),
      ...organs.flatMap((organ) =>
        [...new Set(organ.tasks.map(({ purposeCode }) => purposeCode))].flatMap((code) => {
          const purpose = purposeOf(code);
          return purpose ? [activityOf(purpose, organ, making)] : [];
        }),
      ),
    ],
  };
}

interface Row {
  readonly rule: Rule;
  readonly scope: RowScope;
  readonly columns: RowColumns;
}

interface Making {
  readonly rows: readonly Row[];
  readonly organs: readonly OrganProfile[];
  readonly partnerships: readonly Partnership[];
  readonly packVersion: string;
}

function activityOf(purpose: Purpose, organ: OrganProfile | undefined, making: Making): ProcessingActivity {
  const { code: purposeCode, label, article } = purpose;
  const { packVersion } = making;
  const rows = making.rows.filter((row) => serves(row, purpose) && isFor(row.scope, purpose, organ));
  const abroad = rows.filter(({ rule }) => goesOutsideEu(rule)).map(({ rule }) => rule.id);
  const general = activityIdOf({ purposeCode, packVersion });
  return {
    id: organ ? activityIdOf({ purposeCode, packVersion, organId: organ.id }) : general,
    ...(organ ? { partOf: general, organ: { id: organ.id, name: organ.name } } : {}),
    purpose: { code: purposeCode, label, article },
    ...whoAnswers(purpose, organ, making),
    people: namedBy(rows, says.people, ({ rule }) => peopleIn(rule)),
    categories: namedBy(rows, says.data, ({ columns }) => kindsOf(columns)),
    regimes: unique(rows.flatMap(({ columns }) => columns.data.regimes)),
    recipients: orElse(unique(rows.flatMap(({ columns }) => columns.to)), rows.length > 0 ? says.nobody : says.noRule),
    outsideEu: abroad.length > 0 ? withIds(says.abroad, abroad) : says.notAbroad,
    terms: orElse(unique(rows.map(({ rule }) => retentionWords[rule.retention])), says.noTerm),
    security: says.security,
    ruleIds: rows.map(({ rule }) => rule.id),
  };
}

/** Whether a rule is about this purpose: it names it, or it asks for a purpose of this kind. */
function serves({ rule, scope }: Row, { code, role, kinds }: Purpose): boolean {
  if (scope.purposeCodes) return scope.purposeCodes.includes(code);
  if (role === 'partnership') return scope.isJoint && kinds.some((kind) => rule.kinds?.includes(kind));
  return role === 'own' ? scope.isOwnTask : scope.isOversight && code === 'oversight-log';
}

function isFor({ givers }: RowScope, { organs }: Purpose, organ: OrganProfile | undefined): boolean {
  if (!givers) return true;
  return organ ? givers.includes(organ.organ) : organs.length === 0 || organs.some((one) => givers.includes(one));
}

const kindsOf = ({ data }: RowColumns): readonly Bilingual[] =>
  data.categories.length > 0 ? data.categories.filter((label) => label !== categoryWords.none) : data.tiers;

function peopleIn(rule: Rule): readonly Bilingual[] {
  const test = conjunctsOf(normalForm(rule.when)).find(
    (part) => part.kind === 'test' && part.holds && part.leaf.fact === 'resource.personRole',
  );
  const values = test?.kind === 'test' ? valuesIn(test.leaf) : undefined;
  return personRoles.filter((role) => role !== 'none' && values?.includes(role)).map((role) => personRoleWords[role]);
}

const goesOutsideEu = (rule: Rule): boolean =>
  leavesOf(normalForm(rule.when)).some(
    ({ leaf, holds }) =>
      holds && leaf.fact === 'recipient.region' && valuesIn(leaf)?.includes('third-country') === true,
  );

type Answering = Pick<ProcessingActivity, 'controllers' | 'processors' | 'contact' | 'dpo'>;

function whoAnswers(purpose: Purpose, organ: OrganProfile | undefined, making: Making): Answering {
  const joint = making.partnerships.filter((one) => one.purposeCode === purpose.code);
  if (joint.length > 0) return jointly(joint, making.organs);
  if (organ) return { controllers: [organ.name], processors: [], contact: [organ.name], dpo: [says.ownDpo] };
  const controllers = purpose.role === 'own' ? purpose.organs.map((one) => organWords[one]) : [says.jointly];
  return {
    controllers: purpose.role === 'own' ? [says.eachForItself, ...controllers] : controllers,
    processors: [],
    contact: controllers,
    dpo: [says.ownDpo],
  };
}

/** Also for one organ: each participant answers for the whole with the others. */
function jointly(partnerships: readonly Partnership[], organs: readonly OrganProfile[]): Answering {
  const nameOf = (id: string): readonly Bilingual[] => organs.filter((one) => one.id === id).map(({ name }) => name);
  const controllers = partnerships.flatMap(({ kind, participants }) =>
    participants
      .map(({ organId }) => organId)
      .filter((id) => kind !== 'ZVH' || organs.some((one) => one.id === id && one.sector === 'public')),
  );
  return {
    controllers: [says.jointly, ...controllers.flatMap(nameOf)],
    processors: partnerships.flatMap(({ desk }) => nameOf(desk)),
    contact: partnerships.map(({ contactPoint }) => ({ nl: contactPoint, en: contactPoint })),
    dpo: partnerships.map(({ coordinatingDpo }) => ({ nl: coordinatingDpo, en: coordinatingDpo })),
  };
}

const unique = (labels: readonly Bilingual[]): readonly Bilingual[] => [
  ...new Map(labels.map((label) => [label.nl, label])).values(),
];

const orElse = (labels: readonly Bilingual[], otherwise: Bilingual): readonly Bilingual[] =>
  labels.length > 0 ? labels : [otherwise];

/** What each rule names; a rule that names nothing opens whatever the purpose needs. */
const namedBy = (
  rows: readonly Row[],
  otherwise: Bilingual,
  of: (row: Row) => readonly Bilingual[],
): readonly Bilingual[] => unique(rows.length === 0 ? [otherwise] : rows.flatMap((row) => orElse(of(row), otherwise)));

const withIds = ({ nl, en }: Bilingual, ids: readonly string[]): Bilingual => ({
  nl: `${nl}: ${ids.join(', ')}`,
  en: `${en}: ${ids.join(', ')}`,
});
