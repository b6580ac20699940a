/**
 * Names of invented people, written for the corpus and held apart from every list of the detector
 * (a test proves it): so the figures say what it makes of a name that it has never met. Each line is
 * one of the populations that a partnership in England works with.
 */
const given = `
Bronwenna Cerysanne Eluned Gwenfron Heulyn Llinosa Meilyr Tegwen Gwenhwyfar Angharadwy Lleucu Myfi Briallen Cadfan Einir
Kazimiera Zdzichna Bogumila Radoslawa Swietlana Jagodka Mieszko Gniewko Wierzyslaw Dobrochna Krzesimira Nastka Zbyszko
Oluwakemisola Ifechukwude Chizaramekpere Temitayomi Nkechiyere Obiageliaku Ayotomiwa Somtochi Kosisochi Oluwadarasimi Iretiola
Rukhsaar Mehwishah Zunairah Sheherbano Nabeelah Tayyabah Mahnoorah Haseebullah Zeeshaan Muneebah Sidrah Shahmeer
Tahmeeda Nusratun Shirinara Jubaeda Rubaiyat Fahmidah Tanjeena Mosammat Rezwanur Shafiqur
Hodanah Ubaxle Xamdi Sahraleh Cawo Ifrahim Liibaan Warsameh Deeqoy Fowsiyo
Tsegereda Yordanosa Selamawit Filmonaw Natnaela Merhawit Awetash Winta Brhane Semharet
Rozhinah Shilane Hawrazh Zhwane Aramsha Diyarko Kaziwa Rezhin Sherzadan Goranaz
Ionelutza Raluka Codrutza Smarandita Gicuta Mihaitza Florentza Zamfirica Neculaica
Bahtiyarna Gulizara Nazlihana Berkehan Yagizhan Cemreana Oykunaz Melisanur
Thuyanh Hoaithuong Ngochan Quynhmai Baotran Khanhvy Phuongdung
Xiuyinga Meihuang Yutongli Zihanxu Junjiehao
Kwadwoba Akosuaa Yaabea Nhyiraba Ofeibea Efuabena Kojoba Adwoaba
Tashaniqua Jahmelia Kemarley Shanarae Odaineo Rushelle Jahvontae Tijuanna Renardoe
Jaxtyn Kaydie Kyeson Rhyley Ellisia Brogyn Kiearn Kaceyleigh Tiegan Lilliemay Jorgi
Aoibhinn Caoilfhionn Muirgheal Fiadhna Tadhgan Sorchadh Naoiseach
Dzhessika Oleksandrina Bohdanko Yevheniy Svitlanka Zoriana Lesyana
Zsofika Bernadettka Vilmoska Csengele Gergoke
Jashanpreeti Harkirana Gurnihala Manvirjot Sukhmanjot Navneetpal Prabhgun Anveerjot
Priyadharshi Kavinaya Thanushka Vaishnavika Nilaxan Dhanushan Abiramiya Sinthujan
Besjanë Drilonë Fjollë Gentrita Valdrinë Albulenë
 Joaquinzinho Graçanela Feliciani
Tendaishe Ruvarashe Nyashadza Tinotendaishe Makanaka Kudzaishe
`;

const surnames = `
Gwynedrydd Rhosllwyn Cadwaladrys Penrhynyn Tresaith
Wojtkiewiczka Brzeczkowska Szczepanikova Grzegorzewiczow Niedzwieczka Zlotogorski Krzywonosek Przybylkowska Jastrzebowiak Wieczorkiewska Chmielnikowska
Oyelakinde Chukwuneloka Adegbulugbe Ihenachor Nwabuezeoke Olanrewajuola Ezenwakaegbu Akinwandeola Uzochukwudi Onwubolachi
Chaudhrani Bhattiwala Mirzadeh Qureishwar Sheikhani Lodhran Jatoiwala Khokharzai Rajpar Mehmoodi Warraichi
Talukderi Mojumdari Bhuiyanur Chowdhurani Sikderi Howladari
Warsamehle Guleidow Hirsiyo Jamacow Xasanow Dirieye Cilmiye
Tekleberhanu Weldegebri Ghebremeskeli Habtezion Kidaneab Woldeyes Asmelashi
Rashidzangana Barzinjiyan Hawramanyi Sharifpur Zebarian Mizurian
Ciobotaruca Mocanutza Ungureanescu Prundarean Caldararescu Rostasel
Yildirimoz Karaburunlu Akdoganli Ozturkmenli
Thanhvuong Phamquoc Luongba Dinhtrieu
Ouyangli Zhengbao Xuefang
 Asantewaah Boakyeasi Amponsem Kwartengy
 Lothringham Pennyfarr Dunkerleigh Hebblethwyte Ollerinshaw Satterthwayte Ramsbothwell Birtwhistell Clutterby Entwhistley Fazackerby Garsidely Micklethwayt Postlethwayt Shufflebothom Threlkeldy Winstanby Yarwoode Arkwhite Blenkinsope Cowperthwayte Dinsdayle Eckerslike Fothergyll Gathercoal Higginbothan Ibbotsen Lumleigh Murgatroyde Ogdenshaw Pickersgyll Raistrycke Sugdenby Tattersole Uttleigh Wolstenhulm
 Uí-Dhomhnaill Breathnachan Caomhanach
 Shevchukenko Bondarchukova Lysenkivna Tymoshchukova
Nagyfalusi Kovacshegyi Szilvasyne
Sandhuwalia Dhaliwalia Gillianwala Randhawiya Bhullaria Atwalpur
 Thiruchelvi Yogarasan Mahalingamoorthy Kuganesan
Krasniqaj Gashijaj Berishajt Hoxhallari
Mukamurenzi Chigumbura Madziwanyika Nyamupinga Chikwandura Mutasaraz
Teixeirinha Cavacolino Fontesverde Quintaneiro
`;

const streets = `
Larkmoor Whinberry Thistlegate Copperbeck Hagglestone Brackendene Owlersett Pinfoldley Marlstead Wheatcroftley Rushgarth
Skellowby Tannersgate Cinderhowe Larchenby Brindlewick Cobblerigg Dovecoteley Elderstub Fallowmere Gorsehaugh Harebellow
Hollinshawe Ivelmead Juniperley Kestrelgarth Lapwingby Nettleworthy Oxlipton Peartreeley Quarrywell
Sallowfield Teaselby Vetchley Yarrowgate Ashlinghurst Bilberrow Clovermead Damsonby Eiderholm
 Hazelhowe Jackdawby Kingcupley Linnetsgarth Medlarstone Plovergill Rowanbeckley
Tormentilby Wrensgate
`;

const schools = `
Brackenhowe Hollinbeck Thornymead Larchfieldby Wetherholme Copsewelly Greywethers Millrigg Pellgarth
Ravenhaugh Saltergill Tollbeckside Underhowe Withymead Yewgarth Aldhelmstone Benthamley Crosswynd Dunstanmere Elmsgarth
Foxhollin Garrowdale Heronsett Kirkwynd Lindrigg Merebeckley Nabsworth Osierholt Quernwood
`;

const listed = (words: string): readonly string[] => words.split(/\s+/).filter(Boolean);

export const corpusGivenNames = listed(given);
export const corpusSurnames = listed(surnames);
export const corpusStreets = listed(streets);
export const corpusSchools = listed(schools);
