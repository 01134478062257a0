import type { Bilingual } from '../../core/bilingual.ts';
import type { AskedChoice } from '../../law/interview.ts';
import { acts } from '../../law/interview-acts.ts';
import { type Option, who } from '../../law/interview-part.ts';
import { type Told, together } from '../../law/interview-told.ts';
import type { OrganProfile, Partnership } from '../../law/partnership.ts';
import { type Asker, receiversOf, recipientOf, type ShareMatter } from './page-known.ts';
import { shareMessages as m } from './page-share-messages.ts';

/**
 * The two things that a file cannot know: for whom it is, and what somebody wants to do. They are asked by the names of
 * the organs that are there, so that a yes names a receiver to whom it can go.
 */

interface Choosing {
  readonly matter: ShareMatter;
  readonly asker: Asker;
  readonly organs: readonly OrganProfile[];
  readonly partnerships: readonly Partnership[];
}

/** A signal goes to a partnership by being weighed; there is nothing to ask about it here. */
export const byWeighing = 'weighing';

const mostParties = 4;

const option = (value: string, label: Bilingual, more: Partial<Option> = {}): Option => ({
  value,
  label,
  fills: {},
  ...more,
});

const choice = (id: string, label: Bilingual, options: readonly Option[]): AskedChoice => ({
  part: { id, question: 'receiver', inputs: [], whoKnows: who.you, mustBeKnown: true, label, options: () => options },
  options,
});

/** Who is to get it. Parties of the case come first. */
export const toWhom = (of: Choosing): AskedChoice => choice('to-whom', m.toWhom, receiverOptions(of));

function receiverOptions({ matter, asker, organs, partnerships }: Choosing): readonly Option[] {
  const purposeCode = matter.kind === 'case' ? matter.partnership.purposeCode : 'municipal-signal';
  const parties = matter.kind === 'case' ? matter.parties : [];
  // A few parties stand there at once; many are folded.
  const partyGroup = parties.length > mostParties ? m.groupParties : undefined;
  const receivers = receiversOf(purposeCode, organs, asker.organ).map((one) => {
    const isParty = parties.includes(one.id);
    const isOwn = one.org === asker.organ.org;
    const group = one.organ === 'bureau' ? undefined : isParty ? partyGroup : m.groupOthers;
    const hint = isParty ? m.isParty : isOwn ? m.ownMunicipality : undefined;
    return option(one.id, one.name, {
      ...(group ? { group } : {}),
      ...(hint ? { hint } : {}),
      fills: { recipient: recipientOf(one, matter, partnerships) },
    });
  });
  const rank = ({ value }: Option): number => (parties.includes(value) ? 0 : 1);
  const inOrder = receivers.toSorted((a, b) => rank(a) - rank(b));
  return matter.kind === 'case'
    ? [
        ...inOrder,
        option('outside', m.outside),
        option('other-partnership', m.otherPartnership),
        option('nobody', m.nobody),
      ]
    : [...inOrder, option('outside', m.outsideSignal), option(byWeighing, m.toPartnership)];
}

/** What can be done with this receiver; the words and what they tell the gate are those of the interview. */
export const doWhat = (matter: ShareMatter, receiver: string): AskedChoice =>
  choice(
    'do-what',
    m.doWhat,
    actsFor(matter, receiver).flatMap((value) => acts.filter((act) => act.value === value).map(ungrouped)),
  );

const ungrouped = ({ group: _, ...act }: Option): Option => act;

function actsFor({ kind }: ShareMatter, receiver: string): readonly string[] {
  if (kind === 'signal') return receiver === 'outside' ? ['disclose', 'report', 'demand', 'tip'] : ['disclose', 'tip'];
  switch (receiver) {
    case 'outside':
      return ['result'];
    case 'other-partnership':
      return ['share-other', 'result-other', 'known-other'];
    case 'nobody':
      return ['collect', 'intervene', 'reuse'];
    default:
      return ['share', 'result', 'known-here'];
  }
}

/** With both answers, what the gate is told; the receiver that was chosen stands above what an act says by itself. */
export const withChoices = (known: Told, receiver: Option, act: Option): Told =>
  together(together(known, receiver.fills), act.fills);
