import { hidden, type RefusalKind } from '../core/refusal.ts';

/** What the corridor and the door may refuse. Steps keep their own catalogues. */
export const houseRefusals = {
  'not-signed-in': {
    status: 401,
    title: { nl: 'U bent niet aangemeld.', en: 'You are not signed in.' },
    next: { nl: 'Meld u aan en probeer het opnieuw.', en: 'Sign in and try again.' },
  },
  'purpose-missing': {
    status: 403,
    title: { nl: 'U hebt nog geen doel gekozen.', en: 'You have not chosen a purpose yet.' },
    next: {
      nl: 'Kies bovenaan de pagina de taak of de zaak waaraan u werkt. Zonder doel ziet niemand persoonsgegevens.',
      en: 'Choose at the top of the page the task or case you are working on. Without a purpose nobody sees personal data.',
    },
  },
  'purpose-not-yours': {
    status: 403,
    title: {
      nl: 'Deze taak of zaak hoort niet bij uw rol.',
      en: 'This task or case does not belong to your role.',
    },
    next: {
      nl: 'Kies een taak of zaak die bij uw rol hoort, of vraag uw leidinggevende om een aanwijzing.',
      en: 'Choose a task or case that belongs to your role, or ask your manager for a designation.',
    },
  },
  'role-not-enough': {
    status: 403,
    title: { nl: 'Met uw rol kan dit niet.', en: 'Your role does not allow this.' },
    next: {
      nl: 'Vraag een collega met de juiste rol om dit te doen.',
      en: 'Ask a colleague with the right role to do this.',
    },
  },
  'law-says-no': {
    status: 403,
    title: { nl: 'De wet staat dit niet toe.', en: 'The law does not allow this.' },
    next: { nl: 'Kijk hieronder wat wel mag.', en: 'See the lawful alternatives below.' },
  },
  'approval-missing': {
    status: 403,
    title: { nl: 'Hiervoor is eerst een akkoord nodig.', en: 'This needs an approval first.' },
    next: {
      nl: 'Vraag het akkoord dat hieronder staat en probeer het daarna opnieuw.',
      en: 'Ask for the approval below and try again.',
    },
  },
  'input-missing': {
    status: 422,
    title: { nl: 'De wet vraagt eerst om meer gegevens.', en: 'The law asks for more information first.' },
    next: {
      nl: 'Beantwoord de vragen hieronder en probeer het opnieuw.',
      en: 'Answer the questions below and try again.',
    },
  },
  'person-must-decide': {
    status: 403,
    title: { nl: 'Dit besluit neemt een mens.', en: 'A person takes this decision.' },
    next: { nl: 'Leg het voor aan iemand die mag beslissen.', en: 'Put it before somebody who may decide.' },
  },
  'not-found': hidden,
  'input-wrong': {
    status: 400,
    title: { nl: 'Er klopt iets niet in wat u invulde.', en: 'Something is wrong in what you filled in.' },
    next: {
      nl: 'Verbeter de genoemde velden en probeer het opnieuw.',
      en: 'Correct the fields named and try again.',
    },
  },
  'not-acceptable': {
    status: 406,
    title: { nl: 'Dit soort antwoord geven we hier niet.', en: 'This kind of answer is not given here.' },
    next: { nl: 'Vraag om `application/json`.', en: 'Ask for `application/json`.' },
  },
  'other-host': {
    status: 403,
    title: { nl: 'Schakel luistert niet naar deze naam.', en: 'Schakel does not listen to this name.' },
    next: { nl: 'Open het adres dat bij het starten is genoemd.', en: 'Open the address that was named at the start.' },
  },
  'other-origin': {
    status: 403,
    title: {
      nl: 'Dit verzoek komt van een andere website.',
      en: 'This request comes from another web site.',
    },
    next: { nl: 'Open Schakel zelf en doe het daar.', en: 'Open Schakel itself and do it there.' },
  },
  'key-malformed': {
    status: 400,
    title: { nl: 'De sleutel van dit verzoek klopt niet.', en: 'The key of this request is not right.' },
    next: {
      nl: 'Gebruik in `Idempotency-Key` 8 tot 80 letters, cijfers, punten of streepjes.',
      en: 'Use 8 to 80 letters, digits, dots or hyphens in `Idempotency-Key`.',
    },
  },
  'our-fault': {
    status: 500,
    title: { nl: 'Er ging bij ons iets mis.', en: 'Something went wrong on our side.' },
    next: {
      nl: 'Probeer het opnieuw. Lukt het niet, geef dan het nummer bij dit bericht aan de beheerder.',
      en: 'Try again. If it fails, give the number with this message to the administrator.',
    },
  },
  'not-json': {
    status: 400,
    title: { nl: 'Dit is geen geldige JSON.', en: 'This is not valid JSON.' },
    next: { nl: 'Stuur een JSON-object, in UTF-8.', en: 'Send a JSON object, in UTF-8.' },
  },
  'wrong-content-type': {
    status: 415,
    title: { nl: 'Dit soort inhoud nemen we hier niet aan.', en: 'This kind of content is not taken here.' },
    next: { nl: 'Stuur `application/json`.', en: 'Send `application/json`.' },
  },
  'too-large': {
    status: 413,
    title: { nl: 'Dit is te groot.', en: 'This is too large.' },
    next: {
      nl: 'Stuur minder tegelijk; voor veel signalen is er `schakel import`.',
      en: 'Send less at once; for many signals there is `schakel import`.',
    },
  },
  'file-too-large': {
    status: 413,
    title: { nl: 'Dit bestand is te groot om hier in te lezen.', en: 'This file is too large to load here.' },
    next: {
      nl: 'Vraag de beheerder om het op de server zelf in te lezen, of splits het bestand.',
      en: 'Ask the administrator to load it on the server itself, or split the file.',
    },
  },
  'file-unreadable': {
    status: 422,
    title: { nl: 'Dit bestand is niet te lezen.', en: 'This file cannot be read.' },
    next: {
      nl: 'Verbeter wat hieronder staat, of vraag de leverancier om een nieuw bestand, en probeer het opnieuw. Lezen kan: CSV, XLSX, Parquet, JSON-regels, FollowTheMoney en BODS 0.4.',
      en: 'Mend what stands below, or ask the supplier for a new file, and try again. What can be read: CSV, XLSX, Parquet, JSON lines, FollowTheMoney and BODS 0.4.',
    },
  },
  'no-such-file': hidden,
  'mapping-wrong': {
    status: 422,
    title: { nl: 'De kolommen zijn nog niet goed ingedeeld.', en: 'The columns are not laid out right yet.' },
    next: { nl: 'Verbeter wat hieronder staat.', en: 'Correct what stands below.' },
  },
  'inbox-full': {
    status: 429,
    title: { nl: 'Er wachten al te veel bestanden.', en: 'Too many files are waiting already.' },
    next: {
      nl: 'Maak eerst af wat klaarstaat. Wat een dag blijft liggen, wordt gewist.',
      en: 'First finish what is ready. What stays for a day is erased.',
    },
  },
  'load-running': {
    status: 409,
    title: { nl: 'Er wordt al een bestand ingelezen.', en: 'A file is being loaded already.' },
    next: { nl: 'Wacht tot dat klaar is en probeer het opnieuw.', en: 'Wait until that is done and try again.' },
  },
  'key-used-before': {
    status: 409,
    title: {
      nl: 'Dit verzoek is al eens gebruikt voor iets anders.',
      en: 'This request key was used before for something else.',
    },
    next: { nl: 'Begin opnieuw met een nieuw verzoek.', en: 'Start again with a new request.' },
  },
  'file-full': {
    status: 409,
    title: { nl: 'Dit dossier is vol.', en: 'This file is full.' },
    next: {
      nl: 'Leg een nieuw signaal vast of open een nieuwe casus, en noem daarin dit dossier.',
      en: 'Record a new signal or open a new case, and mention this file in it.',
    },
  },
  'post-not-trusted': {
    status: 403,
    title: {
      nl: 'De afzender van dit bericht is niet te vertrouwen.',
      en: 'The sender of this post cannot be trusted.',
    },
    next: {
      nl: 'Controleer de sleutel van de afzender in het samenwerkingsbestand.',
      en: 'Check the key of the sender in the partnership file.',
    },
  },
  'attachment-wrong': {
    status: 422,
    title: {
      nl: 'Het bestand bij dit bericht ontbreekt, of het is niet het bestand dat is ondertekend.',
      en: 'The file with this post is missing, or it is not the file that was signed.',
    },
    next: {
      nl: 'Stuur het bericht opnieuw, met het bestand dat erbij hoort.',
      en: 'Send the post again, with the file that belongs to it.',
    },
  },
  'length-missing': {
    status: 411,
    title: { nl: 'Er staat niet bij hoe groot dit is.', en: 'It does not say how large this is.' },
    next: {
      nl: 'Noem in `Content-Length` het aantal bytes en stuur het opnieuw.',
      en: 'Name the number of bytes in `Content-Length` and send it again.',
    },
  },
  busy: {
    status: 503,
    title: { nl: 'Het is nu te druk.', en: 'It is too busy now.' },
    next: { nl: 'Wacht een paar tellen en probeer het opnieuw.', en: 'Wait a few seconds and try again.' },
  },
  'store-unavailable': {
    status: 503,
    title: {
      nl: 'Er kan nu niets worden opgeslagen. Er is niets verloren.',
      en: 'Nothing can be stored now. Nothing is lost.',
    },
    next: {
      nl: 'Waarschuw de beheerder en probeer het daarna opnieuw.',
      en: 'Warn the administrator and try again.',
    },
  },
} as const satisfies { readonly [code: string]: RefusalKind };
