/**
 * Towns, counties and countries whose names are surnames or given names too, so that the other
 * lists cannot tell. A town is not marked: it names many people (domain brief 7.3 keeps the region).
 */
const list = `
england scotland wales ireland britain london leeds york derby lincoln chester lancaster preston bolton
bury burnley blackburn blackpool oldham rochdale stockport salford wigan warrington halton widnes
liverpool southport manchester bradford halifax huddersfield wakefield barnsley doncaster rotherham
sheffield hull grimsby scunthorpe boston grantham newark mansfield worksop nottingham leicester
loughborough melton rugby coventry warwick stratford birmingham dudley walsall sandwell solihull
wolverhampton stafford stoke tamworth lichfield burton shrewsbury telford hereford worcester malvern
gloucester cheltenham stroud bristol bath swindon salisbury reading slough windsor oxford banbury
bicester aylesbury luton bedford dunstable cambridge ely peterborough huntingdon norwich ipswich
lowestoft colchester chelmsford harlow basildon southend thurrock medway chatham rochester maidstone
ashford dover canterbury folkestone hastings brighton hove crawley horsham worthing chichester
portsmouth southampton winchester basingstoke andover aldershot farnham guildford woking epsom
croydon bromley bexley greenwich lewisham lambeth southwark wandsworth merton sutton kingston
richmond hounslow ealing hillingdon harrow barnet haringey enfield camden islington hackney newham
redbridge havering barking waltham brent westminster kensington chelsea hammersmith fulham plymouth
exeter torquay truro falmouth penzance taunton yeovil bridgwater poole bournemouth weymouth dorchester
carlisle kendal barrow durham sunderland newcastle gateshead middlesbrough darlington hartlepool
stockton redcar scarborough whitby harrogate selby kent surrey sussex essex suffolk norfolk cornwall
devon dorset somerset wiltshire hampshire berkshire rutland cumbria cleveland lancashire cheshire
cardiff swansea newport wrexham bangor barry caernarfon conwy flint denbigh monmouth neath bridgend
glasgow edinburgh aberdeen dundee stirling perth inverness paisley falkirk ayr hamilton motherwell
belfast derry newry armagh lisburn antrim down kirklees calderdale tameside trafford knowsley sefton
wirral tyneside wearside merseyside teesside arun adur fylde wyre ribble pendle rossendale craven ryedale
bassetlaw gedling rushcliffe ashfield broxtowe erewash amber bolsover telford wrekin cannock rugeley
france germany spain portugal italy holland belgium poland romania bulgaria hungary slovakia czechia
lithuania latvia estonia ukraine russia turkey greece cyprus malta albania kosovo serbia croatia bosnia
moldova georgia armenia israel palestine jordan lebanon syria iraq iran yemen kuwait oman qatar dubai
afghanistan pakistan india bangladesh nepal china japan korea vietnam thailand philippines malaysia
singapore egypt libya tunisia algeria morocco sudan ethiopia eritrea somalia kenya uganda tanzania
rwanda congo nigeria ghana cameroon senegal gambia mali chad angola zambia zimbabwe malawi mozambique
namibia botswana jamaica trinidad barbados grenada america canada mexico brazil colombia chile peru
argentina australia europe africa asia kurdistan
british english scottish scots welsh irish polish romanian bulgarian hungarian slovak czech lithuanian
latvian russian ukrainian turkish greek albanian bosnian french german spanish portuguese italian dutch
pakistani indian bengali bangladeshi punjabi urdu hindi gujarati tamil nepali chinese cantonese mandarin
vietnamese arabic arab somali amharic tigrinya eritrean ethiopian sudanese nigerian yoruba igbo hausa
ghanaian twi swahili kenyan zimbabwean shona jamaican caribbean african asian european american kurdish
sorani pashto dari farsi persian iranian iraqi syrian afghan roma romany gypsy traveller travellers
mirpuri kashmiri sylheti
`;

export const placesAndPeoples: ReadonlySet<string> = new Set(list.split(/\s+/).filter(Boolean));
