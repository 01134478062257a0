import { choice } from '../../core/field.ts';
import { record } from '../../core/record.ts';
import { refuser } from '../../core/refusal.ts';
import { query } from '../step.ts';
import { jointFiles } from '../weighing/about.ts';
import { counts, pageFields, pageOf, shownOf, timeline, withTexts } from '../weighing/query.ts';
import { caseRefusals } from './refusals.ts';
import { caseId } from './schema.ts';
import { caseLanes, caseStream, invitationLanes, partStream } from './view.ts';

const refuse = refuser(caseRefusals);
const lane = { nl: 'Lijst', en: 'List' };
const purposes = ['riec-2.17', 'zvh-2.25'];

const listCases = query({
  name: 'case.list',
  path: '/case-lists',
  label: { nl: 'Casussen', en: 'Cases' },
  input: record(
    'CaseList',
    { nl: 'Casussen opvragen', en: 'Ask for cases' },
    {
      lane: choice({
        label: lane,
        privacy: 'open',
        options: caseLanes.map((value) => ({ value, label: lane })),
      }),
      ...pageFields,
    },
  ),
  purposes,
  roles: ['liaison', 'case-director', 'weighing-board'],
  about: (_input, context) => jointFiles(context.now),
  async run(input, reader, context) {
    const page = pageOf(input);
    const fetched = await reader.page('cases', input.lane, page);
    const rows = shownOf(fetched, context);
    const lanes = caseLanes.map((name) => ({ name, lane: name }));
    return {
      answer: {
        ...(await withTexts(reader, { rows, fetched, limit: page.limit })),
        counts: await counts(reader, 'cases', lanes),
      },
    };
  },
});

const showCase = query({
  name: 'case.show',
  path: '/case-views',
  label: { nl: 'Eén casus met zijn tijdlijn', en: 'One case with its timeline' },
  input: record('CaseView', { nl: 'Casus opvragen', en: 'Ask for a case' }, { caseId }),
  purposes,
  roles: ['liaison', 'case-director', 'weighing-board'],
  about: (_input, context) => jointFiles(context.now),
  async run(input, reader, context) {
    const [row] = shownOf([await reader.row('cases', input.caseId)], context);
    if (!row) return refuse('no-such-case');
    const log = await reader.log(caseStream(input.caseId));
    return { answer: { key: row.key, lane: row.lane, ...row.body, timeline: await timeline(reader, log) } };
  },
});

const listInvitations = query({
  name: 'invitation.list',
  path: '/case-invitation-lists',
  label: { nl: 'Uitnodigingen voor een casus', en: 'Invitations to a case' },
  input: record(
    'InvitationList',
    { nl: 'Uitnodigingen opvragen', en: 'Ask for invitations' },
    {
      lane: choice({
        label: lane,
        privacy: 'open',
        options: invitationLanes.map((value) => ({ value, label: lane })),
      }),
      ...pageFields,
    },
  ),
  purposes,
  roles: ['partner-delegate', 'municipal-director'],
  about: (_input, context) => jointFiles(context.now),
  async run(input, reader, context) {
    const page = pageOf(input);
    const fetched = await reader.page('invitations', input.lane, page);
    const rows = shownOf(fetched, context);
    const lanes = invitationLanes.map((name) => ({ name, lane: name }));
    return {
      answer: {
        ...(await withTexts(reader, { rows, fetched, limit: page.limit })),
        counts: await counts(reader, 'invitations', lanes),
      },
    };
  },
});

const showInvitation = query({
  name: 'invitation.show',
  path: '/case-invitation-views',
  label: { nl: 'Eén uitnodiging met zijn tijdlijn', en: 'One invitation with its timeline' },
  input: record('InvitationView', { nl: 'Uitnodiging opvragen', en: 'Ask for an invitation' }, { caseId }),
  purposes,
  roles: ['partner-delegate', 'municipal-director'],
  about: (_input, context) => jointFiles(context.now),
  async run(input, reader, context) {
    const [row] = shownOf([await reader.row('invitations', input.caseId)], context);
    if (!row) return refuse('no-such-invitation');
    const log = await reader.log(partStream(input.caseId));
    return { answer: { key: row.key, lane: row.lane, ...row.body, timeline: await timeline(reader, log) } };
  },
});

export const caseQueries = [listCases, showCase, listInvitations, showInvitation];
