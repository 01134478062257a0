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
  'other-public',
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
  'BRP',
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
] as const;
