import type { Bilingual } from '../../core/bilingual.ts';
import type { Rule } from '../rule.ts';

/** What a row may leave out because it is the same in nearly all: a possibility, and nothing more to do. */
type Rest = 'effect' | 'duty' | 'obligations' | 'alternatives';
type PermitRow = Omit<Rule, Rest> & Partial<Pick<Rule, 'duty' | 'obligations' | 'alternatives'>>;
/** A forbid keeps nothing and has a way out. */
type ForbidRow = Omit<Rule, Rest | 'retention' | 'approvals'> &
  Pick<Rule, 'alternatives'> &
  Partial<Pick<Rule, 'retention' | 'obligations'>>;

export const permit = (row: PermitRow): Rule => ({
  effect: 'permit',
  duty: 'may',
  obligations: [],
  alternatives: [],
  ...row,
});

export const forbid = (row: ForbidRow): Rule => ({
  effect: 'forbid',
  duty: 'may',
  retention: '0',
  obligations: [],
  ...row,
});

export const say = (nl: string, en: string): Bilingual => ({ nl, en });
