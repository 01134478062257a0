import type { Bilingual } from '../core/bilingual.ts';
import type { OrganProfile, Task } from '../law/partnership.ts';
import type { DemoUser } from '../steps/session.ts';
import { CommandFault, type Given } from './command.ts';
import { profileOf } from './data.node.ts';
import { region } from './region.node.ts';

export interface Work {
  readonly organ: OrganProfile;
  readonly task: Task;
  /** Roles in which it may be done. */
  readonly roles: readonly string[];
  /** What is done, after "can": `signalen vastleggen`, `record signals`. */
  readonly does: Bilingual;
  /** Who goes first when nobody is named. */
  prefers?(user: DemoUser): boolean;
}

/** Everybody at the organ who may do it under the task. */
export const ableTo = ({ organ, task, roles }: Pick<Work, 'organ' | 'task' | 'roles'>): readonly DemoUser[] =>
  region.users.filter(({ organ: at, role }) => at === organ.id && task.roles.includes(role) && roles.includes(role));

/** Who does it: the person named with `--user`, or the first who may. In production nobody is known without a login. */
export function personAtWork(given: Given, work: Work): DemoUser {
  if (profileOf(given) === 'production') throw nobodyKnown();
  const able = ableTo(work);
  const asked = given.text('user');
  const first = able.find((user) => work.prefers?.(user) ?? true) ?? able[0];
  const user = asked === undefined ? first : able.find(({ userId }) => userId === asked);
  if (user) return user;
  const names = able.map(({ userId }) => userId).join(', ');
  const { organ, does } = work;
  throw new CommandFault(asked === undefined ? 'refused' : 'usage', {
    what: {
      nl: `Bij ${organ.name.nl} kan ${asked === undefined ? 'niemand' : `"${asked}" niet`} ${does.nl}.`,
      en: `At ${organ.name.en} ${asked === undefined ? 'nobody can' : `"${asked}" cannot`} ${does.en}.`,
    },
    todo:
      names === ''
        ? { nl: 'Kies een andere deelnemer met --node.', en: 'Choose another node with --node.' }
        : { nl: `Kies met --user: ${names}.`, en: `Choose with --user: ${names}.` },
  });
}

const nobodyKnown = (): CommandFault =>
  new CommandFault('refused', {
    what: { nl: 'In productie is nog niemand bekend.', en: 'In production nobody is known yet.' },
    why: {
      nl: 'Er is geen aanmeldvoorziening, en niemand doet iets zonder naam.',
      en: 'There is no login, and nobody does anything without a name.',
    },
    todo: { nl: 'Oefen met --profile demo en verzonnen gegevens.', en: 'Practise with --profile demo.' },
  });
