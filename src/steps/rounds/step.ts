import type { Step } from '../step.ts';
import { answerCommands } from './answer-commands.ts';
import { askCommands } from './ask-commands.ts';
import { followUpCommands } from './follow-up-commands.ts';
import { followUpRetention, followUps, requestRetention, requests } from './follow-up-view.ts';
import { listCommands } from './list-commands.ts';
import { listMentions } from './mention-query.ts';
import { openingCommands } from './opening-commands.ts';
import { filed, roundQueries } from './query.ts';
import {
  askFurther,
  askHolders,
  dueRounds,
  tellAsker,
  tellDeclined,
  tellDrawn,
  tellGiven,
  tellNotGiven,
  tellOpened,
} from './reactions.ts';
import { roundRefusals } from './refusals.ts';
import { lists, openings, partnerFiles, questions, roundClock, rounds as roundView, watches } from './view.ts';

/** Question rounds: do you know this subject? Hit or no hit, and nothing else leaves. */
export const rounds: Step = {
  name: 'rounds',
  label: { nl: 'Vragenrondes', en: 'Question rounds' },
  commands: [...listCommands, ...askCommands, ...answerCommands, ...openingCommands, ...followUpCommands],
  queries: [...roundQueries, listMentions],
  views: [
    lists,
    partnerFiles,
    roundView,
    roundClock,
    openings,
    questions,
    watches,
    followUps,
    requests,
    followUpRetention,
    requestRetention,
  ],
  reactions: [askHolders, tellAsker, tellDeclined, tellDrawn, tellOpened, askFurther, tellGiven, tellNotGiven],
  refusals: roundRefusals,
  due: dueRounds,
  filed,
};
