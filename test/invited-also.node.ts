import assert from 'node:assert/strict';
import { canonical } from '../src/core/canonical.ts';
import type { TestRegion } from './region.node.ts';
import { riec } from './round-case.node.ts';

/** The desk of one partnership invites the police, who take part in another one as well; gives the id of the case. */
export async function invitedAlso(region: TestRegion): Promise<readonly string[]> {
  const caseId = 'case-hidden-0001';
  const { safe } = region.node('riec-bureau').corridor.parts;
  const body = canonical({
    caseId,
    firstProcessedAt: region.now,
    partnership: 'riec-voorbeeldregio',
    theme: 'buitengebied',
    title: 'Loods',
    goal: 'De loods is leeg.',
    endCriterion: 'Drie maanden leeg.',
    measure: 'Tellen',
    endsOn: '2027-01-01',
    activity: 'casus',
    necessity: 'Nodig.',
    proportionality: 'Klein.',
    subsidiarity: 'Niet met minder.',
    parties: ['politie', 'om'],
    legalBasis: 'WGS 2.18(1)(b)',
    destroyBefore: '2031-11-23T09:00:00.000Z',
    answerBefore: '2026-12-07T09:00:00.000Z',
  });
  const envelope = {
    postId: 'riec-bureau-900-0',
    from: 'riec-bureau',
    to: 'politie',
    sentAt: region.now,
    command: 'case.invite',
    purpose: riec,
    under: 'politie-riec',
    userId: 'joris',
    role: 'case-director',
    machine: false,
    designatedFor: ['riec-voorbeeldregio'],
    headSeq: 900,
    headHash: 'ab',
    causeHash: 'cd',
    body,
  };
  const signature = safe.sign(canonical(envelope));
  const reply = await region.node('politie').postOffice.receive({ ...envelope, signature });
  assert.ok('taken' in reply, JSON.stringify(reply));
  return [caseId];
}
