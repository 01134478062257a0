import type { Bilingual } from '../../core/bilingual.ts';
import type { Indicator } from '../../steps/slot.ts';

/** The makers looked; R6 asks for an outside expert before the pack may be called reviewed. */
function lookedAt(finding: Bilingual): Indicator['biasReview'] {
  return { on: '2026-11-23', by: 'makers, not yet an outside reviewer', finding };
}

/**
 * What can be seen of a barn, shed, greenhouse or yard. Three are about situation and local anchoring: the
 * building itself (01), its use (02), and a find on a spot in the area (11). The offer of cash (08) is not
 * one of them: it says what a caller wanted, not what is the matter with a place.
 */
export const indicators: readonly Indicator[] = [
  {
    id: 'p01-01',
    title: { nl: 'Gebouw ligt uit het zicht', en: 'Building lies out of sight' },
    observable: {
      nl: 'Het gebouw ligt afgelegen, uit het zicht van de weg, en heeft een deur waar een bus door kan.',
      en: 'The building is remote, out of sight of the road, and has a door that a van fits through.',
    },
    level: 'situation',
    strength: 'weak',
    innocent: [{ nl: 'Zo staat bijna elk boerengebouw.', en: 'Nearly every farm building stands like this.' }],
    source: 'politie.nl, nieuwsberichten van 14-5-2020 en 27-2-2021',
    sourceStatus: 'public',
    expiresAfterDays: 365,
    effect: 'note',
    biasReview: lookedAt({
      nl: 'Gaat over ligging en deur. Komt heel vaak voor en telt daarom licht.',
      en: 'Is about position and door. It is very common and therefore counts little.',
    }),
  },
  {
    id: 'p01-02',
    title: { nl: 'Leeg gebouw of nieuw gebruik', en: 'Vacant building or new use' },
    observable: {
      nl: 'Het gebouw staat leeg, of het bedrijf stopt en er komt een huurder die niets met landbouw doet.',
      en: 'The building is vacant, or the farm stops and a tenant comes whose use is not farming.',
    },
    level: 'situation',
    strength: 'weak',
    innocent: [
      {
        nl: 'De huurder slaat spullen op of heeft een hobby.',
        en: 'The tenant stores goods or has a hobby.',
      },
      {
        nl: 'De eigenaar zoekt nieuw inkomen en mag verhuren.',
        en: 'The owner needs new income and may let it.',
      },
    ],
    source: 'twynstragudde.nl, blog over leegstand; zlto.nl, veilig buitengebied',
    sourceStatus: 'public',
    expiresAfterDays: 365,
    effect: 'ask-colleague',
    biasReview: lookedAt({
      nl: 'Gaat over gebruik van een gebouw. Een boer die stopt, is nooit zelf een aanwijzing.',
      en: 'Is about the use of a building. A farmer who stops is never an indication as such.',
    }),
  },
  {
    id: 'p01-03',
    title: { nl: 'Ramen en kieren dicht', en: 'Windows and gaps closed' },
    observable: {
      nl: 'Ramen of kieren zijn afgeplakt, dichtgespoten of altijd geblindeerd.',
      en: 'Windows or gaps are taped, foamed or always blinded.',
    },
    level: 'object',
    strength: 'supporting',
    innocent: [
      { nl: 'Het gebouw is geïsoleerd.', en: 'The building was insulated.' },
      { nl: 'De gebruiker wil geen inkijk.', en: 'The user wants privacy.' },
    ],
    source: 'politie.nl, nieuwsberichten van 14-5-2020 en 27-2-2021; drugsplantageontdekt.be, drugslabo',
    sourceStatus: 'public',
    expiresAfterDays: 180,
    effect: 'note',
    biasReview: lookedAt({
      nl: 'Gaat over het gebouw. Geen verband met een groep mensen gevonden.',
      en: 'Is about the building. No link with a group of people found.',
    }),
  },
  {
    id: 'p01-04',
    title: { nl: 'Vreemde geur', en: 'Odd smell' },
    observable: {
      nl: 'Op vaste momenten ruikt het naar aceton, anijs, zuur of chemie, of een sterke geur verbergt iets.',
      en: 'At certain moments it smells of acetone, anise, acid or chemicals, or a strong smell hides something.',
    },
    level: 'object',
    strength: 'supporting',
    innocent: [
      { nl: 'Er wordt mest uitgereden.', en: 'Manure is being spread.' },
      { nl: 'Er zit een spuiterij in het gebouw.', en: 'There is a paint shop in the building.' },
    ],
    source: 'omroepbrabant.nl 4271310 en 2870363; politie.nl, nieuwsberichten van 14-5-2020 en 27-2-2021',
    sourceStatus: 'public',
    expiresAfterDays: 90,
    effect: 'propose-visit',
    biasReview: lookedAt({
      nl: 'Alleen stoffen worden genoemd. Etensgeur valt er met opzet buiten.',
      en: 'Only substances are named. Smells of food are left out on purpose.',
    }),
  },
  {
    id: 'p01-05',
    title: { nl: 'Laden en lossen uit het zicht', en: 'Loading out of sight' },
    observable: {
      nl: 'Bussen staan strak tegen de deur, er wordt ’s nachts geladen, of er staan veel jerrycans, vaten of IBC’s.',
      en: 'Vans stand tight to the door, loading is at night, or many jerrycans, drums or IBCs stand there.',
    },
    level: 'process',
    strength: 'supporting',
    innocent: [
      {
        nl: 'Het is het seizoen om te spuiten of te oogsten.',
        en: 'It is the season for spraying or harvest.',
      },
      { nl: 'Een loonwerker werkt ook ’s nachts.', en: 'A contractor also works at night.' },
    ],
    source: 'omroepbrabant.nl 4271310 en 2870363; politie.nl, nieuwsberichten van 14-5-2020 en 27-2-2021',
    sourceStatus: 'public',
    expiresAfterDays: 90,
    effect: 'ask-colleague',
    biasReview: lookedAt({
      nl: 'Gaat over goederen en tijden. Wie er rijdt, hoort niet in de beschrijving.',
      en: 'Is about goods and times. Who drives does not belong in the description.',
    }),
  },
  {
    id: 'p01-06',
    title: { nl: 'Altijd ventilatie of gebrom', en: 'Constant ventilation or hum' },
    observable: {
      nl: 'Er bromt dag en nacht iets, er zijn nieuwe luchtpijpen, of er staat altijd condens op de ramen.',
      en: 'Something hums day and night, there are new vent pipes, or windows are always wet with condensation.',
    },
    level: 'object',
    strength: 'supporting',
    innocent: [
      { nl: 'De boer droogt graan of koelt de oogst.', en: 'The farmer dries grain or cools the harvest.' },
      {
        nl: 'Een stal met dieren heeft altijd ventilatie nodig.',
        en: 'A shed with animals always needs ventilation.',
      },
    ],
    source: 'politie.nl, nieuwsberichten van 14-5-2020 en 27-2-2021; drugsplantageontdekt.be, drugslabo',
    sourceStatus: 'public',
    expiresAfterDays: 90,
    effect: 'propose-visit',
    biasReview: lookedAt({
      nl: 'Gaat over installaties. Treft gewone bedrijven in de oogsttijd, dus vraag eerst naar het seizoen.',
      en: 'Is about installations. It hits ordinary farms in harvest time, so ask about the season first.',
    }),
  },
  {
    id: 'p01-07',
    title: { nl: 'Zware beveiliging zonder reden', en: 'Heavy security without a reason' },
    observable: {
      nl: 'Een plek zonder iets van waarde heeft opvallend veel camera’s of sloten.',
      en: 'A place with nothing of value has strikingly many cameras or locks.',
    },
    level: 'object',
    strength: 'weak',
    innocent: [
      {
        nl: 'Dieven stelen gps-apparatuur uit trekkers. Dat is een echt probleem.',
        en: 'Thieves take GPS kit from tractors. That is a real problem.',
      },
    ],
    source: 'drugsplantageontdekt.be, drugslabo',
    sourceStatus: 'public',
    expiresAfterDays: 180,
    effect: 'note',
    biasReview: lookedAt({
      nl: 'Gaat over het gebouw. Wie zich beschermt, doet niets verkeerd, dus dit telt licht.',
      en: 'Is about the building. Protecting oneself is no wrong, so this counts little.',
    }),
  },
  {
    id: 'p01-08',
    title: { nl: 'Aanbod om contant te huren', en: 'Offer to rent for cash' },
    observable: {
      nl: 'Een onbekende beller of een brief biedt veel contant geld voor schuurruimte, met een vaag verhaal.',
      en: 'An unknown caller or a letter offers much cash for barn space, with a vague story.',
    },
    level: 'process',
    strength: 'supporting',
    innocent: [
      {
        nl: 'Iemand zoekt echt ruimte voor een wagen of een hobby.',
        en: 'Somebody really needs room for a float or a hobby.',
      },
    ],
    source: 'omroepbrabant.nl 4720128 en 2666981493; nrc.nl 7-6-2021',
    sourceStatus: 'public',
    expiresAfterDays: 180,
    effect: 'ask-colleague',
    biasReview: lookedAt({
      nl: 'Het aanbod telt, niet de beller. Hoe de beller klonk, mag niet worden ingevuld.',
      en: 'The offer counts, not the caller. How the caller sounded may not be filled in.',
    }),
  },
  {
    id: 'p01-09',
    title: { nl: 'Ongewone betaling of sleutel', en: 'Unusual payment or key' },
    observable: {
      nl: 'De huur is contant, door een ander of lang vooruit betaald, of een ander dan de huurder kreeg de sleutel.',
      en: 'Rent is paid in cash, by another or far ahead, or another than the tenant got the key.',
    },
    level: 'transaction',
    strength: 'supporting',
    innocent: [
      {
        nl: 'De huurder had het druk en stuurde een collega.',
        en: 'The tenant was busy and sent a colleague.',
      },
      { nl: 'Een bedrijf betaalt voor een medewerker.', en: 'A firm pays for an employee.' },
    ],
    source: 'hetccv.nl, vastgoedcriminaliteit, toezicht houden',
    sourceStatus: 'public',
    expiresAfterDays: 365,
    effect: 'ask-colleague',
    biasReview: lookedAt({
      nl: 'Gaat over één betaling voor één gebouw. Wat iemand bezit of tekortkomt, telt niet.',
      en: 'Is about one payment for one building. What somebody owns or lacks does not count.',
    }),
  },
  {
    id: 'p01-10',
    title: { nl: 'Stroom past niet bij het gebruik', en: 'Power does not fit the use' },
    observable: {
      nl: 'De netbeheerder vond een illegale aftakking of meldt stroomgebruik dat niet bij het gebouw past.',
      en: 'The grid operator found an illegal tap or reports power use that does not fit the building.',
    },
    level: 'object',
    strength: 'supporting',
    innocent: [
      { nl: 'In de kas branden lampen voor de teelt.', en: 'Lamps burn in the greenhouse for the crop.' },
      { nl: 'Er worden elektrische bussen opgeladen.', en: 'Electric vans are charged there.' },
    ],
    source: 'eigen kennis van de makers; drempel door een deskundige te toetsen',
    sourceStatus: 'own-knowledge',
    expiresAfterDays: 90,
    effect: 'ask-colleague',
    biasReview: lookedAt({
      nl: 'Alleen de netbeheerder ziet het gebruik. Meterstanden komen niet in dit systeem.',
      en: 'Only the grid operator sees the use. Meter readings do not enter this system.',
    }),
  },
  {
    id: 'p01-11',
    title: { nl: 'Chemisch afval gevonden in het gebied', en: 'Chemical waste found in the area' },
    observable: {
      nl: 'Op een plek in het gebied liggen blauwe vaten, bijtende stof of zuur, of een put ruikt naar chemie.',
      en: 'On a spot in the area lie blue drums, caustic or acid, or a pit smells of chemicals.',
    },
    level: 'situation',
    strength: 'strong',
    innocent: [
      {
        nl: 'Het zijn gewone middelen van een boerenbedrijf, verkeerd weggezet.',
        en: 'These are ordinary farm chemicals, put in the wrong place.',
      },
    ],
    source: 'politie.nl, nieuwsberichten van 14-5-2020 en 27-2-2021; deels eigen kennis van de makers',
    sourceStatus: 'public',
    expiresAfterDays: 180,
    effect: 'propose-weighing',
    biasReview: lookedAt({
      nl: 'Zegt iets over de vindplaats. Een gebouw in de buurt is daardoor nog niet verdacht.',
      en: 'Says something about the spot. It does not make a building nearby suspect.',
    }),
  },
  {
    id: 'p01-12',
    title: { nl: 'Levering past niet bij het adres', en: 'Delivery does not fit the address' },
    observable: {
      nl: 'Grondstoffen, glaswerk, een tabletpers of gasflessen gaan naar een plek zonder laboratorium of zaak.',
      en: 'Precursors, glassware, a pill press or gas bottles go to a place without laboratory or trade.',
    },
    level: 'object',
    strength: 'strong',
    innocent: [
      { nl: 'Een school of werkplaats bestelde het.', en: 'A school or workshop ordered it.' },
      { nl: 'De flessen zijn voor lassen of verwarmen.', en: 'The bottles are for welding or heating.' },
    ],
    source: 'politie.nl, nieuwsberichten van 14-5-2020 en 27-2-2021',
    sourceStatus: 'public',
    expiresAfterDays: 180,
    effect: 'propose-weighing',
    biasReview: lookedAt({
      nl: 'Gaat over goederen en een plek. De naam van de besteller is niet nodig.',
      en: 'Is about goods and a place. The name of the buyer is not needed.',
    }),
  },
  {
    id: 'p01-13',
    title: { nl: 'Water of grond verkleurd', en: 'Water or soil discoloured' },
    observable: {
      nl: 'Bij het gebouw of de vindplaats wijkt de zuurgraad of kleur van sloot, riool of grond sterk af.',
      en: 'Near the building or spot, the acidity or colour of ditch, sewer or soil is far from normal.',
    },
    level: 'object',
    strength: 'supporting',
    innocent: [{ nl: 'Het is kunstmest of mest.', en: 'It is fertiliser or manure.' }],
    source: 'eigen kennis van de makers; grenswaarden door een deskundige te toetsen',
    sourceStatus: 'own-knowledge',
    expiresAfterDays: 60,
    effect: 'propose-visit',
    biasReview: lookedAt({
      nl: 'Gaat over een meting aan water of grond. Geen verband met een groep mensen gevonden.',
      en: 'Is about a measurement of water or soil. No link with a group of people found.',
    }),
  },
];
