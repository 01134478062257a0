import type { Bilingual } from '../core/bilingual.ts';
import type {
  actions,
  activities,
  approvalKinds,
  approvalRoles,
  bibobRoutes,
  caseStates,
  categories,
  clearances,
  demands,
  foreignChannels,
  functions,
  grounds,
  icovGroups,
  offences,
  organs,
  originRegimes,
  partnershipKinds,
  personRoles,
  planMethods,
  planRanks,
  planReaches,
  qualities,
  racStatuses,
  regions,
  relations,
  secrecyGrounds,
  sectors,
  signalStatuses,
  specialCategories,
  statements,
  taxOpenings,
  transferSafeguards,
  uses,
} from './terms.ts';

/**
 * What the gate is asked, in the shape of AuthZEN (subject, action, resource, context), with the inputs of
 * the rule table. A member that is absent is **unknown**: the gate then asks for it. A member that is
 * `'none'` is known to be missing: the gate may then deny.
 */
export interface Question {
  readonly subject: Subject;
  readonly recipient?: Recipient;
  readonly action: Action;
  readonly context: PartnershipContext;
  readonly resource: Resource;
  readonly judgements?: Judgements;
  readonly approvals?: readonly Approval[];
  /** How the search goes about; the gate is asked about that too (`plan.ts`). */
  readonly plan?: Plan;
  /** The act is a decision about a person or a case, not a proposal. Only asked when a machine acts. */
  readonly decision?: boolean;
  readonly time: { readonly now: string; readonly emergency?: boolean };
}

export interface Plan {
  /** `one`: one thing that somebody names. `own-list`: files of one's own task or case. `register`: all in it. */
  readonly over: (typeof planReaches)[number];
  /** `look-up` reads; `compare` puts two sets beside each other; with `pattern` a machine finds what to look at. */
  readonly method: (typeof planMethods)[number];
  /** What the rows are put in order by. */
  readonly ranks: (typeof planRanks)[number];
}

export type Action = (typeof actions)[number];

export interface Subject {
  readonly userId: string;
  /** Organisation id, for instance `gemeente-veenwijde`. */
  readonly org?: string;
  readonly organ?: Organ;
  readonly function?: (typeof functions)[number];
  /**
   * Partnership ids for which this person is designated and authorised (WGS 1.8(2)). For work inside the organ
   * also the organisation's own id, or the id of the very task.
   */
  readonly designatedFor?: readonly string[];
  /** Last day or instant of the authorisation; absent means that no end was set. */
  readonly authorisedUntil?: string;
  readonly commercialDuties?: boolean;
  /** The participant the person works for is public or private. */
  readonly sector?: Sector;
  readonly machine?: boolean;
  /** Known to be missing, they end the authorisation; what the decree asks exactly is not known yet. */
  readonly screening?: Clearance;
  readonly training?: Clearance;
  /** On whose behalf the person acts, or `none`. */
  readonly mandate?: string;
  /** As the asker says it. Whoever knows the person hands the matter to a colleague. */
  readonly relationToDataSubject?: (typeof relations)[number];
}

export type Clearance = (typeof clearances)[number];

export type Sector = (typeof sectors)[number];

export type Organ = (typeof organs)[number];

export interface Recipient {
  readonly org?: string;
  readonly organ?: Organ;
  readonly sector?: Sector;
  /** Partnership ids. Whether that holds *for this task* is the derived fact `recipient.participant`. */
  readonly participantOf?: readonly string[];
  readonly involvedInActivity?: boolean;
  readonly designatedFor?: readonly string[];
  readonly commercialDuties?: boolean;
  readonly country?: string;
  /** Statute and article of the receiver's task or duty, or `none`. */
  readonly taskOrDuty?: string;
  readonly compatible?: boolean;
  readonly necessary?: boolean;
  readonly ground?: (typeof grounds)[number];
  /** What the receiver wants it for, when that is not the partnership's purpose. */
  readonly use?: (typeof uses)[number];
  readonly region?: (typeof regions)[number];
  readonly statuteAllows?: boolean;
  readonly dataSubject?: boolean;
}

export type PartnershipKind = (typeof partnershipKinds)[number];

export interface PartnershipContext {
  readonly partnership?: string;
  readonly kind?: PartnershipKind;
  readonly otherPartnership?: string;
  readonly otherKind?: PartnershipKind;
  readonly activity?: (typeof activities)[number];
  /** Case or task id, or `none`. */
  readonly caseId?: string;
  /** Code from `law/purposes.ts`, or `none`. */
  readonly purposeCode?: string;
  readonly signal?: {
    readonly status?: (typeof signalStatuses)[number];
    /** A participant adopted it (a tip from outside is not yet a signal). */
    readonly adopted?: boolean;
    readonly organisedCrime?: boolean;
    /** The four tests of WGS 2.23(3), as they were written down; for the file, no rule reads them. */
    readonly type?: string;
    readonly extent?: string;
    readonly weight?: string;
    readonly matchingParticipants?: number;
    readonly assessedAt?: string;
    readonly assessedBy?: string;
  };
  /** Organisations that take part here: each of them may object (WGS 1.7(1)-(2)). */
  readonly participants?: readonly string[];
  readonly involvedChosen?: boolean;
  readonly racStatus?: (typeof racStatuses)[number];
  /** The kind of provision that a RAC test may cover as a whole (WGS 1.7(2)). */
  readonly provisionKind?: string;
  readonly dpia?: boolean;
  readonly bgsCriteria?: boolean;
  readonly caseState?: (typeof caseStates)[number];
  readonly demand?: (typeof demands)[number];
  readonly wpgDecision?: boolean;
  readonly specialCase?: boolean;
  readonly order?: boolean;
  readonly presetIndicators?: boolean;
  readonly raisedRisk?: boolean;
  readonly decreeNames?: boolean;
  readonly jointWeighing?: boolean;
  readonly hit?: boolean;
  readonly routeConsidered?: boolean;
  readonly apLicence?: boolean;
  readonly brpAuthorised?: boolean;
  readonly offence?: (typeof offences)[number];
  readonly identityVerified?: boolean;
  readonly explainable?: boolean;
  readonly fiuDeclared?: boolean;
  readonly misuseSuspected?: boolean;
  readonly bibobKnownVia?: (typeof bibobRoutes)[number];
  readonly bibobSamePerson?: boolean;
  readonly bibobOwnPower?: boolean;
  readonly foreignChannel?: (typeof foreignChannels)[number];
  readonly foreignSafeguard?: (typeof transferSafeguards)[number];
  /** Wbsrz 2.1-2.4. */
  readonly fraudProtocol?: boolean;
  readonly fraudConviction?: boolean;
  readonly fraudRulesMet?: boolean;
}

export type OriginRegime = (typeof originRegimes)[number];

export type Category = (typeof categories)[number];

/** What a piece of data says of itself; what was made from others takes all of this from them. */
export type Source = {
  /** Item id; an approval may be given for just this item. */
  readonly id?: string;
  readonly category?: Category;
  readonly originOrg?: string;
  readonly originRegime?: OriginRegime;
  readonly special?: boolean;
  readonly specialCategories?: readonly SpecialCategory[];
  readonly criminal?: boolean;
  /** Rests partly on data of the tax service; carried through every derivation. */
  readonly taxOrigin?: boolean;
  /** The tax part is only from FIOD. */
  readonly fiodOnly?: boolean;
  /** ISO instant of the *first* processing; never reset. */
  readonly firstProcessedAt?: string;
  readonly automated?: boolean;
  /** What it was made from. Taints and the first processing are carried through (`lineage.ts`). */
  readonly derivedFrom?: readonly Source[];
};

export type SpecialCategory = (typeof specialCategories)[number];

export interface Resource extends Source {
  readonly personRole?: (typeof personRoles)[number];
  readonly minor?: boolean;
  /** Wgpa 9 counts from the last processing. */
  readonly lastProcessedAt?: string;
  readonly quality?: (typeof qualities)[number];
  readonly statement?: (typeof statements)[number];
  /** What the supplier asks of whoever receives a result (WGS 2.29(3)). */
  readonly supplierConditions?: readonly string[];
  /** Codes from `fields.ts` that are asked for; absent: all of the category. */
  readonly fields?: readonly string[];
  readonly bsn?: boolean;
  /** Numbers of people in the cells of a table; the gate itself looks for one that is too small. */
  readonly counts?: readonly number[];
  readonly identifiable?: boolean;
  /** The secrecy duty leaves no room and has no opening in WGS 1.5(2). */
  readonly secrecyWithoutOpening?: boolean;
  /** Statute or legal claim that forbids destruction. */
  readonly legalHold?: boolean;
  readonly thirdPartiesRemoved?: boolean;
  readonly pseudonymised?: boolean;
  readonly inCase?: boolean;
  readonly icovGroup?: (typeof icovGroups)[number];
  readonly secrecyGround?: (typeof secrecyGrounds)[number];
  readonly taxOpening?: (typeof taxOpenings)[number];
  readonly listed?: boolean;
  readonly singleEntity?: boolean;
  readonly profiling?: boolean;
  readonly smallNumbersChecked?: boolean;
  readonly originProxy?: boolean;
  /** ISO day or instant of a Bibob advice. */
  readonly adviceGivenAt?: string;
}

/** Written by people, never computed. */
export interface Judgements {
  readonly necessity?: string;
  readonly proportionality?: string;
  readonly subsidiarity?: string;
  /** The source's own answer to WGS 1.5(1): are there weighty reasons not to share? */
  readonly weightyReasons?: 'yes' | 'no';
  readonly weightyReasonsText?: string;
  readonly minimalFields?: boolean;
  readonly informPerson?: 'yes' | 'postponed';
  /** Why it is postponed, and when somebody looks again (UAVG 41). */
  readonly informReason?: string;
  readonly informReviewOn?: string;
  readonly circleReason?: boolean;
  readonly strictlyNecessary?: boolean;
  readonly justifiedDoubt?: boolean;
}

export type ApprovalKind = (typeof approvalKinds)[number];

export type ApprovalRole = (typeof approvalRoles)[number];

export interface Approval {
  readonly kind: ApprovalKind;
  /** Number under which it is kept; what leaned on it is found by this. */
  readonly id?: string;
  readonly by: string;
  readonly role: ApprovalRole;
  /** Organisation and organ of who gives it: a supplier consents for itself only. */
  readonly org?: string;
  readonly organ?: Organ;
  readonly at: string;
  /** The item, the case or (for the RAC) the kind of provision that it covers; `*` covers nothing. */
  readonly scope: string;
  readonly expiresAt?: string;
  /** False is a refusal or an objection: then the approval cannot be had. */
  readonly given: boolean;
  /** SHA-256 of the document that shows it. */
  readonly evidence?: string;
}

export type Effect = 'allow' | 'allow-with-approval' | 'deny' | 'ask';

export interface Answer {
  readonly effect: Effect;
  readonly duty: 'may' | 'must';
  /** Sorted. The rules that carried the answer; on a default deny, the nearest permits; on ask, the open rules. */
  readonly ruleIds: readonly string[];
  readonly citations: readonly Citation[];
  readonly explanation: Bilingual;
  readonly missingApprovals: readonly MissingApproval[];
  readonly missingInputs: readonly MissingInput[];
  /** On a default deny: which parts of the nearest permits do not hold. */
  readonly whyNot: readonly NearMiss[];
  /** Code of the retention term: `T5F`, `OWN`, ... */
  readonly retention: string;
  /** When a fixed term ends, as an instant: first processing and five years (WGS 1.8(7)). */
  readonly destroyBy?: string;
  /** Codes from `fields.ts` that may go along; none unless the answer is `allow`. */
  readonly allowedFields: readonly string[];
  readonly obligations: readonly Bilingual[];
  readonly alternatives: readonly Bilingual[];
  /** What in the question did not count, and why: an approval that has expired, a day before the act. */
  readonly notes: readonly Note[];
  readonly confidence: 'H' | 'M' | 'L';
  /** True when every rule that carried the answer is signed by a lawyer. */
  readonly signed: boolean;
  readonly packVersion: string;
  /** While rules are used that no lawyer signed. */
  readonly banner?: Bilingual;
  readonly disclaimer: Bilingual;
}

export interface MissingApproval {
  readonly kind: ApprovalKind;
  readonly who: Bilingual;
  /** Organisations that have not answered yet, where each of several must. */
  readonly from?: readonly string[];
}

/** Points at a member of the question (JSON pointer) that was read and not counted. */
export interface Note {
  readonly pointer: string;
  readonly code: NoteCode;
  readonly detail: Bilingual;
}

export type NoteCode =
  | 'approval-expired'
  | 'approval-not-yet'
  | 'approval-out-of-scope'
  | 'approval-not-theirs'
  | 'approval-own-review'
  | 'before-the-act';

/** A permit that almost fitted, and the facts on which it failed. */
export interface NearMiss {
  readonly ruleId: string;
  readonly sentence: Bilingual;
  readonly unmet: readonly string[];
}

export interface MissingInput {
  /** Path in the question: `recipient.sector`. */
  readonly input: string;
  readonly question: Bilingual;
  readonly allowed?: readonly string[];
}

/** Where a rule stands in the law, and who looked when. */
export interface Citation {
  readonly act: string;
  /** Number of the act in the Basiswettenbestand; for European acts `celex`, for a judgement `ecli`. */
  readonly bwbId?: string;
  readonly celex?: string;
  readonly ecli?: string;
  readonly article: string;
  readonly paragraph?: string;
  readonly validFrom: string;
  readonly checkedOn: string;
  readonly checkedBy: string;
  readonly confidence?: 'H' | 'M' | 'L';
}
