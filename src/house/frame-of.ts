import type { Answer, Question } from '../law/question.ts';
import type { Context } from '../steps/step.ts';
import type { CommandRequest, Request } from './corridor.ts';
import type { Trace } from './decision-log.ts';

/** What the corridor knows of an act or a look once the gate has answered: from this its line and its log records are made. */
export interface FrameOf {
  readonly key: string;
  readonly answer: Answer;
  readonly question: Question;
  readonly trace: Trace;
  readonly context: Context;
  readonly request: Request | CommandRequest;
  readonly stream: string;
  /** What was opened to be able to ask the gate. */
  readonly touched: readonly string[];
}
