import {
  type Adapter,
  type AskedFields,
  dayIn,
  isEmptyList,
  joinedIn,
  listIn,
  propertiesOf,
  recordOf,
  textIn,
} from './adapter.ts';

const columnsOf: AskedFields = [
  ['registrationNumber', 'kenteken'],
  ['model', 'merk', 'handelsbenaming'],
  ['type', 'voertuigsoort'],
  ['buildDate', 'datum_eerste_toelating'],
];

/** Open data of the vehicle authority: the vehicle itself, never who holds it. */
export const rdwAdapter: Adapter = {
  name: 'rdw',
  base: 'https://opendata.rdw.nl/resource',
  keyHeader: 'X-App-Token',
  // Without one fewer questions are answered in an hour.
  answersWithoutKey: true,
  properties: propertiesOf(columnsOf),
  asksBy: { nl: 'een kenteken', en: 'a plate' },
  subject(typed) {
    const plate = typed.replace(/[\s-]/g, '').toUpperCase();
    return /^[A-Z0-9]{6}$/.test(plate) ? { by: 'plate', about: plate } : undefined;
  },
  request(typed, mayKeep) {
    const plate = this.subject(typed)?.about;
    const columns = columnsOf.flatMap(([property, ...names]) => (mayKeep('Vehicle', property) ? names : []));
    if (plate === undefined || !columns.includes('kenteken')) return undefined;
    const query = { kenteken: plate, $select: columns.join(',') };
    return { method: 'GET', path: '/m9d7-ebf2.json', query, headers: { Accept: 'application/json' } };
  },
  isNothing: isEmptyList,
  records: (answer) =>
    listIn(answer).flatMap((one) =>
      recordOf('Vehicle', textIn(one['kenteken']), {
        registrationNumber: [textIn(one['kenteken'])],
        model: [joinedIn(one['merk'], one['handelsbenaming'])],
        type: [textIn(one['voertuigsoort'])],
        buildDate: [dayIn(one['datum_eerste_toelating'])],
      }),
    ),
};
