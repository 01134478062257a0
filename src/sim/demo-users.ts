import type { DemoUser } from '../steps/session.ts';

const both = ['riec-voorbeeldregio', 'zvh-voorbeeldregio'];
const riec = ['riec-voorbeeldregio'];

/** Invented people of an invented region. The first is where a newcomer starts. */
export const demoUsers: readonly DemoUser[] = [
  {
    userId: 'noor',
    name: 'Noor',
    role: 'municipal-director',
    organ: 'veenwijde-college',
    designatedFor: both,
    about: {
      nl: 'Regisseur ondermijning in Veenwijde (9.000 inwoners): weegt signalen, twee dagen per week.',
      en: 'Director undermining in Veenwijde (9,000 inhabitants): weighs signals, two days a week.',
    },
  },
  {
    userId: 'bram',
    name: 'Bram',
    role: 'frontline',
    organ: 'veenwijde-college',
    designatedFor: [],
    about: {
      nl: 'Toezichthouder buitengebied: legt vast wat hij onderweg ziet.',
      en: 'Rural inspector: records what he sees on the road.',
    },
  },
  {
    userId: 'femke',
    name: 'Femke',
    role: 'municipal-director',
    organ: 'veenwijde-college',
    designatedFor: both,
    about: {
      nl: 'Tweede regisseur in Veenwijde: opent een geparkeerd signaal als tweede persoon.',
      en: 'Second director in Veenwijde: opens a parked signal as the second person.',
    },
  },
  {
    userId: 'tess',
    name: 'Tess',
    role: 'legal-officer',
    organ: 'veenwijde-college',
    designatedFor: both,
    about: {
      nl: 'Privacyjurist van Veenwijde: toetst op schrift of delen mag.',
      en: 'Privacy lawyer of Veenwijde: tests in writing whether sharing is allowed.',
    },
  },
  {
    userId: 'sanne',
    name: 'Sanne',
    role: 'analyst',
    organ: 'veenwijde-college',
    designatedFor: [],
    about: {
      nl: 'Gegevensanalist van Veenwijde: leest registers in en zoekt uit wat bij elkaar hoort.',
      en: 'Data analyst of Veenwijde: loads registers and finds out what belongs together.',
    },
  },
  {
    userId: 'yasmin',
    name: 'Yasmin',
    role: 'dpo',
    organ: 'veenwijde-college',
    designatedFor: [],
    about: {
      nl: 'Functionaris gegevensbescherming van Veenwijde: kijkt in het logboek of alles rechtmatig ging.',
      en: 'Data protection officer of Veenwijde: looks in the log whether everything was lawful.',
    },
  },
  {
    userId: 'karel',
    name: 'Karel',
    role: 'municipal-director',
    organ: 'veenwijde-burgemeester',
    designatedFor: both,
    about: {
      nl: 'Adviseur openbare orde van de burgemeester van Veenwijde.',
      en: 'Public order adviser to the mayor of Veenwijde.',
    },
  },
  {
    userId: 'salma',
    name: 'Salma',
    role: 'municipal-director',
    organ: 'rietmeer-college',
    designatedFor: both,
    about: {
      nl: 'Regisseur ondermijning in Rietmeer (61.000 inwoners).',
      en: 'Director undermining in Rietmeer (61,000 inhabitants).',
    },
  },
  {
    userId: 'pieter',
    name: 'Pieter',
    role: 'municipal-director',
    organ: 'rietmeer-burgemeester',
    designatedFor: both,
    about: {
      nl: 'Adviseur openbare orde van de burgemeester van Rietmeer.',
      en: 'Public order adviser to the mayor of Rietmeer.',
    },
  },
  {
    userId: 'iris',
    name: 'Iris',
    role: 'liaison',
    organ: 'riec-bureau',
    designatedFor: riec,
    about: {
      nl: 'Accountmanager bij het RIEC-bureau: beoordeelt aangeboden signalen.',
      en: 'Liaison at the RIEC bureau: assesses offered signals.',
    },
  },
  {
    userId: 'joris',
    name: 'Joris',
    role: 'case-director',
    organ: 'riec-bureau',
    designatedFor: riec,
    about: {
      nl: 'Casusregisseur bij het RIEC: leidt de weegtafel en opent de gezamenlijke casus.',
      en: 'Case director at the RIEC: chairs the weighing table and opens the joint case.',
    },
  },
  {
    userId: 'ellen',
    name: 'Ellen',
    role: 'legal-officer',
    organ: 'riec-rac',
    designatedFor: riec,
    about: {
      nl: 'Lid van de rechtmatigheidsadviescommissie: toetst verstrekkingen aan derden.',
      en: 'Member of the lawfulness committee: tests provisions to third parties.',
    },
  },
  {
    userId: 'hugo',
    name: 'Hugo',
    role: 'dpo',
    organ: 'riec-bureau',
    designatedFor: [],
    about: {
      nl: 'Coördinerend functionaris gegevensbescherming van het RIEC.',
      en: 'Coordinating data protection officer of the RIEC.',
    },
  },
  {
    userId: 'mila',
    name: 'Mila',
    role: 'partner-delegate',
    organ: 'politie',
    designatedFor: both,
    about: {
      nl: 'Vertegenwoordiger van de politie in het samenwerkingsverband.',
      en: 'Delegate of the police in the partnership.',
    },
  },
  {
    userId: 'ruben',
    name: 'Ruben',
    role: 'partner-delegate',
    organ: 'belastingdienst',
    designatedFor: riec,
    about: { nl: 'Vertegenwoordiger van de Belastingdienst.', en: 'Delegate of the tax service.' },
  },
  {
    userId: 'daan',
    name: 'Daan',
    role: 'partner-delegate',
    organ: 'douane',
    designatedFor: riec,
    about: { nl: 'Vertegenwoordiger van de Douane.', en: 'Delegate of Customs.' },
  },
  {
    userId: 'lotte',
    name: 'Lotte',
    role: 'partner-delegate',
    organ: 'om',
    designatedFor: both,
    about: {
      nl: 'Vertegenwoordiger van het Openbaar Ministerie.',
      en: 'Delegate of the public prosecution service.',
    },
  },
  {
    userId: 'vera',
    name: 'Vera',
    role: 'case-director',
    organ: 'zvh-bureau',
    designatedFor: ['zvh-voorbeeldregio'],
    about: {
      nl: 'Procesregisseur van het Zorg- en Veiligheidshuis.',
      en: 'Process director of the Zorg- en Veiligheidshuis.',
    },
  },
];
