/** The three searches, in the order and with the numbers of the scenario. */
export interface SearchRow {
  readonly section: string;
  readonly to: 'subject' | 'resource' | 'action';
  readonly body: object;
  readonly status: 200 | 400;
  /** Ids or names that must be among the results. */
  readonly includes?: readonly string[];
  /** Exactly as in that row. */
  readonly sameAs?: string;
  /** Nothing is found: the results are an empty list. */
  readonly nothing?: true;
}

const alice = { type: 'user', id: 'alice' };
const admin = { type: 'user', id: 'bob', properties: { role: 'admin' } };
const [read, write] = [{ name: 'read' }, { name: 'write' }];
const record1 = { type: 'record', id: 'record-1' };
const archived = { type: 'record', id: 'record-2', properties: { status: 'archived' } };
const context = { time: '2025-06-27T18:03-07:00', ip: '192.168.1.1' };

export const whoReads = { subject: { type: 'user' }, action: read, resource: record1 };
const whatAliceReads = { subject: alice, action: read, resource: { type: 'record' } };
const whatAliceDoes = { subject: alice, resource: record1 };
const nobody = { type: 'user', id: 'nonexistent-user' };
const noRecord = { type: 'record', id: 'nonexistent-record' };
const spaceship = { type: 'spaceship', id: 'enterprise' };

const finds = (
  section: string,
  to: SearchRow['to'],
  body: object,
  more: Pick<SearchRow, 'includes' | 'sameAs' | 'nothing'>,
): SearchRow => ({ section, to, body, status: 200, ...more });
const refused = (section: string, to: SearchRow['to'], body: object): SearchRow => ({ section, to, body, status: 400 });

export const searchRows: readonly SearchRow[] = [
  finds('4.2.1', 'subject', whoReads, { includes: ['alice', 'bob'] }),
  finds('4.2.2', 'subject', { ...whoReads, context }, { includes: ['alice', 'bob'], sameAs: '4.2.1' }),
  finds('4.2.3', 'subject', { ...whoReads, subject: alice }, { includes: ['alice', 'bob'], sameAs: '4.2.1' }),
  finds('4.2.4', 'subject', { subject: { type: 'user' }, action: write, resource: archived }, { includes: ['bob'] }),
  finds('4.3.1', 'resource', whatAliceReads, { includes: ['record-1'] }),
  finds('4.3.2', 'resource', { ...whatAliceReads, context }, { includes: ['record-1'], sameAs: '4.3.1' }),
  finds('4.3.3', 'resource', { ...whatAliceReads, resource: record1 }, { includes: ['record-1'], sameAs: '4.3.1' }),
  finds(
    '4.3.4',
    'resource',
    { subject: admin, action: write, resource: { type: 'record' } },
    { includes: ['record-2'] },
  ),
  finds('4.4.1', 'action', whatAliceDoes, { includes: ['read', 'write'] }),
  finds('4.4.2', 'action', { ...whatAliceDoes, context }, { includes: ['read', 'write'], sameAs: '4.4.1' }),
  finds('4.4.3', 'action', { subject: admin, resource: archived }, { includes: ['write'] }),
  finds('4.5.1', 'subject', { ...whoReads, page: { limit: 1 } }, {}),
  finds('4.6.1 subject search', 'subject', { ...whoReads, resource: noRecord }, { nothing: true }),
  finds('4.6.1 resource search', 'resource', { ...whatAliceReads, subject: nobody }, { nothing: true }),
  finds('4.6.1 action search', 'action', { ...whatAliceDoes, subject: nobody }, { nothing: true }),
  finds('4.6.2 subject search', 'subject', { ...whoReads, subject: { type: 'spaceship' } }, { nothing: true }),
  finds('4.6.2 resource search', 'resource', { ...whatAliceReads, resource: { type: 'spaceship' } }, { nothing: true }),
  finds('4.6.2 action search', 'action', { ...whatAliceDoes, resource: spaceship }, { nothing: true }),
  refused('4.7.1 action', 'subject', { subject: { type: 'user' }, resource: record1 }),
  refused('4.7.1 subject', 'resource', { action: read, resource: { type: 'record' } }),
  refused('4.7.1 resource', 'action', { subject: alice }),
  refused('4.7.2 resource.id', 'subject', { ...whoReads, resource: { type: 'record' } }),
  refused('4.7.2 subject.id', 'resource', { ...whatAliceReads, subject: { type: 'user' } }),
  refused('4.7.2 subject.id', 'action', { ...whatAliceDoes, subject: { type: 'user' } }),
];
