const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/**
 * Given names that the other lists lack, know as something else, or know as a word that hardly ever
 * has a capital: with one they are names, wherever they stand.
 */
export const surelyGivenNames = setOf(`
  alfie archie freddie teddy ollie callum kieran ewan euan hamish iain angus fergus rory lachlan niall
  declan cormac aoife niamh ciara saoirse roisin orla sinead siobhan eilidh isla ailsa catriona mhairi
  morag fiona shona rhona bronwen carys cerys ffion nia mair nerys eleri angharad megan lowri elin gwen
  gwyneth dylan ieuan iwan huw hywel dafydd dewi emrys gethin geraint gruffydd idris ifan owain rhodri
  rhys steffan tomos trystan gareth gavin sian maria lee carol dean dale glen glenn robin jack harry
  charlie jimmy tommy terry barry gary jenny polly molly dolly peggy betty sally nelly billy bobby
  kelly casey bailey tyler mason taylor hunter logan carter cooper parker archer jayden jaden kayden
  aiden aidan ethan liam noah mia ellie chloe kyle craig wayne shane darren lorraine tracey tracy
  stacey stacy kirsty kirsten lyndsey lindsay leanne joanne suzanne maxine yvonne denise janine
  nadine celine charlene jolene marlene daisy lily holly poppy ruby jade jasmine heather hazel ivy
  violet olive iris rosemary crystal gemma ginger penny sandy sue pat bob bill rob nick 
  roy ray jay rex kenny lenny benny ronnie reggie mickey vicky nicky ricky becky katie
  kathy cathy libby tilly milly maisie evie effie elsie edie bertie louie jodie josie rosie cody
  riley hayley ashley kayley scarlett savannah skye dakota priya anjali sunita meena neha pooja
  amina aisha ayesha zainab khadija maryam yasmin yusuf ibrahim omar hamza bilal usman imran asif
  tariq nadia samina shabana shazia farah sana hina rabia bushra uzma adeel kamran
`);

/** Names of places that are given names more often: taken for one where nothing says "place". */
export const placeGivenNames = setOf(`
  jordan georgia chelsea paris india florence sydney austin brooklyn phoenix israel kingston carolina
  savannah dakota chester lancaster cleveland
`);

/** Given names that are words too: with a capital inside a sentence they are taken for a name. */
export const wordGivenNames = setOf(`
  amber frank drew max grace hope faith joy mark rose autumn dawn eve pearl destiny harmony melody miracle blessing
  precious patience prudence charity mercy prince grant clay cliff angel miles chase gene guy josh
  basil sage rowan ash aspen willow sky star storm rain river summer winter skyler rich victor ernest
  lance pierce troy sterling sonny buddy scarlet coral opal ivory ebony raven wren jewel journey
  serenity trinity justice honour honor noble loyal royal messiah sunny lucky happy morgan jerry
  chuck bud hank wade ward
`);

/** Of those: what opens a sentence as a word, so that "is" and "was" after it prove nothing. */
export const abstractNames = setOf(`
  amber frank drew max hope faith joy mark destiny harmony miracle patience prudence charity mercy grant chase justice
  honour honor rain storm star river sky summer winter autumn dawn eve happy lucky sunny royal loyal
  noble journey ward rich ash clay cliff basil sage
`);

/** Surnames that are words too: taken for one after a title or beside a given name. */
export const wordSurnames = setOf(`
  brown green white black gray grey young king hill wood woods bell cook baker butler carter cooper
  clarke mason walker turner parker fisher hunter potter gardener gardner page price rice day knight
  bishop pope abbot abbott knights field fields lane stone banks brooks rivers parks park wells waters
  marsh moor moore heath pool poole ford bridge bridges church court hall house rose flowers bush reed
  fox wolf lamb bird swan drake crane finch martin nightingale peacock swift sparrow partridge crow
  smith wright taylor tailor shepherd archer bowman butcher chandler cartwright thatcher weaver webber
  porter palmer singer sawyer miller glover draper dyer fuller barber carpenter mercer spicer skinner
  long short small little large strong sharp swift wise good best goodman bright noble french english
  welsh scott holland ireland england london york lord major marshall sergeant constable
  winter summer spring frost snow rain gale storm monday friday may august love joy bliss hope
  gold silver steel coal diamond pearl penny pound pence cash bond bolt nail hook hood hale head hand
  foot beard root rush sands shore bay cliff dale glen vale warren ball bass beach beam bean beck berry
  blunt booth bowler boyle branch brand brook buck bull burn burns cannon case chance chase close combs
  cross curry dear drew duke dunn dean dell farmer flint flood flower forest foster frank freeman garland
  gates ginger grant grave graves guy ham harding hardy hart hazel hay hill hogg holly horn ivy
  jack jewel kitchen law lawless leach leaf lily lime line lock low lynch mace manning mark
  may mead mills moody moon moss nash new noon north south east west oak oakes olive orchard owen
  pace paine pain pass patience peace peel pike pitt plant plum pond post power pratt prior pride
  quick ray read reader rich rock roof rook rowe rust salt savage seal self shaw shields ship
  speed spence stamp star starr stern stock story street sweet tanner temple thorn thorne
  tinker tower town trout tuck vine vance vaughan voice wade wall walls ward ware waterman weeks weston
  wheat wheeler wild wilde will wills winch wing winters wolfe woodman wool worth yard yates
`);

/** Names of two letters; any other word of two letters with a capital is left alone. */
export const shortNames = setOf('jo bo li xi yu vi ty zo cy al');
