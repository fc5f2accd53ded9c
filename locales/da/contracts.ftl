# Kontrakter

place-contracts = Kontrakter
contract-one = Kontrakt
contract-many = Kontrakter
contract-new = Opret en kontrakt
contract-delete = Slet kontrakten
contract-list-empty = Opret den første kontrakt, eller hent jeres kontrakter ind fra et regneark.
log-kind-contract = Kontrakt
event-contract-created = Oprettet
event-contract-changed = Rettet
event-contract-bulk-changed = Rettet sammen med andre
event-contract-deleted = Slettet
event-contract-restored = Hentet tilbage
event-contract-transferred = Underordnede kontrakter flyttet
event-contract-dates-extended = Datoer beregnet for et nyt år

## Sections
contract-section-general = Kontraktforside
contract-section-validity = Gyldighed
contract-section-procurement = Genanskaffelse
contract-section-responsible = Ansvarlig
contract-section-supplier = Leverandør
contract-section-systems = IT-systemer
contract-section-period = Aftaleperiode
contract-section-termination = Opsigelse
contract-section-payment = Betaling
contract-section-references = Referencer

## General
contract-name = Kontraktens navn
contract-name-help = Det navn, I kender kontrakten under. To kontrakter kan ikke hedde det samme.
contract-contract-id = Kontrakt-ID
contract-contract-id-help = Jeres eget nummer på kontrakten, fx sagsnummeret.
contract-parent = Overordnet kontrakt
contract-parent-help = Den kontrakt, denne hører under, fx rammeaftalen bag en leveranceaftale.
contract-contract-type = Kontrakttype
contract-contract-type-help = Hvilken slags aftale det er.
contract-template = Kontraktskabelon
contract-template-help = Den standardkontrakt, aftalen er lavet efter.
contract-criticality = Kritikalitet
contract-criticality-help = Hvor hårdt det rammer jer, hvis leverandøren ikke leverer.
contract-notes = Bemærkninger
contract-notes-help = Jeres egne noter. De vises ikke for alle medarbejdere.

## Validity
contract-valid-from = Gyldig fra
contract-valid-from-help = Den første dag, kontrakten gælder.
contract-valid-to = Gyldig til
contract-valid-to-help = Den sidste dag, kontrakten gælder. Lad feltet stå tomt, hvis slutdatoen følger af varigheden, eller hvis kontrakten er løbende.
contract-validity-override = Gennemtving gyldighed
contract-validity-override-help = Jeres egen afgørelse af, om kontrakten gælder. Den går forud for datoerne.
contract-inherit-validity = Nedarv den overordnedes gyldighed
contract-inherit-validity-help = Kontrakten gælder kun, så længe den overordnede kontrakt gælder.

## Procurement
contract-purchase-form = Indkøbsform
contract-purchase-form-help = Hvordan I købte ind.
contract-procurement-strategy = Genanskaffelsesstrategi
contract-procurement-strategy-help = Hvordan I vil købe ind næste gang.
contract-procurement-plan-year = Genanskaffelse, år
contract-procurement-plan-year-help = Det år, I vil gå i gang med at købe nyt.
contract-procurement-plan-quarter = Genanskaffelse, kvartal
contract-procurement-plan-quarter-help = Kvartalet i det år, 1 til 4.
contract-procurement-initiated = Genanskaffelse igangsat
contract-procurement-initiated-help = Om I er gået i gang med at købe nyt.
contract-procedure = Udbudsform
contract-procedure-help = Den måde, I vil købe ind på. Den afgør, hvor lang tid før udløb I skal begynde.
contract-section-approval = Godkendelse
contract-approval = Godkendt
contract-approval-help = Over grænsen i mandaterne kræver en godkendelse en beslutning på en sag, der nævner kontrakten.
contract-exception-by = Undtagelse givet af
contract-exception-by-help = Den, der godkendte uden om mandatet.
contract-exception-reason = Begrundelse for undtagelsen
contract-exception-reason-help = Hvorfor der ikke kunne ventes på en beslutning.

## Responsible
contract-responsible-unit = Ansvarlig organisationsenhed
contract-responsible-unit-help = Den enhed, der ejer kontrakten hos jer.
contract-signed = Underskrevet af jer
contract-signed-help = Om kontrakten er underskrevet på jeres side.
contract-signed-by = Kontraktunderskriver
contract-signed-by-help = Den, der skrev under for jer.
contract-signed-on = Underskrevet den
contract-signed-on-help = Den dag, I skrev under.

## Supplier
contract-supplier = Leverandør
contract-supplier-help = Den organisation, I har kontrakten med.
contract-internal-supplier = Intern leverandør
contract-internal-supplier-help = Sæt flueben, når det er en del af jeres egen organisation, der leverer.
contract-supplier-unit = Leverandørens enhed
contract-supplier-unit-help = Den af jeres enheder, der leverer. Kan kun udfyldes ved en intern leverandør.
contract-supplier-signed = Underskrevet af leverandøren
contract-supplier-signed-help = Om leverandøren har skrevet under.
contract-supplier-signed-by = Leverandørens underskriver
contract-supplier-signed-by-help = Den, der skrev under for leverandøren.
contract-supplier-signed-on = Leverandøren underskrev den
contract-supplier-signed-on-help = Den dag, leverandøren skrev under.
contract-contact-person = Kontaktperson
contract-contact-person-help = Den, I skriver eller ringer til hos leverandøren.
contract-contact-is-signer = Underskriveren er kontaktperson
contract-contact-is-signer-help = Sæt flueben, når leverandørens underskriver også er jeres kontakt. Så skal navnet kun stå ét sted.
contract-contact-phone = Kontaktpersonens telefon
contract-contact-phone-help = Telefonnummer til kontaktpersonen.
contract-contact-email = Kontaktpersonens e-mail
contract-contact-email-help = E-mail til kontaktpersonen.

## Systems
contract-usages = IT-systemer
contract-usages-help = De af jeres systemer, kontrakten handler om.
contract-agreement-elements = Aftaleelementer
contract-agreement-elements-help = Hvad kontrakten dækker, fx drift og support.

## Period
contract-duration-years = Varighed, år
contract-duration-years-help = Hele år fra startdatoen. Bruges til at regne slutdatoen ud, når feltet Gyldig til er tomt.
contract-duration-months = Varighed, måneder
contract-duration-months-help = Måneder ud over de hele år, 0 til 11.
contract-continuous = Løbende
contract-continuous-help = Kontrakten løber, til en af parterne siger den op. Så kan den ikke have en varighed.
contract-extension-options = Optioner på forlængelse
contract-extension-options-help = Hvor mange gange I kan forlænge kontrakten i alt.
contract-option-months = Måneder pr. option
contract-option-months-help = Hvor længe én forlængelse varer.
contract-options-used = Brugte optioner
contract-options-used-help = Hvor mange af optionerne I har brugt.
contract-option-notice-months = Varsel for option, måneder
contract-option-notice-months-help = Hvor lang tid før udløb I skal bruge en option. Er feltet tomt, gælder opsigelsesfristen.
contract-irrevocable-until = Uopsigelig til
contract-irrevocable-until-help = Den dag, kontrakten tidligst kan ophøre ved opsigelse.

## Termination
contract-terminated-on = Kontrakten opsagt
contract-terminated-on-help = Den dag, opsigelsen blev givet. Vi regner ud, hvornår kontrakten så ophører.
contract-notice-months = Opsigelsesfrist, måneder
contract-notice-months-help = Hvor mange måneders varsel kontrakten kræver.
contract-notice-running = Varsel regnes fra udgangen af
contract-notice-running-help = Løbende år, halvår, kvartal eller måned: varslet begynder først, når den er forbi.
contract-notice-to-end-of = Opsigelse til udgangen af
contract-notice-to-end-of-help = Kontrakten ophører altid på den sidste dag i et år, halvår, kvartal eller en måned.

## Payment
contract-remuneration-started-on = Driftsvederlag begyndt
contract-remuneration-started-on-help = Den dag, I begyndte at betale for drift.
contract-payment-frequency = Betalingsfrekvens
contract-payment-frequency-help = Hvor tit I betaler.
contract-payment-model = Betalingsmodel
contract-payment-model-help = Hvad prisen afhænger af.
contract-price-regulation = Prisregulering
contract-price-regulation-help = Det indeks, priserne følger.
contract-maximum-value = Højeste samlede værdi
contract-maximum-value-help = Det højeste beløb, der kan købes for under kontrakten, i kroner uden moms.

## References
contract-external-references = Referencer
contract-external-references-help = Henvisninger til kontrakten og dens sag. Sæt flueben ved den, der skal vises i oversigter.
contract-external-references-title = Titel
contract-external-references-document-id = DokumentID/Sagsnr.
contract-external-references-url = Adresse
contract-external-references-is-main = Vises i overblik

## Computed columns
contract-valid = Status
contract-valid-yes = Gyldig
contract-valid-no = Ikke gyldig
contract-causes = Hvorfor ikke gyldig
contract-base-end = Udløber
contract-latest-end = Kan forlænges til
contract-duration = Varighed i måneder
contract-next-option = Næste option
contract-next-notice = Sig op senest
contract-next-notice-ends = Ophører ved opsigelse
contract-exit-on = Ophører efter opsigelsen
contract-procurement-plan = Genanskaffelsesplan
contract-system-uuids = IT-systemer (UUID)
contract-relations-count = Antal relationer
contract-children-count = Antal underordnede
contract-main-reference-title = Reference
contract-main-reference-document = Dokument-ID eller sagsnr.

## Choices
choice-validity-override-forced-valid = Gyldig uanset datoer
choice-validity-override-forced-invalid = Ikke gyldig uanset datoer
choice-yes-no-yes = Ja
choice-yes-no-no = Nej
choice-segment-year = Kalenderår
choice-segment-half-year = Halvår
choice-segment-quarter = Kvartal
choice-segment-month = Måned
choice-approval-not-needed = Ikke nødvendigt
choice-approval-approved = Godkendt
choice-approval-exception = Undtagelse
choice-contract-cause-forced-invalid = Gjort ugyldig
choice-contract-cause-not-started = Ikke begyndt
choice-contract-cause-ended = Udløbet
choice-contract-cause-terminated = Opsagt og ophørt
choice-contract-cause-parent-not-valid = Overordnet kontrakt gælder ikke
choice-subject-kind-contract = kontrakt

## Value lists
list-contract-type = Kontrakttyper
list-contract-template = Kontraktskabeloner
list-purchase-form = Indkøbsformer
list-procurement-strategy = Genanskaffelsesstrategier
list-agreement-element = Aftaleelementer
list-payment-frequency = Betalingsfrekvenser
list-payment-model = Betalingsmodeller
list-price-regulation = Prisreguleringer
list-contract-role = Kontraktroller
list-procurement-procedure = Udbudsformer

## The contract's page
contract-cause-forced-valid = I har bestemt, at den gælder, uanset datoerne.
contract-cause-forced-invalid = I har bestemt, at den ikke gælder.
contract-cause-not-started = Den gælder først fra { $day }.
contract-cause-ended = Den udløb { $day }.
contract-cause-terminated = Den er opsagt og ophørte { $day }.
contract-cause-parent-not-valid = Den overordnede kontrakt { $name } gælder ikke.
contract-sentence-exit = opsagt, ophører { $day }
contract-sentence-end = udløber { $day }
contract-sentence-option = næste option skal bruges senest { $day }
contract-sentence-notice = sig op senest { $day }
contract-tree = Hierarki
contract-tree-validity = Gyldighed
contract-tree-inherits = Nedarvet
contract-transfer-verb = Flyt underordnede
contract-transfer-title = Flyt kontrakter under { $name }
contract-transfer-lead = Vælg de kontrakter, der skal høre under en anden kontrakt. Resten bliver, hvor de er.
contract-transfer-which = Kontrakter
contract-transfer-to = Ny overordnet kontrakt
contract-transfer-to-help = Lad feltet stå tomt, hvis kontrakterne skal stå for sig selv.
contract-transfer-submit = Flyt kontrakterne
notice-contracts-moved = Kontrakterne er flyttet.
contract-about-operation = Drift
contract-about-main = Gør systemet aktivt
contract-about-new = Ny kontrakt om systemet
usage-contracts-none = Ingen kontrakter endnu. Opret én, eller tilføj systemet på en kontrakt, I har.

## Refusals
error-contract-name-taken = Der er allerede en kontrakt med navnet { $name }. Giv den ene et andet navn.
error-contract-below-itself = Den valgte kontrakt står selv under denne. Vælg en anden.
error-inheriting-needs-parent = Vælg en overordnet kontrakt, før gyldigheden kan nedarves.
error-continuous-has-no-length = En løbende kontrakt kan ikke have en varighed. Fjern varigheden, eller fjern fluebenet ved Løbende.
error-more-options-than-there-are = Der er brugt { $used } optioner, men kontrakten har kun { $options }. Ret et af tallene.
error-quarter-needs-year = Skriv også året for genanskaffelsen.
error-contact-is-the-signer = Kontaktpersonen er leverandørens underskriver. Fjern fluebenet for at skrive et andet navn.
error-contract-not-about-it = Kontrakten handler ikke om dette system. Tilføj systemet på kontrakten først.
