import { readFileSync } from 'node:fs';
import type { Bilingual } from '../core/bilingual.ts';
import type { FieldFault } from '../core/field.ts';
import { nowIso } from '../house/house.node.ts';
import { sha256 } from '../house/safe.node.ts';
import { packs } from '../law/basis/index.ts';
import type { RulePack } from '../law/rule.ts';
import { parseSignatures, signed } from '../law/signatures.ts';
import { CommandFault, type OptionRow } from './command.ts';
import { brokenLineOf, lineAt, linesOfJson } from './json-lines.ts';

export const signaturesOption: OptionRow = {
  name: 'signatures',
  value: 'FILE',
  help: {
    nl: 'JSON met de handtekeningen van juristen onder de regels.',
    en: 'JSON with the signatures of lawyers under the rules.',
  },
};

/** The rules with the signatures of a file in them. A signature that does not fit stops the command. */
export function signedPacks(path: string | undefined): readonly RulePack[] {
  if (path === undefined) return packs;
  const text = textOf(path);
  const parsed = parseSignatures(jsonOf(text, path));
  if ('faults' in parsed) throw badSignatures(path, text, parsed.faults);
  const made = signed(packs, parsed.good, { digest: sha256, today: nowIso().slice(0, 10) });
  if ('faults' in made) throw badSignatures(path, text, made.faults);
  return made.good;
}

/** A file of the person who calls: its text, or a sentence that says why not. */
export function textOf(path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (cause) {
    throw new CommandFault(
      'usage',
      {
        what: { nl: `Het bestand ${path} is niet te lezen.`, en: `The file ${path} cannot be read.` },
        todo: { nl: 'Geef een leesbaar bestand in UTF-8.', en: 'Give a readable file in UTF-8.' },
      },
      cause,
    );
  }
}

export function jsonOf(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const line = brokenLineOf(text) ?? text.trimEnd().split('\n').length;
    throw new CommandFault(
      'usage',
      {
        what: { nl: `Het bestand ${path} is geen geldige JSON.`, en: `The file ${path} is not valid JSON.` },
        why: { nl: `Het gaat mis op regel ${line}.`, en: `It goes wrong on line ${line}.` },
        todo: { nl: 'Verbeter het bestand.', en: 'Correct the file.' },
      },
      cause,
    );
  }
}

function badSignatures(path: string, text: string, faults: readonly FieldFault[]): CommandFault {
  const lines = linesOfJson(text);
  const listed = (locale: keyof Bilingual): string =>
    faults.map(({ pointer, detail }) => `${path}:${lineAt(lines, pointer)}: ${detail[locale]}`).join('\n  ');
  return new CommandFault('usage', {
    what: { nl: 'De handtekeningen kloppen niet.', en: 'The signatures are not right.' },
    why: { nl: listed('nl'), en: listed('en') },
    faults,
    todo: {
      nl: 'Verbeter wat hierboven staat. Wat getekend moet worden: schakel rules --publish DIR, bestand to-sign.json.',
      en: 'Correct what is named above. What has to be signed: schakel rules --publish DIR, file to-sign.json.',
    },
  });
}
