/**
 * In how many of 10,000 names of firms a word stands. Not a stop list: a word that says little still says something,
 * and `Holding` can be all there is. Two sources, kept apart because one is weak. Data.
 */

/** Counted in the UK register of overseas entities (30,221 names, OGL v3). */
const counted = `
  investments:910 holdings:907 properties:794 property:459 international:283 trustee:244 investment:241
  propco:196 group:141 estates:130 management:127 street:122 services:112 estate:111 enterprises:107 house:106
  capital:96 trustees:95 trust:95 real:93 park:91 global:87 ventures:74 developments:72 london:71
  assets:69 development:65 road:57 nominee:55 overseas:52 nominees:46 one:44 industrial:42 new:42
  place:41 logistics:40 square:39 land:39 finance:38 court:37 green:37 two:36 bank:31 business:31 invest:31
  associates:31 hill:31 united:31 worldwide:28 commercial:28 city:27 star:27 retail:26 partnership:26 blue:26
  europe:25 lane:24 residential:24 south:24 hotel:24
  asset:23 tower:23 golden:22 opco:22 partners:22 private:22 securities:22 foundation:21 west:21
  consultants:20 `;

/**
 * Dutch words. No Dutch register could be counted here: these are estimates to start from, anchored on the 292 Dutch
 * firms of the same register (`holding` in 26). `countFirmWords` replaces them by a register's own figures.
 */
const estimated = `
  holding:890 beheer:400 vastgoed:150 groep:120 onroerend:30 goed:40 exploitatie:60 maatschappij:60 handelsonderneming:120
  handelsmaatschappij:25 onderneming:25 bouwbedrijf:60 bouw:80 aannemersbedrijf:45 schildersbedrijf:45 klusbedrijf:70
  installatiebedrijf:35 installatietechniek:30 techniek:60 transport:70 transportbedrijf:30 logistiek:25 import:30
  export:30 handel:50 trading:60 autobedrijf:60 garage:30 restaurant:50 cafetaria:25 cafe:30 eetcafe:20 horeca:25
  schoonmaak:30 schoonmaakbedrijf:30 administratie:35 administratiekantoor:60 advies:110 adviesbureau:40 consultancy:110
  consulting:80 praktijk:60 tandartspraktijk:30 fysiotherapie:35 kapsalon:45 uitzendbureau:25 beveiliging:20
  zorg:50 thuiszorg:20 kinderopvang:25 pensioen:70 pensioenfonds:15 participaties:45 deelnemingen:20 financiering:20
  belegging:25 beleggingen:60 hypotheken:15 makelaardij:35 assurantien:25 verhuur:45 nederland:170 europa:20 vrienden:30
  steunfonds:20 sportvereniging:15 voetbalvereniging:15 zonen:30 gebroeders:25 bloemen:20 dienstverlening:30`;

export const firmWordsPer10000: ReadonlyMap<string, number> = new Map(
  `${counted} ${estimated}`
    .trim()
    .split(/\s+/)
    .map((pair): readonly [string, number] => {
      const [word = '', count = '0'] = pair.split(':');
      return [word, Number(count)];
    }),
);
