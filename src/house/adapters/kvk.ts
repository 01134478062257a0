import { bsn } from '../../core/value/bsn.ts';
import { kvk } from '../../core/value/kvk.ts';
import { type Adapter, dayIn, heldIn, isEmptyList, joinedIn, listIn, mostFound, recordOf, textIn } from './adapter.ts';

const longestName = 200;

/** Trade register: Basisprofiel 1.5 by number, and the results of Zoeken 2. A shielded address is not taken. */
export const kvkAdapter: Adapter = {
  name: 'kvk',
  base: 'https://api.kvk.nl/api',
  keyHeader: 'apikey',
  answersWithoutKey: false,
  properties: ['kvkNumber'],
  asksBy: {
    nl: 'een KVK-nummer (8 cijfers) of een naam, zonder het burgerservicenummer van iemand',
    en: "a trade register number (8 digits) or a name, without anybody's citizen service number",
  },
  subject(typed) {
    const number = kvk.clean(typed);
    if (number !== undefined) return kvk.check(number) ? undefined : { by: 'kvk-number', about: number };
    const name = typed.trim();
    const isName = /\p{L}/u.test(name) && name.length <= longestName && !holdsBsn(name);
    return isName ? { by: 'firm-name', about: name } : undefined;
  },
  request(typed, mayKeep) {
    const subject = this.subject(typed);
    if (!subject || !mayKeep('Company', 'kvkNumber')) return undefined;
    const headers = { Accept: 'application/hal+json' };
    const { by, about } = subject;
    if (by === 'kvk-number')
      return { method: 'GET', path: `/v1/basisprofielen/${about}`, headers, isUnknownBy404: true };
    const query = { naam: about, resultatenPerPagina: String(mostFound) };
    return { method: 'GET', path: '/v2/zoeken', query, headers, isUnknownBy404: true };
  },
  isNothing: (answer) => isEmptyList(heldIn(answer)['resultaten']),
  records(answer) {
    const held = heldIn(answer);
    return 'resultaten' in held ? listIn(held['resultaten']).flatMap(foundFirm) : profile(held);
  },
};

/** A name goes into an address, and addresses stay in the logs of others: no number of a person goes along. */
function holdsBsn(name: string): boolean {
  const runs = name.match(/\d(?:[\s.\-/]*\d)*/g) ?? [];
  return runs.some((run) => {
    const digits = run.replace(/\D/g, '');
    return [...digits].some((_, at) => bsn.check(digits.slice(at, at + 9)) === undefined);
  });
}

function profile(held: ReturnType<typeof heldIn>) {
  const { hoofdvestiging, eigenaar } = heldIn(held['_embedded']);
  const [main, owner] = [heldIn(hoofdvestiging), heldIn(eigenaar)];
  const period = heldIn(held['materieleRegistratie']);
  return recordOf('Company', textIn(held['kvkNummer']), {
    kvkNumber: [textIn(held['kvkNummer'])],
    name: [textIn(held['statutaireNaam']) || textIn(held['naam'])],
    alias: [textIn(held['naam']), ...listIn(held['handelsnamen']).map(({ naam }) => textIn(naam))],
    rsin: [textIn(owner['rsin']) || textIn(main['rsin'])],
    legalForm: [textIn(owner['uitgebreideRechtsvorm']) || textIn(owner['rechtsvorm'])],
    sector: listIn(held['sbiActiviteiten']).map(({ sbiCode, sbiOmschrijving }) => joinedIn(sbiCode, sbiOmschrijving)),
    incorporationDate: [dayIn(period['datumAanvang'])],
    dissolutionDate: [dayIn(period['datumEinde'])],
    address: [...listIn(main['adressen']), ...listIn(owner['adressen'])]
      .filter(({ indAfgeschermd }) => textIn(indAfgeschermd) !== 'Ja')
      .map((one) => textIn(one['volledigAdres']).replace(/\s+/g, ' ') || addressIn(one)),
    website: Array.isArray(main['websites']) ? main['websites'].map(textIn) : [],
  });
}

function foundFirm(found: ReturnType<typeof heldIn>) {
  const home = heldIn(heldIn(found['adres'])['binnenlandsAdres']);
  return recordOf('Company', textIn(found['kvkNummer']), {
    kvkNumber: [textIn(found['kvkNummer'])],
    rsin: [textIn(found['rsin'])],
    name: [textIn(found['naam'])],
    previousName: [textIn(found['vervallenNaam'])],
    status: [textIn(found['actief']) === 'Nee' ? 'niet actief' : textIn(found['actief']) === 'Ja' ? 'actief' : ''],
    address: [addressIn(home)],
  });
}

const addressIn = (one: ReturnType<typeof heldIn>): string =>
  joinedIn(one['straatnaam'], one['huisnummer'], one['huisletter'], one['postcode'], one['plaats']);
