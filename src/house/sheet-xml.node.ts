import { SaxesParser } from 'saxes';
import { SheetError, sheetReason } from './sheet-fault.ts';

/** Hears the elements of one XML part, by local name, with the local name of the element around them. */
export interface XmlListener {
  open(name: string, attributes: XmlAttributes, parent: string): void;
  text?(text: string, element: string, parent: string): void;
  close?(name: string, parent: string): void;
}

export type XmlAttributes = { readonly [name: string]: string };

/** A tag or a text of more characters is no spreadsheet; the parser would have to hold it in memory. */
const tokenChars = 1024 * 1024;

const depthLimit = 64;

/**
 * Parses a part as it streams and yields after each piece, so that what the listener has gathered can be passed
 * on. A document type, and with it every entity of the file's own, is refused; so is any text that is not UTF-8.
 */
export async function* parseXml(
  pieces: AsyncIterable<Uint8Array>,
  listener: XmlListener,
  entry: string,
): AsyncGenerator<void> {
  const broken = (cause?: unknown) => new SheetError(sheetReason.xlsxBroken, { entry, cause });
  const path: string[] = [];
  let sinceEvent = 0;
  const parser = new SaxesParser({ position: false, xmlns: false });
  parser.on('error', (cause) => {
    throw broken(cause);
  });
  parser.on('doctype', () => {
    throw new SheetError(sheetReason.xlsxDoctype, { entry });
  });
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && encoding.toLowerCase() !== 'utf-8') throw broken();
  });
  parser.on('opentag', ({ name, attributes }) => {
    sinceEvent = 0;
    const local = localName(name);
    listener.open(local, attributes, path.at(-1) ?? '');
    path.push(local);
    if (path.length > depthLimit) throw new SheetError(sheetReason.xlsxTooMuch, { entry });
  });
  parser.on('closetag', () => {
    sinceEvent = 0;
    const local = path.pop() ?? '';
    listener.close?.(local, path.at(-1) ?? '');
  });
  const onText = (text: string) => {
    sinceEvent = 0;
    listener.text?.(text, path.at(-1) ?? '', path.at(-2) ?? '');
  };
  parser.on('text', onText);
  parser.on('cdata', onText);

  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const piece of pieces) {
      const text = decoder.decode(piece, { stream: true });
      sinceEvent += text.length;
      parser.write(text);
      if (sinceEvent > tokenChars) throw new SheetError(sheetReason.xlsxTooMuch, { entry });
      yield;
    }
    parser.write(decoder.decode()).close();
  } catch (cause) {
    throw cause instanceof SheetError ? cause : broken(cause);
  }
  yield;
}

/** Parses a whole part for what its listener gathers. */
export async function readXml(pieces: AsyncIterable<Uint8Array>, listener: XmlListener, entry: string): Promise<void> {
  for await (const _ of parseXml(pieces, listener, entry));
}

export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
