import { bagId } from './bag-id.ts';
import { bsn } from './bsn.ts';
import { container } from './container.ts';
import { edtfDate } from './edtf-date.ts';
import { euroCents } from './euro-cents.ts';
import { iban } from './iban.ts';
import { kvk } from './kvk.ts';
import { phone } from './phone.ts';
import { plate } from './plate.ts';
import { postcode } from './postcode.ts';
import { rsin } from './rsin.ts';

/** Kinds that are kept as a JSON string. */
export const textKinds = [bsn, rsin, kvk, iban, phone, plate, container, bagId, postcode, edtfDate] as const;

/** Kinds that are kept as a JSON whole number. */
export const wholeKinds = [euroCents] as const;

/** Every kind of value there is. What holds for a kind is tested over this list. */
export const valueKinds = [...textKinds, ...wholeKinds] as const;
