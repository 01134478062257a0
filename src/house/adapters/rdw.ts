import { type Adapter, dayIn, joinedIn, listIn, recordOf, textIn } from './adapter.ts';

const columnsOf: readonly (readonly [property: string, ...columns: string[]])[] = [
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
  request(about, mayKeep) {
    const plate = about.replace(/[\s-]/g, '').toUpperCase();
    const columns = columnsOf.flatMap(([property, ...names]) => (mayKeep('Vehicle', property) ? names : []));
    if (!/^[A-Z0-9]{6}$/.test(plate) || !columns.includes('kenteken')) return undefined;
    const query = { kenteken: plate, $select: columns.join(',') };
    return { method: 'GET', path: '/m9d7-ebf2.json', query, headers: { Accept: 'application/json' } };
  },
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
