/** The words of the law that a question may use, as data: types, forms and the gate read the same lists. */

export const actions = [
  /** Take in, weigh, read and keep data for the organ's own statutory task, inside the organ. */
  'own-task',
  /** Look something up. */
  'browse',
  /** A participant brings a signal to the partnership. */
  'report-signal',
  'collect',
  /** Give data to the partnership and the involved participants. */
  'provide',
  'hit-no-hit',
  'joint-analysis',
  'automated-analysis',
  'give-result',
  /** Use retained data again. */
  'reprocess',
  're-identify',
  'intervene',
  /** Tell one's own management what is needed to account for the work. */
  'account',
  /** Tell the partnership what was done with a result. */
  'feedback',
  'publish',
  'view-log',
  'export',
  'data-subject-request',
  /** Give data to another body or person on the ground of an act beside the partnership. */
  'disclose',
  /** Report a suspicion or an offence (aangifte). */
  'report-offence',
  /** Answer a formal demand. */
  'answer-demand',
  /** Point another body to the possibility of an own investigation; no file goes along (Bibob 26). */
  'tip',
  /** Tell a source that something in it is wrong (terugmelding). */
  'report-error',
] as const;

/** One municipality is many organs in this law. */
export const organs = [
  'college',
  'burgemeester',
  'heffingsambtenaar',
  'provinciebestuur',
  'politie',
  'kmar',
  'om',
  'belastingdienst',
  'douane',
  'fiod',
  'nla',
  'nvwa-iod',
  'uwv',
  'ind',
  'bureau',
  'reclassering',
  'veilig-thuis',
  'ggd',
  'rvdk',
  'dji',
  /** The inspection of the NVWA; its investigation service is `nvwa-iod`. */
  'nvwa',
  'rijksrecherche',
  'fiu',
  'dnb',
  'afm',
  'acm',
  'svb',
  'cjib',
  'rdw',
  'ilt',
  'coa',
  'waterschap',
  'kvk',
  'rvig',
  'bibob-bureau',
  'ciz',
  'igj',
  'nza',
  'ikz',
  'minister',
  'council',
  'rac',
  'dpo',
  'ap',
  'auditor',
  'researcher',
  'foreign-authority',
  'other-public',
  'bank',
  'insurer',
  'housing-association',
  'terminal',
  'postal-company',
  'trade-association',
  'care-provider',
  'ggz',
  'certified-institution',
  'victim-support',
  'press',
  'political-party',
  'private',
  'citizen',
  'none',
] as const;

export const sectors = ['public', 'private'] as const;
export const functions = ['processing', 'legality-check', 'maintenance'] as const;
export const grounds = ['public-task', 'legitimate-interest', 'legal-duty', 'none'] as const;
export const uses = [
  'task',
  'staff-control',
  'legality',
  'internal-control',
  'security',
  'court',
  'accountability',
  'close-premises',
  'permit-decision',
  'public-order',
  'benefit-check',
  'nuisance',
  'drug-extraction',
  'prosecution',
  'investigation',
  'bibob-advice',
  'bibob-investigation',
  'bibob-support',
  'register-integrity',
  'end-misuse',
  'due-diligence',
  'care-fraud',
  'research',
  'make-known',
  'openness',
  'commercial',
  'private',
] as const;

export const partnershipKinds = ['RIEC', 'ZVH', 'FEC', 'iCOV', 'WGPA', 'IKZ', 'WPG20', 'none'] as const;
/** The four that chapter 2 of the WGS sets up. */
export const wgsKinds = ['RIEC', 'ZVH', 'FEC', 'iCOV'] as const;

export const activities = ['knelpunt', 'casus', 'scan', 'signalenoverleg', 'intake', 'none'] as const;
export const signalStatuses = ['none', 'reported', 'qualified'] as const;
export const racStatuses = ['none', 'pending', 'positive', 'negative'] as const;

export const originRegimes = [
  'AVG',
  'WPG-8',
  'WPG-9',
  'WPG-10-1-a',
  'WPG-10-1-b',
  'WPG-10-1-c',
  'WPG-12',
  'WPG-13',
  'WPG-14-removed',
  'WJSG',
  'AWR',
  'ADW',
  'WWFT',
  'WFT',
  'BIBOB',
  'medical',
  'JEUGDWET',
  'WMO',
  'SUWI',
  /** Participatiewet. */
  'PW',
  'BRP',
  /** The public part of the trade register, and the part about beneficial owners. */
  'HRW',
  'HRW-UBO',
  /** Cameras, parking and number plates of a municipality. */
  'CAMERA',
  'public',
] as const;

export const categories = [
  'signal',
  'identity',
  'contact',
  'bsn',
  'residence-status',
  'housing',
  'vehicles',
  'financial',
  'land-register',
  'company',
  'income',
  'business-relations',
  'permits',
  'supervision',
  'tax',
  'police',
  'judicial',
  'sexual',
  'health',
  'care',
  'ethnicity',
  'religion',
  'political',
  'biometric',
  'union',
  'staff',
  'log',
  'indicators',
  'area',
  'result',
  'hit',
  /** Reports of iCOV: income and assets, relations, trend (WGS 2.13). */
  'wealth-report',
  'relations-report',
  'trend-report',
  /** Goods, containers, routes and companies; nothing about a person. */
  'goods',
  'statistics',
  /** A whole register or file, or everybody in a street or group. */
  'bulk',
  /** A score of the chance that a person will commit a crime. */
  'person-score',
  /** Named persons to keep out. */
  'blacklist',
  'mail-content',
  'none',
] as const;

export const personRoles = ['subject', 'direct-circle', 'employee', 'other', 'none'] as const;

/** What a permission can hang on; the order is the order in which they are named. */
export const approvalKinds = [
  'competent-authority',
  'source-consent',
  'no-objection',
  'rac',
  'human-review',
  'second-reviewer',
  'person',
  'participants-order',
  /** The supervisor that another act names. */
  'supervisor',
  'minister',
  /** The organisation's own lawyer tested the conditions in writing. */
  'legal-check',
] as const;

/** In which office somebody gives an approval; `approval-givers.ts` says which office may give which kind. */
export const approvalRoles = [
  'mayor',
  'public-prosecutor',
  'participant',
  'rac-member',
  'reviewer',
  'data-subject',
  'supervisor',
  'minister',
  'lawyer',
  /** A machine gives no approval; the word exists so that it can be said and refused. */
  'machine',
] as const;

/** What the asker says about the person the data are about. */
export const relations = ['none', 'self', 'family', 'friend', 'neighbour', 'colleague'] as const;
/** Whether a person passed the screening or training that the decree asks for. */
export const clearances = ['valid', 'none'] as const;
export const qualities = ['checked', 'unchecked', 'doubtful', 'disputed'] as const;
export const statements = ['fact', 'opinion'] as const;
/** What a query plan says of itself. */
export const planReaches = ['one', 'own-list', 'register', 'registers'] as const;
export const planMethods = ['look-up', 'compare', 'pattern'] as const;
export const planRanks = ['nothing', 'cases', 'things', 'people'] as const;

/** Special categories in the sense of GDPR article 9, and what Dutch care law guards beside them. */
export const specialCategories = [
  'sexual',
  'health',
  'care',
  'ethnicity',
  'religion',
  'political',
  'biometric',
  'union',
] as const;

/** Words of the acts beside the WGS and of the other partnerships. */
export const caseStates = ['submitted', 'accepted', 'closed', 'none'] as const;
export const demands = ['valid-demand', 'request', 'none'] as const;
export const offences = ['official', 'other', 'none'] as const;
export const regions = ['NL', 'EU', 'third-country'] as const;
/** Channels along which data may cross the border. */
export const foreignChannels = ['police', 'prosecution', 'asset-recovery', 'fiu', 'customs', 'none'] as const;
export const transferSafeguards = ['adequacy', 'safeguards', 'exception', 'none'] as const;
/** WGS 2.12(2): about whom iCOV may report. */
export const icovGroups = ['unexplained-wealth', 'relation', 'debtor', 'market-supervision', 'none'] as const;
/** Why someone under medical or youth secrecy may speak. */
export const secrecyGrounds = [
  'explicit-consent',
  'statute',
  'good-care',
  'vital-interest',
  'valid-demand',
  'none',
] as const;
/** AWR 67(2)-(3). */
export const taxOpenings = ['statute', 'regulation-list', 'exemption', 'none'] as const;
/** Bibob 28(2)(m): how the other body knows of the advice. */
export const bibobRoutes = ['bureau', 'tip', 'support', 'none'] as const;
