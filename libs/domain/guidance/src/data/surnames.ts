/** Family names common in the United Kingdom and of people often written about; written for this project. */
export const SURNAMES: ReadonlySet<string> = new Set(
  `abdullah abebe abubakar adams adebayo adele adeyemi agarwal aguero aguilar aguilera agyeman
 ahmed akhtar akram ali allardyce allen almeida alonso alvarez alves amin amoah andersen anderson
 andersson andre aniston ansari anwar appiah aquino armstrong arnold arora arslan asante aslam
 assange atkinson austen austin aydin aziz bailey bains baker bakker bale ball balls balogun
 balotelli banerjee banks barber barker barlow barnes barrett barry bashir bates bauer bautista
 baxter beattie becker beckham begum bekele bell bello benitez bennett berg bergkamp berlusconi
 berry bertrand bevan beyonce bezos bhatia bhatt bianchi bibi biden bieber bird bishop black
 blair blanc blanco boateng bolt bond bonnet booth bose bowen bowie bowman boyd boyer boyle
 bradley bradshaw brady brand braun brennan brooks brown bruce bruno bryant buckley bui bull
 burgess burke burns burrows burton bush butler butt button byrne cairns cameron campbell cano
 cantona carr carrick carroll carter carvalho casey castillo castro celik chambers chan chapman
 charlton chatterjee chaudhry chauhan chavez chen cheung chevalier cho choi chopra choudhury chow
 chowdhury christensen christie chukwu church churchill clark clarke clarkson clayton clegg
 clements clinton clooney coates cole coleman collins colombo connolly conteh conti conway cook
 cooper cope corbett corbyn cortes costa cowan cowell cox craig crane crawford cross crossley
 cruise cruz cullen cumberbatch cunningham curtis cyrus dabrowski dale dalglish dalton daly dang
 daniels das davidson davies davis davison dawson de-silva de-vries dean dela-cruz delgado demir
 deng dennis depp desai dhaliwal dhillon diallo diaz dicaprio dickens dickson dijkstra dimitrov
 diop dixon djokovic dodd dogan doherty dominguez donnelly donovan douglas doyle drake drogba
 drummond dube dubois duffy dumbledore dumitru duncan dunne dupont durand dutta dyer eaton
 edwards egan elliot elliott ellis emery eminem english ennis eriksson esposito evans eze farage
 farah farmer farooq farrell faulkner federer ferguson fernandez fernando ferrari ferreira field
 finch fischer fisher fitzgerald flanagan fleming fletcher flores flynn foley forbes ford forster
 foster fournier fowler fox francis francois franklin fraser freeman french froch frost fry
 fuller gaddafi gaga gallagher gallo garcia gardiner gardner garner garnier garrido gates george
 georgiev gerrard gervais ghani ghosh gibbons gibbs gibson giggs gil gilbert giles gill giordano
 girard goddard godfrey gomes gomez gonzalez goodman goodwin gordon gosling gough gould grabowski
 graham grant gray greco green gregory grewal griffin griffiths grint guardiola guerin guerrero
 guo gupta gustafsson gutierrez gwyn haile hale hall hamid hamilton hammond hancock hanks hansen
 hanson haq harding hardy harper harris harrison hart hartley hartmann harvey hassan hatton
 haugen hawkins haye hayes haynes heath henderson hennessy henry hernandez herrera hewitt hicks
 higgins hill hilton hitchcock ho hoang hobbs hodge hodges hodgson hoffmann hogan holden holland
 holloway holmes holt hooper hope hopkins horan horton horvat houghton howard howe howell howells
 hoy huang hudson hughes humphreys humphries hunt hunter hurst hussain hussein hutchinson huynh
 hyde ibrahim iglesias ingram ionescu iqbal irvine irwin islam ito ivanov iyer jackson jagger
 jain james jankowski jansen jarvis javed jay-z jayawardena jenkins jennings jensen jimenez jobs
 johal johansen johansson john johnson johnston jolie jones jordan joshi joyce jung kaczmarek
 kamara kamau kaminski kane kang kante kanye kapoor kardashian kariuki karlsson kato kaur
 kavanagh kay kaya kaye kazmi keane keita kelly kemp kennedy kent kerr khan khanna kilic kim king
 kirby kirk klein klopp knight kobayashi koch korhonen koroma kovac kovacs kowalczyk kowalska
 kowalski kozlowski krause krawczyk krueger kubrick kumar kuznetsov lam lamb lambert lampard lane
 lange larsen larsson latif lau laurent laurie law lawal lawrence lawson leach lee lees lefebvre
 lehmann lennon leroy lester leung lewandowski lewis liang lim lin lindberg lineker little liu
 llewellyn lloyd logan lombardi long lopes lopez lowe lozano lucas luo lynch lyons macdonald
 mackenzie maclean macleod madonna maguire maher mahmood major makinen malhotra malik mancini
 mandela mann manning marin marino marsden marsh marshall martin martinez mason matthew matthews
 may mazur mbeki mccann mccarthy mccartney mcdonald mcgrath mcgregor mcguinness mcilroy mckay
 mckenna mckenzie mclean mcloughlin mcmillan medina mehmood mehta meijer mellor mendez mendoza
 menon mensah mercier mercury meredith merkel messi metcalfe meyer miah michel middleton miles
 miliband millar miller mills milne minaj minogue mirza mishra mitchell modi modric moffat
 mohamed mohammed molina molnar monteiro moore morales moran moreau morel moreno moretti morgan
 morris moss mourinho moyes moyles moyo muhammad muir mukherjee mulder muller munoz murdoch
 murphy murray musk mwangi myers nadal nagy nair nakamura nani nash navarro nawaz naylor ncube
 ndiaye ndlovu nelson nemeth neumann newman newton ng ngo nguyen nicholls nicholson nielsen
 nieminen nikolaidis nikolov nilsson nixon njoroge nkosi noble nolan norman norris north norton
 novak novakova novikov nowak nwosu o'brien o'connor o'neill o'reilly o'sullivan obama obi
 ochieng ogunleye okafor okeke okonkwo oliveira oliver olsen olsson oluwole ortega ortiz orwell
 osborne osei otieno owen owens owusu ozturk page paine palmer pandey pandya papadopoulos pardew
 park parker parkin parkinson parmar parry parsons patel paterson patterson pawlowski payne
 peacock pearce pearson pedersen pendleton pereira perera perez perkins perry persson peters
 petrov pham phan phillips pickering pillai piotrowski piper pitt pollard poole popa pope popescu
 popov porter portman potter potts powell power pratt presley preston price prieto pritchard
 probert prosser pugh putin quinn qureshi radcliffe radu rafiq rahman raja ramirez ramos ramsay
 randall rao rashford rashid rasmussen rathod read reddy redknapp rees reeves regan reid reilly
 reyes reynolds rhodes rhys riaz ribeiro ricci rice richards richardson richter rihanna riley
 ritchie rivera rizzo roberts robertson robinson robson roche rodrigues rodriguez rogers romano
 romero ronaldo rooney rose ross rossi roux rowe rowley rowling rubio ruiz russell russo rvp ryan
 sadiq saeed sahin sahota salmond sanchez sanders sanderson sandhu santos sanz sarkozy sasaki
 sato saunders savage savile schmidt schneider schofield scholes schroeder schulz schumacher
 schwarz scorsese scott sen serrano sesay sethi seymour shah shakespeare sharapova sharif sharma
 sharp sharpe shaw shearer sheehan sheeran sheikh shepherd sheppard short sibanda siddiqui sidhu
 silva simmonds simmons simpson sims sinclair singh skinner slater smart smirnov smit smith snape
 snowden sokolov solanki sorensen sousa spears spencer spielberg stan stanley steele stephens
 stephenson sterling stevens stevenson stewart stokes stone storey stott streep stuart sturgeon
 sturridge styles suarez sullivan summers sun sunak sutherland sutton suzuki svensson swift sykes
 szabo szymanski takahashi talbot tanaka tang tarantino tariq tate taylor tennant terry tesfaye
 tevez thakur thatcher thomas thompson thomson thornton thorpe timberlake tiwari todd todorov
 tolkien tomlinson torres toth toure townsend tran traore trivedi trump truss tucker turner tyler
 uddin underwood vardy varga vargas vaughan vazquez verma vettel villanueva vincent virtanen
 visser voldemort volkov wade wagner walcott walker wallace wallis walsh walters walton wang
 wanjiru ward warner warren watanabe waters watkins watson watt watts weaver webb weber webster
 wells wenger werner west weston wheeler white whitehead whitehouse whittaker wickramasinghe
 wiggins wilkins wilkinson williams willis willoughby wilshere wilson winehouse winter wisniewski
 wojcik wolf wong wood woodcock woods woodward wozniak wright wu wyatt xu yadav yamada yamamoto
 yates yeung yilmaz yoon yoshida young yusuf zaman zhang zhao zhou zhu zielinski zimmermann
 zuckerberg`.split(/\s+/),
);
