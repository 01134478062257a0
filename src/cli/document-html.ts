import type { Bilingual, Locale } from '../core/bilingual.ts';
import type { Clause } from '../law/clauses.ts';
import type { Block, Cell, Document, Line } from '../law/document.ts';

/** A document as one file that needs nothing else: no script, no font, no picture. Reads on paper and in the dark. */
export interface PageFrame {
  readonly locale: Locale;
  /** The same page in the other language. */
  readonly other: string;
  /** The list of all pages. */
  readonly home?: string;
}

export function documentHtml(document: Document, { locale, other, home }: PageFrame): string {
  const t = (text: Bilingual): string => escaped(text[locale]);
  const otherLocale: Locale = locale === 'nl' ? 'en' : 'nl';
  return [
    '<!doctype html>',
    `<html lang="${locale}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${t(document.title)}</title>`,
    `<link rel="alternate" hreflang="${otherLocale}" href="${escaped(other)}">`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    `<a class="skip" href="#content">${t(says.skip)}</a>`,
    `<header class="top"><nav aria-label="${t(says.language)}">`,
    `<a href="${escaped(other)}" lang="${otherLocale}" hreflang="${otherLocale}">${escaped(says.inOther[otherLocale])}</a>`,
    ...(home ? [`<a href="${escaped(home)}">${t(says.home)}</a>`] : []),
    '</nav></header>',
    '<main id="content">',
    `<h1>${t(document.title)}</h1>`,
    ...(document.warning ? [`<p class="warning">${t(document.warning)}</p>`] : []),
    ...document.lead.map((text) => `<p class="lead">${t(text)}</p>`),
    ...contentsHtml(document, t),
    ...document.sections.flatMap(({ id, heading, blocks }) => [
      `<section aria-labelledby="${id}">`,
      `<h2 id="${id}">${t(heading)}</h2>`,
      ...blocks.map((block) => blockHtml(block, t)),
      '</section>',
    ]),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

type Tell = (text: Bilingual) => string;

const contentsHtml = ({ sections }: Document, t: Tell): readonly string[] =>
  sections.length < 2
    ? []
    : [
        `<nav class="contents" aria-label="${t(says.contents)}"><ol>`,
        ...sections.map(({ id, heading }) => `<li><a href="#${id}">${t(heading)}</a></li>`),
        '</ol></nav>',
      ];

function blockHtml(block: Block, t: Tell): string {
  switch (block.kind) {
    case 'text':
      return `<p>${t(block.text)}</p>`;
    case 'list':
      return clausesHtml(block.items, t);
    case 'facts':
      return [
        '<dl>',
        ...block.pairs.map(({ label, cell }) => `<div><dt>${t(label)}</dt><dd>${cellHtml(cell, t)}</dd></div>`),
        '</dl>',
      ].join('\n');
    case 'table':
      return tableHtml(block, t);
  }
}

/** The roles say again what the elements are, because on a phone the style makes blocks of them. */
function tableHtml({ caption, columns, rows }: Extract<Block, { kind: 'table' }>, t: Tell): string {
  return [
    '<table role="table">',
    `<caption>${t(caption)}</caption>`,
    '<thead role="rowgroup"><tr role="row">',
    ...columns.map((column) => `<th scope="col" role="columnheader">${t(column)}</th>`),
    '</tr></thead>',
    '<tbody role="rowgroup">',
    ...rows.map(({ id, cells }) =>
      [
        `<tr role="row" id="${escaped(id)}">`,
        ...cells.map((cell, at) => cellOf(cell, { label: columns[at], isFirst: at === 0 }, t)),
        '</tr>',
      ].join(''),
    ),
    '</tbody>',
    '</table>',
  ].join('\n');
}

function cellOf(
  cell: Cell,
  { label, isFirst }: { readonly label: Bilingual | undefined; readonly isFirst: boolean },
  t: Tell,
): string {
  const name = label ? ` data-label="${t(label)}"` : '';
  const inside = cellHtml(cell, t);
  return isFirst ? `<th scope="row" role="rowheader"${name}>${inside}</th>` : `<td role="cell"${name}>${inside}</td>`;
}

function cellHtml(cell: Cell, t: Tell): string {
  const parts: string[] = [];
  let notes: string[] = [];
  const flush = () => {
    if (notes.length > 0) parts.push(`<p class="note">${notes.join(' · ')}</p>`);
    notes = [];
  };
  for (const line of cell) {
    if (line.kind === 'line' && line.weight === 'note') notes.push(linked(line, t));
    else {
      flush();
      parts.push(lineHtml(line, t));
    }
  }
  flush();
  return parts.join('');
}

function lineHtml(line: Line, t: Tell): string {
  if (line.kind === 'items') return `<ul>${line.items.map((item) => `<li>${t(item)}</li>`).join('')}</ul>`;
  if (line.kind === 'folded') {
    return `<details><summary>${t(line.summary)}</summary>${clausesHtml(line.clauses, t)}</details>`;
  }
  const text = linked(line, t);
  return line.weight === 'strong' ? `<p><strong>${text}</strong></p>` : `<p>${text}</p>`;
}

const linked = ({ text, href }: Extract<Line, { kind: 'line' }>, t: Tell): string =>
  href ? `<a href="${escaped(href)}">${t(text)}</a>` : t(text);

const clausesHtml = (clauses: readonly Clause[], t: Tell): string =>
  `<ul>${clauses
    .map(({ text, parts }) => `<li>${t(text)}${parts && parts.length > 0 ? clausesHtml(parts, t) : ''}</li>`)
    .join('')}</ul>`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const says = {
  skip: { nl: 'Naar de inhoud', en: 'Skip to the content' },
  language: { nl: 'Andere pagina’s', en: 'Other pages' },
  inOther: { nl: 'Nederlands', en: 'English' },
  home: { nl: 'Alle samenwerkingsverbanden', en: 'All partnerships' },
  contents: { nl: 'Op deze pagina', en: 'On this page' },
} as const satisfies { readonly [name: string]: Bilingual };

const style = `
:root{color-scheme:light dark;--paper:#fffefb;--ink:#1b2421;--ink-2:#4d5854;--line:#858c87;--soft:#eef2f0;--accent:#0e584f;--warn:#faecd0;--warn-ink:#6b4200}
@media(prefers-color-scheme:dark){:root{--paper:#151b19;--ink:#e9edea;--ink-2:#aab5b0;--line:#7d8a85;--soft:#222b28;--accent:#7ccfbf;--warn:#3a2d12;--warn-ink:#f0c069}}
*{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);font:100%/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif;scroll-padding-top:1rem}
body{max-width:75rem;margin:0 auto;padding:0 1rem 4rem}
h1{font-size:clamp(1.5rem,1rem + 2vw,2.25rem);line-height:1.2;margin:1rem 0;overflow-wrap:anywhere}
h2{font-size:1.375rem;margin:2.5rem 0 .75rem;overflow-wrap:anywhere}
p,ul,ol,dl{margin:0 0 .75rem;max-width:46rem}
ul,ol{padding-left:1.25rem}
a{color:var(--accent)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.skip{position:absolute;left:-999rem}
.skip:focus{left:1rem;top:.5rem;padding:.5rem 1rem;background:var(--paper)}
.top nav{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;padding:.75rem 0;border-bottom:1px solid var(--line)}
.top a{display:inline-block;min-height:1.5rem}
.lead{font-size:1.125rem}
.warning{max-width:none;padding:.75rem 1rem;background:var(--warn);color:var(--warn-ink);font-weight:600}
.contents ol{columns:16rem;list-style:none;padding:0}
.contents li{padding:.125rem 0}
dl{display:grid;grid-template-columns:minmax(0,1fr);gap:.75rem;padding:1rem;background:var(--soft)}
dt{font-weight:600;overflow-wrap:anywhere}
dd{margin:0;overflow-wrap:anywhere}
dd>ul{columns:14rem}
table{width:100%;border-collapse:collapse;margin:0 0 1.5rem}
caption{padding:.25rem 0 .5rem;color:var(--ink-2);text-align:left}
th,td{padding:.5rem .75rem .5rem 0;border-bottom:1px solid var(--line);text-align:left;vertical-align:top;font-weight:400;overflow-wrap:break-word}
td:last-child:nth-child(n+3){width:42%}
thead th{font-weight:600}
:is(td,th,dd)>:last-child{margin-bottom:0}
:is(td,th)>:is(p,ul){margin-bottom:.375rem}
.note{color:var(--ink-2);font-size:.875rem}
summary{padding:.125rem 0;color:var(--accent);cursor:pointer}
tr:target{background:var(--soft)}
@media(max-width:48em){
table,tbody,tr,th,td,caption{display:block}
thead{position:absolute;clip-path:inset(50%);height:1px;overflow:hidden}
tr{padding:.75rem 0;border-bottom:2px solid var(--line)}
th,td{padding:.25rem 0;border:0}
:is(th,td)::before{content:attr(data-label);display:block;color:var(--ink-2);font-size:.875rem;font-weight:600}
}
@media print{
:root{--paper:#fff;--ink:#000;--ink-2:#333;--accent:#000;--soft:#fff}
.top,.skip,.contents{display:none}
body{max-width:none;padding:0;font-size:10pt}
h2{break-after:avoid}
tr{break-inside:avoid}
details::details-content{content-visibility:visible;block-size:auto}
}
`.trim();
