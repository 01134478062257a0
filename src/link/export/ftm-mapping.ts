import type { EdgeKind, NodeKind } from './material.ts';

/**
 * Our kinds and names in those of FollowTheMoney 4.5.2 (OpenSanctions, MIT). What has no name there goes into `notes`,
 * never into a property that means something else. Nationality, religion and ethnicity have a name there and none here.
 */
export interface FtmSchema {
  readonly schema: string;
  /** The schema and those above it: what a range accepts. */
  readonly is: readonly string[];
  readonly properties: Readonly<Record<string, string>>;
}

const thing = { name: 'name', alias: 'alias', address: 'address', country: 'country', description: 'description' };
const legalEntity = {
  ...thing,
  email: 'email',
  phone: 'phone',
  website: 'website',
  legalForm: 'legalForm',
  status: 'status',
  rsin: 'taxNumber',
  vatNumber: 'vatCode',
  kvkNumber: 'registrationNumber',
  lei: 'leiCode',
  foundedOn: 'incorporationDate',
  dissolvedOn: 'dissolutionDate',
};
const asset = { ...thing, value: 'amount' };
const vehicle = {
  ...asset,
  plate: 'registrationNumber',
  model: 'model',
  type: 'type',
  builtOn: 'buildDate',
  registeredOn: 'registrationDate',
};

export const ftmNodes: Readonly<Record<NodeKind, FtmSchema>> = {
  person: {
    schema: 'Person',
    is: ['Person', 'LegalEntity', 'Thing'],
    properties: {
      ...thing,
      email: 'email',
      phone: 'phone',
      givenName: 'firstName',
      surname: 'lastName',
      bornOn: 'birthDate',
      birthPlace: 'birthPlace',
      diedOn: 'deathDate',
      bsn: 'idNumber',
    },
  },
  company: {
    schema: 'Company',
    is: ['Company', 'Organization', 'LegalEntity', 'Asset', 'Thing'],
    properties: legalEntity,
  },
  organization: {
    schema: 'Organization',
    is: ['Organization', 'LegalEntity', 'Thing'],
    properties: legalEntity,
  },
  'public-body': {
    schema: 'PublicBody',
    is: ['PublicBody', 'Organization', 'LegalEntity', 'Thing'],
    properties: legalEntity,
  },
  address: {
    schema: 'Address',
    is: ['Address', 'Thing'],
    properties: { ...thing, full: 'full', street: 'street', postcode: 'postalCode', town: 'city' },
  },
  vehicle: { schema: 'Vehicle', is: ['Vehicle', 'Asset', 'Thing'], properties: vehicle },
  vessel: {
    schema: 'Vessel',
    is: ['Vessel', 'Vehicle', 'Asset', 'Thing'],
    properties: { ...vehicle, imoNumber: 'imoNumber', mmsi: 'mmsi', flag: 'flag' },
  },
  'real-estate': {
    schema: 'RealEstate',
    is: ['RealEstate', 'Asset', 'Thing'],
    properties: { ...asset, cadastralName: 'cadastralCode', area: 'area', type: 'propertyType' },
  },
  'bank-account': {
    schema: 'BankAccount',
    is: ['BankAccount', 'Asset', 'Thing'],
    properties: { ...asset, iban: 'iban', accountNumber: 'accountNumber', bic: 'bic', bank: 'bankName' },
  },
  other: { schema: 'Thing', is: ['Thing'], properties: thing },
};

/** Schemas that have a place of their own. */
export const ftmPlaced: ReadonlySet<string> = new Set(['Address', 'RealEstate']);

export interface FtmLink {
  readonly schema: string;
  readonly from: { readonly property: string; readonly range: string };
  readonly to: { readonly property: string; readonly range: string };
  /** Where the words of the link go. */
  readonly words: string;
}

const link = (schema: string, from: readonly [string, string], to: readonly [string, string], words = 'role') => ({
  schema,
  from: { property: from[0], range: from[1] },
  to: { property: to[0], range: to[1] },
  words,
});

/** For what has no schema of its own, and for ends that the schema does not accept. */
export const unknownLink: FtmLink = link('UnknownLink', ['subject', 'Thing'], ['object', 'Thing']);

export const ftmLinks: Readonly<Record<EdgeKind, FtmLink>> = {
  ownership: link('Ownership', ['owner', 'LegalEntity'], ['asset', 'Asset']),
  directorship: link('Directorship', ['director', 'LegalEntity'], ['organization', 'Organization']),
  family: link('Family', ['person', 'Person'], ['relative', 'Person'], 'relationship'),
  associate: link('Associate', ['person', 'Person'], ['associate', 'Person'], 'relationship'),
  employment: link('Employment', ['employee', 'Person'], ['employer', 'Organization']),
  membership: link('Membership', ['member', 'LegalEntity'], ['organization', 'Organization']),
  representation: link('Representation', ['agent', 'LegalEntity'], ['client', 'LegalEntity']),
  payment: link('Payment', ['payer', 'LegalEntity'], ['beneficiary', 'LegalEntity'], 'purpose'),
  succession: link('Succession', ['predecessor', 'LegalEntity'], ['successor', 'LegalEntity']),
  'at-address': unknownLink,
  other: unknownLink,
};
