import { type ActivePack, activate } from '../../law/activate.ts';
import { packs } from '../../law/basis/index.ts';
import type { RulePack } from '../../law/rule.ts';
import type { SessionView } from '../../steps/session.ts';

/** The rules as the server has them: the same program, the same day and profile, and who signed by what it says. */
export interface RulesHere {
  readonly packs: readonly RulePack[];
  readonly active: ActivePack;
  /** False after an update of the server, until the page is loaded again. */
  readonly isSameVersion: boolean;
}

export function rulesHere({ profile, now, packVersion, signed = [] }: SessionView): RulesHere {
  const bySigner = new Map(signed.map((one) => [one.ruleId, one]));
  const known = packs.map((pack) => ({
    ...pack,
    rules: pack.rules.map((rule) => {
      const found = bySigner.get(rule.id);
      if (!found) return rule;
      // The name of whoever signed does not leave the server; the office does.
      return { ...rule, signed: { by: '', on: found.on, ...(found.office ? { office: found.office } : {}) } };
    }),
  }));
  const active = activate(known, { profile, on: now.slice(0, 10) });
  return {
    packs: known,
    active: { ...active, packVersion },
    // Without signatures the fingerprint has to be the same too; with them the server's has a name in it.
    isSameVersion:
      signed.length > 0 ? dated(packVersion) === dated(active.packVersion) : packVersion === active.packVersion,
  };
}

const dated = (packVersion: string): string => packVersion.slice(0, packVersion.lastIndexOf('#'));
