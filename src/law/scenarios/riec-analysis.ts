import { mayor, publicThird, riec, riecCase, riecData } from './bases.ts';
import { approve, merge } from './build.ts';
import type { Scenario } from './scenario.ts';

const noObjection = approve('no-objection', riecCase);
const rac = approve('rac', riecCase);

/** Findings of a town hall's own Bibob investigation. */
const bibob = merge(riecData, {
  subject: { ...mayor, designatedFor: [riec, 'gemeente-veenwijde'] },
  context: { bibobKnownVia: 'none', bibobSamePerson: false, bibobOwnPower: false },
  resource: { originRegime: 'BIBOB', adviceGivenAt: '2025-05-12' },
});
const bibobSupport = merge(bibob, {
  action: 'disclose',
  recipient: { use: 'bibob-support' },
  context: { caseId: 'bibob-2026-007', purposeCode: 'bibob-own-research' },
});

/** An analyst draws who is connected to whom, with what is in the case already. */
const network = merge(riecData, { action: 'joint-analysis', resource: { category: 'business-relations' } });

export const riecAnalysisScenarios: readonly Scenario[] = [
  {
    id: 'S-R30-1',
    story: 'Een analist laat een algoritme patronen zoeken in de RIEC-bestanden.',
    question: merge(network, { action: 'automated-analysis', resource: { automated: true } }),
    expect: { effect: 'deny', rules: ['R30'] },
  },
  {
    id: 'S-R30-2',
    story: 'De commissie en alle deelnemers vinden de automatische analyse een goed idee.',
    question: merge(network, {
      action: 'automated-analysis',
      resource: { automated: true },
      approvals: [noObjection, rac, approve('human-review', riecCase), approve('participants-order', riecCase)],
    }),
    expect: { effect: 'deny', rules: ['R30'] },
  },
  {
    id: 'S-R31-1',
    story: 'Een analist tekent met de hand wie in de zaak met wie zakendoet.',
    question: network,
    expect: { effect: 'allow', rules: ['R31'] },
  },
  {
    id: 'S-R31-2',
    story: 'De analist haalt voor het netwerk ook mensen erbij die niet in de zaak zitten.',
    question: merge(network, { resource: { inCase: false } }),
    expect: { effect: 'deny' },
  },
  {
    id: 'S-R31-3',
    story: 'Niemand weet of deze gegevens al in de zaak zitten.',
    question: merge(network, { resource: { inCase: undefined } }),
    expect: { effect: 'ask' },
  },
  {
    id: 'S-R31-4',
    story: 'De analist geeft iedereen in het netwerk een score: wie gaat er een misdrijf plegen?',
    question: merge(network, { resource: { category: 'person-score', profiling: true } }),
    expect: { effect: 'deny' },
  },
  {
    id: 'S-R32-1',
    story: 'Een gemeente zet een Bibob-advies in het RIEC om het criminele beeld aan te vullen.',
    question: bibob,
    expect: { effect: 'deny', rules: ['R32'] },
  },
  {
    id: 'S-R33-1',
    story: 'De politie leest mee om de burgemeester te helpen bij zijn eigen Bibob-onderzoek.',
    question: bibobSupport,
    expect: { effect: 'allow', rules: ['R33'] },
  },
  {
    id: 'S-R33-2',
    story: 'De politie helpt mee, maar het Bibob-advies is van begin 2021.',
    question: merge(bibobSupport, { resource: { adviceGivenAt: '2021-02-01' } }),
    expect: { effect: 'deny' },
  },
  {
    id: 'S-R33-3',
    story: 'De politie krijgt de Bibob-bevindingen; waarvoor zij die gebruikt, is niet gevraagd.',
    question: merge(bibobSupport, { recipient: { use: undefined } }),
    expect: { effect: 'ask' },
  },
  {
    id: 'S-R33-4',
    story: 'De SVB, geen deelnemer van het RIEC, wil meehelpen met de Bibob-toets.',
    question: merge(bibobSupport, {
      recipient: { ...publicThird('svb', 'svb', 'Wet SUWI 34'), use: 'bibob-support' },
    }),
    expect: { effect: 'deny' },
  },
];
