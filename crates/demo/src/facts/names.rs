//! Names of invented people and places.

#[rustfmt::skip]
pub(crate) const FIRST: &[&str] = &[
    "Agnes", "Albert", "Alma", "Amalie", "Anders", "Andrea", "Anita", "Anja", "Anne", "Anton",
    "Arne", "Asger", "Astrid", "August", "Benedikte", "Bent", "Birgit", "Birgitte", "Bjarne",
    "Bo", "Bodil", "Brian", "Britta", "Camilla", "Carl", "Carsten", "Cecilie", "Charlotte",
    "Christian", "Clara", "Claus", "Dagny", "Daniel", "Ditte", "Dorthe", "Ebbe", "Egon", "Eigil",
    "Elin", "Elisabeth", "Ella", "Ellen", "Else", "Emil", "Emma", "Erik", "Esben", "Eva", "Finn",
    "Fatima", "Flemming", "Frederik", "Freja", "Frida", "Gerda", "Gitte", "Grete", "Gunnar",
    "Gustav", "Halfdan", "Hanne", "Hans", "Heidi", "Helle", "Henning", "Henrik", "Holger", "Ida",
    "Inge", "Inger", "Ingrid", "Jakob", "Jan", "Jane", "Janni", "Jens", "Jeppe", "Jesper",
    "Jette", "Johan", "Johanne", "Jonas", "Jørgen", "Jørn", "Karen", "Karin", "Karl", "Kasper",
    "Katrine", "Kim", "Kirsten", "Kjeld", "Klara", "Knud", "Kristian", "Kurt", "Lars", "Lasse",
    "Laura", "Lea", "Leif", "Lene", "Line", "Lis", "Lisbeth", "Lone", "Lotte", "Louise", "Mads",
    "Magnus", "Maja", "Malene", "Maren", "Margit", "Maria", "Marianne", "Marie", "Martin",
    "Mathilde", "Mehmet", "Merete", "Mette", "Mia", "Michael", "Mikkel", "Mogens", "Morten",
    "Naja", "Nanna", "Niels", "Nina", "Ole", "Oline", "Oscar", "Palle", "Pernille", "Peter",
    "Pia", "Poul", "Preben", "Rasmus", "Rikke", "Rune", "Ruth", "Sanne", "Sara", "Sebastian",
    "Signe", "Simon", "Sine", "Sofie", "Solveig", "Steen", "Stine", "Susanne", "Svend", "Søren",
    "Tanja", "Thea", "Thomas", "Thorkild", "Tina", "Tine", "Torben", "Tove", "Trine", "Troels",
    "Tyge", "Ulla", "Ulrik", "Uffe", "Vagn", "Verner", "Vibeke", "Viggo", "Viktor", "Villads",
    "Xenia", "Yasmin", "Yrsa", "Åge", "Åse", "Øjvind",
];

#[rustfmt::skip]
pub(crate) const LAST: &[&str] = &[
    "Abildgaard", "Agerbo", "Ahlefeld", "Andersen", "Andreasen", "Askholm", "Bach", "Bagger",
    "Bak", "Bang", "Bech", "Bendtsen", "Berg", "Birkeholm", "Bjerre", "Bjerregaard", "Blichfeldt",
    "Boesen", "Borg", "Brandt", "Bro", "Bruun", "Buhl", "Bæk", "Bøgelund", "Carlsen",
    "Christensen", "Clausen", "Dahl", "Dalgaard", "Damgaard", "Damsbo", "Degn", "Duus", "Ebbesen",
    "Egeskov", "Engholm", "Enevoldsen", "Eskildsen", "Fabricius", "Fisker", "Fogh", "Frandsen",
    "Friis", "Frost", "Gade", "Gammelgaard", "Gram", "Gravesen", "Grøn", "Haagensen", "Hald",
    "Hansen", "Hartmann", "Hauge", "Hedegaard", "Henriksen", "Hjort", "Holm", "Holst", "Højgaard",
    "Iversen", "Jacobsen", "Jensen", "Jeppesen", "Jespersen", "Johansen", "Juhl", "Juul",
    "Jørgensen", "Kaas", "Kjær", "Klausen", "Knudsen", "Koch", "Kofoed", "Kragelund",
    "Kristensen", "Krogh", "Kruse", "Lange", "Larsen", "Lassen", "Laursen", "Lind", "Lund",
    "Lundgaard", "Lyngholm", "Madsen", "Markussen", "Mathiesen", "Mikkelsen", "Mortensen", "Munk",
    "Møller", "Mølgaard", "Nielsen", "Nissen", "Nygaard", "Nørgaard", "Odgaard", "Olesen",
    "Olsen", "Overgaard", "Paaske", "Pedersen", "Petersen", "Poulsen", "Rasmussen", "Ravn",
    "Riis", "Rosenkilde", "Rytter", "Sandholm", "Schmidt", "Schou", "Simonsen", "Sinding", "Skov",
    "Skovgaard", "Sloth", "Smed", "Stald", "Steffensen", "Storm", "Svane", "Svendsen", "Søgaard",
    "Sønderby", "Sørensen", "Thomsen", "Thorup", "Toft", "Trolle", "Ulfeldt", "Vad",
    "Vestergaard", "Villumsen", "Vinther", "Voss", "Wind", "Winther", "Yde", "Yilmaz", "Ægidius",
    "Østergaard", "Aagaard", "Aaby",
];

/// First halves of the names of schools, institutions and places.
#[rustfmt::skip]
pub(crate) const PLACE: &[&str] = &[
    "Ahorn", "Birke", "Bjerg", "Blåbær", "Brombær", "Bæk", "Bøge", "Dal", "Ege", "Elme",
    "Enghave", "Fasan", "Fjord", "Fyrre", "Gran", "Grønne", "Havre", "Hede", "Hassel", "Hindbær",
    "Hjorte", "Humle", "Høj", "Kastanje", "Kilde", "Kirke", "Kløver", "Lilje", "Linde", "Lyng",
    "Lærke", "Løve", "Mose", "Mølle", "Nord", "Nørre", "Pile", "Poppel", "Ravne", "Rose", "Rug",
    "Rønne", "Sand", "Skov", "Slots", "Sol", "Strand", "Svale", "Sø", "Sønder", "Tjørne", "Torve",
    "Ugle", "Vang", "Vester", "Viol", "Voldby", "Ærtebjerg", "Øster", "Ørne", "Å",
];

/// Second halves of the names of places.
#[rustfmt::skip]
pub(crate) const PLACE_END: &[&str] = &[
    "bakken", "bo", "gården", "haven", "hus", "høj", "lund", "marken", "parken", "toften", "vang",
];
