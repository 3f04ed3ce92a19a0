import { foldForSearch } from "../names/fold.ts";

/** Words that say nothing of a person by themselves, in the languages people write in most; folded, as they are compared. */
export const STOP_WORDS = folded(`
  a about after again all almost also always am an and any anything are around as ask at away back be because been before being best better between big both but
  by call called can come comes coming could day days did do does doing done down each even ever every everybody everyone everything few find first for from
  full fun get getting give go goes going good got great group had happy has have having he hello help her here hey hi him his home how i if in into is it
  its just keep kind know last later learn less let life like little live lives living long look looking lot lots made make making many may maybe me meet
  meeting member members met mine month more morning most much my myself name need never new newcomer newcomers next nice no nobody not nothing now of off
  often old on once one only open or other our out over own part people person play please quite really said same say see seen she should show since so some
  somebody someone something sometimes soon still sure take talk tell than that the their them then there these they thing things think this those three time
  times to today together too two under until up us use used usually very want was way we week weekend weekends welcome well were what when where which while who why
  will with without work working works world would year years yes yet you young your
  born originally moved grew native
  love loves loved loving likes liked enjoy enjoys enjoying enjoyed fan favourite favorite interested passion passionate hobby hobbies

  aber alle als am auch auf aus bei beim bin bist da dabei dann das dass dein dem den der des dich die dir doch dort du ein eine einem einen einer eines er
  es etwas euch euer fur gerade ganz geboren gern gerne habe haben hallo hat hier ich ihr ihre im immer in ist ja jede jeden jeder jetzt kann kein keine komme kommt
  leben lebe lebt liebe liebt lieber mag machen mache man mehr mein meine meinem meinen meiner mich mir mit nach neu nicht noch nur oder ohne schon sehr seit sich sie sind so
  und uns unser unter viel viele vom von vor war was wenn wer wie wir wo wohne wohnt zu zum zur zwei arbeite arbeiten leidenschaft

  al algo aqui como con cuando de del desde donde el ella en encanta encantan era es esta estoy fue gusta gustan ha hace hago hasta hay hola la las le lo los mas me
  mi mis mucho muy nada naci no nos o para pero poco por que se ser si sin sobre solo son soy su sus tambien te tengo todo todos trabajo tu un una uno vengo vivo vida y ya yo anos nuevo nueva

  ao aos as ate com da das dele dela do dos e ele ela em eu foi gosto ha isso isto ja mais mas meu meus minha minhas moro muito na nao nas no nos nasci novo nova o os ou ola
  para pela pelo porque quando quem sem seu sou sua tambem tem tenho toco trabalho tudo um uma venho adoro amo

  ai aime aimes adore adores au aussi aux avec ce ces cet cette chez c’est c dans depuis des deux du elle en est et etre fait fais habite il ils j je j’ai j’aime j’adore
  jamais l la le les leur lui ma mais mes moi mon n ne nee ne nouveau nouvelle nous on originaire ou par pas peu plus pour qu que qui sa se ses son suis sur ta tes ton toujours tous tout tres
  un une viens vie vous y bonjour salut

  abito alla anche ancora bella bene che chi ci ciao col come con cosa dal dalla degli dei del della delle di dove e ed gli ho i il io la lavoro lei lo loro lui ma mi mia miei mio
  molto nato nata nel nella non nuovo nuova o per perche piace piacciono piu poco quando questo sempre sono sto su sul tanto ti tra tutti tutto un una vengo vivo vita

  aan al als altijd ben bij dag dan dat de deze die dit door een en er geboren graag heb heeft het hier hij hoe hou houd houdt ik in is je kom komt maar meer met mijn naar niet nieuw nog om
  ook op over te tot u uit van veel voor wat we wel werk wie wij woon woont ze zeer zijn zo leuk hallo

  ale bardzo bo byc by byl co czy dla do gdzie go i ich jak jako jest jestem juz kiedy kocham kto lat lubie ma mam mi mieszkam mnie moj moja moje na nie nowy nowa od oraz po pochodze
  pracuje przez sie ta tak tam te tego to tu tylko u uwielbiam w we wiec z za ze zawsze zycie czesc

  aby ahoj bydlim dobry hodne jak jako je jen jsem kde kdyz ktery mam me mi milacek miluji moje muj my na nebo nejsem neni nova novy od po pracuji pro prosim rad rada rok roku s se si
  ta tak take to tu ty u uz v ve velmi vsechno vzdy z za ze zivot pochazim

  av att den det du ej en ett fran for gillar ha har hej hon i inte jag jobbar kommer man med men mig min mina mycket ny nya och om pa som till vad var vi alskar ar bor

  а без был была было быть в во все всё всегда вы где да для до его ее её если есть еще ещё ж же живу жить за зовут и из или им их к как когда кто ли люблю любит меня мне мой моя мои моё мы на
  нас не нет но новый новая о об обожаю обычно один он она они от очень по при привет просто работаю родом родился родилась с сам себя со так также там то тоже только тут ты у уже хочу чем что это я
`);

/** Words by which somebody says that they like what follows. */
export const LIKING = folded(`
  love loves loved loving like likes enjoy enjoys enjoying fan favourite favorite passionate
  mag liebe liebt gern gerne gusta gustan encanta encantan gosto adoro amo aime j’aime adore j’adore piace piacciono houd hou lubie kocham uwielbiam rad rada miluji
  gillar alskar люблю обожаю
`);

/** Words that turn a sentence round. */
export const DENIAL = folded(
  `no not don’t doesn’t can’t cannot never nobody nothing without hate nicht kein keine nie no nunca sin nao sem pas jamais sans non niet geen nigdy inte не нет никогда nemam nerad nie`,
);

/** Ways to say where one comes from, before the name of the place. */
export const COMING_FROM: readonly string[] = [
  "from",
  "born in",
  "grew up in",
  "aus",
  "geboren in",
  "aufgewachsen in",
  "uit",
  "soy de",
  "vengo de",
  "naci en",
  "sou de",
  "sou do",
  "sou da",
  "venho de",
  "venho do",
  "venho da",
  "nasci em",
  "viens de",
  "viens du",
  "originaire de",
  "nee a",
  "ne a",
  "sono di",
  "vengo da",
  "nato a",
  "nata a",
  "pochodze z",
  "jestem z",
  "pochazim z",
  "jsem z",
  "kommer fran",
  "fran",
  "из",
  "родом из",
];

function folded(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).filter(Boolean).map(foldForSearch));
}
