import type { Role } from '../../law/partnership.ts';

/** Where the matter of an approval is read, and how sure it is that the reader finds it there. */
export interface Place {
  readonly kind: 'case' | 'party' | 'signal';
  readonly href: string;
}

interface Reader {
  readonly user?: { readonly role: Role };
  readonly purpose?: { readonly purposeCode: string };
}

const desk: readonly Role[] = ['liaison', 'case-director'];
const party: readonly Role[] = ['partner-delegate', 'municipal-director'];

/** By the number alone: whether the file is there is said by its own page, in the words that it uses for everybody. */
export function placeOf(scope: string, { user, purpose }: Reader): Place | undefined {
  const role = user?.role;
  if (role === undefined) return undefined;
  if (scope.startsWith('case-')) {
    if (desk.includes(role)) return { kind: 'case', href: `/cases/${scope}` };
    return party.includes(role) ? { kind: 'party', href: `/invitations/${scope}` } : undefined;
  }
  const isOwn = scope.startsWith('signal-') && purpose?.purposeCode === 'municipal-signal';
  return isOwn ? { kind: 'signal', href: `/signals?signal=${scope}` } : undefined;
}

/** Page where one shares from it: `/cases/case-1/sharing`. */
export const sharingHref = (scope: string, { kind, href }: Place): string =>
  kind === 'signal' ? `/signals/${scope}/sharing` : `${href}/sharing`;
