/** Words in and around names of people in the Netherlands. Data; `person-name.ts` and `name-key.ts` read it. */

/**
 * Words before a surname, each with the letter that Dutch notation shortens it to (`v.d. Berg`). After table 36 of
 * the BRP and the names of migrants. A shortened word is its own shortening.
 */
const particleRows = `v: v van von vom vam vande vanden vander vd vdn
d: d de den der des di da do dos das del della delle degli dei dal dalla du
t: t te ten ter het
l: l la le las los les lo el al ul
b: b ben bin ibn ould bint bij
z: z zu zum zur
a: aan aen am an auf aus
i: i in im
o: onder op over
u: uit uijt uyt unter
s: s
e: e en et y und
n: thoe toe tot voor`;

/** Lower case word to the letters that it is shortened to; a word of two words gives two. */
export const particles: ReadonlyMap<string, string> = new Map([
  ...particleRows.split('\n').flatMap((row) =>
    row
      .slice(3)
      .split(' ')
      .map((word): readonly [string, string] => [word, row.slice(0, 1)]),
  ),
  ...['vande', 'vanden', 'vander', 'vd', 'vdn'].map((word): readonly [string, string] => [word, 'vd']),
]);

/** Particles that join two names and never begin one. */
export const connectors: ReadonlySet<string> = new Set(['e', 'en', 'et', 'y', 'und', 'i']);

/** Particles that are given names as often: at the front of a whole name they are taken for one. */
export const alsoGiven: ReadonlySet<string> = new Set(['ben', 'al', 'in', 'an', 'do', 'di', 'tot']);

/** In front of a name: a way to address somebody, a degree or a title. To the form in which it is shown. */
export const titlesBefore: ReadonlyMap<string, string> = new Map(
  `dhr:dhr. heer:dhr. hr:dhr. mr:mr. mw:mw. mevr:mw. mevrouw:mw. mej:mej. mejuffrouw:mej. dr:dr. drs:drs. ir:ir.
  ing:ing. prof:prof. professor:prof. doctor:dr. ds:ds. dominee:ds. pastoor:pastoor jhr:jhr. jonkheer:jhr. jkvr:jkvr.
  jonkvrouw:jkvr. mrs:mw. ms:mw. miss:mw. mister:dhr. sir:sir herr:dhr. frau:mw. fam:fam. familie:fam. wed:wed.
  weduwe:wed. bc:bc. kand:kand. lic:lic.`
    .split(/\s+/)
    .map((pair): readonly [string, string] => {
      const [word = '', shown = ''] = pair.split(':');
      return [word, shown];
    }),
);

/** Before a particle only: `J. baron van Haersma`; elsewhere they are surnames, as in `de Graaf`. */
export const nobility: ReadonlySet<string> = new Set(
  'baron barones graaf gravin ridder hertog hertogin prins prinses markies markiezin burggraaf burggravin'.split(' '),
);

/** Behind a name. Short ones that are also names count in capitals only. */
export const titlesAfter: ReadonlyMap<string, string> = new Map([
  ...'BSc MSc LLB LLM PhD MBA MPhil MEd BEd BBA MPA EMBA DBA'
    .split(' ')
    .map((title): readonly [string, string] => [title.toLowerCase(), title]),
  ...['jr', 'junior', 'jnr'].map((word): readonly [string, string] => [word, 'jr.']),
  ...['sr', 'senior', 'snr'].map((word): readonly [string, string] => [word, 'sr.']),
]);
export const capitalTitles: ReadonlySet<string> = new Set(['BA', 'MA', 'RA', 'AA', 'MD', 'RI', 'II', 'III', 'IV']);

/** Surnames that come in pairs where Spanish or Portuguese is spoken, beside every name on -ez. */
const iberian = new Set(
  `garcia martin ruiz moreno munoz alonso romero navarro torres ramos gil serrano blanco molina morales ortega delgado
  castro ortiz rubio marin medina reyes cruz flores herrera aguilar rivera silva santos ferreira pereira oliveira costa
  rodrigues martins sousa fernandes goncalves gomes lopes marques almeida ribeiro pinto carvalho teixeira moreira
  correia mendes nunes soares vieira monteiro cardoso rocha neves coelho cruz cunha pires ramirez castillo vargas`.split(
    /\s+/,
  ),
);
export const isIberian = (word: string): boolean => iberian.has(word) || /..[eií]z$/.test(word);

/** Words that say whose name comes next: the name before marriage, or that of the partner. */
export const bornWords: ReadonlySet<string> = new Set(['geb', 'geboren', 'nee', 'born', 'gen']);
export const partnerWords: ReadonlySet<string> = new Set([
  'ev',
  'echtg',
  'echtgenote',
  'echtgenoot',
  'gehuwd',
  'wv',
  'gv',
]);
