import type { Node } from '../house/node.ts';

/** The part of a running house that the demo needs. */
export interface DemoHouse {
  readonly nodes: ReadonlyMap<string, Node>;
  settle(): Promise<void>;
}

/** Fills an empty demo. */
export async function seedDemo(_house: DemoHouse): Promise<void> {}
