/** The one way in which the XML formats here are written: elements with attributes, in lines. Texts were cleaned before. */
export type Attributes = Readonly<Record<string, string | undefined>>;

export const xmlHead = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** A line break in an attribute would come back as a space, so it is written as a number. */
const escapes: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' },
  ...{ '\t': '&#9;', '\n': '&#10;', '\r': '&#13;' },
};

const attributeText = (text: string): string => text.replace(/[&<>"\t\n\r]/g, (found) => escapes[found] ?? found);
const bodyText = (text: string): string => text.replace(/[&<>\r]/g, (found) => escapes[found] ?? found);

const start = (name: string, attributes: Attributes): string => {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${attributeText(value)}"`],
  );
  return `<${name}${given.join('')}`;
};

export const open = (name: string, attributes: Attributes = {}): string => `${start(name, attributes)}>\n`;
export const close = (name: string): string => `</${name}>\n`;
export const empty = (name: string, attributes: Attributes = {}): string => `${start(name, attributes)}/>\n`;
export const filled = (name: string, text: string, attributes: Attributes = {}): string =>
  `${start(name, attributes)}>${bodyText(text)}</${name}>\n`;
/** An element around others; nothing when there are none. */
export const around = (name: string, inner: readonly string[]): string =>
  inner.length === 0 ? '' : `${open(name)}${inner.join('')}${close(name)}`;
