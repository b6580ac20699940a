const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Before the name of a person. */
export const titles = setOf(`
  mr mrs ms miss mx dr doctor prof professor rev reverend fr imam pastor sir dame lady lord cllr
  councillor pc wpc dc ds di dci pcso sgt uncle auntie aunty aunt nana nanny granny grandad grandpa
`);

/** Titles that are also the beginning of other things ("Miss Appointments", "Lady in waiting"). */
export const courtTitles = setOf('sir dame lady lord miss');

/** Who a person is to the child or the case: a capital right after it is a name. */
export const kin = setOf(`
  mother mum mom mummy mam father dad daddy stepfather stepmother stepdad stepmum step-father
  step-mother step-dad step-mum stepbrother stepsister step-brother step-sister brother sister sibling
  half-brother half-sister twin aunt auntie aunty uncle nan nana nanna gran granny grandmother grandma
  grandfather grandad grandpa great-grandmother great-aunt cousin nephew niece partner ex-partner
  boyfriend girlfriend husband ex-husband wife ex-wife friend son daughter stepson stepdaughter baby
  godmother godfather neighbour lodger mam nain taid dadi nani
`);

/** Words that say that a name follows. */
export const naming = setOf('named called aka alias surname forename name');

/** Trades whose holder may be named after them: "social worker Heledd". */
export const trades = setOf(`
  worker officer nurse teacher headteacher midwife visitor consultant paediatrician counsellor mentor
  psychologist psychiatrist guardian solicitor judge chair manager carer carers child boy girl pupil
  student client patient girl youth
`);

/** What a person does; after a capital that opens a sentence it says that it is a person. */
export const deeds = setOf(`
  said says told tells disclosed disclosing reported reports stated states alleged denied denies
  admitted confirmed explained described asked asks attended attends presented lives lived moved ran
  cried shouted threatened assaulted hit punched kicked pushed slapped bit texted messaged phoned rang
  refused agreed wanted wants felt feels thinks thought believed believes hates loves likes liked
  appeared seemed became returned visited went goes came stayed stays slept self-harmed absconded
  struggled struggles suffers suffered gave birth met spoke speaks talked has had is was does did
  been wrote writes knew knows left remains remained arrived aged
`);

/** Of those, what only a person does. */
export const speech = setOf(`
  said says told tells disclosed disclosing reported reports stated states alleged denied denies
  admitted confirmed explained described asked asks attended attends presented lives lived cried
  shouted threatened assaulted punched kicked slapped texted messaged phoned rang refused agreed wanted
  wants feels thinks thought believes hates loves likes liked visited slept self-harmed absconded spoke
  speaks talked writes wrote knows knew
`);

/** Beside the place words: after them a name of a place is the place. */
export const fromWords = setOf('from at to into for the');

/** After these a capital that no list knows is a place. */
export const placeWords = setOf(
  'in near outside around across throughout within via toward towards',
);

/** After these, "in" says that somebody is trusted, not where somebody is. */
export const inPersons = setOf(`
  confidence trust trusts trusted faith interest interested difference change changes improvement seen
  noticed noted observed believe believed believes confide confided confides
`);

/** After a surname with "the" before it. */
export const household = setOf(`
  family families household children child siblings sibling brothers sisters boys girls twins parents
  brother sister couple case home baby clan
`);

/** Before "to": where somebody goes is a place. */
export const movement = setOf(
  'moved moves moving relocated returned travelled transferred relocating',
);

/** Last words of the name of a body or a place: what stands before them with a capital is its name. */
export const bodies = setOf(`
  academy association borough building buildings campus centre center charity church city clinic club
  college constabulary council county court district estate foundation garage group hall health
  healthcare home homes hospice hospital hostel hotel house infirmary institute jail lodge magistrates
  market medical mosque network nhs nursery parish park partnership pharmacy place police practice
  prison project programme refuge region school service services shelter station street suite surgery
  team temple town trust unit university village ward wing
  framework model approach protocol guidance act law toolkit tool scale assessment questionnaire
  report review inquiry study syndrome disease method methodology principles standard standards
  portal database system app platform operation area road lane avenue crescent close drive gardens
  hill green common square bridge junction airport railway bus shopping precinct arena stadium library
`);

/** Small words that join the parts of one name: "Ahmed bin Yusuf". */
export const particles = setOf(
  'van von der den de da di do dos del la le bin ibn bint al el ul ur ap ferch',
);

export const kinNoun =
  /^(?:['’]s|s['’]) (?:\w+ )?(?:mother|mum|mom|mam|father|dad|stepfather|stepmother|step-?\w+|brother|sister|siblings?|aunt|uncle|nan|gran|grand\w+|cousin|partner|boyfriend|girlfriend|husband|wife|friends?|son|daughter|baby|carers?|parents?|family|home|behaviour|voice|school|teacher|wishes|views|needs|safety|presentation|attendance|health|lived|bedroom|phone|placement|social|care|plan|case|age|birth|disclosure|account|return)\b/iu;
