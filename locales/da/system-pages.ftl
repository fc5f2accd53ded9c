# Siderne for kataloget og for systemer i anvendelse ud over felterne

related-all = Vis alle { $n }
related-interfaces = Udstiller snitflader
related-catalogue = I kataloget
related-others = Bruges også af

catalogue-withdrawn = Ikke tilgængeligt
catalogue-withdrawn-why = systemet kan ikke tages i brug
catalogue-local = Lokalt
catalogue-local-why = ses kun af jer, indtil det er optaget i kataloget
catalogue-in-use = I brug hos jer
catalogue-used-by-count = { $n ->
    [0] bruges ikke af nogen endnu
    [one] bruges af 1 organisation
   *[other] bruges af { $n } organisationer
 }
catalogue-users-count = { $n ->
    [one] 1 organisation
   *[other] { $n } organisationer
 }
catalogue-used-by = Anvendes af
catalogue-used-by-none = Ingen har taget det i brug endnu.
catalogue-hierarchy = Hører sammen med
catalogue-with-us = Hos jer
catalogue-take-into-use = Tag i anvendelse
catalogue-own-usage = Gå til jeres registrering

propose-step-name = Navn
propose-step-similar = Findes det?
propose-step-describe = Beskriv det
propose-name-title = Hvad hedder systemet?
propose-name-why = Vi leder først efter det i kataloget, så det samme system ikke kommer til at stå to gange.
propose-former = Andre navne
propose-former-help = Tidligere navne og forkortelser. Skriv komma imellem.
propose-search = Søg i kataloget
propose-similar-title = Er { $name } et af disse?
propose-similar-why = Disse systemer ligner. Er det et af dem, så brug det: så kan kommunerne sammenligne og hjælpe hinanden.
propose-similar-verb = Nej, det er et andet system
propose-none-title = { $name } er nyt
propose-none-why = Intet system i kataloget ligner. Gå videre, og beskriv det.
propose-none-verb = Beskriv systemet
propose-use-instead = Tag det i anvendelse i stedet
propose-in-use-already = I bruger det allerede
propose-describe-title = Beskriv { $name }
propose-describe-why = I kan bruge systemet med det samme. De andre kommuner ser det, når den nationale koordinator har godkendt det.
propose-comment = Besked til koordinatoren
propose-comment-help = Fx hvor du har set systemet, eller hvad der adskiller det fra dem, der ligner.
propose-verb = Opret og foreslå systemet
notice-proposed = Systemet er oprettet hos jer og foreslået til kataloget.
notice-propose-to-decide = Systemet er foreslået. Afgør det herunder.

proposals-lead = Systemer, I har foreslået til det fælles katalog.
proposals-lead-coordinator = Systemer, som kommunerne har foreslået. De ældste står øverst.
proposals-open = Venter på afgørelse
proposals-open-none = Ingen forslag venter.
proposals-decided = Afgjort
proposals-decided-none = Ingen forslag er afgjort endnu.
proposals-system = System
proposals-by = Foreslået af
proposals-when = Hvornår
proposals-comment = Besked
proposals-decision = Afgørelse
proposals-note = Begrundelse
proposal-by = Foreslået af { $who }, { $organisation }. { $comment }
proposal-system = Sådan er det beskrevet
proposal-like = Ligner
proposal-like-none = Intet andet system i kataloget ligner.
proposal-why = Hvorfor
proposal-same = Er det det samme?
proposal-decide = Afgør forslaget
proposal-accept = Optag det i kataloget: alle kommuner kan se og bruge det
proposal-reject = Afvis det: det bliver hos dem, der foreslog det
proposal-note = Begrundelse
proposal-note-help = Den, der foreslog systemet, læser den. Skal skrives, når du afviser.
proposal-decide-verb = Gem afgørelsen
notice-proposal-accepted = Systemet er optaget i kataloget.
notice-proposal-rejected = Forslaget er afvist.

merge-verb = Læg sammen med et andet
merge-do = Læg dem sammen
merge-into-this = Læg sammen med { $name }
merge-choose-title = Hvilket system skal { $name } lægges sammen med?
merge-text = Alle kommuners registreringer flytter til det andet system, og det gamle navn huskes som tidligere navn.
merge-into = System, der bliver tilbage
merge-into-help = Det skal være offentligt.
merge-next = Vis, hvad det berører
merge-title = Læg { $from } sammen med { $into }?
merge-confirm-text = { $into } bliver tilbage. { $from } forsvinder fra kataloget, men gamle adresser og søgninger fører til { $into }. Det kan ikke fortrydes.
merge-usages = { $n ->
    [one] organisation bruger systemet; dens registrering flytter med
   *[other] organisationer bruger systemet; deres registreringer flytter med
}
merge-both = { $n ->
    [one] organisation bruger begge systemer
   *[other] organisationer bruger begge systemer
}
merge-interfaces = { $n ->
    [one] snitflade flytter med
   *[other] snitflader flytter med
}
merge-below = { $n ->
    [one] system under det flytter med
   *[other] systemer under det flytter med
}
merge-combine = Læg deres to registreringer sammen til én
merge-combine-help = Den ældste registrering bliver. Tomme felter udfyldes fra den yngste; relationer og roller følger med.
notice-system-merged = Systemerne er lagt sammen.

usage-mark-business = Forretningskritisk
usage-mark-society = Samfundskritisk
usage-withdrawn-why = systemet er trukket tilbage fra kataloget
usage-sentence-unit = { $unit } er ansvarlig
usage-sentence-owner = systemejer er { $owner }
usage-relation-draws = Bruger
usage-relation-delivers = Bruges af
usage-relation-open = Vis eller ret
usage-relation-count = { $n ->
    [one] 1 relation
   *[other] { $n } relationer
 }
usage-relations-none = Ingen relationer endnu. Tilføj dem fra det system, der bruger data.
usage-tasks = Opgaver (KLE), der gælder
usage-tasks-none = Hverken kataloget eller I har knyttet opgaver til systemet.
usage-task-origin = Kommer fra
usage-task-expired = udgået
usage-life-cycle-verb = Ret livscyklus
usage-relate-verb = Tilføj relation
usage-move-verb = Flyt til et andet system
usage-move-choose = Hvilket system skal { $name } flyttes til?
usage-move-lead = Brug det, når I har taget det forkerte system i anvendelse, eller når systemet er afløst. Alt, hvad I har registreret, følger med.
usage-move-to = Nyt system
usage-move-next = Vis, hvad det berører
usage-move-title = Flyt { $name } til { $to }?
usage-move-text = Felter, roller, relationer og historik følger med.
usage-move-added = { $n ->
    [one] tilføjet opgave (KLE) forsvinder, for det nye system har den selv
   *[other] tilføjede opgaver (KLE) forsvinder, for det nye system har dem selv
}
usage-move-removed = { $n ->
    [one] fjernet opgave (KLE) glemmes, for det nye system har den ikke
   *[other] fjernede opgaver (KLE) glemmes, for det nye system har dem ikke
}
usage-move-relations = { $n ->
    [one] relation mister sin snitflade, for den hører til det gamle system
   *[other] relationer mister deres snitflade, for den hører til det gamle system
}
notice-usage-moved = Registreringen er flyttet.

relate-name = Ny relation fra { $name }
relate-step-system = System
relate-step-interfaces = Snitflader
relate-system-title = Hvilket system leverer data?
relate-system-why = Relationen står hos det system, der bruger data. Kun systemer, I har i anvendelse, kan vælges.
relate-next = Videre
relate-interfaces-title = Hvad bruges fra { $name }?
relate-interfaces-why = Sæt flueben ved de snitflader, I bruger. Der oprettes én relation for hver.
relate-interfaces-none = Systemet udstiller ingen snitflader, så der oprettes én relation uden.
relate-tick-help = Vælger du ingen, oprettes én relation uden snitflade.
relate-verb = Tilføj relationer
notice-relations-added = Relationerne er tilføjet.

depends-kind = Afhængigheder
depends-verb = Hvad afhænger af dette?
depends-title = Hvad afhænger af { $name }?
depends-text = { $direct ->
    [0] Intet system bruger det direkte
    [one] 1 system bruger det direkte
   *[other] { $direct } systemer bruger det direkte
 }, og { $indirect ->
    [0] ingen gør det gennem andre.
    [one] 1 gør det gennem andre.
   *[other] { $indirect } gør det gennem andre.
 }
depends-picture = Systemer, der afhænger af { $name }
depends-picture-text = Pilene peger på det system, der leverer. Listerne herunder viser alle.
depends-direct = Direkte
depends-steps = { $n } led væk
depends-direct-none = Ingen systemer bruger det.
depends-indirect = Gennem andre
depends-indirect-none = Ingen systemer afhænger af det gennem andre.
depends-distance = Led
depends-way = Vejen
depends-see-also = Se også
depends-all-relations = Relationerne som liste
