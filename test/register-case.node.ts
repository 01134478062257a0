import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonObject } from '../src/core/canonical.ts';
import { type LoadFacts, type LoadOutcome, loadRegister } from '../src/house/register-load.node.ts';
import { tableFile } from '../src/house/register-table.node.ts';
import type { Mapping } from '../src/steps/entities/mapping.ts';
import type { TestRegion } from './region.node.ts';

/** Small invented registers of Veenwijde, and how a test loads and asks them. */

export const node = 'veenwijde-college';
export const registers = { purpose: 'municipal-enforcement', under: 'veenwijde-college-registers' } as const;

export const trade = `kvk;handelsnaam;adres;bestuurder;voornamen;voorvoegsel;achternaam;geboren;afkomst
90000011;Loods en Opslag Veenwijde B.V.;Turfkade 12, 9999 XA Veenwijde;p-1;Willem Hendrik;van der;Meulenkamp;12-03-1971;onbekend
90000028;Meulenkamp Holding B.V.;Turfkade 12, 9999 XA Veenwijde;p-1;Willem Hendrik;van der;Meulenkamp;12-03-1971;onbekend
90000035;Kwekerij De Zonnehoek;Rietsloot 3, 9999 XB Veenwijde;p-2;Çağlar;;Özdemirhan;01-07-1980;onbekend
`;

const mapping: Mapping = {
  things: [
    {
      name: 'company',
      kind: 'Company',
      id: ['kvk'],
      values: [
        { property: 'name', from: ['handelsnaam'] },
        { property: 'kvkNumber', from: ['kvk'] },
        { property: 'address', from: ['adres'] },
      ],
    },
    {
      name: 'person',
      kind: 'Person',
      id: ['bestuurder'],
      values: [
        { property: 'firstName', from: ['voornamen'] },
        { property: 'surnamePrefix', from: ['voorvoegsel'] },
        { property: 'lastName', from: ['achternaam'] },
        { property: 'birthDate', from: ['geboren'] },
        { property: 'ethnicity', from: ['afkomst'] },
      ],
    },
    {
      name: 'directs',
      kind: 'Directorship',
      values: [
        { property: 'director', thing: 'person' },
        { property: 'organization', thing: 'company' },
      ],
    },
  ],
};

const facts: LoadFacts = {
  title: 'Handelsregister (uittreksel)',
  supplier: 'kvk',
  asOf: '2026-11-01',
  sourceGrade: 'A',
  contentGrade: '2',
  originRegime: 'AVG',
  criminal: false,
  taxOrigin: false,
  ground: 'Handelsregisterwet 2007 art. 21; Awb 5:11',
  purposes: ['municipal-enforcement'],
  firstProcessedAt: '2026-11-23T09:00:00.000Z',
  expiresOn: '2027-11-23',
};

export async function load(
  region: TestRegion,
  source: string,
  csv: string,
  more: Partial<LoadFacts> = {},
): Promise<LoadOutcome> {
  const path = join(region.folder, `${source}.csv`);
  writeFileSync(path, csv);
  const table = await tableFile(path, mapping);
  assert.ok('file' in table, JSON.stringify(table));
  const { corridor } = region.node(node);
  const who = { actor: { userId: 'sanne', organ: node, role: 'analyst', machine: false }, designatedFor: [] };
  return loadRegister({ corridor, who, ...registers, source, facts: { ...facts, ...more }, file: table.file });
}

/** Loads and accepts; gives the load's id. */
export async function accepted(
  region: TestRegion,
  source: string,
  csv: string,
  more: Partial<LoadFacts> = {},
): Promise<string> {
  const outcome = await load(region, source, csv, more);
  assert.ok('report' in outcome, JSON.stringify(outcome));
  const { loadId } = outcome.report;
  await region.done('noor', 'register.accept', { source, loadId, reason: 'Nagekeken.' }, registers);
  return loadId;
}

export async function asked(region: TestRegion, user: string, name: string, raw: JsonObject): Promise<JsonObject> {
  const reply = await region.as(user, name, raw, registers);
  assert.ok('answer' in reply, JSON.stringify(reply));
  return reply.answer;
}

export const rowsOf = (answer: JsonObject): readonly JsonObject[] => JSON.parse(JSON.stringify(answer['rows']));
