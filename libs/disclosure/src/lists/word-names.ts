/** Given names that are words too: with a capital inside a sentence they are taken for a name. */
const given = `
grace hope faith joy mark rose daisy lily amber jade ruby autumn dawn eve holly ivy heather
iris jasmine poppy violet olive hazel pearl crystal destiny harmony melody miracle blessing precious
patience prudence charity mercy prince mason hunter tyler taylor carter cooper archer bailey parker
jack frank grant dean dale glen clay cliff robin jay ray roy rob bob bill nick pat sue sandy penny
ginger angel miles chase gene guy drew josh harry jimmy tommy terry barry gary carol rosemary
basil sage rowan ash aspen willow sky skye star storm rain river summer winter skyler reggie ronnie
teddy mickey jenny polly molly dolly peggy kitty nelly sally betty billy bobby charlie freddie
max rex rich victor ernest lance pierce troy sterling sonny buddy scarlet coral opal
ivory ebony raven wren jewel journey serenity trinity justice honour honor noble loyal royal messiah
sunny lucky happy kelly casey mickey morgan jordan jerry chuck bud hank wade ward
`;

/** Surnames that are words too: taken for one after a title or beside a given name. */
const surnames = `
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
quick ray read reader rich rock roof rook rowe rust salt savage seal self sharp shaw shields ship
speed spence spring stamp star starr steel stern stock story street sweet tanner temple thorn thorne
tinker tower town trout tuck vine vance vaughan voice wade wall walls ward ware waterman weeks weston
wheat wheeler wild wilde will wills winch wing winters wolfe woodman wool worth yard yates
`;

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

export const wordGivenNames = setOf(given);
export const wordSurnames = setOf(surnames);

/** Names of two letters; any other word of two letters with a capital is left alone. */
export const shortNames = setOf('jo bo li xi yu vi ty zo cy al');
