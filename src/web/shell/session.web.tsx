import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { Bilingual } from '../../core/bilingual.ts';
import type { Task } from '../../law/partnership.ts';
import { chain } from '../../steps/chain.ts';
import type { SessionUser, SessionView } from '../../steps/session.ts';
import { useLanguage } from '../kit/language.web.tsx';
import { keep, kept } from '../kit/memory.web.tsx';
import type { Problem } from '../kit/problem.ts';
import { isObject } from '../kit/problem.ts';
import type { NameOf } from '../kit/show.ts';
import { request } from './request.web.tsx';

/** What somebody works for: a standing task or a case. It goes along with everything that is asked or done. */
export interface ChosenPurpose {
  readonly purposeCode: string;
  /** Task id or case id. */
  readonly under: string;
  readonly label: Bilingual;
  readonly article: string;
}

export interface Session {
  readonly view: SessionView;
  readonly user?: SessionUser;
  readonly purpose?: ChosenPurpose;
  choose(purpose: ChosenPurpose | undefined): void;
  signIn(userId: string): Promise<Problem | undefined>;
  signOut(): Promise<void>;
  /** The door no longer knows this person: the session was too old, or the program started anew. */
  expire(): void;
}

const SessionContext = createContext<Session | undefined>(undefined);

/** Who is here, what they may work under, and what they chose. Only inside the layout. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('a page stands outside the session');
  return session;
}

const isSession = (held: unknown): held is SessionView =>
  isObject(held) &&
  typeof held['profile'] === 'string' &&
  typeof held['now'] === 'string' &&
  Array.isArray(held['organs']) &&
  Array.isArray(held['partnerships']);

export function SessionProvider(props: {
  readonly children: ReactNode;
  /** While there is no answer yet, or when there is none. */
  readonly waiting: (problem: Problem | undefined) => ReactNode;
}) {
  const { locale } = useLanguage();
  const [view, setView] = useState<SessionView>();
  const [problem, setProblem] = useState<Problem>();
  const [purpose, setPurpose] = useState<ChosenPurpose>();

  const enter = useCallback((next: SessionView) => {
    setView(next);
    setPurpose(keptPurpose(next.user));
  }, []);

  // Asked once: a change of language must not ask who you are again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the language at the start is enough
  useEffect(() => {
    void request({ method: 'GET', path: '/v1/session', locale, is: isSession }).then((reply) =>
      'good' in reply ? enter(reply.good) : setProblem(reply.problem),
    );
  }, [enter]);

  const session = useMemo<Session | undefined>(() => {
    if (!view) return undefined;
    return {
      view,
      ...(view.user ? { user: view.user } : {}),
      ...(purpose ? { purpose } : {}),
      choose(next) {
        setPurpose(next);
        keep(purposeName, next && view.user ? `${view.user.userId} ${next.under}` : undefined, 'session');
      },
      async signIn(userId) {
        const body = { userId };
        const reply = await request({ method: 'POST', path: '/v1/sessions', body, locale, is: isSession });
        if ('problem' in reply) return reply.problem;
        enter(reply.good);
        return undefined;
      },
      async signOut() {
        await request({ method: 'DELETE', path: '/v1/sessions/current', locale, is: isNothing });
        keep(purposeName, undefined, 'session');
        enter(withoutUser(view));
      },
      expire: () => enter(withoutUser(view)),
    };
  }, [view, purpose, locale, enter]);

  return session ? <SessionContext value={session}>{props.children}</SessionContext> : props.waiting(problem);
}

/**
 * What stands in here is asked and done for a case instead of the standing task, so that the log names the case. The
 * purpose stays what the reader chose.
 */
export function WorkUnder({ under, children }: { readonly under: string; readonly children: ReactNode }) {
  const { purpose } = useSession();
  const inside = useMemo(() => (purpose ? { ...purpose, under } : undefined), [purpose, under]);
  return <WorkIn purpose={inside}>{children}</WorkIn>;
}

/** What stands in here is asked and done for another task than that of the page, because the reader chose so for this part. */
export function WorkFor({ task, children }: { readonly task: Task; readonly children: ReactNode }) {
  const inside = useMemo(() => purposeOfTask(task), [task]);
  return <WorkIn purpose={inside}>{children}</WorkIn>;
}

interface WorkInProps {
  readonly purpose: ChosenPurpose | undefined;
  readonly children: ReactNode;
}

function WorkIn({ purpose, children }: WorkInProps) {
  const session = useSession();
  const inside = useMemo<Session>(() => (purpose ? { ...session, purpose } : session), [session, purpose]);
  return <SessionContext value={inside}>{children}</SessionContext>;
}

const withoutUser = ({ user: _, ...view }: SessionView): SessionView => view;

const isNothing = (held: unknown): held is undefined => held === undefined;

const purposeName = 'purpose';

export const purposeOfTask = ({ id, purposeCode, label, article }: Task): ChosenPurpose => ({
  purposeCode,
  under: id,
  label,
  article,
});

/** The choice of this browser session, when it still belongs to this person. */
function keptPurpose(user: SessionUser | undefined): ChosenPurpose | undefined {
  const [userId, under] = kept(purposeName, 'session')?.split(' ') ?? [];
  const task = user?.userId === userId ? user?.tasks.find((one) => one.id === under) : undefined;
  return task ? purposeOfTask(task) : undefined;
}

const acts = new Map(chain.flatMap((step) => [...step.commands, ...step.queries]).map((act) => [act.name, act]));

/** Tasks of this person under which a command or query may be given; none means: not for this role. */
export function tasksFor(name: string, user: SessionUser | undefined): readonly Task[] {
  const act = acts.get(name);
  if (!act || !user || !act.roles.includes(user.role)) return [];
  return user.tasks.filter((task) => act.purposes.includes(task.purposeCode));
}

/** Whether the person may give it for the purpose that is chosen now. The door asks again. */
export function fits(name: string, { user, purpose }: Pick<Session, 'user' | 'purpose'>): boolean {
  const act = acts.get(name);
  return (
    act !== undefined &&
    user !== undefined &&
    purpose !== undefined &&
    act.roles.includes(user.role) &&
    act.purposes.includes(purpose.purposeCode)
  );
}

/** Names of people and organs, for timelines and facts. */
export function useNameOf(): NameOf {
  const { view } = useSession();
  return useCallback(
    (id) => {
      const user = view.users?.find((one) => one.userId === id);
      if (user) return { nl: user.name, en: user.name };
      const themes = view.partnerships.flatMap((one) => one.themes);
      return (
        view.organs.find((one) => one.id === id)?.name ??
        view.partnerships.find((one) => one.id === id)?.name ??
        themes.find((one) => one.id === id)?.label
      );
    },
    [view],
  );
}
