import type { Bilingual } from '../core/bilingual.ts';
import type { OrganProfile, Partnership, Role, Task } from '../law/partnership.ts';

/** What the browser is told when it starts: who you are, what you may work under, and who else there is. */
export interface SessionView {
  readonly profile: 'demo' | 'rehearsal' | 'production';
  /** Stands on every page while unsigned rules are used. */
  readonly banner?: Bilingual;
  readonly packVersion: string;
  /** Rules in force that somebody signed; the name of the person stays in the signature file. */
  readonly signed?: readonly SignedRule[];
  /** UTC instant of the node's clock. */
  readonly now: string;
  readonly user?: SessionUser;
  /** Only in the demo: whom you may be. */
  readonly users?: readonly DemoUser[];
  readonly organs: readonly OrganProfile[];
  readonly partnerships: readonly Partnership[];
}

export interface SignedRule {
  readonly ruleId: string;
  readonly on: string;
  readonly office?: string;
}

export interface SessionUser {
  readonly userId: string;
  readonly name: string;
  readonly role: Role;
  readonly organ: string;
  readonly designatedFor: readonly string[];
  /** Standing tasks of this organ that fit the role. */
  readonly tasks: readonly Task[];
}

export interface DemoUser {
  readonly userId: string;
  readonly name: string;
  readonly role: Role;
  readonly organ: string;
  readonly designatedFor: readonly string[];
  /** What this person does all day, in one sentence. */
  readonly about: Bilingual;
}
