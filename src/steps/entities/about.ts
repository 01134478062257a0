import type { Category, OriginRegime } from '../../law/question.ts';
import type { About } from '../step.ts';
import type { Offered } from './view.ts';

/** Whose law decides about a fact: the same for all facts of one load. */
export type Origin = Pick<Offered, 'originRegime' | 'criminal' | 'taxOrigin' | 'firstProcessedAt'>;

/** What is asked about data of one category that lies on the shelf: may this organ use it for this purpose? */
export const consulting = (category: Category, origin: Origin): About => ({
  action: 'own-task',
  resource: {
    category,
    originRegime: origin.originRegime,
    special: false,
    criminal: origin.criminal,
    taxOrigin: origin.taxOrigin,
    firstProcessedAt: origin.firstProcessedAt,
    legalHold: false,
  },
});

/** Keeping and judging registers as such: work on records that a category of its own says more about. */
export const registerWork: About = {
  action: 'own-task',
  resource: { category: 'company', originRegime: 'AVG', special: false, criminal: false, taxOrigin: false },
};

/** Looking somebody or something up: the kind of thing that is looked for says under which category. */
export const lookUp = (category: Category): About => ({
  action: 'own-task',
  resource: { category, originRegime: 'AVG' satisfies OriginRegime, special: false, criminal: false, taxOrigin: false },
});
