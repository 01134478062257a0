import type { Bilingual } from '../../core/bilingual.ts';

const b = (nl: string, en: string): Bilingual => ({ nl, en });

/** What sharing from a case or a signal says. */
export const shareMessages = {
  part: b('Delen', 'Sharing'),
  open: b('Mag ik dit delen?', 'May I share this?'),
  nothing: b(
    'Er is nog niets gedeeld. Wilt u iets aan een ander geven? Vraag eerst of het mag.',
    'Nothing was shared yet. Do you want to give something to somebody? First ask whether you may.',
  ),
  title: b('Mag ik dit delen?', 'May I share this?'),
  fromCase: b('Casus: {title}', 'Case: {title}'),
  fromSignal: b('Signaal: {title}', 'Signal: {title}'),
  backToCase: b('Terug naar de casus', 'Back to the case'),
  backToSignal: b('Terug naar het signaal', 'Back to the signal'),
  known: b(
    'Wat deze casus al vertelt, vragen we niet opnieuw. Alles wat u hier doet, staat in het logboek bij deze casus.',
    'What this case tells already is not asked again. Everything you do here stands in the log with this case.',
  ),
  knownSignal: b(
    'Wat dit signaal al vertelt, vragen we niet opnieuw. Alles wat u hier doet, staat in het logboek bij uw taak.',
    'What this signal tells already is not asked again. Everything you do here stands in the log with your task.',
  ),
  notYours: b('Delen hoort niet bij uw rol', 'Sharing does not belong to your role'),
  notYoursLead: b(
    'Vraag de casusregisseur of de vertegenwoordiger van uw organisatie.',
    'Ask the case director or the delegate of your organisation.',
  ),
  notJoined: b('U doet niet mee aan deze casus', 'You do not take part in this case'),
  notJoinedLead: b(
    'Delen kan zodra uw organisatie de uitnodiging met ja beantwoordt.',
    'Sharing is possible once your organisation answers the invitation with yes.',
  ),

  beginTitle: b('Wat wilt u doen, en met wie?', 'What do you want to do, and with whom?'),
  beginHelp: b(
    'Kies de ontvanger. Een deelnemer krijgt het in Schakel; een ander krijgt het van u.',
    'Choose the recipient. A participant gets it in Schakel; somebody else gets it from you.',
  ),
  toWhom: b('Aan wie?', 'To whom?'),
  doWhat: b('Wat wilt u doen?', 'What do you want to do?'),
  groupParties: b('Partijen in deze casus', 'Parties in this case'),
  groupOthers: b('Andere deelnemers', 'Other participants'),
  isParty: b('Doet mee in deze casus', 'Takes part in this case'),
  ownMunicipality: b('Uw eigen organisatie', 'Your own organisation'),
  outside: b('Iemand buiten het samenwerkingsverband', 'Somebody outside the partnership'),
  outsideSignal: b('Een andere organisatie', 'Another organisation'),
  otherPartnership: b('Een ander samenwerkingsverband', 'Another partnership'),
  nobody: b('Aan niemand: ik wil het zelf gebruiken', 'To nobody: I want to use it myself'),
  toPartnership: b('Het RIEC of een ander samenwerkingsverband', 'The RIEC or another partnership'),
  toPartnershipLead: b(
    'Een signaal gaat naar een samenwerkingsverband via weging 3. Daar staan de vragen die de wet stelt.',
    'A signal goes to a partnership through weighing 3. The questions that the act asks stand there.',
  ),
  toWeighing: b('Naar de weging', 'To the weighing'),
  next: b('Volgende', 'Next'),
  chooseFirst: b('Kies een antwoord.', 'Choose an answer.'),
  keysBegin: b('Bij delen', 'With sharing'),

  againLead: b(
    'Dezelfde vraag als toen, met de akkoorden die er nu zijn.',
    'The same question as then, with the approvals that are there now.',
  ),
  gone: b('Deze vraag is er niet meer. Stel haar opnieuw.', 'This question is no longer there. Ask it anew.'),

  keep: b('Bewaar bij de zaak', 'Keep with the case'),
  keepLead: b(
    'De poort van uw organisatie beantwoordt de vraag dan zelf nog een keer. Dat antwoord blijft bewaard.',
    'The gate of your organisation then answers the question itself once more. That answer is kept.',
  ),
  keepSubmit: b('Bewaren', 'Keep'),
  kept: b('Het advies staat bij de zaak.', 'The advice is kept with the case.'),

  ask: b('Vraag het akkoord', 'Ask for the approval'),
  askUnclear: b(
    'Hier is niet te zien welk akkoord ontbreekt. Stel de vraag bij de casus, dan ziet u het.',
    'It cannot be seen here which approval is missing. Ask at the case, then you see it.',
  ),
  askLead: b(
    'Iedereen die u aanvinkt, krijgt een eigen vraag en antwoordt binnen {days} dagen. De vraag gaat mee, de gegevens niet.',
    'Everybody you tick gets a request of their own and answers within {days} days. The question goes along, the data do not.',
  ),
  askWhom: b('Aan wie vraagt u het?', 'Whom do you ask?'),
  askEach: b('Ieder van hen moet antwoorden.', 'Each of them must answer.'),
  askOne: b('Eén van hen is genoeg.', 'One of them is enough.'),
  askNobody: b(
    'In Schakel is hiervoor niemand aangesloten. Bel uw privacyjurist.',
    'Nobody is connected to Schakel for this. Call your privacy lawyer.',
  ),
  askOutside: b(
    'Dit akkoord komt van buiten Schakel. Vraag het zelf, en leg het antwoord daarna hier vast.',
    'This approval comes from outside Schakel. Ask for it yourself, and then record the answer here.',
  ),
  askBefore: b('al gevraagd: {state}', 'asked before: {state}'),
  askInstead: b('Wie antwoordt voor {org}?', 'Who answers for {org}?'),
  askSubmit: b('Vragen versturen', 'Send the requests'),
  asked: b('Uw vraag is verstuurd.', 'Your request was sent.'),
  askedMany: b('{count} vragen zijn verstuurd.', '{count} requests were sent.'),
  origin: b('Van welke organisatie komen de gegevens?', 'Which organisation do the data come from?'),

  record: b('Antwoord van buiten vastleggen', 'Record an answer from outside'),
  recordLead: b(
    'Leg vast wat u hoorde, en bewaar het stuk dat het laat zien in uw eigen dossier.',
    'Record what you heard, and keep the document that shows it in your own file.',
  ),
  recordSubmit: b('Vastleggen', 'Record'),
  recorded: b('Het antwoord is vastgelegd.', 'The answer was recorded.'),

  give: b('Verstrek', 'Give'),
  giveTitle: b('Gegevens verstrekken', 'Give data'),
  giveTo: b('Dit gaat naar {organ}, in Schakel.', 'This goes to {organ}, in Schakel.'),
  giveOutside: b(
    'De ontvanger heeft geen plek in Schakel. U geeft het zelf; Schakel legt vast wat en waarom.',
    'The recipient has no place in Schakel. You give it yourself; Schakel records what and why.',
  ),
  giveAsked: b(
    'De poort beantwoordt nu precies de vraag die u stelde. Alleen bij een ja gaat het.',
    'The gate now answers exactly the question that you asked. Only with a yes it goes.',
  ),
  giveFields: b('Dit mag mee: {fields}.', 'This may go along: {fields}.'),
  gave: b('De gegevens zijn verstrekt.', 'The data were given.'),

  toShared: b('Wat u kreeg en gaf', 'What you received and gave'),
  backToApprovals: b('Terug naar de akkoorden', 'Back to the approvals'),
  sharedTitle: b('Gekregen en gegeven', 'Received and given'),
  sharedLead: b(
    'Alles wat onder uw taak is gevraagd, bewaard, gegeven en gekregen. Wat bij een casus hoort, staat ook bij die casus.',
    'All that was asked, kept, given and received under your task. What belongs to a case also stands with that case.',
  ),
  sharedNothing: b('Nog niets gekregen of gegeven', 'Nothing received or given yet'),
  sharedNothingLead: b(
    'Geeft een deelnemer u gegevens, dan staan zij hier, met van wie en waarvoor.',
    'When a participant gives you data, they stand here, with from whom and what for.',
  ),

  approvals: b('Akkoorden', 'Approvals'),
  approvalTo: b('aan {organ}', 'asked of {organ}'),
  approvalOutside: b('van buiten Schakel', 'from outside Schakel'),
  advices: b('Bewaarde adviezen', 'Kept advices'),
  askAgain: b('Vraag het opnieuw', 'Ask it again'),
  given: b('Verstrekt', 'Given'),
  givenTo: b('aan {receiver}', 'to {receiver}'),
  taken: b('Gekregen', 'Received'),
  takenFrom: b('van {organ}', 'from {organ}'),
  byOn: b('{name}, {day}', '{name}, {day}'),
  destroyedBy: b('Uiterlijk vernietigd op', 'Destroyed by'),
  contentGone: b('De tekst is vernietigd.', 'The text was destroyed.'),
  turnedOutWrong: b('Bleek onjuist', 'Turned out wrong'),
  wrongFact: b('{property}: {value}. Juist is: {should}.', '{property}: {value}. It should be: {should}.'),
  notKnown: b('niet bekend', 'not known'),

  gateNow: b('Wat de poort nu zegt', 'What the gate says now'),
  gateNowLead: b(
    'Zonder de antwoorden van anderen: die reizen niet mee.',
    'Without the answers of others: those do not travel along.',
  ),
  said: b('Wat de vrager hierbij zegt', 'What the asker says about it'),
  action: b('Wat iemand wil doen', 'What somebody wants to do'),
  giver: b('Van', 'From'),
  receiver: b('Aan', 'To'),
  task: b('Voor welke taak van de ontvanger', 'For which task of the recipient'),
  ground: b('Op welke grond', 'On which ground'),
  use: b('Voor welk gebruik', 'For which use'),
  category: b('Soort gegevens', 'Kind of data'),
  regime: b('Onder welke wet', 'Under which act'),
  dataOf: b('Gegevens van', 'Data of'),
  personRole: b('Over wie', 'About whom'),
  first: b('Eerste verwerking', 'First processing'),
  purpose: b('Doel', 'Purpose'),
  unnamed: b('een organisatie buiten Schakel', 'an organisation outside Schakel'),
} as const satisfies { readonly [name: string]: Bilingual };
