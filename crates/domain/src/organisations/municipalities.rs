//! The 98 municipalities: public facts. Codes and regions since the reform of 2007,
//! CVR numbers from the central business register, population on 1 January 2020
//! from Statistics Denmark.

#[cfg(test)]
mod tests;

use foundation::Id;

/// The year of the populations below.
pub const POPULATION_YEAR: i64 = 2020;

/// The built-in national organisation that maintains the shared catalogue and
/// the rows of the municipalities.
pub const NATIONAL_ID: Id = organisation_id(0);

/// A municipality.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Municipality {
    /// The municipality code, without its leading zero.
    code: u16,
    /// The name without the word for municipality.
    pub name: &'static str,
    /// The CVR number, eight digits.
    pub cvr: &'static str,
    /// A value of [`super::fields::REGION`].
    pub region: &'static str,
    /// The number of inhabitants in [`POPULATION_YEAR`].
    pub population: i64,
}

impl Municipality {
    /// The same id in every installation.
    #[must_use]
    pub const fn id(&self) -> Id {
        organisation_id(self.code)
    }

    /// The name it carries itself, such as "Ballerup Kommune".
    #[must_use]
    pub fn official_name(&self) -> String {
        match self.code {
            101 => "Københavns Kommune".to_owned(),
            400 => "Bornholms Regionskommune".to_owned(),
            _ => format!("{} Kommune", self.name),
        }
    }

    /// The four digits of the municipality code.
    #[must_use]
    pub fn code(&self) -> String {
        format!("{:04}", self.code)
    }
}

/// `6fae11ed-0001-8000-8000-00000000CCCC`: a UUID of version 8 with the
/// municipality code, or 0 for the national organisation.
const fn organisation_id(code: u16) -> Id {
    Id::from_u128(0x6fae_11ed_0001_8000_8000_0000_0000_0000 | code as u128)
}

const HOVEDSTADEN: &str = "hovedstaden";
const SJAELLAND: &str = "sjaelland";
const SYDDANMARK: &str = "syddanmark";
const MIDTJYLLAND: &str = "midtjylland";
const NORDJYLLAND: &str = "nordjylland";

const fn row(
    code: u16,
    name: &'static str,
    cvr: &'static str,
    region: &'static str,
    population: i64,
) -> Municipality {
    Municipality {
        code,
        name,
        cvr,
        region,
        population,
    }
}

/// All of them, by code.
pub const MUNICIPALITIES: [Municipality; 98] = [
    row(101, "København", "64942212", HOVEDSTADEN, 632_340),
    row(147, "Frederiksberg", "11259979", HOVEDSTADEN, 104_305),
    row(151, "Ballerup", "58271713", HOVEDSTADEN, 48_602),
    row(153, "Brøndby", "65113015", HOVEDSTADEN, 35_090),
    row(155, "Dragør", "12881517", HOVEDSTADEN, 14_494),
    row(157, "Gentofte", "19438414", HOVEDSTADEN, 74_830),
    row(159, "Gladsaxe", "62761113", HOVEDSTADEN, 69_262),
    row(161, "Glostrup", "65120119", HOVEDSTADEN, 23_128),
    row(163, "Herlev", "63640719", HOVEDSTADEN, 28_953),
    row(165, "Albertslund", "66137112", HOVEDSTADEN, 27_731),
    row(167, "Hvidovre", "55606617", HOVEDSTADEN, 53_527),
    row(169, "Høje-Taastrup", "19501817", HOVEDSTADEN, 50_759),
    row(173, "Lyngby-Taarbæk", "11715311", HOVEDSTADEN, 56_214),
    row(175, "Rødovre", "65307316", HOVEDSTADEN, 40_652),
    row(183, "Ishøj", "11931316", HOVEDSTADEN, 22_989),
    row(185, "Tårnby", "20310413", HOVEDSTADEN, 42_989),
    row(187, "Vallensbæk", "19583910", HOVEDSTADEN, 16_633),
    row(190, "Furesø", "29188327", HOVEDSTADEN, 40_965),
    row(201, "Allerød", "60183112", HOVEDSTADEN, 25_633),
    row(210, "Fredensborg", "29188335", HOVEDSTADEN, 40_865),
    row(217, "Helsingør", "64502018", HOVEDSTADEN, 62_695),
    row(219, "Hillerød", "29189366", HOVEDSTADEN, 51_183),
    row(223, "Hørsholm", "70960516", HOVEDSTADEN, 24_864),
    row(230, "Rudersdal", "29188378", HOVEDSTADEN, 56_728),
    row(240, "Egedal", "29188386", HOVEDSTADEN, 43_354),
    row(250, "Frederikssund", "29189129", HOVEDSTADEN, 45_223),
    row(253, "Greve", "44023911", SJAELLAND, 50_558),
    row(259, "Køge", "29189374", SJAELLAND, 60_979),
    row(260, "Halsnæs", "29188416", HOVEDSTADEN, 31_384),
    row(265, "Roskilde", "29189404", SJAELLAND, 87_914),
    row(269, "Solrød", "68534917", SJAELLAND, 23_255),
    row(270, "Gribskov", "29188440", HOVEDSTADEN, 41_048),
    row(306, "Odsherred", "29188459", SJAELLAND, 32_957),
    row(316, "Holbæk", "29189447", SJAELLAND, 71_541),
    row(320, "Faxe", "29188475", SJAELLAND, 36_576),
    row(326, "Kalundborg", "29189595", SJAELLAND, 48_436),
    row(329, "Ringsted", "18957981", SJAELLAND, 34_852),
    row(330, "Slagelse", "29188505", SJAELLAND, 79_073),
    row(336, "Stevns", "29208654", SJAELLAND, 22_805),
    row(340, "Sorø", "29189994", SJAELLAND, 29_881),
    row(350, "Lejre", "29188548", SJAELLAND, 27_996),
    row(360, "Lolland", "29188572", SJAELLAND, 41_105),
    row(370, "Næstved", "29189625", SJAELLAND, 83_143),
    row(376, "Guldborgsund", "29188599", SJAELLAND, 60_722),
    row(390, "Vordingborg", "29189676", SJAELLAND, 45_566),
    row(400, "Bornholm", "26696348", HOVEDSTADEN, 39_499),
    row(410, "Middelfart", "29189684", SYDDANMARK, 38_853),
    row(420, "Assens", "29189692", SYDDANMARK, 40_965),
    row(430, "Faaborg-Midtfyn", "29188645", SYDDANMARK, 51_556),
    row(440, "Kerteminde", "29189706", SYDDANMARK, 23_812),
    row(450, "Nyborg", "29189722", SYDDANMARK, 32_009),
    row(461, "Odense", "35209115", SYDDANMARK, 204_895),
    row(479, "Svendborg", "29189730", SYDDANMARK, 58_296),
    row(480, "Nordfyns", "29188947", SYDDANMARK, 29_665),
    row(482, "Langeland", "29188955", SYDDANMARK, 12_491),
    row(492, "Ærø", "28856075", SYDDANMARK, 5_964),
    row(510, "Haderslev", "29189757", SYDDANMARK, 55_670),
    row(530, "Billund", "29189765", SYDDANMARK, 26_608),
    row(540, "Sønderborg", "29189773", SYDDANMARK, 74_220),
    row(550, "Tønder", "29189781", SYDDANMARK, 37_366),
    row(561, "Esbjerg", "29189803", SYDDANMARK, 115_483),
    row(563, "Fanø", "31210917", SYDDANMARK, 3_488),
    row(573, "Varde", "29189811", SYDDANMARK, 49_961),
    row(575, "Vejen", "29189838", SYDDANMARK, 42_742),
    row(580, "Aabenraa", "29189854", SYDDANMARK, 58_761),
    row(607, "Fredericia", "69116418", SYDDANMARK, 51_377),
    row(615, "Horsens", "29189889", MIDTJYLLAND, 90_966),
    row(621, "Kolding", "29189897", SYDDANMARK, 93_175),
    row(630, "Vejle", "29189900", SYDDANMARK, 115_748),
    row(657, "Herning", "29189919", MIDTJYLLAND, 89_127),
    row(661, "Holstebro", "29189927", MIDTJYLLAND, 58_591),
    row(665, "Lemvig", "29189935", MIDTJYLLAND, 19_722),
    row(671, "Struer", "29189951", MIDTJYLLAND, 21_036),
    row(706, "Syddjurs", "29189978", MIDTJYLLAND, 42_962),
    row(707, "Norddjurs", "29189986", MIDTJYLLAND, 37_089),
    row(710, "Favrskov", "29189714", MIDTJYLLAND, 48_397),
    row(727, "Odder", "32264328", MIDTJYLLAND, 22_844),
    row(730, "Randers", "29189668", MIDTJYLLAND, 97_805),
    row(740, "Silkeborg", "29189641", MIDTJYLLAND, 94_026),
    row(741, "Samsø", "23795515", MIDTJYLLAND, 3_657),
    row(746, "Skanderborg", "29189633", MIDTJYLLAND, 62_678),
    row(751, "Aarhus", "55133018", MIDTJYLLAND, 349_983),
    row(756, "Ikast-Brande", "29189617", MIDTJYLLAND, 41_369),
    row(760, "Ringkøbing-Skjern", "29189609", MIDTJYLLAND, 56_594),
    row(766, "Hedensted", "29189587", MIDTJYLLAND, 46_722),
    row(773, "Morsø", "41333014", NORDJYLLAND, 20_247),
    row(779, "Skive", "29189579", MIDTJYLLAND, 45_851),
    row(787, "Thisted", "29189560", NORDJYLLAND, 43_423),
    row(791, "Viborg", "29189846", MIDTJYLLAND, 96_921),
    row(810, "Brønderslev", "29189501", NORDJYLLAND, 36_304),
    row(813, "Frederikshavn", "29189498", NORDJYLLAND, 59_654),
    row(820, "Vesthimmerlands", "29189471", NORDJYLLAND, 36_727),
    row(825, "Læsø", "45973328", NORDJYLLAND, 1_786),
    row(840, "Rebild", "29189463", NORDJYLLAND, 30_113),
    row(846, "Mariagerfjord", "29189455", NORDJYLLAND, 41_800),
    row(849, "Jammerbugt", "29189439", NORDJYLLAND, 38_324),
    row(851, "Aalborg", "29189420", NORDJYLLAND, 217_075),
    row(860, "Hjørring", "29189382", NORDJYLLAND, 64_483),
];
