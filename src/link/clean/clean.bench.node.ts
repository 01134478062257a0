import { type CleanerName, cleaners } from './index.ts';
import { parsePersonName } from './person-name.ts';

/** What the cleaners are timed on: spellings as registers hold them, combined so that no two calls in a row are alike. */
const given =
  'Jan|Anna Maria|J.P.|Mohammed|Gülşen|Łukasz|Th.|Jan-Willem|Fatima Zahra|PIETER|Johanna Catharina|Youssef|M.'.split(
    '|',
  );
const surnames =
  "van der Berg|Jansen|de Vries-Jansen|El Amrani|Kowalska|Özdemir|Vandenberg|van 't Hof|Janssen|Dijkstra|García López".split(
    '|',
  );
const firms =
  'Jansen Holding B.V.|Stichting Vrienden van de Molen|Müller GmbH & Co. KG|BOUWBEDRIJF NOORD BV|De Drie Molens V.O.F.|Acme Ltd.'.split(
    '|',
  );
const streets = "Dorpsstraat|Burg. v.d. Helststr.|Plein 1944|2e Molenweg|Van 't Hoffstraat".split('|');
const numbers = '12|12a|12-3hg|12 bis|1012 hs|3 II'.split('|');
const dates = '1984-03-04|04-03-1984|19840300|4 mrt 1984|1970-01-01'.split('|');
const codes =
  '9999.90.019|NL91 ABNA 0417 1643 00|12345678|GT-123-B|CSQU3054383|06-12345678|1234 AB|NL000099998B57'.split('|');

const at = (list: readonly string[], place: number): string => list[place % list.length] ?? '';
const wholeNames = given.flatMap((name) => surnames.map((surname) => `${name} ${surname}`));
const addresses = streets.flatMap((street) => numbers.map((number) => `${street} ${number}, 1234 AB Ambervelde`));

function samplesOf(name: string): readonly string[] {
  if (/^surname/.test(name)) return surnames;
  if (/^(?:given|first)/.test(name)) return given;
  if (/^(?:fullName|name)/.test(name)) return wholeNames;
  if (/^firm/.test(name)) return firms;
  if (/^(?:date|edtf)/.test(name)) return dates;
  if (name === 'address') return addresses;
  if (name === 'street' || name === 'city') return streets;
  if (name === 'houseNumber') return numbers;
  return codes;
}

export interface CleanerFigure {
  readonly name: CleanerName | 'parsePersonName';
  /** Calls in one second of one processor, the best of three rounds. */
  readonly perSecond: number;
}

function perSecond(run: (raw: string) => unknown, samples: readonly string[], calls: number): number {
  let best = 0;
  for (let round = 0; round < 4; round += 1) {
    const before = process.cpuUsage();
    for (let call = 0; call < calls; call += 1) run(at(samples, call));
    const used = process.cpuUsage(before);
    // The first round is for the compiler.
    if (round > 0) best = Math.max(best, calls / ((used.user + used.system) / 1e6));
  }
  return Math.round(best);
}

/** Times every cleaner, and the parser behind the display, with so many calls a round. */
export function measureCleaners(calls = 40_000): readonly CleanerFigure[] {
  const figures = Object.entries(cleaners).map(([name, clean]) => ({
    name: nameOf(name),
    perSecond: perSecond(clean, samplesOf(name), calls),
  }));
  return [...figures, { name: 'parsePersonName', perSecond: perSecond(parsePersonName, wholeNames, calls) }];
}

const isName = (name: string): name is CleanerName => name in cleaners;
const nameOf = (name: string): CleanerName => (isName(name) ? name : 'surname');

if (process.argv[1] === import.meta.filename)
  for (const { name, perSecond: speed } of measureCleaners())
    console.log(`${name.padEnd(18)}${speed.toLocaleString('en').padStart(12)} a second`);
