/** Family names common in the United Kingdom and of people often written about; written for this project. */
export const SURNAMES: ReadonlySet<string> = new Set(
  `abbas abbasi abbey abbott abdi abdirahman abdullah abebe abubakar acheampong ackroyd acton adam
 adamczyk adams adan addison adebayo adebayor adele adeleke adeyemi adeyinka adjei adkins
 adlington affleck afolabi aftab afzal agarwal agbaje agbonlahor agger aguero aguilar aguilera
 agyeman ahmad ahmadinejad ahmed ainslie ainsworth ajayi akbar akers akhtar akinola akpan akram
 al-habsi alam albarn albrighton alcaraz alder aldridge aleem alexander ali allan allardyce allen
 allison allsop allsopp almeida alonso alvarez alves ambrose ameobi amin amir amis amoah amos
 amponsah andersen anderson andersson andre andrew anelka anichebe aniston anjum ansah ansari
 ansell ant antwi anwar anyanwu appiah appleby appleton aquilani aquino archer argent arif
 armitage armstrong arnold arora arrowsmith arshavin arslan arteta asamoah asante asghar ashby
 ashcroft ashdown ashley ashraf ashton ashworth asiedu askew aslam aspinall assad assange
 assou-ekotto aston atherton atkinson attenborough attwood atwell atwood austen austin avery awad
 aydin ayodele ayres ayub azam azarenka aziz azpilicueta baah babatunde babbage bachmann bacon
 badger badu baggio bagshaw baig bailey bainbridge baines bains baird bairstow bajwa baker bakker
 baldwin bale balfour ball ballack ballantyne balls balogun balotelli bamford bancroft banda
 banerjee banks bannatyne bannister baran barber barclay bardsley barker barlow barnard barnes
 barnett barr barratt barrett barron barry bartlett barton bashir basra bassett bateman bates
 bathgate batty bauer bautista baxter baylis beach beal bean beard beasley beatrice beattie
 beaumont beckenbauer becker beckett beckham beddoes bedford beech beeny beesley begovic begum
 bekele belcher bell bellamy bellis bello benarfa bendtner benfield benitez benjamin benn bennett
 benson bent benteke bentley benzema berbatov bercow berdych beresford berg bergkamp berlusconi
 berra berry bertrand best betjeman bettridge bevan beverley beyonce bezos bhatia bhatt bhatti
 bhogal bianchi bibby bibi bickerton biden bieber biggs billingham bingham binns birch birchall
 bird birkett bishop bisset black blackburn blackman blackmore blackwell blair blake blanc
 blanchett blanco bland bleakley blumenthal blundell blunkett blunt blyth blyton boakye boateng
 bogdan bolan bolt bolton bond bone bonham bonham-carter bonnet bono bonsu boon booth boris
 borkowski bose bosingwa botham bothroyd boulton bourne bowden bowen bowers bowie bowler bowman
 bowyer box boyata boyce boycott boyd boyer boyle brackenbury bradbury bradby bradley bradshaw
 brady brain braithwaite bramley brand braun brawn bray breeze brennan brent bresnan brett brewer
 bridges briggs bright briscoe bristow britton broad broadbent broadhurst brock bronte brookes
 brooks brosnan broughton brown browne browning brownlee brownlow bruce bruno brunt bryan bryant
 buchanan buck buckland buckley budd buffon bui bukhari bull bullen bullock bunting burden burgess
 burgin burke burnett burnham burns burrell burrows burton bury busby bush bushell busquets
 butcher butler butt butterfield butterworth button buxton bygrave byrd byrne byron caan cabaye
 cable cahill cain cairns caker caldwell callaghan calvert calzaghe cameron camilla camp campbell
 cann cannon cano cantona capper cardle carell carey carlisle carmichael carney carpenter carr
 carragher carrey carrick carrington carroll carson carter cartwright carvalho carver casey cash
 casillas cassano cassidy castillo castle castro caswell catchpole cattell cattermole caulfield
 cavani cave cavendish cech celik cena cera cerny chadwick challis chamakh chamberlain chambers
 chan chana chandler chaplin chapman charles charlton chatterjee chaucer chaudhry chauhan chavez
 cheema chen cheney cher chester chesterton cheung chevalier chikwendu childs chilton chipmunk
 chirwa chisholm chivers chmielewski cho chohan choi chopra choudhry choudhury chow chowdhary
 chowdhury christensen christian christie christopher chukwu chukwuma church churchill cisse
 clapton clare clark clarke clarkson clay clayden clayton cleary cleaver clegg clement clements
 cleverley clichy cliff clifford clijsters clinton clooney clough clyde coates cobain cobb
 cochrane cockburn cocker cocozza coe coggins cohen colback colbert coldwell cole coleman coles
 colley collier collins collinson collis colman coloccini colombo combes compton condon connell
 connery connolly connor conrad constable constantin conteh conti contostavlos conway cook cooke
 coombes cooper coote cope copeland copley coppola corbett corbyn corcoran cork cornish cornwell
 corrigan cortes cosgrove costa costello cottam cotterill cotton cottrell couch coughlan coulson
 court courtney cousins coventry cowan coward cowell cowley cowper cox coyle crabtree craddock
 cragg craig crane cranston craven crawford crawley creasey creasy creed cresswell crews crisp
 croft crofts crompton crook crosby cross crossland crossley crouch croucher crowe crowley
 crowther cruickshank cruise crump crusat cruyff cruz cudi cudicini cuellar cullen culley culshaw
 cumberbatch cumming cummings cummins cunningham curran currie curtis cutler cyrus czarnecki
 dabrowski dack dahl dakin dalby dale daley dalglish dallaglio dalton daly damon dang dangerfield
 daniel daniels danjuma dar darby darke darko darling das davey davidge davidson davies davis
 davison davy dawson day de-silva de-vries deacon deakin dean dear dec deco deegan defoe degea
 dejong del-rey dela-cruz delaney delap delgado delph delpotro demba dembele demir dempsey dench
 deng denham denholm deniro denman dennis denton depp derbyshire derry desai desailly devine
 devlin dewhurst dhaliwal dhami dhillon dhoni di-maria di-matteo diallo diame diana diaz dicaprio
 dick dickens dickenson dickinson dickson diggle dijkstra dillon dimartinez dimatteo dimbleby
 dimitrov dimmock ding dingle diop dirresta distin dixon dizzee djokovic djourou dlamini dobbs
 dobson docherty dodd dogan doherty dolan dominguez donald donaldson donkor donnelly donoghue
 donovan dooley doran dorsey dosanjh douglas douglass dowd dowling down downes downey downing
 doyle drake draper dravid dre drenthe drew driscoll drogba drummond drury dube dubois duckett
 duckworth duda dudley duff duffy dugdale duggan duke dumbledore dumitrescu dumitru dunbar duncan
 dunham dunkley dunlop dunmore dunne dunning dunstan dupont durand durham durrani durrant dutta
 dutton dwyer dyer dylan dyson dzeko eagle eagles earl earnshaw easton eastwood eaton ebanks-blake
 eboue eccles ecclestone edge edmonds edmondson edwards egan egerton ekwueme elder eldridge elkins
 elliot elliott ellis ellison ellwood elphick els else emerson emery eminem emmerson england
 english ennis enrique entwistle epps eriksson esposito essex essien etherington eto'o eugenie
 eusebio evans evason everett everitt evra ewing example eze fabianski fabio fabregas fairbairn
 fairbrother fairclough fairhurst faith falcao faldo fallon farage farah farmer farnell farooq
 farr farrar farrell farrow farthing fassbender faulkner faurlin fawcett fay fearn federer fell
 fellaini fellows felton fenton fenwick ferdinand ferguson fernandez fernando ferrari ferreira
 ferrell ferrer ferris ferry fey field fielding figo figueroa finch finlay finlayson finn finney
 firth fischer fish fisher fitton fitzgerald fitzpatrick fitzsimmons flanagan fleetwood fleming
 fletcher flint flintoff flood florea flores floyd flynn foden fogarty fogg foley fookes foot
 forbes ford formica forrest forrester forster forsyth fortune foss foster fountain fournier
 fowler fowles fox foxall francis francois frankland franklin franks fraser freeman freer french
 friedel frimpong frith froch froome frost fry fuller fulton furness fury gabriel gadd gaddafi
 gaga gahan gaiman gale galifianakis gallagher gallas gallo galloway gamble gammon gandhi garbutt
 garcia gardiner gardner garland garner garnier garrett garrido garside gary gascoigne gaskell
 gately gates gatlin gaunt gay gaye geddes gee gentle george georgiev geraghty gerard gere gerrard
 gervais gervinho ghani gheorghe ghosh gibb gibbons gibbs gibson giddings gifford giggs gil
 gilbert gilbride gilchrist giles gill gillespie gillett gilmore gilmour gilroy gingrich giordano
 girard given givet gladwin gleeson glenn glover glynn goddard godfrey godwin gohouri golding
 goldsmith gomes gomez gonzalez gooch goodall goode goodfellow goodman goodwin goody gordon gorman
 gorski gosling goss gotze gough gould goulding gourlay gove gower grabowski grace grady graham
 grainger grange granger grant gratton graves gray grayson greaves greco green greenaway greene
 greenfield greenhalgh greenwood greer gregory greig grenfell gresham grewal grey grier grierson
 griffin griffith griffiths grimes grimshaw grint grohl grove groves grundy guardiola gudjohnsen
 guerin guerrero guest gumbo guo gupta gustafsson guthrie gutierrez guy gwyn gyan gyasi habib
 hackett haddock hadfield hadley hague haider haigh haile hain haines hale haley halford halfpenny
 hall hallam halliday halliwell halsey hamblin hamer hamid hamilton hammill hammond hampson
 hampton hamsik hancock hancox hand handley hangeland hanif hankins hanks hanley hanna hannah
 hansen hanson haq haque hardcastle harding hardman hardwick hardy hare hargreaves harker harley
 harman harmer harper harries harrington harris harrison harriss harrop harry hart hartley
 hartmann harvey harwood hasan hashmi haslam hassan hasselbaink hasselhoff hastings hatch hatcher
 hatfield hathaway hatton haugen havers hawes hawke hawkes hawkesworth hawkins haworth hawthorne
 hay haycock hayden haye hayes haynes hayward haywood hazard hazell head headley heald healey
 healy heap heard hearn heath heaton hebden heer hegarty heinze heitinga helguson helliwell
 hemingway hemmings hemsley hemsworth henderson hendrix hendry henley henman hennessey hennessy
 henry henshaw hepburn hepworth herbert hernandez heron herrera herring hersi heskey hession
 hetfield heward hewer hewitt hewson heywood hibbert hickey hickman hicks hiddink
 hiddleston higginbotham higgins higgs higham highfield higuain hilario hill hilton hinchliffe
 hind hinds hinton hirst hislop hitchcock hitchens hitler ho hoang hoare hobbs hobson hockley
 hodge hodges hodgkins hodgkinson hodgson hodson hoffman hoffmann hogan hoilett holbrook holden
 holdsworth hole holiday holland hollande holliday hollingsworth hollingworth hollins hollis
 holloway hollywood holman holmes holroyd holt homer hood hook hoolahan hooper hooton hope hopkins
 hopkinson hopper hopwood horan hornby horne horner horrocks horsfall horsley horton horvat
 houghton houlihan hoult house houston howard howarth howe howell howells howes howie howlett hoy
 hoyle hozier huang hubbard huddlestone hudson huggins hughes huhne hulme humble hume hummels
 humphrey humphreys humphries humphrys hunt hunter huntsman hurley hurst hussain hussein hussey
 hutchings hutchins hutchinson huth hutton huynh hyde hyland ibbotson ibrahim ibrahimovic idowu
 iglesias igwe ijaz ikpe iles imran ince ingham ingle inglis ingram iniesta inman ionescu iqbal
 ireland irons irvine irving irwin isaac isherwood ishiguro islam ito ivanov ivanovic ives ivory
 iyer jaaskelainen jabbar jablonski jackiey jackman jackson jacobs jacques jagger jagielka jain
 jakubowski jama james jamil janes janjua jankowski jansen jardine jarman jarvis jassal javed
 jaworski jay-z jayawardena jayz jefferies jeffers jeffery jeffrey jeffreys jelavic jelley jenkins
 jenkinson jenner jennings jensen jeremy jerome jessie jessop jewell jimenez jobs johal johansen
 johansson john johns johnson johnston johnstone jol jolie jolley jolly jones jordan jordon joshi
 joyce judd judge jung kaboul kaczmarek kaka kalinowski kallis kalou kamara kamau kaminski
 kanchelskis kane kang kano kante kanye kapoor kardashian kariuki karlsson kate kato kaur kaushal
 kavanagh kay kaya kaye kazmi kean keane kearney keating keats keeble keegan keen keenan keene
 keita keith kellett kelly kelsey kelso kemp kendall kendrick kennard kennedy kenny kent kenyon
 keown kerr kershaw kesha kettle kevin-davies khalid khalifa khan khanna khatun khawaja khedira
 kiani kidd kidman kightly kilgour kilic kim kimber kinder king kingsley kinnock kinsella kirby
 kirk kirkham kirkland kirkpatrick kirkwood kitchen kitson kitty klasnic klein klitschko klopp
 klose knapp knight knightley knott knowles kobayashi koch kohli kolarov kolodziej kompany
 korhonen koroma koscielny kovac kovacs kowalczyk kowalska kowalski kozlowski kranjcar krause
 krawczyk krol krueger krul kubiak kubrick kucharski kudrow kuenssberg kumar kutcher kuyt
 kuznetsov kvitova kwarteng kwiatkowski kyle kylie kyrgiakos labrinth lacey lahm laidlaw laing
 laird lake lally lam lamacq lamar lamb lambert lamont lampard lancaster land lane langdon lange
 langford langley langton lansley lara larkin larsen larsson latham lathbury latif lau laudrup
 lauren laurent laurie lautner laverty lavery law lawal lawrence laws lawson lawton laycock layton
 lea leach leadbetter leahy leary leaver leblanc lecarre ledger lee leech lees lefebvre legg
 leggett lehmann leigh leighton lenin lennon lennox lenton leonard leroy lescott leslie lester
 leung lever leveson levy lewandowski lewis liang liddell lightfoot lilley lim lin lincoln
 lindberg lindegaard lindley lindsay lineker linton lis lister lita litchfield little littlewood
 liu livermore livesey livingstone ljungberg llewellyn lloyd lock locke lockett lockwood lodge
 lodhi loft logan lohan lomas lombardi lomu long longley lopes lopez lord lorraine lovato lovatt
 lovell lovenkrands lovett lowe lowther loxley lozano lucas luck luckhurst ludlow luiz lukaku
 luke-young lumley lund lunn luo lyle lynch lyon lyons macaulay macdonald mace macfarlane
 macgregor macheda maciejewski macintyre mackay mackenzie mackie maclaren maclean macleod
 macmillan macpherson madden maddison maddocks madonna maguire mahal maher mahlangu mahmood
 mahoney main majewski major makelele makin makinen makoni maldini malhi malhotra malik malinowski
 mallett mallinson malone maloney malouda mancini mandela mandelson mander manley mann manning
 mannion manns mansell mansfield mantel mao mapfumo maradona marcelo marchant marin marino
 mark-davies markham marks marley marling marlow marples marr marriott mars marsden marsh marshall
 marston martin martindale martinez marufu maskell mason massa massey masters mata matei mather
 mathers matheson mathews mathieson matthew matthews maude maxi maxwell may mayer mayes mayhew
 maynard mayo mayweather mazur mbeki mcadam mcallister mcalpine mcardle mcarthur mcauley mcavoy
 mcbride mccabe mccafferty mccaffrey mccain mccall mccallum mccann mccarthy mccartney mccauley
 mccaw mcclean mcclelland mccloud mcclure mcconnell mccormack mccormick mccoy mccullagh mccullough
 mcdermott mcdonagh mcdonald mcdonnell mcdougall mcdowell mcelderry mcelroy mcevoy mcewan mcfadden
 mcfarlane mcfly mcgarry mcgee mcghee mcgill mcginley mcginty mcgovern mcgowan mcgrady mcgrath
 mcgregor mcguinness mcguire mchugh mcilroy mcinnes mcintosh mcintyre mckay mckellen mckenna
 mckenzie mckeown mckinlay mclaren mclaughlin mclean mcleish mcleod mcloughlin mcmahon mcmanus
 mcmaster mcmillan mcnab mcnally mcnamara mcnamee mcneil mcneill mcnulty mcpartland mcphail
 mcpherson mcqueen mcshane mcvey mead meaden meadows meakin mears medina medley medvedev meek
 megson mehmood mehta meijer mellon mellor melville mendez mendoza menon mensah mercer merchant
 mercier mercury meredith merkel merriman merritt merry mertesacker merton messi metcalf metcalfe
 meyer mhlanga miah michalak michel michu mickelson middlemiss middleton midgley mignolet mikel
 milburn miles miliband milito millar millard miller milligan millington mills millward milne
 milner milton minaj minhas minogue mirallas mirren mirza mishra mistry mitchell mitchinson
 modasia modi modric moffat moffatt mohamed mohammed mohamud mokoena molina molloy molnar moloney
 monaghan monk montague monteiro montgomerie montgomery monti moody mooney moorcroft moore
 moorhouse morales moran mordue moreau morel moreno moreton moretti morgan morison morley morrell
 morris morrison morrissey mortimer morton moses mosley moss mottram mould mountford mourinho
 mowbray moxon moyes moyles moyo muamba mubarak mugabe mughal muhammad muir mukherjee mulder
 muldoon mulholland mullen muller mulligan mullins mulumbu mulvaney mumford munday mundy munoz
 munro munteanu muralitharan murdoch murdock murphy murray murrell murs musgrave musk mussolini
 mustafa mutasa mwangi myatt mycock myers nadal nadeem nagy nair nairn nakamura nani napier
 napoleon naqvi naseem nash nasir nasri naughton naughty navarro nawaz naylor ncube ndiaye ndlovu
 neal neale needham neil neill nelms nelsen nelson nemeth nesbitt nesbo netanyahu nettleton neuer
 neumann neville newbold newbury newcombe newell newey newham newman newsome newstead newton
 neymar ng ngo ngog nguyen nichol nicholas nicholls nicholson nicol nield nielsen nieminen
 nightingale nijjar nikolaidis nikolov nilsson nistelrooy niven nixon njoroge nkosi nnamdi noakes
 noble nolan noon noonan norbury nord norfolk norman norris north northcott norton norwood novak
 novakova novikov nowak nowakowski nugent nunn nur nuttall nwachukwu nwankwo nwosu nyathi nzogbia
 nzonzi o'brien o'callaghan o'connell o'connor o'dea o'donnell o'donoghue o'dowd o'dwyer
 o'flaherty o'gara o'gorman o'grady o'hagan o'halloran o'hanlon o'hara o'hare o'kane o'keefe
 o'leary o'loughlin o'mahony o'malley o'meara o'neill o'reilly o'rourke o'shea o'sullivan o'toole
 oakes oakley oates obama obeng obertan obi ochieng oddie odell odemwingie odriscoll oduya ogbonna
 ogden ogunleye ohuruogu ojo okafor okeke okonkwo okoro okoye olajide olawale oldfield oldham
 oleary oliveira oliver olsen olsson olszewski olufemi oluwole omar omotoso oneill onuoha onyeka
 oppong ora oram orange orchard ormerod orr ortega ortiz orton orwell osagie osborn osborne
 osbourne oscar osei osgood oshea osman ostrowski otieno otto ousby overmars overton owen owens
 owusu oxlade-chamberlain oxley ozil ozturk pacino packer packham pacquiao padgett page paget
 paine palin palmer pandey pandher pandya panesar pank pannu pantilimon papadopoulos paphitis
 pardew pardoe parekh parfitt paris parish park parker parkes parkin parkinson parmar parr parrott
 parry parslow parsons partington partridge pascoe passmore patel paterson patil pato paton
 patrick patten patterson pattinson pattison paul pavey pavlyuchenko pawlak pawlowski paxman
 paxton payne peach peacock peake pearce pearse pearson pease peck pedersen pedley pedro peel pegg
 pele pell pemberton pendleton penfold penn pennant pennington penny penrose pepe pepper percival
 percy pereira perera perez perkins perrin perrott perry persson pervez peston peters petit
 petrescu petrie petrov pettigrew pettit pham phan phelps philip phillips philpott phipps phiri
 pickard pickering pickett pickford pickles pidgeon pienaar pierce pietersen pietrzak pike
 pilkington pillai pinder pink pinnock piotrowski piper pique pires pirlo pitcher pitt pittman
 plan-b plant plath platini platt playfair plowman plumb plummer pocock podolski poehler pogba
 pogson pointer pollard pollitt pollock ponting pool poole popa pope popescu popov porteous porter
 portman postlethwaite potter potts poulter poulton povey powell power pownall poynter pratchett
 pratley pratt prendergast prentice prescott presley preston price priest priestland priestley
 prieto prince pringle prior pritchard pritchett probert procter proctor professor-green prosser
 proudfoot proudlove pryce pryor pugh pulis punia purcell purdy purewal purvis puskas putin puyol
 pye pyle quaye quayle quigley quinlan quinn quirke qureshi rachael radcliffe radu rae rafael
 rafferty rafiq rafique rahman rai raikkonen rainbow raine raines raja ralph ramires ramirez ramos
 ramsay ramsden ramsey randall randhawa randle rangel rankin ransom rao rascal rashford rashid
 rasmussen rathod raul raven ravenscroft rawlings rawlins rawson ray raymond rayner raynor raza
 read reader reagan redding reddy redfern redknapp redman redmayne redmond reece reed rees reeve
 reeves regan rehman reid reilly reina relf rennie renshaw reo-coker reus revell rey reyes reynard
 reynolds rhodes rhys riaz ribeiro ribery ricci rice richards richardson richie richmond richter
 ricketts riddell ridgewell ridgway ridley rigby rigg rihanna riise riley rimmer ripley risley
 ritchie rivera rix riyaz rizzo roach robb robben robbins roberts robertshaw robertson robinho
 robins robinson robson roche rochina rodallega roddick rodgers rodrigues rodriguez roe rogen
 rogers rolfe rollins romano romero romney ronaldinho ronaldo rook rooke rooney root roper rosberg
 roscoe rose rosicky ross rosser rossi rothwell round rourke rouse routledge roux rowan rowden
 rowe rowell rowland rowlands rowlandson rowley rowling royce royle rubio rudd ruddock ruddy rudge
 ruiz rumsey rumsfeld rushdie rushton rushworth russell russo ruston rusu rutherford rutter ruud
 rvp ryan ryder saddler sadiq sadler sadowski saeed sagar sage sagna saha sahin sahota saleem
 salgado salim salisbury salmon salmond salt salter samba sampson samson samuel samuels sanchez
 sanders sanderson sandford sandham sandher sandhu sandler sandro sanghera santon santorum santos
 sanz sargent sarkozy sarpong sasaki satchwell sato sattar saunders savage savic savile saville
 sawyer saxton sayer sayers scanlon scarborough scharner schmeichel schmidt schneider schofield
 scholes schroeder schulz schumacher schwarz schwarzenegger schwarzer schweinsteiger schwimmer
 scorsese scott scott-smith scully seal seaman searle seddon sedgwick sehwag selby sellers
 semple sen senior serena serrano sesay sessegnon sethi severn seward sewell sexton seymour
 shackleton shafiq shah shahid shaikh shakespeare shakira shanahan shand shanks shannon sharapova
 sharif sharkey sharma sharman sharp sharpe sharples shaughnessy shaw shawcross shea sheard
 shearer sheehan sheen sheeran sheikh shelley shelton shelvey shenton shepherd sheppard shergill
 sheridan sheringham sherman sherwood shields shipley shipman shirley shore shorey short shotton
 shuttleworth sibanda siddall siddique siddiqui sidebottom sidhu sidwell sigurdsson sikora
 sikorski silcock silk silva simcock simister simkins simmonds simmonite simmons simms simone
 simons simpson sims sinatra sinclair singh singleton sithole siviter skelton skepta skerritt
 skidmore skinner skipper skrtel slack sladen slater slee sloan slocombe small smalley smalling
 smallwood smart smedley smirnov smit smith smithers smyth snape sneijder snell snoop snow snowden
 soames sobczak sohal sokolov solanki solomon solskjaer somerville song sood sophie sorensen sousa
 southall southern southgate sowande sparrow spearing spears speed speirs spence spencer spicer
 spielberg spiers spink spooner spratt springett springsteen squire squires stacey stafford
 stainton stalin stallone stan standen standish stanford stanley stanton staples stapleton stark
 starkey starr statham stead steadman stearman steel steele steer stein steinsson stennett
 stephens stephenson stepien sterling sterry stevens stevenson stewart stiller stirling stobbs
 stock stockdale stockley stockton stoddart stoica stoker stokes stokoe stone storey storr stott
 stout strachan stracqualursi strang strange stratton strauss straw streep street stretton
 stringer strong stroud stuart stubbs studd sturgeon sturgess sturridge styles suarez sugar sugden
 suleman sullivan sultana summers sumner sun sunak surman surridge sutherland sutton suzuki
 svensson swain swaine swales swallow swann sweeney sweeting swift swinburne swindells sykes
 sylvester symonds szabo szczesny szewczyk szymanski taarabt tahir tait takahashi talbot talbott
 tallis tanaka tang tanner tansley tarantino tariq tasker tate tattersall tatum taylor tearle
 tebbutt telfer tembo tempah temple templeton tendulkar tennant tennyson terrell terry tesfaye
 tetteh tevez thackeray thakur thatcher theo theron thind thirkettle thistlethwaite thomas
 thompson thomson thorburn thorne thornhill thornley thornton thorogood thorp thorpe thrower
 thurgood thurlow thurston tibbs tierney tighe tilley timberlake timmins tindall tingle tinie
 tinsley tiote titchmarsh titmus titterington tiwari tobin todd todorov tolkien tolley tomczak
 tomkins tomlin tomlinson tompkins toms tong tonks topham topping torode torres tosh toth totti
 toure towers towie towler town townend townsend townsley tracey trainor tran traore travers
 travis treadwell tremlett trent trevor trigg trivedi trott trotter troughton trueman trump truss
 tsonga tuck tucker tuckwell tuffin tuilagi tulisa tull tully tunnicliffe turley turnbull turner
 turnock turpin turvey tweddle twigg twomey tyers tyldesley tyler tyrrell tyson uche uddin ulrich
 umar umunna underwood unsworth unwin uppal upton urbanski usher utting uzoma vaja vale valencia
 valentine vallance vanbarneveld vance vandersar vandervaart vardy varga vargas varley varney
 vaughan vaughn vazquez vedder venables venus verma vermaelen vernon vesey vettel vickers vickery
 vidic vieira villa villanueva villas-boas vincent vine vinson vipond virdee virk virtanen visser
 vogue voldemort volkov vorm vyas waddell waddington wade wadsworth wagner waheed wainwright waite
 waits wakefield wakeman walcott walczak walden waldron wale walford walkden walker wallace
 wallbank waller walley walliams wallis wallwork walmsley walpole walsh walters walton wang
 wanjiru waqar warburton ward warde wardle wareham waring warman warne warner warnock warren
 warrington warsame warsi warwick washington watanabe waterhouse waterman waters watkins watmough
 watson watt watton watts waugh way wayne weatherall weatherley weaver weaving webb webber weber
 webley webster weeknd weimann weir welbeck welch weller wellington wellman wells welsh wenger
 wensley wentworth werner wesley wesson west westbrook westbury westgate westlake weston westwood
 wetherby whalley wharton wheatley wheeldon wheeler whelan whiley whitaker whitbread whitby
 whitcombe white whitehead whitehouse whitfield whiting whitlock whitmore whittaker whittle
 whitton whitworth whyte wickens wickham wickramasinghe widdowson wigg wiggins wight wightman
 wigley wilcock wilcox wild wilde wilding wildman wiles wiley wilk wilkes wilkie wilkins wilkinson
 willans willcox willetts williams williamson willis willmott willoughby wills wilmot wilshere
 wilson windsor winehouse winfield wing winship winslet winstanley winston winter winterbottom
 winters wise wiseman wisniewski withers witherspoon witkowski witt wogan wojcik wolf wolfe
 wolstenholme womack wonder wong wood woodall woodbridge woodburn woodcock woodford woodgate
 woodhead woodhouse wooding woodley woodman woodrow woodruff woods woodward woolf woolley woolston
 wootton wordsworth workman worrall worsley worth worthington wozniacki wozniak wragg wray wren
 wretch wright wright-phillips wrigley wrobel wu wyatt wylie wyllie wynn wynne wysocki xavi xu
 yadav yakubu yallop yamada yamamoto yardley yarwood yates yeates yeboah yeo yeoman yeung yilmaz
 yoon york yorke yoshida young younger youngman youngs younis yusuf zabaleta zafar zahid zahoor
 zajac zalewski zaman zamora zanetti zawadzki zhang zhao zhou zhu zidane zielinski zimmermann zola
 zuckerberg zulu zuma`.split(/\s+/),
);
