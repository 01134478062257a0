import type { BarrierStep, InterventionOption } from '../../steps/slot.ts';

/**
 * The eight steps of the crime script. One barrier names one power; what rests on a covenant or on goodwill
 * is an `offer`, because an agreement gives nobody a power. Hours and days are proposals of the makers.
 */
export const barrierModel: readonly BarrierStep[] = [
  {
    id: 'find-location',
    title: { nl: '1. Plek zoeken', en: '1. Find a location' },
    need: {
      nl: 'Een leeg gebouw en een eigenaar die wil of moet.',
      en: 'A vacant building and a willing or pressed owner.',
    },
    barriers: [
      {
        id: 'farm-visit',
        title: { nl: 'Bezoek aan stoppende bedrijven, vrijwillig', en: 'Voluntary visit to farms that stop' },
        partners: ['college', 'burgemeester'],
        instrument: 'offer',
        type: 'information',
        effortHours: 3,
        leadDays: 14,
        effectMeasure: {
          nl: 'Deel van de leegkomende bedrijven dat bezoek kreeg.',
          en: 'Share of farms falling vacant that had a visit.',
        },
      },
      {
        id: 'reuse-permit',
        title: { nl: 'Nieuw gebruik toestaan waar het past', en: 'Allow a new use where it fits' },
        partners: ['college'],
        instrument: 'Omgevingswet, artikel 5.1',
        type: 'administrative',
        effortHours: 16,
        leadDays: 56,
        effectMeasure: {
          nl: 'Vierkante meters leegstand met nieuw gebruik.',
          en: 'Square metres of vacancy with a new use.',
        },
      },
      {
        id: 'demolition-help',
        title: { nl: 'Steun voor sloop van lege stallen', en: 'Support for demolition of vacant sheds' },
        partners: ['provinciebestuur', 'college'],
        instrument: 'offer',
        type: 'physical',
        effortHours: 8,
        leadDays: 180,
        effectMeasure: {
          nl: 'Vierkante meters lege stal die weg zijn.',
          en: 'Square metres of vacant shed removed.',
        },
      },
    ],
  },
  {
    id: 'rent',
    title: { nl: '2. Huren', en: '2. Rent it' },
    need: { nl: 'Een dekmantel en contant geld.', en: 'A cover story and cash.' },
    barriers: [
      {
        id: 'model-lease',
        title: {
          nl: 'Modelcontract en checklist van de belangenvereniging',
          en: 'Model lease and checklist of the farmers’ union',
        },
        partners: ['private', 'college'],
        instrument: 'offer',
        type: 'private',
        effortHours: 4,
        leadDays: 30,
        effectMeasure: {
          nl: 'Aantal verhuurders dat het contract gebruikt.',
          en: 'Number of landlords that use the lease.',
        },
      },
      {
        id: 'confidant',
        title: { nl: 'Vertrouwenspersoon en veilige meldroute', en: 'Confidant and safe report route' },
        partners: ['private', 'college'],
        instrument: 'offer',
        type: 'information',
        effortHours: 6,
        leadDays: 30,
        effectMeasure: {
          nl: 'Meldingen per jaar en deel met terugkoppeling.',
          en: 'Reports a year and share with feedback.',
        },
      },
    ],
  },
  {
    id: 'fit-out',
    title: { nl: '3. Inrichten', en: '3. Fit out' },
    need: {
      nl: 'Stroom, ventilatie, water en een klusser.',
      en: 'Power, ventilation, water and a handyman.',
    },
    barriers: [
      {
        id: 'building-control',
        title: { nl: 'Controle op bouw en gebruik', en: 'Control of building and use' },
        partners: ['college'],
        instrument: 'Omgevingswet, artikelen 18.2 en 18.6; Awb, artikel 5:15',
        type: 'administrative',
        effortHours: 12,
        leadDays: 14,
        effectMeasure: {
          nl: 'Deel van de controles met een overtreding.',
          en: 'Share of controls with a violation.',
        },
      },
      {
        id: 'grid-report',
        title: {
          nl: 'Aangifte van stroomdiefstal door de netbeheerder',
          en: 'Report of power theft by the grid operator',
        },
        partners: ['private'],
        instrument: 'Wetboek van Strafvordering, artikel 161',
        type: 'private',
        effortHours: 4,
        leadDays: 7,
        effectMeasure: { nl: 'Illegale aftakkingen gevonden per jaar.', en: 'Illegal taps found a year.' },
      },
      {
        id: 'supplier-refusal',
        title: { nl: 'Leverancier weigert verdachte bestelling', en: 'Supplier refuses a suspicious order' },
        partners: ['private'],
        instrument: 'offer',
        type: 'private',
        effortHours: 2,
        leadDays: 30,
        effectMeasure: { nl: 'Aantal leveranciers dat meedoet.', en: 'Number of suppliers that take part.' },
      },
    ],
  },
  {
    id: 'supply-chemicals',
    title: { nl: '4. Stoffen aanvoeren', en: '4. Supply chemicals' },
    need: {
      nl: 'Grondstoffen, glaswerk en kweekspullen.',
      en: 'Precursors, glassware and growers’ supplies.',
    },
    barriers: [
      {
        id: 'precursor-reports',
        title: {
          nl: 'Handel meldt verdachte bestelling van grondstoffen',
          en: 'Trade reports suspicious precursor orders',
        },
        partners: ['douane', 'fiod', 'private'],
        instrument: 'Verordening (EG) 273/2004, artikel 8; Wet voorkoming misbruik chemicaliën, artikel 2',
        type: 'information',
        effortHours: 8,
        leadDays: 14,
        effectMeasure: { nl: 'Meldingen van de handel per jaar.', en: 'Reports by the trade a year.' },
      },
      {
        id: 'growshop-ban',
        title: {
          nl: 'Optreden tegen winkels voor grote kwekerijen',
          en: 'Act against shops that supply large growers',
        },
        partners: ['politie', 'om'],
        instrument: 'Opiumwet, artikel 11a',
        type: 'criminal',
        effortHours: 60,
        leadDays: 90,
        effectMeasure: {
          nl: 'Aantal winkels waar het verbod is gehandhaafd.',
          en: 'Number of shops where the ban was enforced.',
        },
      },
    ],
  },
  {
    id: 'produce',
    title: { nl: '5. Produceren', en: '5. Produce' },
    need: { nl: 'Werkers en bewakers.', en: 'Workers and guards.' },
    barriers: [
      {
        id: 'integral-control',
        title: {
          nl: 'Onverwachte controle op brand en milieu',
          en: 'Unannounced control of fire and environment',
        },
        partners: ['college', 'other-public'],
        instrument: 'Omgevingswet, artikelen 18.2 en 18.6; Awb, artikelen 5:15 en 5:18',
        type: 'administrative',
        effortHours: 40,
        leadDays: 21,
        effectMeasure: {
          nl: 'Deel van de controles met een vervolg.',
          en: 'Share of controls with a follow-up.',
        },
      },
      {
        id: 'labour-control',
        title: { nl: 'Controle op werk en loon', en: 'Control of labour and pay' },
        partners: ['nla'],
        instrument: 'Wet arbeid vreemdelingen, artikel 14; Wet minimumloon, artikel 18a',
        type: 'administrative',
        effortHours: 24,
        leadDays: 30,
        effectMeasure: {
          nl: 'Controles met overtreding en aantal geholpen slachtoffers.',
          en: 'Controls with a violation and victims helped.',
        },
      },
      {
        id: 'closure',
        title: { nl: 'Sluiting van het gebouw', en: 'Closure of the building' },
        partners: ['burgemeester'],
        instrument: 'Opiumwet, artikel 13b',
        type: 'administrative',
        effortHours: 30,
        leadDays: 28,
        effectMeasure: {
          nl: 'Sluitingen die bij de rechter standhouden.',
          en: 'Closures that stand in court.',
        },
      },
    ],
  },
  {
    id: 'store-move',
    title: { nl: '6. Opslaan en vervoeren', en: '6. Store and move' },
    need: { nl: 'Bussen en huurauto’s.', en: 'Vans and rental cars.' },
    barriers: [
      {
        id: 'vehicle-search',
        title: { nl: 'Doorzoeken van een voertuig bij verdenking', en: 'Search of a vehicle on suspicion' },
        partners: ['politie', 'kmar'],
        instrument: 'Wetboek van Strafvordering, artikel 96b; Opiumwet, artikel 9',
        type: 'criminal',
        effortHours: 6,
        leadDays: 1,
        effectMeasure: {
          nl: 'Vondsten per honderd doorzochte voertuigen.',
          en: 'Finds per hundred searched vehicles.',
        },
      },
      {
        id: 'rental-agreement',
        title: { nl: 'Afspraken met autoverhuur', en: 'Agreements with car rental' },
        partners: ['private', 'college'],
        instrument: 'offer',
        type: 'private',
        effortHours: 10,
        leadDays: 60,
        effectMeasure: {
          nl: 'Deel van de verhuurders dat meedoet.',
          en: 'Share of rental firms that take part.',
        },
      },
    ],
  },
  {
    id: 'dump-waste',
    title: { nl: '7. Afval lozen', en: '7. Dump waste' },
    need: { nl: 'Een plek om ongezien te lozen.', en: 'A place to dump unseen.' },
    barriers: [
      {
        id: 'water-samples',
        title: { nl: 'Monsters nemen van sloot en bodem', en: 'Take samples of ditch and soil' },
        partners: ['other-public', 'provinciebestuur'],
        instrument: 'Awb, artikel 5:18; Omgevingswet, artikel 18.6',
        type: 'administrative',
        effortHours: 8,
        leadDays: 3,
        effectMeasure: {
          nl: 'Vondsten die aan een andere vondst zijn gekoppeld.',
          en: 'Finds linked to another find.',
        },
      },
      {
        id: 'dump-prosecution',
        title: { nl: 'Vervolging voor dumping', en: 'Prosecution for dumping' },
        partners: ['politie', 'om'],
        instrument: 'Wet op de economische delicten, artikel 1a; Wet milieubeheer, artikel 10.1',
        type: 'criminal',
        effortHours: 80,
        leadDays: 180,
        effectMeasure: { nl: 'Dumpingen met een bekende bron.', en: 'Dumps with a known source.' },
      },
      {
        id: 'cleanup',
        title: {
          nl: 'Snel opruimen met steun van de provincie',
          en: 'Quick cleanup with provincial support',
        },
        partners: ['provinciebestuur', 'college'],
        instrument: 'offer',
        type: 'physical',
        effortHours: 12,
        leadDays: 7,
        effectMeasure: {
          nl: 'Dagen tussen vondst en schone grond.',
          en: 'Days between find and clean soil.',
        },
      },
    ],
  },
  {
    id: 'launder',
    title: { nl: '8. Geld wegzetten', en: '8. Launder the proceeds' },
    need: { nl: 'Een manier om winst legaal te laten lijken.', en: 'A way to make proceeds look legal.' },
    barriers: [
      {
        id: 'tax-inquiry',
        title: {
          nl: 'Vragen en boekenonderzoek door de Belastingdienst',
          en: 'Tax questions and inspection of the books',
        },
        partners: ['belastingdienst'],
        instrument: 'Algemene wet inzake rijksbelastingen, artikelen 47 en 52',
        type: 'fiscal',
        effortHours: 60,
        leadDays: 60,
        effectMeasure: { nl: 'Opgelegde en betaalde aanslagen.', en: 'Assessments imposed and paid.' },
      },
      {
        id: 'confiscation',
        title: { nl: 'Winst afpakken', en: 'Confiscate the proceeds' },
        partners: ['om', 'politie', 'fiod'],
        instrument: 'Wetboek van Strafrecht, artikel 36e; Wetboek van Strafvordering, artikel 94a',
        type: 'criminal',
        effortHours: 120,
        leadDays: 365,
        effectMeasure: {
          nl: 'Bedrag dat na de uitspraak echt is ontvangen.',
          en: 'Amount really received after judgment.',
        },
      },
    ],
  },
];

export const interventions: readonly InterventionOption[] = [
  {
    id: 'warning-letter',
    title: { nl: 'Waarschuwing', en: 'Warning letter' },
    power: 'Opiumwet, artikel 13b',
    partners: ['burgemeester'],
  },
  {
    id: 'closure-order',
    title: { nl: 'Sluiting', en: 'Closure order' },
    power: 'Opiumwet, artikel 13b',
    partners: ['burgemeester'],
  },
  {
    id: 'penalty-order',
    title: { nl: 'Last onder dwangsom', en: 'Order under penalty' },
    power: 'Gemeentewet, artikel 125; Awb, artikel 5:32',
    partners: ['college'],
  },
  {
    id: 'cost-recovery',
    title: { nl: 'Kosten verhalen', en: 'Recovery of costs' },
    power: 'Awb, artikel 5:25',
    partners: ['college', 'burgemeester'],
  },
  {
    id: 'bibob',
    title: { nl: 'Vergunning weigeren of intrekken', en: 'Refuse or withdraw a permit' },
    power: 'Wet Bibob, artikel 3',
    partners: ['college', 'burgemeester'],
  },
  {
    id: 'tax-visit',
    title: { nl: 'Bezoek van de Belastingdienst', en: 'Visit by the tax service' },
    power: 'Algemene wet inzake rijksbelastingen, artikelen 47 en 50',
    partners: ['belastingdienst'],
  },
  {
    id: 'business-support-check',
    title: { nl: 'Controle van subsidie aan het bedrijf', en: 'Check of subsidy to the business' },
    power: 'Awb, artikelen 4:37 en 4:49',
    partners: ['college', 'provinciebestuur'],
  },
  {
    id: 'prosecution',
    title: { nl: 'Opsporing en vervolging', en: 'Investigation and prosecution' },
    power: 'Opiumwet, artikelen 10, 10a, 11 en 11a',
    partners: ['politie', 'om'],
  },
  {
    id: 'owner-support',
    title: { nl: 'Hulp voor een eigenaar onder druk', en: 'Support for an owner under pressure' },
    power: 'offer',
    partners: ['college', 'burgemeester', 'politie'],
  },
];
