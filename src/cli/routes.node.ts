import { routeList, routesMarkdown } from '../house/route-list.ts';
import type { CommandRow } from './command.ts';
import { region } from './region.node.ts';

export const routesCommand: CommandRow = {
  name: 'routes',
  summary: {
    nl: 'Toont alle routes en leesmodellen, met het doel dat elk vraagt.',
    en: 'Shows all routes and read models, with the purpose that each demands.',
  },
  operands: [],
  options: [],
  async run(_given, terminal) {
    const list = routeList(region.steps);
    terminal.say(terminal.json ? JSON.stringify(list) : routesMarkdown(list, terminal.locale).trimEnd());
    return 'good';
  },
};
