/** Invented signals for measuring: the length and the parts of a real one. */
export const benchNode = 'veenwijde-college';
export const benchUser = 'noor';
export const benchTask = { purpose: 'municipal-signal', under: 'veenwijde-college-signals' } as const;

export const sampleSignal = (number: number) =>
  ({
    text: `Leegstaande schuur aan de rand van het buitengebied is sinds kort verhuurd, huur contant vooruit betaald. Ramen van binnen afgeplakt, 's nachts busjes met de achterdeur strak tegen de schuur. Waarneming ${number}.`,
    receivedOn: '2026-02-03',
    channel: 'phone',
    channelDetail: 'telefoon',
    place: `Schuur Voorbeelddijk ${number % 400}`,
    postcode: '1234AD',
    municipality: 'Veenwijde',
    theme: 'buitengebied',
    grade: 'B2',
    protection: '1',
    sourceRef: `2026-${number}`,
  }) as const;

export const sampleHeading =
  'Meldingsnummer;Datum ontvangst;Kanaal;Omschrijving;Locatie;Postcode;Gemeente;Thema;Betrouwbaarheid bron;Opmerking\n';

export function sampleRow(number: number): string {
  const { text, place, municipality, theme, grade, sourceRef } = sampleSignal(number);
  return `${sourceRef};03-02-2026;telefoon;${text};${place};1234 AD;${municipality};${theme};${grade};\n`;
}
