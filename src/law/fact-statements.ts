import { caseStatements } from './case-statements.ts';
import { dataStatements } from './data-statements.ts';
import type { AnyStatement, StatementOf } from './fact-statement.ts';
import type { RuleFact } from './known-facts.ts';
import { personStatements } from './person-statements.ts';
import { sureStatements } from './sure-facts.ts';

/** Every fact that a rule may test, as a citizen reads it. A new fact does not compile until it has its sentence. */
export const factStatements: { readonly [F in RuleFact]: StatementOf<F> } = {
  ...personStatements,
  ...caseStatements,
  ...dataStatements,
  ...sureStatements,
};

/** A map: a name may come from a file, and `constructor` must find nothing. */
const byFact: ReadonlyMap<string, AnyStatement> = new Map(Object.entries<AnyStatement>(factStatements));

export const statementOf = (fact: string): AnyStatement | undefined => byFact.get(fact);
