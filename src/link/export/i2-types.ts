import type { EdgeKind, NodeKind } from './material.ts';

/** Names of entity types and icons that every Analyst's Notebook has. */
export const i2Types: Readonly<Record<NodeKind, { readonly name: string; readonly icon: string }>> = {
  person: { name: 'Person', icon: 'Person' },
  company: { name: 'Company', icon: 'Office' },
  organization: { name: 'Organization', icon: 'Office' },
  'public-body': { name: 'Public body', icon: 'Office' },
  address: { name: 'Address', icon: 'House' },
  vehicle: { name: 'Vehicle', icon: 'Car' },
  vessel: { name: 'Vessel', icon: 'Ship' },
  'real-estate': { name: 'Real estate', icon: 'House' },
  'bank-account': { name: 'Bank account', icon: 'Account' },
  other: { name: 'Other', icon: 'Anon' },
};

/** `at-address` becomes "At address". */
export const i2Link = (kind: EdgeKind): string => {
  const words = kind.replaceAll('-', ' ');
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
};
