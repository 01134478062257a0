import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { resultToThird } from '../../src/law/basis/law-case.ts';
import { barn, weighings } from '../region.node.ts';
import { type Body, Official } from '../served.node.ts';

/** What happened before a journey begins, given by the people whose work it is, over the API. */

export const today = new Date().toISOString().slice(0, 10);
/** A date, so many days from now. */
export const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
export const endsOn = inDays(120);

const tasks = {
  noor: ['municipal-signal', 'veenwijde-college-signals'],
  iris: ['riec-2.17', 'riec-bureau-table'],
  joris: ['riec-2.17', 'riec-bureau-table'],
  mila: ['riec-2.17', 'politie-riec'],
} as const;

function official(address: string, userId: keyof typeof tasks): Promise<Official> {
  const [purpose, task] = tasks[userId];
  return Official.at(address, userId, purpose, task);
}

async function done(by: Official, path: string, body: object): Promise<string> {
  const reply = await by.send(path, body);
  assert.equal(reply.status, 201, JSON.stringify(reply.body));
  const { streams } = reply.body;
  return Array.isArray(streams) ? String(streams[0]).replace(/^[a-z-]+\//, '') : '';
}

const isKeyed = (held: unknown): held is Body & { readonly key: string } =>
  typeof held === 'object' && held !== null && 'key' in held && typeof held.key === 'string';

/** Asks until a row that matches is there: the post between nodes takes a moment. */
async function arrived(
  by: Official,
  list: { path: string; lane: string },
  is: (row: Body) => boolean,
): Promise<string> {
  for (let tries = 0; tries < 200; tries += 1) {
    const { answer } = (await by.send(list.path, { lane: list.lane, limit: 100 })).body;
    const rows: unknown = typeof answer === 'object' && answer !== null && 'rows' in answer ? answer.rows : undefined;
    const found = Array.isArray(rows) ? rows.filter(isKeyed).find(is) : undefined;
    if (found) return found.key;
    await pause(50);
  }
  throw new Error(`nothing arrived in ${list.lane}`);
}

/** A signal of today at a place that no other journey uses. */
export async function recorded(address: string, place: string, more: object = {}): Promise<string> {
  return done(await official(address, 'noor'), '/signals', { ...barn, receivedOn: today, place, ...more });
}

/** The same after weighings 1, 2A and 2B. */
export async function weighedToTerritory(address: string, place: string, more: object = {}): Promise<string> {
  const noor = await official(address, 'noor');
  const id = await recorded(address, place, more);
  await done(noor, `/signals/${id}/first-weighings`, weighings.first);
  await done(noor, `/signals/${id}/competence-weighings`, weighings.competence);
  await done(noor, `/signals/${id}/territory-weighings`, weighings.territory);
  return id;
}

/** Handed over by Noor; gives the id at the municipality. */
export async function handedOver(address: string, place: string, more: object = {}): Promise<string> {
  const id = await weighedToTerritory(address, place, more);
  const body = { ...weighings.weight, ...weighings.partnership };
  await done(await official(address, 'noor'), `/signals/${id}/weight-weighings`, body);
  return id;
}

/** Handed over and arrived at the bureau; gives the id at the table. */
export async function offered(address: string, place: string, more: object = {}): Promise<string> {
  return offeredAs(address, await handedOver(address, place, more));
}

/** Waits until a signal that was handed over has come to the table; gives its id there. */
export async function offeredAs(address: string, signalId: string): Promise<string> {
  const list = { path: '/partnership-signal-lists', lane: 'offered' };
  return arrived(await official(address, 'iris'), list, (row) => JSON.stringify(row).includes(signalId));
}

const parties = ['politie', 'veenwijde-college'];

/** Assessed by Iris. */
export async function assessed(address: string, place: string, more: object = {}): Promise<string> {
  const id = await offered(address, place, more);
  await done(await official(address, 'iris'), `/partnership-signals/${id}/assessments`, {
    fitsPurpose: 'yes',
    kindOfSignal: 'Een schuur met nieuw gebruik.',
    extent: 'Twee meldingen over één plek.',
    weight: 'Niet eerder gecontroleerd.',
    matchingParticipants: 2,
    involved: parties,
  });
  return id;
}

/** Decided by the table, and recorded by Joris. */
export async function decided(address: string, place: string, outcome: object = { outcome: 'case' }): Promise<string> {
  const id = await assessed(address, place);
  await done(await official(address, 'joris'), `/partnership-signals/${id}/decisions`, {
    ...outcome,
    present: parties,
    reason: 'Samen komen wij verder.',
  });
  return id;
}

/** Opened by Joris; both parties have their invitation. */
export async function opened(address: string, place: string): Promise<string> {
  const signalId = await decided(address, place);
  const id = await done(await official(address, 'joris'), '/cases', {
    partnershipSignalIds: [signalId],
    title: place,
    goal: 'De schuur is leeg en weer in gewoon gebruik.',
    endCriterion: 'Drie maanden geen nachtelijk verkeer.',
    measure: 'Nachtelijk verkeer per week: nu 9, straks 0.',
    endsOn,
    activity: 'casus',
    parties,
    necessity: 'Alleen samen is het beeld volledig.',
    proportionality: 'Alleen de plek en de waarneming.',
    subsidiarity: 'Zelf controleren is al geprobeerd.',
    barriers: [],
  });
  await invited(address, id);
  return id;
}

/** Opened, and both parties take part. */
export async function running(address: string, place: string): Promise<string> {
  const caseId = await opened(address, place);
  const answer = { answer: 'joined', reason: 'Dit past bij onze taak.' };
  const riec = ['riec-2.17', 'veenwijde-college-riec'] as const;
  await done(await Official.at(address, 'noor', ...riec), `/case-invitations/${caseId}/answers`, answer);
  await done(await official(address, 'mila'), `/case-invitations/${caseId}/answers`, answer);
  await caseIn(address, caseId, 'running');
  return caseId;
}

/** Joris asks the police for an approval in a case; gives its id once it has arrived there. */
export async function requested(address: string, caseId: string): Promise<string> {
  const joris = await Official.at(address, 'joris', 'riec-2.17', caseId);
  const id = await done(joris, '/approvals', {
    kind: 'no-objection',
    to: 'politie',
    scope: caseId,
    reason: 'De registerkamer wil weten wie er ingeschreven staat.',
    question: JSON.stringify(resultToThird),
  });
  const list = { path: '/approval-task-lists', lane: 'open' };
  return arrived(await official(address, 'mila'), list, (row) => row['key'] === id);
}

/** Waits until the police have the invitation to this case. */
export async function invited(address: string, caseId: string): Promise<void> {
  const list = { path: '/case-invitation-lists', lane: 'asked' };
  await arrived(await official(address, 'mila'), list, (row) => row['key'] === caseId);
}

/** Waits until a case has come into a lane of the bureau: the answers of its parties travel. */
export async function caseIn(address: string, caseId: string, lane: string): Promise<void> {
  await arrived(await official(address, 'joris'), { path: '/case-lists', lane }, (row) => row['key'] === caseId);
}

/** Waits until Noor's signal has its answer from the partnership. */
export async function answered(address: string, signalId: string): Promise<void> {
  const list = { path: '/signal-lists', lane: 'partnership' };
  const hasFeedback = (row: Body) => row['key'] === signalId && row['feedback'] !== undefined;
  await arrived(await official(address, 'noor'), list, hasFeedback);
}
