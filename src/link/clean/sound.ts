import { fold, maxText, respelling, settled, wordsOf } from './fold.ts';
import { particles } from './name-words.ts';

/**
 * Spellings that Dutch registers mix up, folded to one: ij/y/ei, oe/u, ui/uy, ou/au, ck/k/c/q, ch/g/kh, z/s, th/t,
 * dt/d, ph/f, ae/aa/a, ue/u, double and single letters.
 */
const dutchSpelling = respelling({
  letters: 'c>k q>k z>s x>ks',
  pairs: `ij>y ei>y ey>y ai>y ay>y yj>y oe>u ue>u ui>uy au>ou ae>a kh>g gh>g th>t dt>d ph>f`,
  undoubled: true,
});

/** Endings that follow the sex of the bearer or the spelling of the office: Kowalska, Ivanova, Tolstoj. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/sg$/, 's'],
  [/(?<=..[sk])(?:a|y|aya|aja|iy|iyi|ii|yy)$/, 'i'],
  [/(?<=..[oe]v)a$/, ''],
];

/**
 * One word in the spelling that Dutch variants share: `kuijpers`, `cuypers` and `kuipers` are `kuypers`. Lower case
 * letters and digits in, the same out; its own spelling when given again.
 */
export function spellingOf(word: string): string {
  let spelled = dutchSpelling(word);
  if (!/[agiy]$/.test(spelled)) return spelled;
  for (const [find, put] of endings) spelled = spelled.replace(find, put);
  return spelled;
}

const soundRules = respelling({
  letters: 'a> e> i> o> u> y> h> j> d>t w>f v>f b>p',
  pairs: '',
  undoubled: true,
});
const firstSounds: Readonly<Record<string, string>> = { d: 't', v: 'f', w: 'f', b: 'p' };

/**
 * How a word sounds: its first sound and the consonants after it, without the difference between voiced and
 * unvoiced. `Meijer`, `Meyer` and `Maier` differ in no more than `myr`, `mr`. Not the key that partners match on
 * (`match/phonetic.ts`): that one is an agreement and stays as it is; this one may become better.
 */
export function soundOf(word: string): string {
  const spelled = spellingOf(/^y[aeiou]/.test(word) ? `j${word.slice(1)}` : word);
  const first = spelled.slice(0, 1);
  const head = firstSounds[first] ?? first;
  const tail = soundRules(spelled.slice(1));
  return (/^[a-z]/.test(head) && tail.startsWith(head) ? head + tail.slice(1) : head + tail).replace(/sg$/, 's');
}

/** Word-initial letters of Hebrew that are stops there, and letters that any table reads as one sound too few. */
const hebrew: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})כ/gu, 'k'],
  [/(?<!\p{L})פ/gu, 'p'],
  [/ש/g, 'sh'],
  [/ח/g, 'ch'],
  [/(?<=\p{L})ו/gu, 'w'],
];

/** Arabic: the servant of, the light of the faith, and the article. */
const arabic: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})عبد\s*(?:ال)?/gu, 'abd '],
  [/(?<=\p{L})\s+الدين(?!\p{L})/gu, 'دين'],
  [/(?<!\p{L})ال(?=\p{L}{2})/gu, ''],
];

const skeletonRules = respelling({
  letters: 'a> e> i> o> u> w> y> v>b p>f q>k g>k c>k z>s x>ks',
  pairs: 'kh>x sh>x dh>d th>t fh>f sx>x dj>j tx>x',
  undoubled: true,
});

/** The article before a sun letter takes that letter: ad-Din, ar-Rahman. */
const article = /^(?:ad|ar|as|at|er|ed|es)$/;
/** Words that carry nothing of a name. `Ben` does: `Ben Ali` is `Benali` elsewhere. */
const isIdle = (word: string): boolean => article.test(word) || (particles.get(word) ?? 'b') !== 'b';
const servant = /^(?:abd|abdul|abdel|abdal|abdoel)$/;
const kunya = /^(?:abu|abou|aboe|bou|umm|oum)$/;
const faith = /^(?:e?dd?ine?|u?dd?ee?n|u?dd?in)$/;

/**
 * The consonants of a name, alike for a Latin, an Arabic and a Hebrew spelling: `Youssef`, `Yusuf`, `يوسف` are
 * `ysf`; `Mohammed`, `Muhammad`, `محمد` are `mhmd`. Articles and particles go; `Abd`, `Abu` and `al-Din` join the name they
 * belong to; q/k/g are one and kh/ch/sh are one. For finding candidates: too coarse to say that two names are the
 * same.
 */
export const skeletonOf = settled(skeletonOnce);

function skeletonOnce(raw: string): string {
  let text = raw.slice(0, maxText);
  if (/[\u0590-\u05ff]/.test(text)) for (const [find, put] of hebrew) text = text.replace(find, put);
  if (/[\u0600-\u06ff]/.test(text)) for (const [find, put] of arabic) text = text.replace(find, put);
  const words = wordsOf(fold(text).replaceAll("'", ''));
  const bones: string[] = [];
  let held = '';
  for (const word of words) {
    if (words.length > 1 && isIdle(word)) continue;
    if (servant.test(word)) held = 'abd';
    else if (kunya.test(word)) held = 'b';
    else if (faith.test(word) && bones.length > 0) bones.push(bone(`${bones.pop()}din`));
    else {
      bones.push(bone(held + word.replace(/^(?:abd)(?:[aeou]e?[lrs])?(?=.{3})/, 'abd')));
      held = '';
    }
  }
  if (held !== '') bones.push(bone(held));
  return bones.filter((each) => each !== '').join(' ');
}

function bone(word: string): string {
  const glide = /^(?:w|ou?(?=[aei])|u(?=[aei]))/.test(word) ? 'w' : /^(?:y|i(?=[aou]))/.test(word) ? 'y' : '';
  const rest = skeletonRules(glide === '' ? word : word.slice(1));
  const body = rest.length > 1 ? rest.replace(/h+$/, '') : rest;
  return glide + body;
}
