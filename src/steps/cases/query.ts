import { refuser } from '../../core/refusal.ts';
import type { Role } from '../../law/partnership.ts';
import { jointFile, jointList } from '../weighing/listing.ts';
import { caseRefusals } from './refusals.ts';
import { caseId } from './schema.ts';
import { caseLanes, caseStream, cases, invitationLanes, invitations, partStream } from './view.ts';

const refuse = refuser(caseRefusals);
const desk: readonly Role[] = ['liaison', 'case-director', 'weighing-board'];
const party: readonly Role[] = ['partner-delegate', 'municipal-director'];

export const caseQueries = [
  jointList({
    name: 'case.list',
    path: '/case-lists',
    label: { nl: 'Casussen', en: 'Cases' },
    asked: { nl: 'Casussen opvragen', en: 'Ask for cases' },
    record: 'CaseList',
    view: cases,
    lanes: caseLanes,
    roles: desk,
  }),
  jointFile({
    name: 'case.show',
    path: '/case-views',
    label: { nl: 'Eén casus met zijn tijdlijn', en: 'One case with its timeline' },
    asked: { nl: 'Casus opvragen', en: 'Ask for a case' },
    record: 'CaseView',
    view: cases,
    key: { caseId },
    roles: desk,
    streamOf: caseStream,
    hidden: () => refuse('no-such-case'),
  }),
  jointList({
    name: 'invitation.list',
    path: '/case-invitation-lists',
    label: { nl: 'Uitnodigingen voor een casus', en: 'Invitations to a case' },
    asked: { nl: 'Uitnodigingen opvragen', en: 'Ask for invitations' },
    record: 'InvitationList',
    view: invitations,
    lanes: invitationLanes,
    roles: party,
  }),
  jointFile({
    name: 'invitation.show',
    path: '/case-invitation-views',
    label: { nl: 'Eén uitnodiging met zijn tijdlijn', en: 'One invitation with its timeline' },
    asked: { nl: 'Uitnodiging opvragen', en: 'Ask for an invitation' },
    record: 'InvitationView',
    view: invitations,
    key: { caseId },
    roles: party,
    streamOf: partStream,
    hidden: () => refuse('no-such-invitation'),
  }),
];
