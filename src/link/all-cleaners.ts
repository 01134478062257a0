import { factCleaners } from './cell-facts.ts';
import { cleaners } from './clean/index.ts';
import { basicCleaners, type Cleaners } from './cleaners.ts';
import { cleanersWith } from './word-cleaners.ts';

/**
 * Every cleaner that a plan can name: the basic ones, those that read what Dutch registers write, and
 * those for files of any kind. A plan that carries common words has its own of the last (`cleanersWith`).
 */
export const allCleaners: Cleaners = cleanersWith(
  new Map([...basicCleaners, ...Object.entries(cleaners), ...factCleaners]),
  {},
);
