import type { EdgeChunk } from './builder.ts';
import type { ChangeLog } from './change-log.ts';
import { type ComponentAnswer, type Components, componentOf } from './components.ts';
import { type DegreeAnswer, degree, type NeighboursAnswer, type NeighboursQuestion, neighbours } from './neighbours.ts';
import type { Network } from './network.ts';
import { type PathsAnswer, type PathsQuestion, pathsUpToSix } from './paths.ts';
import type { Reader } from './walk.ts';

/** What the thread that asks and the thread that knows say to each other. */
export type Question =
  | { readonly about: 'neighbours'; readonly reader: Reader; readonly question: NeighboursQuestion }
  | { readonly about: 'degrees'; readonly reader: Reader; readonly nodes: readonly number[] }
  | { readonly about: 'paths'; readonly reader: Reader; readonly question: PathsQuestion }
  | {
      readonly about: 'component';
      readonly reader: Reader;
      readonly question: { readonly node: number; readonly limit: number };
    };

export type Answer = NeighboursAnswer | readonly DegreeAnswer[] | PathsAnswer | ComponentAnswer;

export type ToAsker =
  | { readonly kind: 'ask'; readonly id: number; readonly question: Question }
  /** The log goes up to here; blocks that are new since the last word come along. */
  | { readonly kind: 'changed'; readonly upTo: number; readonly blocks: readonly SharedArrayBuffer[] }
  /** A new base that holds the changes before this number. */
  | { readonly kind: 'rebased'; readonly bytes: SharedArrayBuffer; readonly from: number };

/** How far a base and its changes go: enough to make the network anew in any thread. */
export interface Standing {
  readonly bytes: SharedArrayBuffer;
  readonly log: ChangeLog;
  /** The first change that the base does not hold, and the first that is not there yet. */
  readonly from: number;
  readonly upTo: number;
}

export type Job =
  | { readonly kind: 'ask'; readonly standing: Standing }
  | { readonly kind: 'build'; readonly nodes: number }
  | { readonly kind: 'compact'; readonly standing: Standing; readonly position: number }
  | {
      readonly kind: 'components';
      readonly standing: Standing;
      readonly reader: Reader;
      readonly largest: number;
    }
  | { readonly kind: 'save'; readonly bytes: SharedArrayBuffer; readonly path: string }
  | { readonly kind: 'restore'; readonly path: string };

/** Words to the thread that builds; it says "more" when it is done with one. */
export type ToBuilder =
  | { readonly kind: 'nodes'; readonly from: number; readonly policies: Uint16Array }
  | { readonly kind: 'edges'; readonly chunk: EdgeChunk }
  | { readonly kind: 'done'; readonly position: number };

export type ComponentsSummary = Omit<Components, 'lowest'>;

export function answerTo(network: Network, asked: Question): Answer {
  switch (asked.about) {
    case 'neighbours':
      return neighbours(network, asked.reader, asked.question);
    case 'degrees':
      return asked.nodes.map((node) => degree(network, asked.reader, node));
    case 'paths':
      return pathsUpToSix(network, asked.reader, asked.question);
    case 'component':
      return componentOf(network, asked.reader, asked.question);
  }
}
