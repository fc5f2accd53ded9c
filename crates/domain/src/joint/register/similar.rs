//! Which needs are like another one, and why: the same task, the same group of tasks, a like
//! title, the same words. A hint to people, never a decision.

use std::collections::BTreeSet;

use crate::parts::text::{Candidate, fold, similarity};

/// Why a need is like another, strongest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// Both are about this number of the plan.
    SameTask(String),
    /// Both are about something in this group of the plan.
    SameGroup(String),
    /// The titles are alike.
    LikeTitle,
    /// These words are in both.
    SharedWords(Vec<String>),
}

/// What is compared of a need.
#[derive(Debug, Clone, Default)]
pub(super) struct Told {
    pub(super) title: String,
    pub(super) description: String,
    /// Numbers of the plan.
    pub(super) tasks: Vec<String>,
}

/// Points for each reason, and from how many on two needs are like each other.
const TASK: u32 = 50;
const GROUP: u32 = 25;
const TITLE: u32 = 40;
const WORD: u32 = 10;
const ENOUGH: u32 = 25;

/// From so many points two titles are alike.
const ALIKE: u8 = 60;
/// Shorter words say little of what is needed.
const SHORTEST: usize = 5;
/// Endings of Danish words are left out by comparing beginnings.
const BEGINNING: usize = 7;
/// One common word says nothing.
const FEWEST_WORDS: usize = 2;
/// Words that are told.
const MOST_WORDS: usize = 5;

/// How like two needs are, with the reasons; none when they are not.
pub(super) fn alike(a: &Told, b: &Told) -> Option<(u32, Vec<Reason>)> {
    let mut points = 0;
    let mut reasons = Vec::new();
    let group = |task: &String| task.chars().take(5).collect::<String>();
    let same: Vec<&String> = a
        .tasks
        .iter()
        .filter(|task| b.tasks.contains(task))
        .collect();
    if let Some(task) = same.first() {
        points += TASK;
        reasons.push(Reason::SameTask((*task).clone()));
    } else {
        let groups: Vec<String> = b.tasks.iter().map(group).collect();
        if let Some(group) = a
            .tasks
            .iter()
            .map(group)
            .find(|group| groups.contains(group))
        {
            points += GROUP;
            reasons.push(Reason::SameGroup(group));
        }
    }
    let score = similarity(&of_title(&a.title), &of_title(&b.title));
    if score.points >= ALIKE {
        points += TITLE;
        reasons.push(Reason::LikeTitle);
    }
    let shared = shared_words(a, b);
    if shared.len() >= FEWEST_WORDS {
        let counted = shared.len().min(MOST_WORDS);
        points += WORD * u32::try_from(counted).unwrap_or(0) + WORD;
        reasons.push(Reason::SharedWords(
            shared.into_iter().take(MOST_WORDS).collect(),
        ));
    }
    (points >= ENOUGH).then_some((points, reasons))
}

fn of_title(title: &str) -> Candidate<'_> {
    Candidate {
        name: title,
        ..Candidate::default()
    }
}

/// The words of the first that begin as a word of the second does, in their order.
fn shared_words(a: &Told, b: &Told) -> Vec<String> {
    let others: BTreeSet<String> = words(b).iter().map(|word| beginning(word)).collect();
    let mut seen = BTreeSet::new();
    let words = words(a).into_iter();
    let shared = words.filter(|word| {
        let beginning = beginning(word);
        others.contains(&beginning) && seen.insert(beginning)
    });
    shared.collect()
}

/// Words that everybody uses of everything.
const EMPTY: &[&str] = &[
    "behov",
    "kommune",
    "kommuner",
    "kommunen",
    "kommunens",
    "kommunerne",
    "system",
    "systemer",
    "systemet",
    "loesning",
    "løsning",
    "skal",
    "kunne",
    "bruges",
    "bruge",
    "mellem",
    "deres",
    "vores",
    "andre",
    "digital",
    "digitalt",
    "digitale",
    "borger",
    "borgere",
    "medarbejdere",
    "gerne",
    "ingen",
    "produkt",
    "produkter",
];

fn words(told: &Told) -> Vec<String> {
    let text = format!("{} {}", told.title, told.description).to_lowercase();
    let words = text.split(|one: char| !one.is_alphanumeric());
    let telling = words.filter(|word| word.chars().count() >= SHORTEST && !EMPTY.contains(word));
    telling.map(str::to_owned).collect()
}

fn beginning(word: &str) -> String {
    fold(word).chars().take(BEGINNING).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(title: &str, description: &str, tasks: &[&str]) -> Told {
        Told {
            title: title.to_owned(),
            description: description.to_owned(),
            tasks: tasks.iter().map(|task| (*task).to_owned()).collect(),
        }
    }

    #[test]
    fn tasks_titles_and_words_make_needs_alike() {
        let aids = told(
            "Styring af hjælpemiddeldepoter",
            "Overblik over hjælpemidler, reparationer og ruteplanlægning for chauffører.",
            &["27.36.04"],
        );
        let reasons = |other: &Told| alike(&aids, other).map(|(_, reasons)| reasons);
        let same_task = told("Noget helt andet", "", &["27.36.04"]);
        assert_eq!(
            reasons(&same_task),
            Some(vec![Reason::SameTask("27.36.04".to_owned())])
        );
        let same_group = told("Noget helt andet", "", &["27.36.12"]);
        assert_eq!(
            reasons(&same_group),
            Some(vec![Reason::SameGroup("27.36".to_owned())])
        );
        let same_words = told(
            "Depotstyring",
            "Ruteplanlægningen og reparation af hjælpemidlerne i kommunen.",
            &[],
        );
        assert_eq!(
            reasons(&same_words),
            Some(vec![Reason::SharedWords(vec![
                "hjælpemiddeldepoter".to_owned(),
                "reparationer".to_owned(),
                "ruteplanlægning".to_owned(),
            ])])
        );
        let same_title = told("Styring af hjælpemiddel-depoter", "", &[]);
        assert!(reasons(&same_title).unwrap().contains(&Reason::LikeTitle));
        let other = told(
            "Bookning af idrætshaller",
            "Kommunens haller og borgere.",
            &["18.15"],
        );
        assert_eq!(reasons(&other), None);
    }

    #[test]
    fn it_does_not_matter_which_comes_first() {
        let a = told(
            "Indkaldelse til syn",
            "Skolebørn indkaldes til synsprøver",
            &["29.03"],
        );
        let b = told("Synsprøver", "Indkaldelser af skolebørn", &["29.03.08"]);
        let points = |a, b| alike(a, b).map(|(points, _)| points);
        assert_eq!(points(&a, &b), points(&b, &a));
        assert!(points(&a, &b).is_some());
    }
}
