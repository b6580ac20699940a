/**
 * Words with a capital that audit prose is full of and that are nobody's name: bodies, systems,
 * methods, Acts, medicines, platforms. Small letters; what stands in the English list is not needed.
 */
const list = `
barnardo barnardos cafcass camhs ofsted nspcc hmicfrs cqc mencap childline kooth relate coram catch22
mindmate homestart sendias sendiass kidscape addaction turning refuge nacro crimestoppers ceop nca
liquidlogic mosaic carefirst systmone emis rio lorenzo paris athena niche connect eclipse frameworki
arbor bromcom cpoms myconcern safeguard icert capita synergy impulse onesystem asknormen tusla hmpps
macfa maca mash masa lscp lscb mace marac mappa naccc jtai ilacs ilor cin icpc rcpc lac cla uasc nrm
sgo cao eho pep pepa ehcp ehcps sen send senco sencos dsl ddsl dsls lado iro iros iss cpp cpcc yot yjs
yos edt eds ooh scr lcspr scrs sudi sudic cdop cdr fgm fii hbv cse cce csa hsb pru prus tac taf taf
gcp gcp2 nai dna wnb gp gps hv hvs sw sws fnp qa dv dva da adhd asd add ptsd odd fasd iapt dbt cbt
snapchat instagram tiktok whatsapp facebook youtube roblox fortnite minecraft discord xbox playstation
telegram twitter onlyfans omegle kik reddit messenger facetime skype zoom teams netflix google iphone
ipad android apple amazon uber tesco aldi lidl asda morrisons sainsbury sainsburys argos mcdonald
mcdonalds greggs premier wetherspoon
ritalin methylphenidate sertraline fluoxetine melatonin risperidone concerta paracetamol ibuprofen
calpol ventolin salbutamol epipen insulin diazepam methadone subutex naloxone xanax spice mamba
laming munro gillick fraser bichard macpherson climbie cleveland barnahus sarc kaleidos
philomena herbert encompass alter pathfinder mindfulness theraplay makaton thrive incredible webster
stratton asq edinburgh hads warwick goodman conners ainsworth bowlby maslow bronfenbrenner
sightline genogram genograms ecomap ecomaps multiagency reunification childrens kloe kloes int
lincs notts derbys leics northants yorks lancs cambs bucks berks beds herts wilts hants glos worcs staffs
shrops oxon warks elvanse medikinet quetiapine lisdexamfetamine mirtazapine citalopram aripiprazole
inc ltd plc cic dept govt approx esp misc assmt mtg ref refs appt appts tel mob ext addr sch sec
january february march april june july august september october november december
monday tuesday wednesday thursday friday saturday sunday
mondays tuesdays wednesdays thursdays fridays saturdays sundays
jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun bst gmt
christmas easter eid ramadan diwali hanukkah passover vaisakhi lent advent yom kippur rosh hashanah
islam muslim muslims christian christians catholic catholics hindu hindus sikh sikhs jewish jew jews
buddhist buddhists quran bible gurdwara
windrush covid coronavirus brexit bame lgbt lgbtq nhs nhse dfe moj hmrc dwp ico icb icbs ccg ccgs pcc
section sections annex appendix part stage phase level tier group year years key reception
`;

export const fieldWords: ReadonlySet<string> = new Set(list.split(/\s+/).filter(Boolean));

/** Names that stand in the name of a law, a scheme or an illness; what follows says so. */
export const eponyms =
  /^['’]?s?[ -](?:law|act|report|review|inquiry|enquiry|guidelines?|competen\w+|protocol|syndrome|disease|scale|score|inventory|test|box|disorder|principle|model|hierarchy|duty|profile|scheme|programme|tool)\b/iu;
