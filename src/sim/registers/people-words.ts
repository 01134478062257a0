import { ranked } from './draw.ts';

/**
 * Names that people in the Netherlands have: common ones in order of frequency, and a long tail put together from
 * parts. Nobody in particular is meant. Data.
 */

export type Origin = 'dutch' | 'moroccan' | 'turkish' | 'polish' | 'syrian' | 'spanish';

const list = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Each entry: the usual spelling and, behind slashes, others that registers hold for the same name. */
const given: Readonly<Record<Origin, { readonly m: readonly string[]; readonly f: readonly string[] }>> = {
  dutch: {
    m: list(`Johannes Jan Cornelis Hendrik Willem Pieter Gerrit Petrus Jacobus Dirk Thomas Daan Sem Lucas Jacob Peter
      Antonius Franciscus Martinus Theodorus Christiaan Bram Tim Lars Ruben Jeroen Sander Marcel Robert Erik Mark Paul
      Wouter Koen Joost Maarten Bas Thijs Niels Stijn Rik Gijs Jelle IJsbrand Sjoerd Wim Henk Kees Piet Arie Leendert
      Klaas Anton Frans Simon Adriaan Nicolaas Bart Rob Frank Hans Ronald Dennis Patrick Floris Hugo Max Luuk Teun
      Jurre Mees Finn Levi Noah Sietse Wiebe Douwe Harm Albert Evert Barend Herman Bernard`),
    f: list(`Maria Johanna Anna Cornelia Wilhelmina Elisabeth Hendrika Catharina Petronella Adriana Margaretha Emma
      Sophie Julia Eva Lotte Niels Anouk Femke Marieke Ingrid Monique Esther Linda Marjolein Annemarie Trijntje Grietje
      Jantje Geertruida Jacoba Theodora Christina Helena Alida Femmigje Aaltje Klaasje Saskia Petra Karin Yvonne Nicole
      Wendy Kim Iris Fleur Roos Noor Tess Mila Lieke Isa Nina Sara Lisa Laura Floor Hanna Nienke Tjitske Froukje Baukje
      Hilda Gerda Ria Corrie Truus Annie Willy Ans Bep Lies Mieke Josien Evelien Renske`),
  },
  moroccan: {
    m: list(`Mohamed/Mohammed/Muhammad/محمد Youssef/Yousef/Yusuf/يوسف Ahmed/Ahmad/أحمد Hassan/Hasan/حسن
      Rachid/Rashid/رشيد Khalid/Chalid/خالد Said/Saïd/سعيد Omar/Oumar/عمر Ali/علي Mustapha/Mustafa/Moustafa/مصطفى
      Abdelkader/Abdulkadir/Abdelkadir Hicham/Hisham/هشام Karim/Kareem/كريم Ayoub/Ayub/أيوب Bilal/Belal/بلال
      Ilyas/Ilias/Elias Anouar/Anwar/أنور Noureddine/Nureddin/Nour-Eddine Tarik/Tariq/طارق Brahim/Ibrahim/إبراهيم`),
    f: list(`Fatima/Fatma/Fatimah/فاطمة Khadija/Chadija/Khadijah/خديجة Aicha/Aisha/Aïcha/عائشة Naima/Naïma/نعيمة
      Samira/Sameera/سميرة Latifa/Lateefa/لطيفة Malika/Maleeka/مليكة Hanane/Hanan/حنان Karima/Kareema Nadia/Nadya/نادية
      Loubna/Lubna/لبنى Yasmina/Jasmina/Yasmine Zineb/Zaynab/زينب Souad/Suad/سعاد Meryem/Mariam/Maryam/مريم`),
  },
  turkish: {
    m: list(`Mehmet/Mehmed Mustafa/Moustafa Ahmet/Ahmed Ali Hüseyin/Huseyin/Hüsein İbrahim/Ibrahim Hasan/Hassan
      Murat/Murad Ömer/Omer Yusuf/Yusef Emre Fatih/Fatıh Kemal Özgür/Ozgur Şükrü/Sukru Çağlar/Caglar Uğur/Ugur
      Serkan Volkan Burak`),
    f: list(`Fatma/Fatima Ayşe/Ayse Emine/Emina Hatice/Hatıce Zeynep/Zeyneb Elif Gülşen/Gulsen Özlem/Ozlem
      Şerife/Serife Sevgi Yıldız/Yildiz Derya Gülay/Gulay Nurcan Filiz Esra Büşra/Busra Tuğba/Tugba`),
  },
  polish: {
    m: list(`Piotr/Peter Krzysztof/Krzystof Andrzej/Andzej Tomasz/Thomasz Paweł/Pawel Łukasz/Lukasz Michał/Michal
      Marcin Jakub/Jacub Adam Grzegorz/Gregorz Wojciech/Wojcech Zbigniew/Zbignew Rafał/Rafal Sławomir/Slawomir`),
    f: list(`Anna Katarzyna/Katarzina Małgorzata/Malgorzata Agnieszka/Agneszka Barbara Ewa/Eva Magdalena Joanna
      Elżbieta/Elzbieta Krystyna/Kristyna Monika Dorota Beata Aleksandra/Alexandra Zofia/Sofia`),
  },
  syrian: {
    m: list(`Mohammad/Mohamad/Muhammad/محمد Ahmad/Ahmed/أحمد Khaled/Khalid/خالد Omar/عمر Mahmoud/Mahmud/محمود
      Abdulrahman/Abdel-Rahman/Abdurahman Yousef/Youssef/يوسف Hussein/Hussain/Hoessein/حسين Bashar/Bachar/بشار
      Anas/أنس Samer/Samir/سامر Nabil/Nabeel/نبيل Jamal/Djamal/جمال`),
    f: list(`Fatima/Fatimah/فاطمة Rania/Raniya/رانيا Huda/Houda/هدى Nour/Noor/نور Amal/أمل Rasha/رشا Hala/هالة
      Maryam/Mariam/مريم Layla/Leila/ليلى Sawsan/سوسن Zainab/Zaynab/زينب Iman/Eman/إيمان`),
  },
  spanish: {
    m: list(`José/Jose Antonio Juan Manuel Francisco/Fransisco Luis Carlos Jesús/Jesus Javier/Xavier Miguel Rafael
      Ángel/Angel Sergio Andrés/Andres Joaquín/Joaquin`),
    f: list(`María/Maria Carmen Ana Isabel/Ysabel Dolores Lucía/Lucia Pilar Teresa/Theresa Rosa Sofía/Sofia Elena
      Raquel Mónica/Monica Beatriz/Beatris Inés/Ines`),
  },
};

/** `van der|Berg`, or a name without particle. */
const common: Readonly<Record<Origin, readonly string[]>> = {
  dutch: list(`de_|Jong Jansen de_|Vries van_den_|Berg Bakker van_|Dijk Visser Janssen Smit Meijer de_|Boer Mulder
    de_|Groot Bos Vos Peters Hendriks van_|Leeuwen Dekker Brouwer de_|Wit Dijkstra Smits de_|Graaf van_der_|Meer
    van_der_|Linden Kok Jacobs de_|Haan Vermeulen van_den_|Heuvel van_der_|Veen van_den_|Broek de_|Bruijn de_|Bruin
    van_der_|Heijden Schouten van_|Beek Willems van_|Vliet van_de_|Ven Hoekstra Maas Verhoeven Koster van_|Dam
    van_der_|Wal Prins Blom Huisman Peeters de_|Jonge Kuipers van_|Veen Post Kuiper Veenstra Kramer van_den_|Brink
    Scholten van_|Wijk Postma Martens Vink de_|Ruiter Timmermans Groen Gerritsen Jonker van_|Loon Boer van_der_|Velde
    Willemsen Smeets de_|Lange de_|Vos Bosch van_|Dongen Schipper de_|Koning van_der_|Laan Koning van_'t_|Hof
    Driessen Hermans Evers van_den_|Bosch van_der_|Meulen Hofman Bosman Wolters Sanders van_der_|Horst Mol Kuijpers
    Molenaar van_de_|Pol de_|Leeuw Verbeek Verschuren ter_|Horst ten_|Cate Buijs Claassen Schmidt 's-|Gravenzande`),
  moroccan: list(`El_|Amrani/El_|Omrani/العمراني El_|Idrissi/El_|Idrisi/الإدريسي Benali/Ben_|Ali Bouazza/Boeazza/Buazza
    El_|Ouali/El_|Wali/الوالي Chaouki/Shawki Haddou/Hadou Azzouzi/Azouzi El_|Khattabi/El_|Chattabi/الخطابي
    Bouzid/Buzid Yahyaoui/Yahiaoui Mansouri/Mansuri/منصوري Tahiri/Taheri Zerouali/Zeroual Akkouh/Akouh
    El_|Hamdaoui/El_|Hamdawi Ouchene/Oushen Lahlou/Lahlu Bennani/Benani Ziani/Zyani`),
  turkish: list(`Yılmaz/Yilmaz Kaya Demir/Demır Şahin/Sahin Çelik/Celik Yıldız/Yildiz Yıldırım/Yildirim Öztürk/Ozturk
    Aydın/Aydin Özdemir/Ozdemir Arslan/Aslan Doğan/Dogan Kılıç/Kilic Aslan Çetin/Cetin Kara Koç/Koc Kurt Özkan/Ozkan
    Şimşek/Simsek Polat Erdoğan/Erdogan Güneş/Gunes Korkmaz`),
  polish: list(`Nowak Kowalsk_ Wiśniewsk_/Wisniewsk_ Wójcik/Wojcik Kowalczyk/Kovalczyk Kamińsk_/Kaminsk_
    Lewandowsk_/Levandowsk_ Zielińsk_/Zielinsk_ Szymańsk_/Szymansk_ Woźniak/Wozniak Dąbrowsk_/Dabrowsk_
    Kozłowsk_/Kozlowsk_ Jankowsk_ Mazur Wojciechowsk_ Kwiatkowsk_ Krawczyk/Krawcyk Piotrowsk_ Grabowsk_ Pawłowsk_/Pawlowsk_`),
  syrian: list(`Al_|Ahmad/Alahmad/الأحمد Al_|Hussein/Alhussein/الحسين Haddad/حداد Khalil/Chalil/خليل Najjar/Nadjar/نجار
    Al_|Masri/Almasri/المصري Darwish/Darwich/درويش Al_|Khatib/Alkhatib/الخطيب Hamdan/حمدان Saleh/Salih/صالح
    Mansour/Mansur/منصور Al_|Sayed/Alsayed/السيد Ibrahim/Ebrahim/إبراهيم`),
  spanish: list(`García Rodríguez González Fernández López Martínez Sánchez Pérez Gómez Martín Jiménez Ruiz Hernández
    Díaz Moreno Muñoz Álvarez Romero Alonso Gutiérrez`),
};

const stems = list(`Molen Berg Dijk Hof Veld Bos Water Brink Kamp Heide Meer Woud Beek Zand Eik Linde Haag Poel Broek
  Duin Oever Horst Steen Wilg Vaart Polder Wetering Kerk Toren Brug Els Ooi Schans Waal Rade Vecht Koren Haver Wolve
  Roose Winkel Smeden Haze Ekster Reiger Zwaan Valk Kraan Otter Honing Zilver Ketel Anker`);
const endings = list(`aar man s stra ma sen inga huis kamp voort mans enaar meijer horst beek veld berg dijk hoven
  broek laar ink ing steen`);
const particlesOfTail = ['', '', '', '', 'van ', 'van der ', 'van de ', 'van den ', 'de ', 'ter ', 'ten '];

/** Common to rare: half of the people have a common name, the others one of some thousands. */
export const tailOf = (place: number): string => {
  const stem = stems[place % stems.length] ?? '';
  const rest = Math.floor(place / stems.length);
  const ending = endings[rest % endings.length] ?? '';
  const particle = particlesOfTail[Math.floor(rest / endings.length) % particlesOfTail.length] ?? '';
  return `${particle}|${stem}${ending}`;
};
export const tailLength = stems.length * endings.length * particlesOfTail.length;

const origins: readonly Origin[] = ['dutch', 'moroccan', 'turkish', 'polish', 'syrian', 'spanish'];

export const drawGiven = new Map(
  origins.map((origin) => [origin, { m: ranked(given[origin].m), f: ranked(given[origin].f) }]),
);
export const drawCommon = new Map(origins.map((origin) => [origin, ranked(common[origin])]));
