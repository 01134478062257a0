import { useMemo } from 'react';
import type { Bilingual } from '../../core/bilingual.ts';
import type { Task } from '../../law/partnership.ts';
import type { Effect } from '../../law/question.ts';
import { useLanguage, useSay } from '../../web/kit/language.web.tsx';
import { kitMessages, roleLabels } from '../../web/kit/messages.ts';
import { labelOfAct, titleOfRefusal } from '../../web/shell/act-words.ts';
import { useNameOf, useSession } from '../../web/shell/session.web.tsx';
import { effectWords } from '../sharing/page-advisor-messages.ts';
import type { LogRow } from './page-log-answers.ts';
import { houseRefusalWords, logMessages as m } from './page-log-messages.ts';

/** What people call what stands in the log; what has no name here stands for itself. */
export interface LogNames {
  who(row: Pick<LogRow, 'by' | 'machine'>): string;
  user(userId: string): string;
  organ(id: string): string;
  role(row: Pick<LogRow, 'role' | 'organ'>): string;
  act(name: string): string;
  refusal(code: string): string;
  /** A standing task of any organ. */
  task(under: string): Task | undefined;
  /** The name of a task, or the number of a case. */
  under(under: string): string;
}

export function useLogNames(): LogNames {
  const { say } = useLanguage();
  const { view } = useSession();
  const nameOf = useNameOf();
  return useMemo(() => {
    const tasks = new Map(view.organs.flatMap((organ) => organ.tasks).map((task) => [task.id, task]));
    const named = (words: Bilingual | undefined, id: string): string => (words ? say(words) : id);
    const organ = (id: string): string => named(nameOf(id), id);
    const user = (id: string): string => named(nameOf(id), id);
    return {
      user,
      organ,
      who: ({ by, machine }) => (machine ? say(kitMessages.machine) : user(by)),
      role: (row) => say(m.roleOf, { role: named(roleLabels[row.role], row.role), organ: organ(row.organ) }),
      act: (name) => named(labelOfAct(name), name),
      refusal: (code) => named(houseRefusalWords[code] ?? titleOfRefusal(code), code),
      task: (under) => tasks.get(under),
      under(under) {
        const task = tasks.get(under);
        return task ? say(task.label) : say(m.caseOf, { id: under });
      },
    };
  }, [view, nameOf, say]);
}

/** The answer of the gate as a sign and a word; the colour only underlines them. */
export function EffectMark({ of }: { readonly of: Effect }) {
  const say = useSay();
  return (
    <span className={`effect effect--${of}`}>
      <span className="effect__sign" aria-hidden="true" />
      {say(effectWords[of])}
    </span>
  );
}
