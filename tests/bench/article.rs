//! A long article of random words, and a document with passages of it.

use crate::random::Random;
use serde_json::{Value, json};

const WORDS: [&str; 40] = [
    "the",
    "war",
    "town",
    "said",
    "river",
    "men",
    "took",
    "north",
    "week",
    "minister",
    "held",
    "officials",
    "about",
    "city",
    "forces",
    "army",
    "border",
    "village",
    "after",
    "before",
    "under",
    "attack",
    "defence",
    "state",
    "president",
    "government",
    "people",
    "report",
    "source",
    "ministry",
    "spoke",
    "agency",
    "front",
    "troops",
    "winter",
    "bridge",
    "road",
    "council",
    "statement",
    "evening",
];

/// How the passages of a document differ from the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Not at all.
    Exact,
    /// In their spaces and quotation marks.
    Normalised,
    /// In a word or two each.
    Approximate,
    /// In a number each.
    NumberChanged,
    /// They stand nowhere.
    Absent,
}

impl Kind {
    pub const ALL: [Self; 5] = [Self::Exact, Self::Normalised, Self::Approximate, Self::NumberChanged, Self::Absent];

    pub fn name(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Normalised => "normalised",
            Self::Approximate => "approximate",
            Self::NumberChanged => "number changed",
            Self::Absent => "absent",
        }
    }
}

pub struct Article {
    pub html: String,
    pub document: String,
}

impl Article {
    /// An article of about `length` letters in paragraphs of about 400, with a figure in every other line and some words in bold.
    pub fn of(length: usize, passages: usize, kind: Kind, seed: u64) -> Self {
        let mut random = Random(seed);
        let (mut html, mut paragraphs, mut written) = (String::with_capacity(length * 2), Vec::new(), 0);
        while written < length {
            let words: Vec<String> = (0..70).map(|_| word(&mut random)).collect();
            let bold = random.below(70);
            let marked: Vec<String> = words
                .iter()
                .enumerate()
                .map(|(index, word)| if index == bold { format!("<b>{word}</b>") } else { word.clone() })
                .collect();
            html.push_str(&format!("<p>{}</p>\n", marked.join(" ")));
            written += words.iter().map(|word| word.len() + 1).sum::<usize>();
            paragraphs.push(words);
        }
        let claims: Vec<Value> =
            (0..passages).map(|index| claim(&mut random, &paragraphs[index * paragraphs.len() / passages], kind)).collect();
        Self { html, document: json!({ "claims": claims }).to_string() }
    }
}

fn word(random: &mut Random) -> String {
    match random.below(25) {
        0 => format!("{},{:03}", 1 + random.below(99), random.below(1000)),
        _ => WORDS[random.below(WORDS.len())].to_owned(),
    }
}

/// A claim with a passage of twenty words with a number among them, and of what stands around it.
fn claim(random: &mut Random, paragraph: &[String], kind: Kind) -> Value {
    let start = 5 + random.below(40);
    let mut words = paragraph[start..start + 20].to_vec();
    // One that has a number, so that it can be changed.
    let figure = words.iter().position(|word| word.contains(','));
    match kind {
        Kind::Exact | Kind::Normalised => {}
        Kind::Approximate => {
            let plain = |index: &usize| !words[*index].contains(',');
            let changed = (6..14).find(plain).unwrap_or(6);
            words[changed] = "altogether".to_owned();
        }
        Kind::NumberChanged => match figure {
            Some(figure) => words[figure] = "777,777".to_owned(),
            None => words[10] = "777,777".to_owned(),
        },
        Kind::Absent => words.iter_mut().for_each(|word| *word = word.chars().rev().chain("qz".chars()).collect()),
    }
    let between = if kind == Kind::Normalised { "\u{a0} " } else { " " };
    let exact = words.join(between);
    let context = |words: &[String]| words.join(" ");
    json!({
        "text": exact,
        "passages": [{
            "exact": exact,
            "prefix": context(&paragraph[start - 5..start]) + " ",
            "suffix": String::from(" ") + &context(&paragraph[start + 20..start + 25]),
        }]
    })
}
