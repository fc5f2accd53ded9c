//! What a browser is called: it introduces itself at length, and as most others too.

use crate::i18n::Lang;

/// What stands in the introduction, and the name; the first that is there counts, since
/// the later ones also stand in those of the earlier.
const BROWSERS: &[(&str, &str)] = &[
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("Firefox/", "Firefox"),
    ("FxiOS/", "Firefox"),
    ("Chrome/", "Chrome"),
    ("CriOS/", "Chrome"),
    ("Safari/", "Safari"),
];

/// The same for what it runs on.
const SYSTEMS: &[(&str, &str)] = &[
    ("Windows", "Windows"),
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Macintosh", "Mac"),
    ("CrOS", "Chromebook"),
    ("Linux", "Linux"),
];

/// Of what is not known, so much is shown.
const SHOWN: usize = 80;

/// "Firefox på Windows".
pub(super) fn browser(lang: Lang, agent: &str) -> String {
    let found = |known: &'static [(&str, &'static str)]| {
        let one = known.iter().find(|(sign, _)| agent.contains(sign));
        one.map(|(_, name)| *name)
    };
    match (found(BROWSERS), found(SYSTEMS)) {
        (Some(browser), Some(system)) => {
            let args = [("browser", browser.into()), ("system", system.into())];
            lang.t_args("me-browser", &args)
        }
        (Some(only), None) | (None, Some(only)) => only.to_owned(),
        (None, None) => agent.chars().take(SHOWN).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn browsers_are_called_by_their_names() {
        let edge = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36 Edg/130.0.0.0";
        assert_eq!(browser(Lang::Da, edge), "Edge på Windows");
        let phone = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1";
        assert_eq!(browser(Lang::En, phone), "Safari on iPhone");
        let fox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
        assert_eq!(browser(Lang::Da, fox), "Firefox på Linux");
        assert_eq!(browser(Lang::Da, "curl/8.9"), "curl/8.9");
        assert_eq!(browser(Lang::Da, &"æ".repeat(300)).chars().count(), SHOWN);
    }
}
