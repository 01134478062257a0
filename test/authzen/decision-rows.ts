/** Access Evaluation and Access Evaluations, in the order and with the numbers of the scenario. */
export interface DecisionRow {
  /** Section of the scenario, and which of its requests. */
  readonly section: string;
  readonly to: 'evaluation' | 'evaluations';
  /** Sent as JSON; a text is sent as it is. */
  readonly body: unknown;
  readonly headers?: { readonly [name: string]: string };
  readonly status: 200 | 400;
  /** For a single evaluation. `any`: only the structure is looked at. */
  readonly decision?: boolean;
  /** For a batch. */
  readonly decisions?: readonly (boolean | 'any')[];
}

const alice = { type: 'user', id: 'alice' };
const bob = { type: 'user', id: 'bob' };
const admin = { ...bob, properties: { role: 'admin' } };
const [read, write] = [{ name: 'read' }, { name: 'write' }];
const record1 = { type: 'record', id: 'record-1' };
const record2 = { type: 'record', id: 'record-2' };
const active = { ...record1, properties: { status: 'active' } };
const archived = { ...record2, properties: { status: 'archived' } };
const softly = (soft: boolean) => ({ name: 'delete', properties: { soft } });
const first = { subject: alice, action: read, resource: record1 };
const time = '2025-06-27T18:03-07:00';

/** Section 1.4: the eight decisions that are fixed. */
export const fixedDecisions: readonly (DecisionRow & { readonly decision: boolean })[] = (
  [
    [first, true],
    [{ ...first, action: write }, true],
    [{ ...first, subject: bob }, true],
    [{ ...first, subject: bob, action: write }, false],
    [{ subject: alice, action: write, resource: archived }, false],
    [{ subject: admin, action: write, resource: archived }, true],
    [{ ...first, action: softly(true) }, true],
    [{ ...first, action: softly(false) }, false],
  ] as const
).map(([body, decision], index) => ({
  section: `1.4 rule ${index + 1}`,
  to: 'evaluation',
  body,
  status: 200,
  decision,
}));

const refused = (section: string, body: unknown, headers?: DecisionRow['headers']): DecisionRow => ({
  section,
  to: 'evaluation',
  body,
  status: 400,
  ...(headers ? { headers } : {}),
});
const answered = (section: string, body: unknown, decision: boolean): DecisionRow => ({
  section,
  to: 'evaluation',
  body,
  status: 200,
  decision,
});

export const basicRows: readonly DecisionRow[] = [
  ...fixedDecisions,
  answered('2.2.1', first, true),
  answered('2.2.2', { ...first, subject: bob, action: write }, false),
  answered('2.2.3', { ...first, context: { time, ip: '192.168.1.1' } }, true),
  answered('2.2.4', { subject: alice, action: write, resource: archived }, false),
  answered('2.2.5', { subject: admin, action: write, resource: archived }, true),
  answered('2.2.6', { ...first, action: softly(true) }, true),
  answered('2.2.7', { ...first, action: softly(false) }, false),
  answered(
    '2.2.8',
    {
      subject: { ...alice, properties: { department: 'Sales', role: 'manager' } },
      action: { ...read, properties: { method: 'GET' } },
      resource: { ...record1, properties: { status: 'active', owner: 'bob' } },
    },
    true,
  ),
  answered('2.2.9', { ...first, foo: 'bar', futureField: { nested: true } }, true),
  refused('2.4.1 subject', { action: read, resource: record1 }),
  refused('2.4.1 action', { subject: alice, resource: record1 }),
  refused('2.4.1 resource', { subject: alice, action: read }),
  refused('2.4.2 subject.type', { ...first, subject: { id: 'alice' } }),
  refused('2.4.2 subject.id', { ...first, subject: { type: 'user' } }),
  refused('2.4.2 action.name', { ...first, action: {} }),
  refused('2.4.2 resource.type', { ...first, resource: { id: 'record-1' } }),
  refused('2.4.2 resource.id', { ...first, resource: { type: 'record' } }),
  refused('2.4.3 text', JSON.stringify(first), { 'Content-Type': 'text/plain' }),
  refused('2.4.3 xml', '<a/>', { 'Content-Type': 'application/xml' }),
  refused('2.4.4', '{"subject": '),
  refused('2.4.5', ''),
  refused('2.4.6 subject', { ...first, subject: 'alice' }),
  refused('2.4.6 action.name', { ...first, action: { name: 123 } }),
];

const batch = (section: string, body: unknown, decisions: readonly (boolean | 'any')[]): DecisionRow => ({
  section,
  to: 'evaluations',
  body,
  status: 200,
  decisions,
});

export const batchRows: readonly DecisionRow[] = [
  batch('3.2.1', { subject: alice, action: read, evaluations: [{ resource: record1 }, { resource: record2 }] }, [
    'any',
    'any',
  ]),
  batch('3.2.2', { subject: bob, resource: record1, evaluations: [{ action: read }, { action: write }] }, [
    true,
    false,
  ]),
  batch('3.2.3', { subject: alice, action: write, evaluations: [{ resource: active }, { resource: archived }] }, [
    true,
    false,
  ]),
  batch('3.2.4', { action: write, resource: archived, evaluations: [{ subject: alice }, { subject: admin }] }, [
    false,
    true,
  ]),
  batch('3.2.5', { evaluations: [first, { subject: bob, action: write, resource: record1 }] }, [true, false]),
  batch(
    '3.2.6',
    {
      subject: alice,
      action: read,
      context: { time },
      evaluations: [
        { resource: record1 },
        { resource: record2, context: { time: '2025-06-27T19:00-07:00', source: 'batch-override' } },
      ],
    },
    ['any', 'any'],
  ),
  batch('3.2.7', { subject: alice, action: write, resource: active, evaluations: [{}, { resource: archived }] }, [
    true,
    false,
  ]),
  batch(
    '3.4.1',
    {
      subject: alice,
      action: read,
      options: { evaluations_semantic: 'execute_all' },
      evaluations: [{ resource: record1 }, {}],
    },
    [true, false],
  ),
  { ...answered('3.4.2', first, true), to: 'evaluations' },
  { ...answered('3.4.3', { ...first, evaluations: [] }, true), to: 'evaluations' },
  // Transport and whole payload, as for a single evaluation (the note of 3.4.1).
  { ...refused('3.4.1 note, malformed', '{"evaluations": ['), to: 'evaluations' },
  { ...refused('3.4.1 note, top level', { ...first, subject: 'alice', evaluations: [{}] }), to: 'evaluations' },
];
