import type { Bilingual } from '../../core/bilingual.ts';
import { canonical, type Json, type JsonObject } from '../../core/canonical.ts';
import { event } from '../../core/event.ts';
import { choice, day, flag, id, instant, list, optional, text, whole } from '../../core/field.ts';
import { type Of, record } from '../../core/record.ts';

const b = (nl: string, en: string): Bilingual => ({ nl, en });
const open = (nl: string, en: string) => ({ label: b(nl, en), privacy: 'open' }) as const;

/** Most characters of what somebody looks up. */
export const longestQuestion = 200;

/** A register of which this node keeps a copy: `kvk-uittreksel`. */
export const source = id({ ...open('Register', 'Register'), shown: true });
export const loadId = id(open('Inlezing', 'Load'));
const code = text({ ...open('Code', 'Code'), max: 80 });

/** Admiralty system, as the police and NATO grade sources: how good the source is. */
export const sourceGrades = [
  { value: 'A', label: b('A: betrouwbaar', 'A: reliable') },
  { value: 'B', label: b('B: meestal betrouwbaar', 'B: usually reliable') },
  { value: 'C', label: b('C: soms betrouwbaar', 'C: fairly reliable') },
  { value: 'D', label: b('D: meestal niet betrouwbaar', 'D: not usually reliable') },
  { value: 'E', label: b('E: onbetrouwbaar', 'E: unreliable') },
  { value: 'F', label: b('F: niet te beoordelen', 'F: cannot be judged') },
] as const;

/** The same system: how likely the content is. */
export const contentGrades = [
  { value: '1', label: b('1: bevestigd', '1: confirmed') },
  { value: '2', label: b('2: waarschijnlijk waar', '2: probably true') },
  { value: '3', label: b('3: mogelijk waar', '3: possibly true') },
  { value: '4', label: b('4: twijfelachtig', '4: doubtful') },
  { value: '5', label: b('5: onwaarschijnlijk', '5: improbable') },
  { value: '6', label: b('6: niet te beoordelen', '6: cannot be judged') },
] as const;

/** Regimes that a register of an organ can come under; of another regime a register is not loaded here. */
export const originRegimeOptions = [
  { value: 'AVG', label: b('AVG, geen bijzonder regime', 'GDPR, no special regime') },
  { value: 'public', label: b('Openbaar register', 'Public register') },
  { value: 'HRW', label: b('Handelsregisterwet', 'Trade Register Act') },
  { value: 'BRP', label: b('Wet BRP', 'Act on the persons register') },
  { value: 'AWR', label: b('Belastingen (AWR)', 'Taxes (AWR)') },
  { value: 'ADW', label: b('Douane (ADW)', 'Customs (ADW)') },
  { value: 'WPG-8', label: b('Politie, dagelijks werk (Wpg 8)', 'Police, daily work (Wpg 8)') },
  { value: 'WPG-13', label: b('Politie, ondersteunende taak (Wpg 13)', 'Police, supporting task (Wpg 13)') },
  { value: 'WJSG', label: b('Justitiële gegevens (Wjsg)', 'Judicial data (Wjsg)') },
  { value: 'BIBOB', label: b('Wet Bibob', 'Bibob Act') },
] as const;

const count = (nl: string, en: string) => whole({ ...open(nl, en), min: 0, max: 1_000_000_000 });

/** What holds for every fact in a load: who says it, how good it is, under which law, since when and until when. */
export const originFields = {
  title: text({ ...open('Naam van het register', 'Name of the register'), max: 120 }),
  /** Organisation that gave it: `gemeente-veenwijde`, `kvk`. Between two of them a merge takes two people. */
  supplier: id({ ...open('Leverancier', 'Supplier'), shown: true }),
  asOf: day(open('Stand van', 'State of')),
  sourceGrade: choice({ ...open('Oordeel over de bron', 'Grade of the source'), options: sourceGrades }),
  contentGrade: choice({ ...open('Oordeel over de inhoud', 'Grade of the content'), options: contentGrades }),
  originRegime: choice({ ...open('Herkomst onder welke wet', 'Origin under which act'), options: originRegimeOptions }),
  criminal: flag(open('Bevat strafrechtelijke gegevens', 'Holds criminal data')),
  taxOrigin: flag(open('Komt (deels) van de Belastingdienst', 'Comes (partly) from the tax service')),
  ground: text({
    ...open(
      'Wet en artikel waarop u dit register hier gebruikt',
      'Act and article on which you use this register here',
    ),
    max: 200,
  }),
  purposes: list(code, {
    ...open('Doelen waarvoor het gebruikt mag worden', 'Purposes for which it may be used'),
    min: 1,
    max: 10,
  }),
  firstProcessedAt: instant(open('Eerste verwerking', 'First processing')),
  expiresOn: day(open('Uiterlijk weg op', 'Gone by')),
} as const;

export const originRecord = record(
  'RegisterOrigin',
  b('Herkomst van een register', 'Origin of a register'),
  originFields,
);
export type RegisterOrigin = Of<typeof originRecord>;

/**
 * What a load was read for, as text: kept with it on the shelf as a hash, so that nobody puts forward a load that lies there under
 * another name, for another purpose or on another ground.
 */
export const bindingText = (source: string, origin: RegisterOrigin): string =>
  canonical([source, Object.keys(originFields).map((name) => [name, jsonOf(origin, name)])]);

const jsonOf = (origin: JsonObject, name: string): Json => origin[name] ?? null;

/** Base registers that can be asked. */
export const baseRegisters = [
  { value: 'kvk', label: b('Handelsregister (KVK)', 'Trade register (KVK)') },
  { value: 'bag', label: b('Adressen en gebouwen (BAG)', 'Addresses and buildings (BAG)') },
  { value: 'brp', label: b('Personen (BRP)', 'Persons (BRP)') },
  { value: 'rdw', label: b('Voertuigen (RDW)', 'Vehicles (RDW)') },
] as const;

/** By what a base register is asked for something. */
export const askedBy = [
  { value: 'kvk-number', label: b('KVK-nummer', 'Trade register number') },
  { value: 'firm-name', label: b('Naam van een onderneming', 'Name of a company') },
  { value: 'bag-id', label: b('BAG-nummer', 'BAG id') },
  { value: 'address', label: b('Postcode en huisnummer', 'Postal code and number') },
  { value: 'bsn', label: b('Burgerservicenummer', 'Citizen service number') },
  { value: 'plate', label: b('Kenteken', 'Plate') },
] as const;

/** Subjects in one question to a base register: it is asked about somebody or something, never in bulk. */
export const mostSubjects = 5;

const { firstProcessedAt: _nowAsked, ...askedOrigin } = originFields;
const askedFields = {
  askId: id(open('Vraag', 'Question')),
  asked: choice({ ...open('Gevraagd aan', 'Asked of'), options: baseRegisters }),
  by: list(choice({ ...open('Gezocht op', 'Asked by'), options: askedBy }), {
    ...open('Gezocht op', 'Asked by'),
    min: 1,
    max: askedBy.length,
  }),
  /** Under which pseudonym each stands at this node. A name or a number stands nowhere in the log. */
  subjects: list(id(open('Onderwerp', 'Subject')), {
    ...open('Onderwerpen', 'Subjects'),
    min: 1,
    max: mostSubjects,
    hidden: true,
  }),
  /** `Person.birthDate`; by the first of them it is asked for. */
  properties: list(code, { ...open('Gevraagde gegevens', 'Properties asked for'), min: 1, max: 50 }),
} as const;

/** Written before a base register is asked, on the same ground as the load that its answer becomes. */
export const askInput = record(
  'RegisterQuestion',
  b('Vastleggen dat een basisregistratie wordt bevraagd', 'Record that a base register is asked'),
  { source, ...askedFields, ...askedOrigin },
);
const { ground, purposes, originRegime } = originFields;
export const registerAsked = event('register.asked', b('Basisregistratie bevraagd', 'Base register asked'), {
  ...askedFields,
  ground,
  purposes,
  originRegime,
});

/** What the reading of the file gave. */
export const countFields = {
  format: text({ ...open('Soort bestand', 'Kind of file'), max: 20 }),
  fileBytes: whole({ ...open('Grootte van het bestand', 'Size of the file'), min: 0, max: Number.MAX_SAFE_INTEGER }),
  fileDigest: text({ ...open('SHA-256 van het bestand', 'SHA-256 of the file'), max: 64 }),
  recordsDigest: text({ ...open('SHA-256 van de gegevens', 'SHA-256 of the records'), max: 64 }),
  records: count('Gegevens', 'Records'),
  refused: count('Geweigerde rijen', 'Refused rows'),
  /** Columns or properties that were left out, because there is no ground or no place for them. */
  dropped: list(code, { ...open('Niet overgenomen', 'Left out'), max: 200 }),
  categories: list(code, { ...open('Soorten gegevens', 'Categories of data'), min: 1, max: 40 }),
  added: count('Nieuw', 'New'),
  changed: count('Gewijzigd', 'Changed'),
  gone: count('Verdwenen', 'Gone'),
  same: count('Gelijk gebleven', 'Unchanged'),
} as const;

export const offerInput = record('RegisterOffer', b('Inlezing voorleggen', 'Put a load forward'), {
  source,
  loadId,
  /** The load that the differences are counted against. */
  base: optional(loadId),
  /** The question to a base register of which this is the answer. */
  askId: optional(askedFields.askId),
  ...originFields,
  ...countFields,
});
const { source: _offered, ...offeredFields } = offerInput.fields;
export const registerOffered = event('register.offered', offerInput.label, offeredFields);

export const acceptInput = record('RegisterAcceptance', b('Inlezing aanvaarden', 'Accept a load'), {
  source,
  loadId,
  reason: text({
    label: b('Waarom is dit goed zo?', 'Why is this right?'),
    hint: b('Waar hebt u naar gekeken?', 'What did you look at?'),
    privacy: 'personal',
    max: 500,
    lines: 'many',
  }),
});
const { source: _accepted, ...decidedFields } = acceptInput.fields;
export const registerAccepted = event('register.accepted', acceptInput.label, decidedFields);

export const rejectInput = record('RegisterRejection', b('Inlezing afwijzen', 'Reject a load'), {
  source,
  loadId,
  reason: text({ label: b('Waarom niet?', 'Why not?'), privacy: 'personal', max: 500, lines: 'many' }),
});
export const registerRejected = event('register.rejected', rejectInput.label, decidedFields);

export const withdrawInput = record('RegisterWithdrawal', b('Inlezing terugnemen', 'Take a load back'), {
  source,
  loadId,
  reason: text({ label: b('Waarom?', 'Why?'), privacy: 'personal', max: 500, lines: 'many' }),
});
export const registerWithdrawn = event('register.withdrawn', withdrawInput.label, decidedFields);

/** A term is over: the load goes off the shelf. */
export const expireInput = record('RegisterExpiry', b('Inlezing weg na de termijn', 'Load gone after its term'), {
  source,
  loadId,
});
export const registerExpired = event('register.expired', expireInput.label, { loadId });

export const ref = id(open('Verwijzing', 'Reference'));

/** What somebody says of two records. `hold`: not now; `unsure`: somebody else must look. */
export const verdicts = [
  { value: 'same', label: b('Dezelfde', 'The same') },
  { value: 'different', label: b('Twee verschillende', 'Two different ones') },
  { value: 'unsure', label: b('Niet te zeggen', 'Cannot be said') },
  { value: 'hold', label: b('Later', 'Later') },
] as const;

export const pairFields = { left: ref, right: ref } as const;

/** A pair that somebody came across while looking something up. Never register against register: that is bulk matching. */
export const proposeInput = record(
  'TwinProposal',
  b('Twee gegevens naast elkaar leggen', 'Put two records side by side'),
  {
    ...pairFields,
    leftSource: source,
    rightSource: source,
    /** Organisations that gave the registers, so that it is known when a merge opens links between partners. */
    leftSupplier: id(open('Leverancier van het eerste', 'Supplier of the first')),
    rightSupplier: id(open('Leverancier van het tweede', 'Supplier of the second')),
    /** Hundredths of a bit that speak for one: how alike the two records are, never how suspect. */
    weight: whole({ ...open('Gewicht', 'Weight'), min: -100_000, max: 100_000 }),
    /** Relations that would meet: how much a decision changes. */
    impact: whole({ ...open('Relaties die bij elkaar komen', 'Relations that meet'), min: 0, max: 1_000_000 }),
  },
);
export const twinProposed = event('twin.proposed', proposeInput.label, proposeInput.fields);

export const judgeInput = record(
  'TwinJudgement',
  b('Zeggen of twee gegevens over dezelfde gaan', 'Say whether two records are about the same'),
  {
    ...pairFields,
    verdict: choice({ ...open('Oordeel', 'Verdict'), options: verdicts }),
    reason: text({ label: b('Waarom?', 'Why?'), privacy: 'personal', max: 500, lines: 'many' }),
  },
);
export const twinJudged = event('twin.judged', judgeInput.label, judgeInput.fields);

/** The second pair of eyes. */
export const confirmInput = record('TwinConfirmation', b('Als tweede bevestigen', 'Confirm as the second person'), {
  ...pairFields,
  reason: text({ label: b('Waarom?', 'Why?'), privacy: 'personal', max: 500, lines: 'many' }),
});
export const twinConfirmed = event('twin.confirmed', confirmInput.label, confirmInput.fields);

/** Takes back whatever stands about the two; it can always be done, however long ago it was said. */
export const undoInput = record('TwinUndoing', b('Oordeel terugnemen', 'Take the verdict back'), {
  ...pairFields,
  reason: text({ label: b('Waarom?', 'Why?'), privacy: 'personal', max: 500, lines: 'many' }),
});
export const twinUndone = event('twin.undone', undoInput.label, undoInput.fields);

const wordsWhy = text({
  label: b('Waaruit blijkt dat?', 'What shows that?'),
  privacy: 'personal',
  max: 500,
  lines: 'many',
});
const property = text({ ...open('Gegeven', 'Property'), max: 60 });
const value = text({ label: b('Waarde', 'Value'), privacy: 'personal', max: 1_000 });

/** Somebody says that a fact is wrong. It stays in sight, and says from now on that it is disputed (AVG 16, 18). */
export const disputeInput = record('StatementDispute', b('Een feit betwisten', 'Dispute a fact'), {
  ref,
  source,
  disputeId: id(open('Betwisting', 'Dispute')),
  property,
  value,
  should: optional(
    text({ label: b('Wat zou er moeten staan?', 'What should it say?'), privacy: 'personal', max: 1_000 }),
  ),
  reason: wordsWhy,
});
export const statementDisputed = event('statement.disputed', disputeInput.label, disputeInput.fields);

/** What came of it: the source corrects, or the fact stays and the dispute stays readable beside it. */
export const settleInput = record('DisputeSettling', b('Een betwisting afdoen', 'Settle a dispute'), {
  ref,
  source,
  disputeId: id(open('Betwisting', 'Dispute')),
  outcome: choice({
    ...open('Uitkomst', 'Outcome'),
    options: [
      { value: 'corrected', label: b('Klopt: het feit is onjuist', 'Upheld: the fact is wrong') },
      { value: 'kept', label: b('Klopt niet: het feit blijft', 'Not upheld: the fact stays') },
    ],
  }),
  reason: wordsWhy,
});
export const disputeSettled = event('statement.settled', settleInput.label, settleInput.fields);

/** A fact of this record went to somebody: whom to tell when it turns out wrong (AVG 19). */
export const statementGiven = event('statement.given', b('Gegeven verstrekt', 'Fact given'), {
  dataId: id(open('Verstrekking', 'Giving')),
  /** Node of the receiver; absent for somebody outside, whom people must tell. */
  to: optional(id(open('Ontvanger', 'Receiver'))),
  receiver: optional(text({ ...open('Ontvanger buiten Schakel', 'Receiver outside Schakel'), max: 120 })),
  purpose: code,
});
