import type { Of } from '../../core/record.ts';
import type { askInput, RegisterOrigin } from './schema.ts';

type Question = Of<typeof askInput>;
type By = Question['by'][number];

/** What belongs together in a question to a base register: nobody chooses one part of it apart from the others. */
export interface BaseRegister {
  /** Kind of thing it is asked about. */
  readonly kind: string;
  /** Without a ground for this property there is nothing to ask. */
  readonly key: string;
  /** Under which act its answers come. */
  readonly regime: RegisterOrigin['originRegime'];
  /** By what it is asked; a number has to stand in this property of every record of the answer, a name or an address in none. */
  readonly by: { readonly [by in By]?: { readonly carriedIn?: string } };
}

export const baseRegisterNamed: { readonly [name in Question['asked']]: BaseRegister } = {
  kvk: {
    ...{ kind: 'Company', key: 'kvkNumber', regime: 'HRW' },
    by: { 'kvk-number': { carriedIn: 'kvkNumber' }, 'firm-name': {} },
  },
  bag: {
    ...{ kind: 'RealEstate', key: 'full', regime: 'public' },
    by: { 'bag-id': { carriedIn: 'bagId' }, address: {} },
  },
  brp: {
    ...{ kind: 'Person', key: 'bsn', regime: 'BRP' },
    by: { bsn: { carriedIn: 'bsn' } },
  },
  rdw: {
    ...{ kind: 'Vehicle', key: 'registrationNumber', regime: 'public' },
    by: { plate: { carriedIn: 'registrationNumber' } },
  },
};

/** Whether the parts of a question are those of the base register that it names. */
export function isOfOne({ asked, by, properties, originRegime }: Question): boolean {
  const register = baseRegisterNamed[asked];
  const [key] = properties;
  return (
    originRegime === register.regime &&
    by.every((one) => one in register.by) &&
    key === `${register.kind}.${register.key}` &&
    properties.every((name) => name.startsWith(`${register.kind}.`))
  );
}
