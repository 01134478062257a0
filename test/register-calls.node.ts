import { region as invented } from '../src/cli/region.node.ts';
import { registerRoutes } from '../src/house/route-list.ts';

/** What one person can ask of the door about files of registers, under their first task. */
export function registerCallsOf(user: string, ids: readonly string[]) {
  const profile = invented.users.find((one) => one.userId === user);
  const organ = invented.organs.find((one) => one.id === profile?.organ);
  const tasks = organ?.tasks.filter((task) => profile && task.roles.includes(profile.role)) ?? [];
  return tasks.flatMap(({ purposeCode, id: under }) =>
    [...ids, 'absent-0000000001'].flatMap((id) =>
      registerRoutes
        .filter(({ method }) => method !== 'PUT')
        .map(({ method, path }) => ({
          user,
          method,
          path: path.replace(/\{\w+\}/g, id),
          ...(method === 'GET' ? {} : { body: { ...registerFile, fileId: id } }),
          headers: { Purpose: purposeCode, Under: under },
        })),
    ),
  );
}

const registerFile = { originRegime: 'AVG', criminal: false, taxOrigin: false };

/** Everything that one person can try to name as a subject of a case: each of these as a record, and each as the register in which it lies. */
export function namingCallsOf(
  user: string,
  ids: readonly string[],
  past: { readonly caseId: string; readonly ref: string },
) {
  const { caseId, ref } = past;
  const pairs = [...ids, ref, 'absent-0000000001'].flatMap((one) =>
    [...ids, 'kvk-uittreksel', 'absent-0000000001'].map((source) => ({ ref: one, source })),
  );
  return pairs.map((pair, at) => ({
    user,
    method: 'POST',
    path: `/v1/cases/${caseId}/subjects`,
    body: { ...pair, called: 'Willem', role: 'subject', reason: 'Hij huurt de schuur.' },
    headers: { Purpose: 'riec-2.17', Under: caseId, 'Idempotency-Key': `naming-${user}-${at}` },
  }));
}
