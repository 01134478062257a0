import type { PackExample } from '../../steps/slot.ts';

/** Invented. The ones that do not fit teach more than the ones that do: a report about people is no signal. */
export const examples: readonly PackExample[] = [
  {
    text: {
      nl: 'Een lege schuur is net verhuurd, de huur is contant vooruit betaald. De ramen zijn afgeplakt en het ruikt soms naar aceton.',
      en: 'A vacant barn was just let, rent paid in cash ahead. Windows are taped and it sometimes smells of acetone.',
    },
    situation: ['p01-02'],
    other: ['p01-03', 'p01-04', 'p01-09'],
    fits: true,
    because: {
      nl: 'Het nieuwe gebruik is de situatie. Drie andere feiten wijzen dezelfde kant op.',
      en: 'The new use is the situation. Three other facts point the same way.',
    },
  },
  {
    text: {
      nl: 'Bij een milieucontrole staan drie IBC’s met onbekende vloeistof in een verhuurde loods. Achter de loods liggen resten van blauwe vaten.',
      en: 'At an environmental control three IBCs with unknown liquid stand in a let shed. Behind it lie remains of blue drums.',
    },
    situation: ['p01-02', 'p01-11'],
    other: ['p01-05'],
    fits: true,
    because: {
      nl: 'Een toezichthouder zag de vaten en de vindplaats zelf.',
      en: 'A supervisor saw the drums and the spot in person.',
    },
  },
  {
    text: {
      nl: 'Een veehouder stopt en verhuurt de stal als opslag voor meubels. Sindsdien draait de ventilatie dag en nacht en staat er condens op de ramen.',
      en: 'A livestock farm stops and lets the shed as furniture storage. Since then ventilation runs day and night and windows are wet.',
    },
    situation: ['p01-02'],
    other: ['p01-06'],
    fits: true,
    because: {
      nl: 'Meubels hebben geen ventilatie dag en nacht nodig. Vraag wel eerst of er nog dieren zijn.',
      en: 'Furniture needs no ventilation day and night. Do ask first whether animals are still there.',
    },
  },
  {
    text: {
      nl: 'Een sloot is verkleurd en de zuurgraad wijkt sterk af. In de berm liggen vijf jerrycans met bijtende vloeistof.',
      en: 'A ditch is discoloured and its acidity is far from normal. Five jerrycans of caustic liquid lie on the verge.',
    },
    situation: ['p01-11'],
    other: ['p01-13'],
    fits: true,
    because: {
      nl: 'De vindplaats is de situatie en het waterschap deed een meting.',
      en: 'The spot is the situation and the water board took a measurement.',
    },
  },
  {
    text: {
      nl: 'Een pakketdienst brengt elke week glaswerk en gasflessen naar een afgelegen loods zonder bedrijf. ’s Nachts staan er bussen strak tegen de deur.',
      en: 'A parcel service brings glassware and gas bottles weekly to a remote shed without a business. At night vans stand tight to the door.',
    },
    situation: ['p01-01'],
    other: ['p01-05', 'p01-12'],
    fits: true,
    because: {
      nl: 'De plek, de levering en het laden zijn samen te controleren.',
      en: 'The place, the delivery and the loading can be checked together.',
    },
  },
  {
    text: {
      nl: 'Een eigenaar kreeg een brief met een bod van tienduizenden euro’s per kwartaal voor een lege stal. De huur zou contant worden betaald.',
      en: 'An owner got a letter offering tens of thousands of euros a quarter for a vacant shed. Rent would be paid in cash.',
    },
    situation: ['p01-02'],
    other: ['p01-08'],
    fits: true,
    because: {
      nl: 'De leegstand en het aanbod horen bij elkaar. De eigenaar krijgt eerst een gesprek en hulp.',
      en: 'The vacancy and the offer belong together. The owner first gets a talk and support.',
    },
  },
  {
    text: {
      nl: 'Een buurtbewoner vindt dat er vreemde mensen wonen op nummer 9.',
      en: 'A neighbour feels that strange people live at number 9.',
    },
    situation: [],
    other: [],
    fits: false,
    because: {
      nl: 'Dit gaat over mensen. Er is geen situatie en geen feit dat u kunt controleren.',
      en: 'This is about people. There is no situation and no fact that you can check.',
    },
  },
  {
    text: {
      nl: 'Een handelaar meldt dat een concurrent veel te goedkoop stro verkoopt en altijd contant geld heeft.',
      en: 'A trader reports that a competitor sells straw far too cheaply and always has cash.',
    },
    situation: [],
    other: [],
    fits: false,
    because: {
      nl: 'Een klacht van een concurrent zonder plek of situatie is nog geen signaal.',
      en: 'A complaint by a competitor, without place or situation, is not yet a signal.',
    },
  },
  {
    text: {
      nl: 'In augustus bromt bij een akkerbouwer een paar weken dag en nacht een droger. Het ruikt naar graan.',
      en: 'In August a dryer hums day and night for some weeks at an arable farm. It smells of grain.',
    },
    situation: [],
    other: ['p01-06'],
    fits: false,
    because: {
      nl: 'Graan drogen is gewoon werk in de oogsttijd. Het gebruik van het gebouw is niet veranderd.',
      en: 'Drying grain is ordinary work in harvest time. The use of the building has not changed.',
    },
  },
  {
    text: {
      nl: 'Een afgelegen boerderij heeft sinds kort acht camera’s. Vorige maand is er gps-apparatuur uit de trekker gestolen.',
      en: 'A remote farm has had eight cameras for a short time. Last month GPS kit was stolen from its tractor.',
    },
    situation: ['p01-01'],
    other: [],
    fits: false,
    because: {
      nl: 'De onschuldige verklaring is bekend. Dan telt de beveiliging niet mee.',
      en: 'The innocent explanation is known. Then the security does not count.',
    },
  },
  {
    text: {
      nl: 'Een stal staat leeg sinds de eigenaar met pensioen is. Verder is er niets te zien.',
      en: 'A shed has been vacant since the owner retired. There is nothing else to see.',
    },
    situation: ['p01-02'],
    other: [],
    fits: false,
    because: {
      nl: 'Er is wel een situatie, maar geen tweede feit. Bied een bezoek aan als preventie.',
      en: 'There is a situation, but no second fact. Offer a visit as prevention.',
    },
  },
];
