# Grupper, der inviteres til at købe sammen

joint-invitations = Grupper og invitationer
joint-invitations-lead = Grupper, som jeres kommune er inviteret til at købe sammen med. Kun de inviterede ser dem.
joint-invitations-all = Jeres grupper
joint-invitations-none = I er ikke inviteret til nogen gruppe endnu. Vælg et behov, se, hvem I bør købe sammen med, gem analysen, og invitér gruppen.
joint-choose-need = Vælg et behov
joint-lead-by = Inviteret af
joint-worth = Værdi for alle
joint-answers = Svar
joint-our-answer = Vores svar
joint-answers-count = { $yes } af { $all } har sagt ja
joint-standing = Status
joint-bound-since = Bindende siden { $day }
joint-not-bound = Ikke bindende
joint-waiting-invitations = { $n ->
    [one] invitation til at købe sammen venter på jeres svar
   *[other] invitationer til at købe sammen venter på jeres svar
}
joint-waiting-invitations-hint = Svar ja, nej eller måske inden fristen

## Inviting
joint-invite = Invitér gruppen
joint-keep-to-invite = Gem analysen for at invitere
joint-see-invitation = Se invitationen
joint-invite-lead = Alle i gruppen får invitationen og ser tallene, som de står i den gemte analyse, også jeres egne udgifter. Tallene ændrer sig ikke bagefter.
joint-invite-whom = Det, I inviterer til
joint-invitation = Invitationen
joint-invite-name = Gruppens navn
joint-invite-name-help = For eksempel systemet eller opgaven.
joint-message = Besked
joint-message-help = Hvorfor, og hvem de kan ringe til.
joint-answer-by = Svar senest
joint-answer-by-help = I kan give mere tid bagefter.
joint-invite-send = Send invitationen
joint-nobody-left = Trækker en af de to sig, er der ingen tilbage at købe sammen med.
joint-nobody-breaks = Gruppen kan undvære enhver af dem: de andre vinder stadig.

## The group
joint-invited-lead = { $need }: { $n } kommuner, start i { $start }, værd { $net } over { $years } år. Tallene er, som de var, da gruppen blev inviteret.
joint-standing-title = Sådan står det
joint-standing-waiting = Venter på svar
joint-standing-refused = En har sagt nej
joint-standing-not-ready = Alle har sagt ja; ejerskab mangler
joint-standing-ready = Klar til at blive bindende
joint-standing-binding = Bindende
joint-standing-ended = Ophørt: der er ingen tilbage at købe sammen med
joint-bound = Bindende
joint-bound-by = Siden { $day }, besluttet af { $by }
joint-invited-by = { $who } ({ $by }, { $day })
joint-chair = Formand på skift
joint-chair-turn = { $who } ({ $from }–{ $to })
joint-if-one-leaves = Hvis en trækker sig
joint-without-them = Regn igen uden dem, der har sagt nej, og invitér resten
joint-see-analysis = Se analysen
joint-invited-all = De inviterede
joint-answer = Svar
joint-answered-by = Svaret af
joint-by-on = { $by }, { $on }
joint-note = Bemærkning
joint-note-help = For eksempel hvad der skal til for et ja. Alle i gruppen ser den.
joint-case = Sag
joint-case-own = Vores sag
joint-case-made = Oprettet
joint-reply-yes = Ja
joint-reply-maybe = Måske
joint-reply-no = Nej
joint-left = Har trukket sig
joint-lacking = Det mangler, før gruppen kan blive bindende
joint-lacking-none = Intet mangler: alle har sagt ja og ejer behovet.
joint-lacks = Mangler
joint-lacks-way = Sådan kommer det
joint-lack-reply = Svar på invitationen
joint-lack-reply-way = Kommunen svarer på denne side inden fristen.
joint-lack-maybe = Har svaret måske
joint-lack-maybe-way = Kommunen svarer ja eller nej, når den ved det.
joint-lack-no = Har svaret nej
joint-lack-no-way = Kommunen svarer ja, eller den, der inviterede, regner igen uden den.
joint-lack-ownership = Svar på, hvem der ejer { $what }
joint-lack-ownership-way = Kommunen svarer på de tre spørgsmål på denne side.
joint-lack-unowned = Ingen ejer { $what }
joint-lack-unowned-way = Kommunen finder en ejer og retter sit svar på denne side.

## Forms
joint-not-done = Det blev ikke gjort
joint-refused-why = Hvorfor
joint-form-ownership = Hvem ejer behovet hos jer?
joint-ownership-three = Ejer behov · arbejdsgange · ressourcer
joint-take-part = Vil I være med?
joint-take-part-help = De andre ser jeres svar, jeres navn og jeres svar om ejerskab. I kan ændre svaret, til fristen er gået eller gruppen er bindende.
joint-form-answer = Svar på invitationen
joint-form-answer-submit = Send svar
joint-form-bind = Gør gruppen bindende
joint-form-bind-submit = Gør bindende
joint-form-case = Jeres egen sag
joint-form-case-submit = Opret sag i jeres styring
joint-form-votes = Stem om rækkefølgen
joint-form-votes-lead = Giv fra 0 til 5 til de integrationer, I helst vil have først, højst { $most } i alt. De andre ser jeres stemmer i rækkefølgen.
joint-form-votes-title = Integrationer i beregnet rækkefølge
joint-form-votes-submit = Gem stemmer
joint-form-deadline = Giv mere tid til at svare
joint-form-deadline-submit = Gem fristen
joint-form-withdraw = Træk jer ud af gruppen
joint-form-withdraw-submit = Træk jer ud
joint-reason = Begrundelse
joint-reason-help = De andre ser den. Trækker I jer nu, taber gruppen { $loss } over perioden, jer selv med.
notice-joint-invited = Invitationen er sendt.
notice-joint-done-answer = Svaret er gemt.
notice-joint-done-deadline = Fristen er ændret.
notice-joint-done-bind = Gruppen er bindende.
notice-joint-done-votes = Stemmerne er gemt.
notice-joint-done-withdraw = I har trukket jer. Nedenfor står, hvad det koster de andre.
notice-joint-done-case = Sagen er oprettet med gruppens tal.

## After one has left
joint-left-title = { $who } har trukket sig
joint-said-by = Meddelt af
joint-value-before = Gruppens værdi før
joint-value-after = De andres værdi nu
joint-loss = Forskel
joint-rest-breaks = De andre taber nu på at købe sammen
joint-rest-still-wins = De andre vinder stadig ved at købe sammen
joint-start-moved = Bedste start flytter fra { $before } til { $after }
joint-share-before = Del før
joint-share-after = Del nu
joint-change-of = Forskel
joint-ready-before = Alle integrationer før
joint-ready-after = Alle integrationer nu
joint-wait-change = Ventetid, ændring

## The shared backlog
joint-shared-backlog = Fælles integrationer i rækkefølge
joint-votes = Stemmer
joint-voted-order = Nr. efter stemmer
joint-voted-done-on = Færdig efter stemmer
joint-waiting-computed = Ventetid koster i den beregnede rækkefølge
joint-waiting-voted = Ventetid koster i den rækkefølge, der er stemt om
joint-waiting-extra = Så meget dyrere er den
joint-met = Hvornår hver har, hvad den behøver
joint-met-computed = Beregnet
joint-wait-computed = Ventetid koster
joint-met-voted = Efter stemmer
joint-wait-voted = Ventetid efter stemmer
joint-wait-extra = Forskel

## The case
joint-case-name = Fælles køb: { $group }
joint-case-open = Åbn sagen
joint-case-group = Gruppe til fælles køb
joint-case-problem = Kommunen er inviteret til at købe sammen med andre: { $group }.
    Behov: { $need }.
    Kommuner: { $names }.
    Start: { $start }.
    Værdi for alle over { $years } år, i forhold til at hver køber for sig: { $net }
    Tallene er fra analysen, som den var den { $day }, og ændrer sig ikke.
    Gruppen: { $address }
joint-case-value = Vores del af værdien over { $years } år: { $share }
    Alene koster det { $alone }, i gruppen { $together }
    Vi lægger ud: { $outlay }
joint-case-payback = { $n ->
    [one] Udlægget er tjent hjem efter 1 måned.
   *[other] Udlægget er tjent hjem efter { $n } måneder.
}

## Errors
error-joint-invited-already = Gruppen er allerede inviteret. Åbn den under Grupper og invitationer.
error-joint-not-in-group = Jeres kommune er ikke i gruppen. I kan kun invitere en gruppe, I selv er i.
error-joint-not-countable = Gruppens tal kan ikke regnes igen. Lav en ny analyse.
error-joint-is-binding = Gruppen er bindende. Vil I ud, så træk jer med en begrundelse.
error-joint-answer-late = Fristen for at svare er gået. Bed den, der inviterede, om mere tid.
error-joint-only-lead = Det kan kun den kommune, der inviterede, eller for at gøre gruppen bindende formanden.
error-joint-not-ready = Gruppen kan ikke blive bindende endnu. Der mangler noget hos: { $who }.
error-joint-has-case = Jeres sag om gruppen findes allerede. Åbn den fra gruppen.
error-joint-case-without-yes = Svar ja til invitationen først; så kan I oprette jeres sag.
error-joint-not-binding = Gruppen er ikke bindende endnu. Svar nej i stedet for at trække jer.
error-joint-left-already = I har trukket jer ud af gruppen og kan ikke gøre mere i den.
error-joint-unknown-integration = „{ $value }“ er ikke en af gruppens integrationer.
error-joint-votes-over-budget = I har givet { $found } stemmer. Giv højst { $max } i alt.

## The log
event-joint-group-invited = Inviterede en gruppe til at købe sammen
event-joint-invitation-answered = Svarede på en invitation til at købe sammen
event-joint-deadline-moved = Flyttede fristen for at svare på en invitation
event-joint-group-bound = Gjorde en gruppe bindende
event-joint-case-made = Oprettede en sag om en gruppe
event-joint-group-left = Trak kommunen ud af en gruppe
event-joint-votes-cast = Stemte om rækkefølgen af integrationer

## Mail
mail-joint-invited-subject = Invitation til at købe sammen: { $name }
mail-joint-invited-text = { $who } inviterer jer til at købe sammen: „{ $name }“. Svar ja, nej eller måske senest { $until }.
mail-joint-invited-open = Læs og svar
mail-joint-bound-subject = Bindende: { $name }
mail-joint-bound-text = { $who } har gjort gruppen „{ $name }“ bindende. Alle har sagt ja og ejer behovet.
mail-joint-bound-open = Åbn gruppen
mail-joint-left-subject = { $who } har trukket sig: { $name }
mail-joint-left-text = { $who } har trukket sig ud af „{ $name }“. Begrundelse: { $reason }
mail-joint-left-open = Se, hvad det koster
mail-joint-why-you = Du får denne mail, fordi du administrerer kontrakter i { $organisation }.
