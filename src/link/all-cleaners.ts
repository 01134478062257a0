import { cleaners } from './clean/index.ts';
import { basicCleaners, type Cleaners } from './cleaners.ts';

/** Every cleaner that a plan can name: the basic ones, and those that read what Dutch registers write. */
export const allCleaners: Cleaners = new Map([...basicCleaners, ...Object.entries(cleaners)]);
