//! Numbers, amounts and dates as Danes and English readers write them.

use jiff::civil::Date;

use crate::i18n::Lang;

const MONTHS: [[&str; 12]; 2] = [
    [
        "januar",
        "februar",
        "marts",
        "april",
        "maj",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "december",
    ],
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
];

/// A whole number with thousands marked: `1.234.567` or `1,234,567`.
#[must_use]
pub fn integer(lang: Lang, number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mark = match lang {
        Lang::Da => '.',
        Lang::En => ',',
    };
    let mut text = String::with_capacity(digits.len() + digits.len() / 3 + 1);
    if number < 0 {
        text.push('\u{2212}');
    }
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(mark);
        }
        text.push(digit);
    }
    text
}

/// An amount given in øre, rounded to whole kroner: `1.234.567 kr.` or `DKK 1,234,567`.
#[must_use]
pub fn money(lang: Lang, oere: i64) -> String {
    let rounded = (oere.abs() / 100) + i64::from(oere.abs() % 100 >= 50);
    with_currency(lang, &integer(lang, rounded * oere.signum()))
}

/// An amount given in øre with its øre, where they matter: `1.234,56 kr.` or `DKK 1,234.56`.
#[must_use]
pub fn money_exact(lang: Lang, oere: i64) -> String {
    let (sign, mark) = (
        if oere < 0 { "\u{2212}" } else { "" },
        if lang == Lang::Da { ',' } else { '.' },
    );
    let kroner = integer(lang, (oere / 100).abs());
    with_currency(
        lang,
        &format!("{sign}{kroner}{mark}{:02}", (oere % 100).abs()),
    )
}

/// Hundredths as they are typed in a field, with the Danish decimal mark and no groups: `1234,50`.
#[must_use]
pub fn hundredths(number: i64) -> String {
    let sign = if number < 0 { "-" } else { "" };
    let number = number.unsigned_abs();
    let text = format!("{sign}{},{:02}", number / 100, number % 100);
    text.strip_suffix(",00").unwrap_or(&text).to_owned()
}

/// A percentage given in hundredths of a percent, without needless decimals: `2,35 %` or `2.35%`.
#[must_use]
pub fn percent(lang: Lang, hundredths: i64) -> String {
    let unit = if lang == Lang::Da { "\u{a0}%" } else { "%" };
    format!("{}{unit}", decimal(lang, hundredths))
}

/// A number given in hundredths, without needless decimals: `2,35` or `2.35`.
#[must_use]
pub fn decimal(lang: Lang, hundredths: i64) -> String {
    let sign = if hundredths < 0 { "\u{2212}" } else { "" };
    let whole = integer(lang, (hundredths / 100).abs());
    let decimals = format!("{:02}", (hundredths % 100).abs());
    let decimals = decimals.trim_end_matches('0');
    let mark = match (decimals, lang) {
        ("", _) => "",
        (_, Lang::Da) => ",",
        (_, Lang::En) => ".",
    };
    format!("{sign}{whole}{mark}{decimals}")
}

fn with_currency(lang: Lang, amount: &str) -> String {
    match lang {
        Lang::Da => format!("{amount}\u{a0}kr."),
        Lang::En => format!("DKK\u{a0}{amount}"),
    }
}

/// A date in figures, the same in both languages so that nobody reads the month as the day: `22-11-2026`.
#[must_use]
pub fn date(date: Date) -> String {
    format!("{:02}-{:02}-{:04}", date.day(), date.month(), date.year())
}

/// A date in words: `22. november 2026` or `22 November 2026`.
#[must_use]
pub fn date_long(lang: Lang, date: Date) -> String {
    let month = name(lang, date);
    match lang {
        Lang::Da => format!("{}. {month} {}", date.day(), date.year()),
        Lang::En => format!("{} {month} {}", date.day(), date.year()),
    }
}

/// The name of a date's month, as it stands within a sentence.
fn name(lang: Lang, date: Date) -> &'static str {
    let [danish, english] = MONTHS;
    let names = match lang {
        Lang::Da => danish,
        Lang::En => english,
    };
    names[usize::from(date.month().unsigned_abs().saturating_sub(1))]
}

/// A month as a heading: `Juni 2027` or `June 2027`.
#[must_use]
pub fn month(lang: Lang, date: Date) -> String {
    let mut letters = name(lang, date).chars();
    let first = letters.next().map(char::to_uppercase);
    let first: String = first.into_iter().flatten().collect();
    format!("{first}{} {}", letters.as_str(), date.year())
}

/// A month where there is little room: `jun 2027` or `Jun 2027`.
#[must_use]
pub fn month_short(lang: Lang, date: Date) -> String {
    let short: String = name(lang, date).chars().take(3).collect();
    format!("{short} {}", date.year())
}

/// How far a date is from today, for dates within 60 days: `i dag`, `om 12 dage`, `for 3 dage siden`; `None` further away.
#[must_use]
pub fn near(lang: Lang, date: Date, today: Date) -> Option<String> {
    let days = today.until(date).ok()?.get_days();
    match days {
        0 => Some(lang.t("date-today")),
        1 => Some(lang.t("date-tomorrow")),
        -1 => Some(lang.t("date-yesterday")),
        2..=60 => Some(lang.t1("date-in-days", "days", days)),
        -60..=-2 => Some(lang.t1("date-days-ago", "days", -days)),
        _ => None,
    }
}

/// How far a date is from today, however far: `i dag`, `om 300 dage`.
#[must_use]
pub fn distance(lang: Lang, date: Date, today: Date) -> String {
    near(lang, date, today).unwrap_or_else(|| {
        let days = today.until(date).map_or(0, |span| span.get_days());
        if days < 0 {
            lang.t1("date-days-ago", "days", -days)
        } else {
            lang.t1("date-in-days", "days", days)
        }
    })
}

#[cfg(test)]
mod tests;
