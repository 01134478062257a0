import type { Prng } from '../../core/prng.ts';
import { drawOf, nineFigures, ranked } from './draw.ts';
import { tailLength, tailOf } from './people-words.ts';
import { mixedUp } from './person-register.ts';
import { drawAddress, type SimAddress } from './places.ts';
import { ocrSlip, spellingSlip, typo } from './slips.ts';

/** One invented firm, as is true. */
interface SimFirm {
  readonly serial: number;
  /** Firms of one owner: alike in name, at one address, and not the same. */
  readonly group: number;
  readonly name: string;
  readonly form: string;
  readonly kvk: string;
  readonly rsin: string;
  readonly address: SimAddress;
}

export type FirmError =
  | 'moved'
  | 'form dropped'
  | 'form respelled'
  | 'spelling'
  | 'typo'
  | 'ocr'
  | 'shouted'
  | 'missing';

export const defaultFirmRates: Readonly<Record<FirmError, number>> = {
  moved: 0.1,
  'form dropped': 0.2,
  'form respelled': 0.3,
  spelling: 0.08,
  typo: 0.12,
  ocr: 0.04,
  shouted: 0.25,
  missing: 0.15,
};
export const firmErrors: readonly FirmError[] = [
  'moved',
  'form dropped',
  'form respelled',
  'spelling',
  'typo',
  'ocr',
  'shouted',
  'missing',
];

/** A row of a register of firms with the truth beside it. */
export interface FirmRecord {
  readonly source: 'trade' | 'permits' | 'invoices';
  readonly name: string;
  readonly kvk: string;
  readonly rsin: string;
  readonly address: SimAddress;
  readonly firm: number;
  readonly group: number;
  readonly errors: readonly FirmError[];
}

const words = (text: string): readonly string[] => text.split(' ');
const drawTrade = ranked(
  words(
    'Handelsonderneming Bouwbedrijf Transport Autobedrijf Vastgoed Schoonmaak Klusbedrijf Advies Techniek Horeca Zorg Installatie Verhuur Logistiek Import Export Garage Kapsalon Bakkerij Agro Metaal Recycling Beveiliging Uitzendbureau',
  ),
);
const drawRole = ranked(words('Holding Beheer Vastgoed Groep Participaties Exploitatie'));
const brands = words(
  'Ambertrans Zilverbouw Vlindercare Otterlog Kievit Wolkenveld Ketelwerk Distelgroen Windvang Hagelkruis',
);
const drawForm = ranked(['B.V.', 'V.O.F.', '', 'Stichting', 'N.V.', 'C.V.', 'Coöperatie U.A.', 'Ltd.', 'GmbH']);
const respellings: Readonly<Record<string, readonly string[]>> = {
  'B.V.': ['BV', 'B V', 'b.v.', 'Besloten Vennootschap'],
  'V.O.F.': ['VOF', 'v.o.f.', 'Vennootschap onder firma'],
  'N.V.': ['NV', 'n.v.', 'N V'],
  'C.V.': ['CV', 'c.v.'],
  'Ltd.': ['Limited', 'LTD'],
  GmbH: ['G.m.b.H.', 'GMBH'],
};

const withForm = (name: string, form: string): string =>
  form === 'Stichting'
    ? `Stichting ${name}`
    : form === 'Coöperatie U.A.'
      ? `Coöperatie ${name} U.A.`
      : `${name} ${form}`.trim();

/** One firm, or the three of one owner: a trade, a holding and now and then a second one with a figure. */
function makeGroup(seed: number, index: number, firstSerial: number): readonly SimFirm[] {
  const draw = drawOf(seed, index, 3);
  const [prefix = '', core = ''] = tailOf(draw.below(tailLength)).split('|');
  const owner = `${prefix.charAt(0).toUpperCase()}${prefix.slice(1)}${core}`;
  const address = drawAddress(draw);
  const stem = draw.chance(0.7) ? owner : draw.pick(brands);
  const trade = draw.chance(0.5) ? `${stem} ${drawTrade(draw)}` : `${drawTrade(draw)} ${stem}`;
  const names = [{ name: trade, form: drawForm(draw) }];
  if (draw.chance(0.3)) {
    const role = drawRole(draw);
    names.push({ name: `${stem} ${role}`, form: 'B.V.' });
    if (draw.chance(0.3)) names.push({ name: `${stem} ${role} II`, form: 'B.V.' });
  }
  return names.map(({ name, form }, place) => {
    const serial = firstSerial + place;
    // A range of its own, so that an invented number is known by sight.
    const kvk = `004${String((serial * 48_271) % 100_000).padStart(5, '0')}`;
    return { serial, group: index, name, form, kvk, rsin: nineFigures(4_999_999 - serial), address };
  });
}

interface Draft {
  readonly name: string;
  readonly form: string;
  readonly kvk: string;
  readonly rsin: string;
  readonly address: SimAddress;
}

const makers: Readonly<Record<FirmError, (draw: Prng, firm: Draft) => Draft | undefined>> = {
  moved: (draw, firm) => ({ ...firm, address: drawAddress(draw) }),
  'form dropped': (_draw, firm) => (firm.form === '' ? undefined : { ...firm, form: '' }),
  'form respelled'(draw, firm) {
    const others = respellings[firm.form];
    return others === undefined ? undefined : { ...firm, form: draw.pick(others) };
  },
  spelling: (draw, firm) => renamed(firm, spellingSlip(draw, firm.name)),
  typo: (draw, firm) => renamed(firm, typo(draw, firm.name)),
  ocr: (draw, firm) => renamed(firm, ocrSlip(draw, firm.name)),
  shouted: (_draw, firm) => ({ ...firm, name: firm.name.toUpperCase() }),
  missing(draw, firm) {
    const field = draw.pick(['kvk', 'rsin'] as const);
    return { ...firm, [field]: '' };
  },
};

const renamed = (firm: Draft, name: string | undefined): Draft | undefined =>
  name === undefined || name === firm.name ? undefined : { ...firm, name };

export interface FirmRegisterOptions {
  readonly seed: number;
  /** At most 100,000 firms are made; more rows than that many firms give end early. */
  readonly records: number;
  readonly copyShare?: number;
  readonly rates?: Partial<Readonly<Record<FirmError, number>>>;
  readonly window?: number;
}

/** Rows of invented registers of firms, one at a time and the same for the same options. */
export function* firmRecords(options: FirmRegisterOptions): Generator<FirmRecord, void, undefined> {
  yield* mixedUp(inOrder(options), drawOf(options.seed, 0, 10), options.window ?? 4_096);
}

function* inOrder(options: FirmRegisterOptions): Generator<FirmRecord, void, undefined> {
  const rates = { ...defaultFirmRates, ...options.rates };
  let [serial, rows] = [0, 0];
  for (let index = 0; rows < options.records && serial < 99_990; index += 1) {
    const firms = makeGroup(options.seed, index, serial);
    serial += firms.length;
    for (const firm of firms) {
      for (const record of rowsOf(firm, options, rates)) {
        if (rows >= options.records) return;
        rows += 1;
        yield record;
      }
    }
  }
}

function* rowsOf(
  firm: SimFirm,
  options: FirmRegisterOptions,
  rates: Readonly<Record<FirmError, number>>,
): Generator<FirmRecord, void, undefined> {
  const draw = drawOf(options.seed, firm.serial, 4);
  const truth = { firm: firm.serial, group: firm.group };
  const { kvk, rsin, address } = firm;
  yield { source: 'trade', name: withForm(firm.name, firm.form), kvk, rsin, address, ...truth, errors: [] };
  for (let copy = 0; copy < 5 && draw.chance(options.copyShare ?? 0.5); copy += 1) {
    let draft: Draft = firm;
    const errors: FirmError[] = [];
    for (const kind of firmErrors) {
      const changed = makers[kind](draw, draft);
      if (changed === undefined || !draw.chance(rates[kind])) continue;
      draft = changed;
      errors.push(kind);
    }
    yield {
      source: draw.pick(['permits', 'invoices'] as const),
      name: withForm(draft.name, draft.form),
      kvk: draft.kvk,
      rsin: draft.rsin,
      address: draft.address,
      ...truth,
      errors,
    };
  }
}

/** The columns of the file, in order: first what is linked, then the truth. */
export const firmColumns = [
  'id',
  'register',
  'handelsnaam',
  'kvk_nummer',
  'rsin',
  'straatnaam',
  'huisnummer',
  'toevoeging',
  'postcode',
  'vestigingsplaats',
  'cluster',
  'group',
  'errors',
] as const;

/** One row as texts in the order of `firmColumns`. */
export function firmRow(record: FirmRecord, place: number): readonly string[] {
  const { address } = record;
  return [
    String(place + 1),
    record.source,
    record.name,
    record.kvk,
    record.rsin,
    address.street,
    String(address.number),
    address.addition,
    address.postcode,
    address.city,
    String(record.firm),
    String(record.group),
    record.errors.join(';'),
  ];
}
