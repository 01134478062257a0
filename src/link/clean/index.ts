import type { Cleaner } from '../cleaners.ts';
import { addressKey, cityKey, houseNumberKey, streetKey } from './address.ts';
import { dateDigitsKey, dateFiguresKey, dateKey, dateMonthDayKey, dateSwapKey, dateYearKey } from './dates.ts';
import { firmAcronymKey, firmFormKey, firmNameKey, firmNumbersKey, firmTellingKey } from './firm-name.ts';
import { identifierKey, plateLookKey } from './identifiers.ts';
import {
  firstNameKey,
  firstNameSoundKey,
  fullNameKey,
  givenKey,
  givenNamesKey,
  initialsKey,
  nameSetKey,
  surnameKey,
  surnamePrefixKey,
  surnameSetKey,
  surnameSoundKey,
} from './name-key.ts';
import { skeletonOf } from './sound.ts';

/**
 * Every cleaner by the name under which a linkage plan asks for it. Each makes of one field as a register writes it the
 * text that is compared: deterministic, never throws, its own result when given that result, and empty when the field
 * says nothing. Reads at most `maxText` code units.
 */
export const cleaners = {
  surname: surnameKey,
  surnameSet: surnameSetKey,
  surnameSound: surnameSoundKey,
  surnamePrefix: surnamePrefixKey,
  given: givenKey,
  givenNames: givenNamesKey,
  firstName: firstNameKey,
  firstNameSound: firstNameSoundKey,
  givenInitials: initialsKey,
  fullName: fullNameKey,
  nameSet: nameSetKey,
  nameSkeleton: skeletonOf,
  firmName: firmNameKey,
  firmTelling: firmTellingKey,
  firmForm: firmFormKey,
  firmNumbers: firmNumbersKey,
  firmAcronym: firmAcronymKey,
  edtf: dateKey,
  dateFigures: dateFiguresKey,
  dateYear: dateYearKey,
  dateMonthDay: dateMonthDayKey,
  dateSwap: dateSwapKey,
  dateDigits: dateDigitsKey,
  bsn: identifierKey('bsn'),
  rsin: identifierKey('rsin'),
  btwId: identifierKey('btwId'),
  kvk: identifierKey('kvk'),
  branch: identifierKey('branch'),
  iban: identifierKey('iban'),
  bic: identifierKey('bic'),
  lei: identifierKey('lei'),
  eori: identifierKey('eori'),
  plate: identifierKey('plate'),
  vin: identifierKey('vin'),
  container: identifierKey('container'),
  imo: identifierKey('imo'),
  mmsi: identifierKey('mmsi'),
  imei: identifierKey('imei'),
  mrz: identifierKey('mrz'),
  address: addressKey,
  street: streetKey,
  houseNumber: houseNumberKey,
  city: cityKey,
  bagId: identifierKey('bagId'),
  postcode: identifierKey('postcode'),
  phone: identifierKey('phone'),
  plateLook: plateLookKey,
} as const satisfies Readonly<Record<string, Cleaner>>;

export type CleanerName = keyof typeof cleaners;
