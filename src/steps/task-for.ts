/** Under which task another node works for a purpose: `politie-riec`. The name is the same in every node's profile. */
export function taskFor(organ: string, purpose: string): string {
  if (purpose === 'municipal-signal') return `${organ}-signals`;
  const kind = purpose.slice(0, purpose.indexOf('-'));
  if (organ.endsWith('-bureau')) return `${organ}-table`;
  return organ.endsWith('-rac') ? `${organ}-tests` : `${organ}-${kind}`;
}
