import { join } from 'node:path';
import { openSafe } from '../house/safe.node.ts';
import { CommandFault, type CommandRow } from './command.ts';
import { dataOptions, dataRootOf, requiredNode } from './data.node.ts';
import { certificateAt } from './tls-files.node.ts';

export const keysCommand: CommandRow = {
  name: 'keys',
  summary: {
    nl: 'Toont de openbare sleutel van een deelnemer, en de regel voor het bestand van de anderen.',
    en: 'Shows the public key of a node, and the line for the peers file of the others.',
  },
  operands: [],
  options: [
    dataOptions.node,
    dataOptions.data,
    {
      name: 'url',
      value: 'URL',
      fallback: 'https://<ID>.example',
      help: { nl: 'Adres waar de anderen deze deelnemer vinden.', en: 'Address where the others find this node.' },
    },
    {
      name: 'tls-cert',
      value: 'FILE',
      help: {
        nl: 'Certificaat waaraan de anderen deze deelnemer herkennen (PEM).',
        en: 'Certificate by which the others know this node (PEM).',
      },
    },
  ],
  async run(given, terminal) {
    const { id } = requiredNode(given);
    const url = given.text('url') ?? `https://${id}.example`;
    if (!URL.canParse(url) || !/^https?:/.test(url)) {
      throw new CommandFault('usage', {
        what: { nl: `"${url}" is geen webadres.`, en: `"${url}" is not a web address.` },
        todo: { nl: 'Begin met https://', en: 'Start with https://' },
      });
    }
    const file = given.text('tls-cert');
    const certificate = file === undefined ? undefined : certificateAt(file, Date.now());
    const safe = openSafe(join(dataRootOf(given), id, 'keys.sqlite'), id);
    const { publicKey } = safe;
    safe.close();
    const peers = { [id]: { url, publicKey, ...(certificate === undefined ? {} : { certificate }) } };
    if (terminal.json) {
      terminal.say(JSON.stringify({ node: id, publicKey, peers }));
      return 'good';
    }
    terminal.say(publicKey);
    terminal.say(JSON.stringify(peers));
    return 'good';
  },
};
