/**
 * Given names that are used for each other: what stands on a birth certificate and what somebody is called. One line for each
 * family of names, the first is its key. A name stands in one family only, also where it could be short for several (Bert):
 * a level says "may be the same name", and the weights say what that is worth. Written by hand from common use.
 */
const families = `
johannes jan johan hans joannes johnny han hannes
jacobus jaap jacob koos cobus jakob sjaak
cornelis kees cor corneel cees nelis
petrus piet pieter peter pierre
willem wim wilhelmus willy wil helmus wille
hendrikus henk hendrik hein henricus harrie rik henny
gerardus gerard gerrit ger geert gerhardus gerhard
antonius anton toon ton antoon antoine tony teun theunis teunis
adrianus adriaan ad arie janus adrie
theodorus theo dorus theodoor
franciscus frans francis cis
josephus jos jozef joseph jo sjef jef
martinus martin tinus maarten mart marten tini
mattheus mathijs thijs matthijs matthias mattijs ties
nicolaas klaas nico niek nicolaus nick nicolas claes
lambertus bert lambert albertus albert bertus hubertus norbert egbert robertus engelbertus
leonardus leo leonard leendert leon len
laurentius laurens lau lourens rens laurent
michael michiel mike michel chiel mick maikel
christianus chris christiaan christian
christoffel stoffel christopher kit
bernardus ben bernard barend bernhard berend bennie
dirk derk diederik dick theodericus
everardus evert everhardus eef
frederikus freek frederik fred frits freddy fritz
wouter walter wout walterus gualtherus
simon siem sijmen symon
stephanus stefan steven stef stephan fanus
sebastianus bas sebastiaan bastiaan sebastian
alexander alex lex sander xander aleksander aleksandr
ludovicus louis lodewijk lou ludo
augustinus guus august gus
aloysius wies loek aloijsius
marinus rinus rien
jeroen hieronymus
mohammed mohamed muhammad mohammad mohamad muhammed mehmet mo
achmed ahmed ahmet achmet
youssef yusuf yousef yousif jusuf
abdullah abdallah abdoullah
hassan hasan
hussein hoessein husayn hossein hussain
ibrahim ebrahim brahim
mustafa mustapha moustafa
johanna hanna jannie jantje janna joanna jopie
maria marie mia ria mieke riet marietje mies miep marijke mary maryam
cornelia corrie cora nel nelly neeltje lia
wilhelmina willemina mien mina minnie helma wilma
hendrika riek henriette rika hennie drika
elisabeth els elizabeth bets lies liesbeth betty elly bep lisette elise
catharina trien toos katrien kaatje katharina tineke rina trijntje cathy
margaretha greet gre griet margriet margaret gretha margreet rita greta
petronella nelleke pietje petra
antonia tonny antje toni antoinette
adriana jaantje
gerarda gerda gerritje gerardina
jacoba coba cobie jacomina jacqueline
theodora dora door thea dorothea
francisca cisca fransje francien
josephina jose fien josephine sefa
martina tine martine
helena leen lena heleen leentje elena
geertruida truus geertje trudy geertruda truida
alida ali aaltje
fatima fatma fatimah
aicha aisha ayse ayesha
william will bill billy willie liam
robert rob bob bobby robbie robin
richard rick rich ricky dicky
edward ed eddie ted teddy ned
thomas tom tommy
james jim jimmy jamie jem
john jack johnnie jonny jock
charles charlie chas carl karl chuck
henry harry hal hank
george geordie georgie joris
frank frankie
samuel sam sammy
benjamin benny benji
daniel dan danny daan
david dave davy
andrew andy drew andreas andries
arthur art artie
alfred alf alfie fredy
joe joey
walt wally
lawrence larry laurence laurie
nathaniel nat nathan
timothy tim
gregory greg
anthony anth
patrick pat paddy
stephen steve
philip phil philippus flip filip
matthew matt
margery madge marjorie
ann anne annie nan nancy nanny anna hannah
molly polly
eliza beth bess bessie betsy lizzie libby liz lisa
katherine kate kathy kitty katie kathleen katharine
sarah sally sara sadie
maggie meg peggy daisy
frances fanny fran
agnes nessie aggie
emily emmie em
ellen nell nellie helen
harriet hattie
isabella bella isabel belle ibby
jane jennie janie jenny jean jeannie
dorothy dolly dot dottie
martha mattie patty
matilda tilly maud
susan sue susie susannah susanna suzan
victoria vicky
florence flo florrie flossie
alice allie
georgina georgiana
`;

const keyOf = new Map<string, string>();
for (const family of families.trim().split('\n')) {
  const names = family.split(' ');
  for (const name of names) if (!keyOf.has(name)) keyOf.set(name, names[0] ?? name);
}

/** The key of the first given name's family; a name of no family is its own. An initial says nothing. */
export function callName(folded: string): string {
  const [first = ''] = folded.split(' ');
  return first.length < 2 ? '' : (keyOf.get(first) ?? first);
}
