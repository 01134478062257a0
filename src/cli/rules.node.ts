import type { Bilingual } from '../core/bilingual.ts';
import { nowIso } from '../house/house.node.ts';
import { sha256 } from '../house/safe.node.ts';
import { type ActivePack, activate } from '../law/activate.ts';
import { cedarPolicies } from '../law/cedar.ts';
import { requiredInputs } from '../law/required-inputs.ts';
import type { RulePack } from '../law/rule.ts';
import { dayOf } from './ask.node.ts';
import { CommandFault, type CommandRow, type Exit, type Given, type Terminal } from './command.ts';
import { dataOptions, profileOf } from './data.node.ts';
import { region } from './region.node.ts';
import { type Checked, checkFile, checkOwnRules } from './rules-check.node.ts';
import { publication, publish } from './rules-publish.node.ts';
import { effectOf, type TableRow, tableOf, tableWords } from './rules-table.ts';
import { signaturesOption, signedPacks } from './signature-file.node.ts';

export const rulesCommand: CommandRow = {
  name: 'rules',
  summary: {
    nl: 'Toont de regels van een dag, controleert regelbestanden, en maakt er openbare uitleg en registers van.',
    en: 'Shows the rules of a day, checks rule files, and makes public explanations and registers of them.',
  },
  operands: [
    {
      name: 'FILE',
      required: false,
      help: {
        nl: 'Bij --check: een JSON-bestand met één regelpakket of een lijst. Zonder: de regels van dit programma.',
        en: 'With --check: a JSON file with one rule pack or a list. Without: the rules of this program.',
      },
    },
  ],
  options: [
    {
      name: 'on',
      value: 'DATE',
      help: {
        nl: 'De regels zoals zij op deze dag luiden (2026-11-23). Zonder deze optie: vandaag.',
        en: 'The rules as they read on this day (2026-11-23). Without it: today.',
      },
    },
    dataOptions.profile,
    signaturesOption,
    { name: 'check', help: { nl: 'Noemt fouten met bestand en regel.', en: 'Names faults with file and line.' } },
    {
      name: 'publish',
      value: 'DIR',
      help: {
        nl: 'Schrijft de openbare uitleg, de registers en de regeltabel in deze map.',
        en: 'Writes the public explanations, the registers and the rule table into this folder.',
      },
    },
    { name: 'cedar', help: { nl: 'Toont de regels en het schema als Cedar.', en: 'Shows rules and schema as Cedar.' } },
  ],
  exits: [{ exit: 'some', means: { nl: 'Er zijn fouten gevonden.', en: 'Faults were found.' } }],
  async run(given, terminal) {
    const asked = ['check', 'publish', 'cedar'].filter((one) => given.has(one) || given.text(one) !== undefined);
    if (asked.length > 1) throw notTogether(asked);
    const file = given.operands[0];
    if (file !== undefined && !given.has('check')) throw onlyWithCheck();
    const packs = signedPacks(given.text('signatures'));
    if (given.has('check')) return check(file, packs, terminal);
    const on = dayOf(given) ?? nowIso().slice(0, 10);
    const active = activate(packs, { profile: profileOf(given), on });
    if (given.has('cedar')) return cedar(active, terminal);
    const rows = tableOf(packs, active, sha256);
    return given.text('publish') === undefined
      ? show(rows, active, terminal)
      : publishAll({ packs, active, rows }, given, terminal);
  },
};

function check(file: string | undefined, packs: readonly RulePack[], terminal: Terminal): Exit {
  const checked = file === undefined ? checkOwnRules(packs) : checkFile(file);
  tellChecked(checked, terminal);
  return checked.faults.length === 0 ? 'good' : 'some';
}

function tellChecked({ packs, rules, faults }: Checked, terminal: Terminal): void {
  const { locale } = terminal;
  if (terminal.json) {
    terminal.say(JSON.stringify({ packs, rules, faults }));
    return;
  }
  for (const { file, line, ruleId, detail } of faults) {
    terminal.say(`${file}:${line}: ${ruleId === undefined ? '' : `${ruleId}: `}${detail[locale]}`);
  }
  terminal.tell((faults.length === 0 ? says.noFaults(packs, rules) : says.faults(faults.length))[locale]);
}

/** Policies as the strict reading has them. The schema stands in comments, so that the whole is Cedar still. */
function cedar(active: ActivePack, terminal: Terminal): Exit {
  const { strict, lenient, schema } = cedarPolicies(active);
  if (terminal.json) {
    terminal.say(JSON.stringify({ on: active.on, packVersion: active.packVersion, strict, lenient, schema }));
    return 'good';
  }
  terminal.say(`// ${active.packVersion}\n`);
  for (const policy of Object.values(strict)) terminal.say(`${policy}\n`);
  terminal.say('// schema');
  for (const line of schema.trimEnd().split('\n')) terminal.say(`// ${line}`);
  return 'good';
}

function publishAll(
  parts: { readonly packs: readonly RulePack[]; readonly active: ActivePack; readonly rows: readonly TableRow[] },
  given: Given,
  terminal: Terminal,
): Exit {
  const folder = given.text('publish') ?? '.';
  const { organs, partnerships } = region;
  const files = publication({ ...parts, organs, partnerships });
  publish(
    folder,
    files,
    organs.map(({ id }) => id),
  );
  if (terminal.json) terminal.say(JSON.stringify({ folder, files: [...files.keys()] }));
  else for (const name of files.keys()) terminal.say(`${folder}/${name}`);
  const { banner } = parts.active;
  if (banner) terminal.tell(banner[terminal.locale]);
  return 'good';
}

function show(rows: readonly TableRow[], active: ActivePack, terminal: Terminal): Exit {
  const { locale } = terminal;
  const inForce = rows.filter(({ leftOut }) => leftOut === undefined);
  const leftOut = rows.filter((row) => row.leftOut !== undefined);
  const counts = {
    permits: inForce.filter(({ effect }) => effect === 'permit').length,
    forbids: inForce.filter(({ effect }) => effect === 'forbid').length,
    signed: inForce.filter(({ signed }) => signed).length,
    leftOut: leftOut.length,
    requiredInputs: requiredInputs.length,
  };
  if (terminal.json) {
    const { on, profile, packVersion } = active;
    terminal.say(JSON.stringify({ on, profile, packVersion, counts, rules: inForce, leftOut }));
    return 'good';
  }
  const titles = [says.id, says.effect, says.articles, says.sure, says.signed].map((title) => title[locale]);
  for (const line of aligned([titles, ...inForce.map((row) => cellsOf(row, locale))])) terminal.say(line);
  if (leftOut.length > 0) {
    terminal.say('');
    terminal.say(says.leftOut[locale]);
    for (const row of leftOut) {
      const reason = row.leftOut ? tableWords[row.leftOut][locale] : '';
      terminal.say(`  ${row.id} (${row.packId}): ${reason}. ${row.toSign[locale]}`);
    }
  }
  terminal.say('');
  terminal.say(says.counts(counts)[locale]);
  terminal.say(active.packVersion);
  if (active.banner) terminal.tell(active.banner[locale]);
  return 'good';
}

function cellsOf(row: TableRow, locale: keyof Bilingual): readonly string[] {
  const { id, citations, confidence, signed, toSign } = row;
  const who = signed ? `${signed.office ?? ''} ${signed.on}`.trim() : says.mustSign(toSign)[locale];
  return [id, effectOf(row)[locale], citations.map(({ text }) => text).join('; '), confidence, who];
}

/** A long list of articles may push its own line out; it does not push all others. */
const widest = 44;

function aligned(lines: readonly (readonly string[])[]): readonly string[] {
  const widths = (lines[0] ?? []).map((_, at) =>
    Math.min(widest, Math.max(...lines.map((cells) => cells[at]?.length ?? 0))),
  );
  return lines.map((cells) =>
    cells.map((cell, at) => (at === cells.length - 1 ? cell : cell.padEnd(widths[at] ?? 0))).join('  '),
  );
}

const notTogether = (asked: readonly string[]): CommandFault => {
  const options = asked.map((one) => `--${one}`).join(', ');
  return new CommandFault('usage', {
    what: { nl: `${options} gaan niet samen.`, en: `${options} exclude each other.` },
    todo: { nl: 'Kies er een.', en: 'Choose one.' },
  });
};

const onlyWithCheck = (): CommandFault =>
  new CommandFault('usage', {
    what: { nl: 'Een bestand hoort alleen bij --check.', en: 'A file belongs to --check only.' },
    todo: { nl: 'Voeg --check toe.', en: 'Add --check.' },
  });

const says = {
  id: { nl: 'Regel', en: 'Rule' },
  effect: { nl: 'Soort', en: 'Effect' },
  articles: { nl: 'Artikelen', en: 'Articles' },
  sure: { nl: 'Zeker', en: 'Sure' },
  signed: { nl: 'Getekend', en: 'Signed' },
  mustSign: ({ nl, en }: Bilingual): Bilingual => ({
    nl: `niemand; moet tekenen: ${nl}`,
    en: `nobody; has to sign: ${en}`,
  }),
  leftOut: { nl: 'Niet van kracht:', en: 'Not in force:' },
  counts: (count: {
    readonly permits: number;
    readonly forbids: number;
    readonly signed: number;
    readonly leftOut: number;
    readonly requiredInputs: number;
  }): Bilingual => ({
    nl: `${count.permits} toestemmingen en ${count.forbids} verboden; ${count.signed} getekend; ${count.leftOut} niet van kracht. Daarbij zijn er ${count.requiredInputs} gegevens die altijd bekend moeten zijn.`,
    en: `${count.permits} permits and ${count.forbids} forbids; ${count.signed} signed; ${count.leftOut} not in force. Besides there are ${count.requiredInputs} inputs that must always be known.`,
  }),
  noFaults: (packs: number, rules: number): Bilingual => ({
    nl: `Geen fouten in ${packs} regelpakketten met ${rules} regels.`,
    en: `No faults in ${packs} rule packs with ${rules} rules.`,
  }),
  faults: (count: number): Bilingual => ({
    nl: `${count} fouten. Met een fout wordt geen enkele regel van kracht.`,
    en: `${count} faults. With a fault no rule comes into force.`,
  }),
} as const;
