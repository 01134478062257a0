import type { Role } from '../law/partnership.ts';
import type { Origin } from './entities/about.ts';
import type { Context, Reader, View } from './step.ts';

/**
 * What a command may have looked up on the shelf before the gate is asked: one record, under a task of whoever acts and as they would see
 * it there themselves. So what the gate is told of a record does not hang on who says it.
 */
export interface RecordLook {
  readonly name: string;
  readonly reads: readonly View[];
  readonly readsShelf: true;
  /** Purposes and roles under which somebody could look this up by hand. */
  readonly purposes: readonly string[];
  readonly roles: readonly Role[];
  /** `context` is that of such a task. Nothing: it is not there, or may not be opened; the two are not told apart. */
  find(place: RecordPlace, reader: Reader, context: Context): Promise<FoundRecord | undefined>;
}

export interface RecordPlace {
  readonly ref: string;
  /** Register in which it lies. */
  readonly source: string;
}

/** What kind of thing it is, and whose law decides about it. */
export interface FoundRecord extends Origin {
  readonly kind: string;
}
