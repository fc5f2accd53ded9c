# Kommandolinjen

cli-command-serve = Vis sider og API på en adresse
cli-command-demo = Fyld en tom database med opdigtede data
cli-command-backup = Skriv alt til en fil, mens andre arbejder videre
cli-command-restore = Læs en sikkerhedskopi ind i en tom database
cli-command-doctor = Se installationen efter, og sig, hvad der er galt
cli-command-audit = Loggen over, hvad der er sket
cli-command-verify = Regn hele loggen efter, og find det sted, hvor den er ændret
cli-command-share = Regn ud, hvem der bør købe sammen, ud fra en fil
cli-command-joint = Hvad kommuner kan købe sammen
cli-command-refresh = Regn alle KLE-hovedgrupper igennem ud fra det, kommunerne deler

cli-argument-language = Sprog i beskeder: da eller en
cli-argument-log = Hvad der logges, fx info eller web=debug
cli-argument-log-json = Skriv loglinjer som JSON
cli-argument-database = Databasens adresse: sqlite:///sti/fil.db eller postgres://…
cli-argument-listen = Adresse at lytte på; port 0 tager en ledig
cli-argument-metrics = Adresse til overvågning (/metrics); udelades den, er der ingen
cli-argument-connections = Så mange databaseforbindelser bruges på samme tid
cli-argument-scale = Hvor meget af Danmark: small er fem kommuner, national er alle 98
cli-argument-seed = Samme tal giver samme data
cli-argument-factor = Gang alle størrelser med dette tal
cli-argument-only = Koder på de kommuner, der får data, fx 0151,0147; udelades de, får alle
cli-argument-day = Den dag, der er i dag i dataene, fx 2026-11-22
cli-argument-file = Sikkerhedskopiens fil
cli-argument-replace = Slet først alt, hvad databasen indeholder
cli-argument-yes = Bekræft, at alt i databasen slettes
cli-argument-share-file = Filen med kandidater, forudsætninger og krav (JSON)
cli-argument-threads = Hvor mange tråde der regner; svaret afhænger ikke af det

cli-database-unavailable = Databasen kan ikke nås: { $cause }. Se efter, at adressen i --database er rigtig, og at databasen kører.
cli-failed = Det gik galt: { $cause }

cli-log-holds = Loggen er uændret. Antal poster: { $n }
cli-log-broken = Loggen for { $organisation } er ændret ved post { $seq }.
cli-log-remedy = Sammenlign med en sikkerhedskopi fra før ændringen, og find ud af, hvem der har haft adgang til databasen.

cli-backup-written = Skrevet: { $rows } rækker fra { $tables } tabeller. SHA-256 af indholdet: { $sha }
cli-restored = Læst ind: { $rows } rækker i { $tables } tabeller. Loggen er regnet efter og er uændret.

cli-demo-loaded = { $name }: { $n } registreringer
cli-demo-changed = Ændringer siden da: { $n }

cli-joint-refreshed = { $needs } behov er regnet igennem. Kommunerne har { $opportunities } muligheder for at købe sammen.

cli-doctor-ok = OK   
cli-doctor-wrong = GALT
cli-doctor-healthy = Alt er, som det skal være.
cli-doctor-findings = { $n ->
    [one] Der er 1 ting at rette.
   *[other] Der er { $n } ting at rette.
}
cli-doctor-reached = Databasen svarer.
cli-doctor-migrations-ok = Tabellerne passer til programmet.
cli-doctor-migrations-missing = Tabellerne er fra en ældre udgave. De opdateres, næste gang programmet startes: { $names }
cli-doctor-migrations-unknown = Databasen er opdateret af en nyere udgave af programmet. Brug den udgave: { $names }
cli-doctor-storage-ok = Databasens fil er hel.
cli-doctor-storage-wrong = Databasens fil er beskadiget. Læs den seneste sikkerhedskopi ind i en ny database: { $found }
cli-doctor-triggers-ok = Historikken bliver ført for alle tabeller.
cli-doctor-triggers-wrong = Historikken bliver ikke ført, fordi databasen mangler triggere. Tag en sikkerhedskopi, og læs den ind i en ny database: { $found }
cli-doctor-references-ok = Alle henvisninger fører til noget.
cli-doctor-references-wrong = Rækker henviser til noget, der ikke findes: { $found }
cli-doctor-orphans-ok = Alle koblinger har begge ender.
cli-doctor-orphans-wrong = Koblinger mangler en ende: { $found }
cli-doctor-log-ok = Loggen er uændret.
cli-doctor-log-wrong = { $found }
cli-doctor-clock-ok = Uret går rigtigt.
cli-doctor-clock-wrong = { $found }
cli-doctor-clock-differs = Databasens ur er { $seconds } sekunder foran maskinens. Stil urene ens.
cli-doctor-clock-behind-log = Maskinens ur er bag ud for den seneste post i loggen. Stil uret.
cli-doctor-disk-ok = Der er { $free } GB ledig plads.
cli-doctor-disk-short = Der er kun { $free } GB ledig plads. Gør plads, før databasen ikke længere kan skrive.

error-unknown-municipality = Ingen kommune i den valgte størrelse har koden { $value }.
error-factor-out-of-range = Skriv et tal fra 0,01 til 5.
error-address-unusable = Programmet kan ikke lytte på { $address }: { $cause }. Vælg en anden adresse med --listen.
error-file-exists = Filen { $path } findes allerede. Vælg et andet navn, eller flyt den.
error-file-unusable = Filen { $path } kan ikke bruges: { $cause }.
error-backup-unknown = Filen er ikke en sikkerhedskopi fra Fælled. Intet er skrevet.
error-backup-damaged = Sikkerhedskopien er beskadiget eller afkortet ved linje { $line }. Intet er skrevet. Brug en anden kopi.
error-backup-of-other-version = Sikkerhedskopien er fra version { $program }, og tabellerne passer ikke ({ $migration }). Intet er skrevet. Læs den ind i en tom database med den version eller en nyere.
error-backup-log-broken = Loggen i sikkerhedskopien er ændret ved post { $seq } for { $organisation }. Intet er skrevet. Brug en anden kopi.
error-database-not-empty = Databasen er ikke tom. Vælg en ny database. Ved indlæsning af en sikkerhedskopi kan du også erstatte alt med --replace --yes.
