import { limitOn } from '../../law/limits.ts';
import { type Epoch, type EpochDays, epochOf } from '../../match/epoch.ts';

/** Keys that are made of one subject: more of them buy weak candidates only. */
export const mostKeys = 8;
/** Subjects in one round. A longer list of a case goes in more rounds, each with its own budget and its own log. */
export const mostSubjects = 12;
/** Records of one thing that a question may have begun with. */
export const mostRecords = 200;
/** Elements in one round: all keys of all subjects, and a sentinel for each kind of key. */
export const mostElements = 120;

/** How long a key of a holder lives that starts on a day. */
export const epochDays = (day: string): EpochDays => (limitOn('round-epoch-days', day).count === 28 ? 28 : 7);

/** The epoch that an instant lies in. */
export const epochAt = (now: string): Epoch => epochOf(now.slice(0, 10), epochDays(now.slice(0, 10)));
