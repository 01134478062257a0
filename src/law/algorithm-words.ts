import type { PartnershipKind } from './question.ts';

/** What the Algoritmeregister asks in its own words. It takes Dutch only; the numbers and lists come from the rules. */

/** Kinds of partnership that can have a record; work outside a partnership has none. */
export type SharingKind = Exclude<PartnershipKind, 'none'>;

export const sharingNames: { readonly [K in SharingKind]: string } = {
  RIEC: 'Regels voor delen in het RIEC',
  ZVH: 'Regels voor delen in het Zorg- en Veiligheidshuis',
  FEC: 'Regels voor delen in het FEC',
  iCOV: 'Regels voor delen in iCOV',
  WGPA: 'Regels voor delen in het casusoverleg radicalisering (Wgpa)',
  IKZ: 'Regels voor delen in het Informatieknooppunt Zorgfraude',
  WPG20: 'Regels voor delen met de politie na een vastgelegd besluit (Wpg 20)',
};

export const algorithmWords = {
  short: (permits: number, forbids: number): string =>
    `Vaste beslisregels die nagaan of een medewerker gegevens mag inzien, gebruiken of delen: voor welk doel, met wie en volgens welk artikel. ${permits} regels zeggen wat mag, ${forbids} wat niet mag. De regels beslissen nooit over een persoon.`,
  goal: (purpose: string): string =>
    `Het doel: ${purpose}. Gegevens mogen alleen worden gedeeld als de wet dat toestaat. De regels kijken dat bij elke handeling na en zeggen ook waarom iets niet mag en wat wel kan.`,
  impact:
    'Mensen merken het zo: hun gegevens worden niet bekeken of gedeeld zonder doel, zaak en artikel. Wat mag, staat hieronder en is na te lezen.',
  proportionality:
    'Zonder deze regels kijkt elke medewerker zelf in de wet. Dat kan naar twee kanten misgaan: er wordt te veel gedeeld, of iets wat mag blijft liggen. Het alternatief, vooraf een jurist bij elke vraag, houdt dringend werk op. De regels zijn bewust streng: wat niet bekend is, leidt nooit tot “ja”, en een verbod gaat altijd voor.',
  human:
    'Een mens neemt elke beslissing over een persoon of zaak. Mensen schrijven zelf op waarom iets nodig is, waarom het in verhouding staat en waarom het niet met minder kan; het programma rekent dat niet uit. Voor deze stappen moet altijd iemand akkoord geven:',
  humanNone: 'Een mens neemt elke beslissing over een persoon of zaak. Mensen schrijven zelf op waarom iets nodig is.',
  risks: [
    'Een regel kan de wet verkeerd weergeven. Daarom noemt elke regel haar artikelen, wie haar nakeek en hoe zeker dat is, en moet een jurist haar tekenen.',
    'Een fout in het programma kan een verkeerd antwoord geven. Daarom leest een tweede programma dezelfde regels voordat er iets naar een ander gaat; verschillen zij, dan gaat er niets.',
    'Een medewerker kan iets verkeerd invullen. Daarom staat elke handeling met doel en artikel in een logboek dat knoeien laat zien.',
    'Een regel kan mensen verschillend raken. Daarom zijn afkomst, nationaliteit, geloof en gezondheid niet te kiezen als kenmerk.',
  ],
  signed: (signed: number, all: number, signatories: readonly string[]): string =>
    signed === all
      ? `Alle ${all} regels zijn getekend.`
      : `Van de ${all} regels zijn er ${signed} getekend. Moet nog tekenen: ${signatories.join(' ')}`,
  lawful: 'De regels steunen op deze wetten en artikelen:',
  data: 'De regels zelf bewaren geen gegevens. Zij gaan over deze soorten gegevens:',
  method:
    'Een regel is een rij met voorwaarden over bekende feiten (wie, aan wie, welk doel, welke gegevens). Een onbekend feit maakt een voorwaarde niet waar en niet onwaar. Het antwoord is: mag, mag na akkoord, mag niet, of eerst een vraag beantwoorden. Staat geen regel iets toe, dan mag het niet. Een verbod gaat voor een toestemming. Niets is zelflerend; er is geen model en geen score.',
  version: (version: string): string => `Versie van de regels: ${version}`,
  rulesHere: 'De regels van dit soort samenwerkingsverband:',
  moreRules: (count: number): string => `En nog ${count} regels; zij staan in de openbare regeltabel.`,
  generalRules: (count: number): string => `Daarbij gelden ${count} algemene regels.`,
  tests: {
    dpia: 'Data Protection Impact Assessment (DPIA)',
    done: (partnership: string, rac: string): string =>
      `${partnership}: DPIA volgens eigen opgave gedaan. Rechtmatigheidsadviescommissie (RAC): ${rac}.`,
    missing: (partnership: string, rac: string): string =>
      `${partnership}: geen geldige DPIA. Rechtmatigheidsadviescommissie (RAC): ${rac}.`,
    nobody: 'In deze omgeving werkt nog geen samenwerkingsverband van dit soort, dus is er nog geen impacttoets.',
  },
  provider: 'Schakel (open broncode, EUPL-1.2)',
  /** Where no partnership of this kind works here, the makers answer. */
  makers: 'De makers van Schakel (nog niet in gebruik bij een organisatie)',
  tags: 'samenwerkingsverband, gegevens delen, WGS, beslisregels, doelbinding',
} as const;
