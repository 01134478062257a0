import type { Bilingual } from '../../core/bilingual.ts';
import { flag, id, optional, text } from '../../core/field.ts';

const b = (nl: string, en: string): Bilingual => ({ nl, en });

/** What weighing 3 asks besides when a signal goes to a partnership (WGS 2.23(1)). */
export const handoverFields = {
  partnership: optional(
    id({ label: b('Welk samenwerkingsverband?', 'Which partnership?'), privacy: 'open', shown: true }),
  ),
  theme: optional(
    id({
      label: b('Thema van het samenwerkingsverband', 'Theme of the partnership'),
      privacy: 'open',
      shown: true,
    }),
  ),
  organisedCrimeLink: optional(
    text({
      label: b('Waarom kan dit om georganiseerde misdaad gaan?', 'Why may this be organised crime?'),
      privacy: 'personal',
      max: 1000,
      lines: 'many',
    }),
  ),
  clearIndications: optional(
    flag({
      label: b(
        'De aanwijzingen zijn direct, duidelijk en objectief',
        'The indications are direct, clear and objective',
      ),
      privacy: 'open',
    }),
  ),
  nothingSpecial: optional(
    flag({
      label: b(
        'In het signaal staat niets over gezondheid, geloof, afkomst, seksualiteit of politieke mening',
        'The signal says nothing of health, religion, origin, sexuality or political opinion',
      ),
      privacy: 'open',
    }),
  ),
  proportionality: optional(
    text({
      label: b('Staat dit in verhouding tot het doel?', 'Is this in proportion to the aim?'),
      privacy: 'personal',
      max: 1000,
      lines: 'many',
    }),
  ),
  subsidiarity: optional(
    text({
      label: b('Waarom kan het niet met minder?', 'Why can it not be done with less?'),
      privacy: 'personal',
      max: 1000,
      lines: 'many',
    }),
  ),
} as const;
