import type { Citation } from './question.ts';

/** `WGS 1.5(1)`, `AVG 6(1)(e)`: as people write it, the paragraph in brackets and whatever follows it as it stands. */
export const citationText = ({ act, article, paragraph = '' }: Citation): string =>
  `${act} ${article}${paragraph.replace(/^[\w-]+/, '($&)')}`;

/**
 * The address of an article for machines: Juriconnect 1.3 for Dutch acts (`jci1.3:c:BWBR0049962&artikel=1.5&lid=1&g=2025-03-01`),
 * CELEX for European acts, ECLI for judgements. Absent for what has no such number: a protocol, a treaty.
 */
export function addressOf({ bwbId, celex, ecli, article, paragraph, validFrom }: Citation): string | undefined {
  if (ecli) return ecli;
  if (celex) return `celex:${celex}#art_${article}`;
  if (!bwbId) return undefined;
  return `jci1.3:c:${bwbId}${articleOf(article)}${paragraphOf(paragraph)}&g=${validFrom}`;
}

/** Where a person reads it. */
export function pageOf(citation: Citation): string | undefined {
  const { bwbId, celex, ecli, article, validFrom } = citation;
  if (ecli) return `https://deeplink.rechtspraak.nl/uitspraak?id=${ecli}`;
  if (celex) return `https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:${celex}`;
  if (!bwbId) return undefined;
  const first = firstArticle(article);
  return `https://wetten.overheid.nl/${bwbId}/${validFrom}${first ? `#Artikel${first}` : ''}`;
}

/** Several articles together have one address: that of the first, or of the act when no article is named. */
const firstArticle = (article: string): string | undefined => /^\d+[a-z]*(?:[.:]\d+[a-z]*)*/.exec(article)?.[0];

function articleOf(article: string): string {
  const first = firstArticle(article);
  return first ? `&artikel=${first}` : '';
}

/** `1(a), 2` is paragraph 1, part a. */
function paragraphOf(paragraph: string | undefined): string {
  const [, number = '', part = ''] = /^(\d+[a-z]*)?(?:\(([a-z]+)\))?/.exec(paragraph ?? '') ?? [];
  return `${number ? `&lid=${number}` : ''}${part ? `&o=${part}` : ''}`;
}
