/**
 * Passwords of 15 characters and more in lists of stolen passwords, without what `weakness.ts` finds by rule
 * (repetitions, sequences, rows of keys, common words with a number). Lower-case letters and digits only.
 */
export const COMMON_LONG_PASSWORDS: ReadonlySet<string> = new Set(
  `iloveyouforever iloveyousomuch iloveyoumommy iloveyoubaby123 iloveyoujesus iloveyouverymuch
   correcthorsebatterystaple correcthorsebattery trustnooneinthisworld tobeornottobe thisisnotapassword
   thisismypassword mypasswordissecret whatismypassword idontknowmypassword iforgotmypassword
   ihatepasswords changemeplease pleasechangeme letmeinplease opensesamenow
   manchesterunited manchestercity liverpoolfootballclub realmadridclubdefutbol barcelonafootball
   dallascowboys1 pittsburghsteelers philadelphiaeagles goldenstatewarriors chicagobulls2323
   harrypotterandthe harrypotterforever maytheforcebewithyou lukeiamyourfather thelordoftherings
   winteriscoming theanswerislife42 tothemoonandback supercalifragilisticexpialidocious
   onceuponatime thequickbrownfox thequickbrownfoxjumpsoverthelazydog jesuschristislord jesusismysavior
   godisgoodallthetime thankyoujesus inthenameofallah bismillahirrahmanirrahim alhamdulillahirabbilalamin
   administrator administrador administratorpassword rootrootrootroot superadministrator
   unitedstatesofamerica newyorkcityusa losangelescalifornia sanfranciscocalifornia
   masterofpuppets nothingelsematters stairwaytoheaven bohemianrhapsody smellsliketeenspirit
   bestfriendsforever bestfriends4ever friendsforever foreverandalways together4ever
   callofdutymodernwarfare grandtheftauto worldofwarcraft counterstrike16 leagueoflegends
   rareearthelements criticalminerals supplychainmanagement marketintelligence`.split(/\s+/),
);

/** Words that passwords are made of, removed before the remaining characters are counted. */
export const COMMON_WORDS: readonly string[] =
  `password passwort passwd contrasena motdepasse senha parola wachtwoord welcome willkommen bienvenue bienvenido
   letmein changeme administrator admin root guest login signin master secret default temporary temp test testing
   qwerty qwertz azerty iloveyou sunshine princess dragon monkey football baseball superman batman starwars pokemon
   michael jordan charlie freedom whatever trustno1 shadow ninja hello summer winter spring autumn january february
   march april june july august september october november december monday friday company office account
   demo demonstration lodestone`.split(/\s+/);
