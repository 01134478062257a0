import type { PersonFields } from './person-errors.ts';

export type PersonSource = 'residents' | 'permits' | 'benefits';

/**
 * How each register writes what it knows; nothing of it is an error. `residents` keeps fields apart and dates in ISO;
 * `permits` writes `Berg, van der` and `04-03-1984`; `benefits` writes capitals, `19840304` and `12 bis` in one field.
 */
export function styled(source: PersonSource, fields: PersonFields): PersonFields {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(fields.bornOn) ?? [];
  if (source === 'permits') {
    const surname = fields.prefix === '' ? fields.surname : `${fields.surname}, ${fields.prefix}`;
    const bornOn = year === undefined ? fields.bornOn : `${day}-${month}-${year}`;
    return { ...fields, prefix: '', surname, bornOn };
  }
  if (source === 'benefits') {
    return {
      ...fields,
      givenNames: fields.givenNames.toUpperCase(),
      prefix: fields.prefix.toUpperCase(),
      surname: fields.surname.toUpperCase(),
      bornOn: fields.bornOn.replaceAll('-', ''),
      houseNumber: `${fields.houseNumber} ${fields.addition}`.trim(),
      addition: '',
    };
  }
  return fields;
}
