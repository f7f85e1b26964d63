/** Words of places, shops, papers and parties that are written with a capital and are nobody's name. */
export const PLACE_WORDS: ReadonlySet<string> = new Set(
  `aberdeen adelaide afc afghanistan africa airport ajax alabama alaska albania albion aldi algeria
 allah amazon america amsterdam anfield angeles ankara antonio antrim apple arabia argentina
 arizona arkansas armagh armenia arsenal asda asia athens athletic atlanta auckland austin
 australia austria avenue bafta baghdad bahamas bangladesh bangor barbados barca barcelona
 barking barnet barnsley basildon bath bay bayern bbc beach bedford bedfordshire beijing belarus
 belfast belgium belgrade berkshire berlin bexley birmingham blackburn blackpool bolton boots
 bosnia boston bournemouth bradford brazil brent bridge brighton brisbane bristol britain brits
 brixton bromley brussels bucharest buckinghamshire budapest bulgaria burnley cairo california
 cambridge cambridgeshire camden canada canterbury cardiff carlisle carolina castle cathedral cc
 celtic center centre chelmsford chelsea cheltenham cheshire chester chicago chile china christ
 church cia city cnn colchester college cologne colombia colorado connacht connecticut
 conservatives copenhagen cork cornwall costa council county court coventry crawley croatia
 croydon cuba cumbria cyprus czech dagenham dakota dallas delaware delhi dems denmark denver
 derby derbyshire derry detroit devon dhaka diego doncaster dorset dover dubai dublin dundee
 durban durham dyfed ealing eastbourne edenbridge edinburgh egypt emmys enfield england essex
 estonia ethiopia eu europe everton exeter facebook fbi fc fife finland florence florida forest
 fox france francisco frankfurt fulham gallery galway gatwick gaza geneva georgia germany ghana
 glasgow globes gloucester gloucestershire god golden google grammys greece greenwich greggs
 grimsby guardian guildford gwent gwynedd hackney haiti halifax hall halloween hamburg
 hammersmith hampshire haringey harlow harrow hastings havering hawaii heathrow helsinki
 herefordshire hertford hertfordshire highland hill hillingdon holland hong hospital hotspur
 hounslow house houston huddersfield hull humberside hungary iceland idaho illinois india
 indonesia instagram inverness iowa ipswich iran iraq ireland island islands islington israel
 istanbul italy itv jamaica japan jersey jerusalem jesus johannesburg juventus kabul kansas
 karachi kensington kent kentucky kenya keynes kfc kiev kingston kong korea kosovo krakow kuwait
 kyiv labour lagos lahore lake lambeth lancashire lancaster lane lanka latvia lebanon leeds
 leicester leicestershire leinster lewisham lib libya lidl limerick lincoln lincolnshire lisbon
 lisburn lithuania liverpool london londonderry lord lothian louisiana luton luxembourg madrid
 maidstone mail maine malawi malaysia malta manchester market maryland massachusetts mcdonalds
 medway melbourne merseyside mexico miami michigan microsoft middlesbrough midlands milan milton
 minnesota mirror mississippi missouri montana montreal morocco morrisons moscow mountain mumbai
 munich munster museum nairobi nandos naples nasa nato nebraska nepal netherlands nevada
 newcastle newham newport nhs nigeria nokia norfolk northampton northamptonshire northumberland
 norway norwich nottingham nottinghamshire nottm ohio oklahoma oregon orlando orleans oscar
 oscars oslo ottawa oxford oxfordshire paisley pakistan palestine paris park pennsylvania perth
 peru peterborough philadelphia philippines phoenix plymouth poland portland porto portsmouth
 portugal powys prague preston primark qatar rangers reading redbridge rfc richmond river road
 romania rome rotherham rotterdam rovers russia rutland sainsburys salford samsung saudi school
 scotland scunthorpe seattle seoul serbia seville shanghai sheffield shropshire singapore sky
 slough slovakia snp sofia somalia somerset sony southampton southend southwark spain spurs
 square stadium staffordshire stansted starbucks station stevenage stirling stockholm stoke
 street subway sudan suffolk sun sunderland surrey sussex sutton swansea sweden swindon
 switzerland sydney syria taiwan tanzania tehran telegraph tennessee tesco texas thailand theatre
 times tokyo topshop tories toronto tory tottenham town trinidad tunisia turin turkey twickenham
 twitter tyneside uganda uk ukip ukraine ulster un united university usa utah valencia valley
 vancouver vegas venice vermont vienna vietnam villa village virginia waitrose wakefield wales
 wanderers wandsworth warrington warsaw warwickshire washington watford wellington wembley
 westminster wigan wiltshire wimbledon windsor wirral wisconsin woking wolverhampton worcester
 worcestershire wrexham wyoming xmas york yorkshire youtube zagreb zambia zara zealand zimbabwe
 zurich`.split(/\s+/),
);
