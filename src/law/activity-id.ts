import { categoryWords, originRegimeWords } from './data-words.ts';
import { fingerprint } from './fingerprint.ts';
import { organWords } from './organ-words.ts';
import { organs, partnerships } from './partners/index.ts';
import { periods } from './periods.ts';
import { processingWords } from './processing-words.ts';
import { purposes } from './purposes.ts';

/** A name and no address: the register that was published with these rules says what it stands for. */
const namespace = 'urn:schakel:processing-activity';

export interface ActivityName {
  readonly purposeCode: string;
  /** As the gate gives it: packs, profile and, after the last `#`, the fingerprint of the active rules. */
  readonly packVersion: string;
  /** Organ id (`veenwijde-college`); absent: the activity of all who work for this purpose. */
  readonly organId?: string;
}

/**
 * The activity in the register of processing (GDPR 30) under which something is logged
 * (`dpl.core.processing_activity_id`). The same rules and texts give the same id; a change of either gives a new
 * one. Asked for every line of the log, so it only puts texts together.
 */
export function activityIdOf({ purposeCode, packVersion, organId }: ActivityName): string {
  const start = startOf(purposeCode);
  const rules = packVersion.slice(packVersion.lastIndexOf('#') + 1);
  return `${start}.${plain.test(rules) ? rules : encodeURIComponent(rules)}${organId === undefined ? '' : `:${organId}`}`;
}

const plain = /^[0-9a-f]+$/;

/** What the register says beside the rules: words that all activities share, and who works for which purpose. */
const shared = { categoryWords, organWords, originRegimeWords, periods, processingWords };

const starts = new Map<string, string>();

/**
 * Purpose, and the version of all that the register says about it and that stands in no rule. Made when it is first asked
 * for and then kept: that takes a while, and most programs log for few purposes or for none.
 */
function startOf(code: string): string {
  const known = starts.get(code);
  if (known !== undefined) return known;
  const purpose = purposes.find((one) => one.code === code);
  // Whatever somebody calls a purpose is not kept.
  if (!purpose) return `${namespace}:${encodeURIComponent(code)}:unlisted`;
  const workers = organs
    .map(({ id, name, tasks }) => ({ id, name, tasks: tasks.filter((task) => task.purposeCode === code) }))
    .filter(({ tasks }) => tasks.length > 0);
  const joint = partnerships.filter((one) => one.purposeCode === code);
  const start = `${namespace}:${code}:${fingerprint({ purpose, workers, joint, shared })}`;
  starts.set(code, start);
  return start;
}
