/**
 * Legal forms by code, with their spellings as `firm-name.ts` folds them: no dots, single letters joined. The codes
 * are our own; the forms are those of the Dutch trade register and those that meet Dutch partners most, after the
 * ELF list of GLEIF (ISO 20275) and the countries' own registers. Data.
 */

/** What a form means, whatever the country calls it. */
export type FormClass =
  | 'private limited'
  | 'public limited'
  | 'limited'
  | 'partnership'
  | 'limited partnership'
  | 'foundation'
  | 'association'
  | 'cooperative'
  | 'sole proprietor'
  | 'other';

/** `code = spelling; spelling`. A spelling in front with `^` may also stand before the name. */
const rows: Readonly<Record<FormClass, string>> = {
  'private limited': `
    bv = ^bv; besloten vennootschap; ^besloten vennootschap met beperkte aansprakelijkheid; flex bv
    bvba = bvba; ebvba; sprl; sprlu; besloten vennootschap bvba
    gmbh = gmbh; mbh; ges mbh; gesellschaft mit beschrankter haftung; gmbh in gr; ggmbh
    ug = ug; ug haftungsbeschrankt; unternehmergesellschaft haftungsbeschrankt
    sarl = sarl; sarlu; eurl; societe a responsabilite limitee; sarls
    srl = srl; srls; societa a responsabilita limitata; limitata
    sl = sl; slu; slp; sociedad limitada; sociedad de responsabilidad limitada
    lda = lda; ltda; unipessoal lda; limitada; sociedade unipessoal lda
    spzoo = ^sp zoo; spzoo; spolka z ograniczona odpowiedzialnoscia; sp zoo sp k; sp zoo sk
    sro = sro; spol sro
    kft = kft
    doo = doo
    ood = ood; eood
    ooo = ^ooo; ^tov; ^obshchestvo s ogranichennoy otvetstvennostyu
    sia = ^sia
    uab = ^uab
    ou = ou
    aps = aps
    shpk = shpk; sh pk
    oy = oy; oy ab
    ltdsti = ltd sti; limited sirketi; sirketi
    fze = fze; fzco; fzc; fz llc; dmcc; dwc llc
    wll = wll
    pteltd = pte ltd; private limited; pvt ltd; pvt limited; pty ltd; pty limited; proprietary limited; pte limited
    sdnbhd = sdn bhd; sendirian berhad
    llc = llc; lc; limited liability company
    dac = dac; designated activity company`,
  'public limited': `
    nv = ^nv; naamloze vennootschap
    sa = sa; societe anonyme; sociedad anonima; sau; sa de cv; sas de cv
    sas = sas; sasu
    spa = spa; societa per azioni
    ag = ag; aktiengesellschaft; kgaa
    plc = plc; public limited company
    se = se; societas europaea
    ab = ab; aktiebolag; ab publ
    as = as; asa; anonim sirketi; anonim sti; a s
    spolka = spolka akcyjna
    ad = ad; ead
    ao = ^oao; ^pao; ^zao; ^ao; ^pat
    zrt = zrt; nyrt
    saa = sa spf; sicav
    pt = ^pt; tbk
    berhad = bhd; berhad
    kk = kk; kabushiki kaisha
    jsc = jsc; pjsc; ojsc; cjsc; joint stock company`,
  limited: `
    ltd = ltd; limited; co ltd; company limited; co limited; ltee
    inc = inc; incorporated; corp; corporation; co inc`,
  partnership: `
    vof = ^vof; ^vennootschap onder firma
    maatschap = ^maatschap
    fa = ^fa; ^firma
    unlimited = unlimited; unlimited company; ultd
    ohg = ohg; offene handelsgesellschaft
    gbr = gbr
    snc = snc; societe en nom collectif; societa in nome collettivo
    ss = societa semplice; ss
    sci = ^sci; ^scp; scpi; societe civile immobiliere
    spj = sp j; spj; spolka jawna
    sc = spolka cywilna
    llp = llp; limited liability partnership`,
  'limited partnership': `
    cv = ^cv; commanditaire vennootschap; cv op aandelen
    kg = kg; gmbh co kg; gmbh kg; ag co kg; se co kg; kommanditgesellschaft; bv co kg
    ks = ^ks; ks; kommanditselskab
    scs = scs; sca; scsp; societe en commandite simple; societe en commandite
    spk = sp k; spk
    lp = lp; limited partnership; slp`,
  foundation: `
    stichting = ^stichting; ^st administratiekantoor
    stak = ^stak; ^stichting administratiekantoor
    stiftung = stiftung; privatstiftung; ^stiftung
    fondation = fondation; ^fondation; ^fundacja; fundacja; ^fundacion; ^fondazione; foundation
    anstalt = anstalt; establishment; reg`,
  association: `
    vereniging = ^vereniging; ^ver
    vve = ^vve; ^vereniging van eigenaars; ^vereniging van eigenaren
    vzw = vzw; ^vzw; asbl; ^asbl; ivzw; aisbl
    ev = ev; eingetragener verein
    kerk = ^kerkgenootschap`,
  cooperative: `
    coop = ^cooperatie; ^cooperatieve vereniging; ^cooperatieve; cooperatie; coop
    coop ua = ^cooperatie ua; cooperatie ua; ua
    coop ba = ^cooperatie ba; cooperatie ba; ba
    coop wa = ^cooperatie wa; cooperatie wa; wa
    owm = ^owm; ^onderlinge waarborgmaatschappij; ^onderlinge
    cvba = cvba; scrl; cvba so; sc rl
    eg = eg`,
  'sole proprietor': `
    ez = ^eenmanszaak; eenmanszaak
    ek = ek; e k; eingetragener kaufmann
    sp = ^fhu; ^phu; ^pphu`,
  other: `
    eesv = ^eesv; eesv; eeig; ewiv
    trust = trust
    branch = succursale; zweigniederlassung; niederlassung`,
};

export interface LegalForm {
  readonly code: string;
  readonly formClass: FormClass;
}

const classes = Object.keys(rows).filter((key): key is FormClass => key in rows);

const spellings = classes.flatMap((formClass) =>
  rows[formClass]
    .trim()
    .split('\n')
    .flatMap((row) => {
      const [code = '', list = ''] = row.split(' = ');
      return list
        .split('; ')
        .map((spelling) => ({ spelling: spelling.trim(), form: { code: code.trim(), formClass } }));
    }),
);

/** Spellings that may stand behind a name, and those that may also stand before it. */
export const formsBehind: ReadonlyMap<string, LegalForm> = new Map(
  spellings.map(({ spelling, form }) => [spelling.replace('^', ''), form]),
);
export const formsBefore: ReadonlyMap<string, LegalForm> = new Map(
  spellings.filter(({ spelling }) => spelling.startsWith('^')).map(({ spelling, form }) => [spelling.slice(1), form]),
);

export const formCodes: ReadonlySet<string> = new Set(spellings.map(({ form }) => form.code));

/** The most words that one spelling has. */
export const longestForm = Math.max(...spellings.map(({ spelling }) => spelling.split(' ').length));

/** What a register adds behind the form: in the course of being founded, wound up, bankrupt. */
export const statusWords: ReadonlyMap<string, string> = new Map([
  ['io', 'being founded'],
  ['in oprichting', 'being founded'],
  ['in liquidatie', 'winding up'],
  ['in liquidation', 'winding up'],
  ['en liquidation', 'winding up'],
  ['il', 'winding up'],
  ['in staat van faillissement', 'bankrupt'],
  ['in faillissement', 'bankrupt'],
  ['failliet', 'bankrupt'],
  ['in surseance', 'suspension of payments'],
  ['in surseance van betaling', 'suspension of payments'],
]);
