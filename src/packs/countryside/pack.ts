import type { PackContent } from '../../steps/slot.ts';
import { barrierModel, interventions } from './barriers.ts';
import { examples } from './examples.ts';
import { indicators } from './indicators.ts';

/** Domain P01: barns, sheds, greenhouses and yards used for growing, labs, storage or dumping. */
export const countryside: PackContent = {
  id: 'countryside',
  label: { nl: 'Buitengebied', en: 'Countryside' },
  description: {
    nl: 'Hennep, drugslabs, opslag en dumping in schuren, stallen, kassen en op erven. Het gaat om de plek, nooit om wie er woont.',
    en: 'Cannabis, drug labs, storage and dumping in barns, sheds, greenhouses and yards. It is about the place, never about who lives there.',
  },
  version: '0.1.0',
  owner: 'makers of Schakel, until an expert owner is appointed',
  reviewOn: '2027-05-23',
  status: 'draft',
  // `drugs` is left out on purpose: officials also use it for flats and shops, where these situations do not hold.
  themeWords: ['buitengebied', 'drugsafval', 'drugsdumping', 'drugslab', 'hennepkwekerij', 'leegstaande stallen'],
  indicators,
  barrierModel,
  interventions,
  intakeQuestions: [
    { nl: 'Welk gebouw of welke plek is het?', en: 'Which building or place is it?' },
    { nl: 'Wat hebt u zelf gezien, geroken of gehoord?', en: 'What did you see, smell or hear yourself?' },
    { nl: 'Wanneer was dat, en hoe vaak?', en: 'When was that, and how often?' },
    { nl: 'Waarvoor werd het gebouw eerder gebruikt?', en: 'What was the building used for before?' },
    {
      nl: 'Kan er een gewone verklaring zijn, zoals oogst of opslag?',
      en: 'Can there be an ordinary explanation, such as harvest or storage?',
    },
  ],
  resultCodes: [
    { code: 'nothing-found', label: { nl: 'Niets gevonden', en: 'Nothing found' } },
    { code: 'ordinary-use', label: { nl: 'Gewoon gebruik, verklaard', en: 'Ordinary use, explained' } },
    {
      code: 'rule-broken',
      label: {
        nl: 'Andere overtreding, bijvoorbeeld van bouwregels',
        en: 'Other violation, for instance of building rules',
      },
    },
    { code: 'cannabis-found', label: { nl: 'Hennep gevonden', en: 'Cannabis found' } },
    {
      code: 'lab-found',
      label: {
        nl: 'Productieplaats voor synthetische drugs gevonden',
        en: 'Production site of synthetic drugs found',
      },
    },
    {
      code: 'storage-found',
      label: { nl: 'Opslag van drugs of grondstoffen gevonden', en: 'Storage of drugs or precursors found' },
    },
    { code: 'dump-cleaned', label: { nl: 'Dumping gevonden en opgeruimd', en: 'Dump found and cleaned' } },
    {
      code: 'owner-supported',
      label: { nl: 'Eigenaar geholpen, ruimte niet verhuurd', en: 'Owner supported, space not let' },
    },
    {
      code: 'passed-on',
      label: { nl: 'Overgedragen aan een andere instantie', en: 'Passed on to another body' },
    },
  ],
  displacementCheck: {
    nl: 'Kijk na drie, zes en twaalf maanden naar de buurgemeenten, en naar containers en schepen.',
    en: 'After three, six and twelve months, look at neighbouring municipalities, and at containers and boats.',
  },
  bounds: [
    {
      nl: 'Meterstanden blijven bij de netbeheerder. Die zegt alleen dat er iets niet klopt.',
      en: 'Meter readings stay with the grid operator. It only says that something is wrong.',
    },
    {
      nl: 'Boeren worden nooit gekozen op hun geldzaken.',
      en: 'Farmers are never selected by their finances.',
    },
    {
      nl: 'Een bezoek is vrijwillig, of er is een toezichthouder met een bevoegdheid.',
      en: 'A visit is voluntary, or there is a supervisor with a power.',
    },
    {
      nl: 'Een woning wordt niet betreden zonder toestemming of machtiging.',
      en: 'A dwelling is not entered without consent or a warrant.',
    },
  ],
  examples,
};
