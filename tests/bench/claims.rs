//! Made-up documents of any length, the same in every run, and what is known of each of their claims.

use crate::random::Random;
use crate::words::{DEEDS, KINDS, PAPERS, SMALL, SYLLABLES, THINGS, UNITS};
use serde_json::{Value, json};

/// The words of the format, so that every one of them is met.
const STATUSES: [&str; 8] =
    ["attributed", "unverified", "partly-corroborated", "corroborated", "disputed", "contradicted", "overtaken", "withdrawn"];
const SORTS: [&str; 6] = ["quantity", "event", "intent", "denial", "prediction", "opinion"];
const SPEAKERS: [&str; 8] =
    ["person", "organisation", "government", "military", "media", "researcher", "eyewitness", "intelligence"];
const CAVEATS: [&str; 8] = [
    "not-independently-verified",
    "party-to-conflict",
    "single-source",
    "undisclosed-method",
    "scope",
    "stale",
    "derived-by-ratio",
    "translation",
];

/// A document, and its claims in order.
pub struct Document {
    /// The document in the format.
    pub json: String,
    /// What the bench has to know of each claim.
    pub claims: Vec<Claim>,
}

/// What is known of a claim without reading the document.
pub struct Claim {
    /// Its id.
    pub id: String,
    /// Its name for the speaker.
    pub speaker: String,
    /// The day its row shows.
    pub date: String,
    /// Its status, as the format spells it.
    pub status: &'static str,
    /// The texts that a search covers, in lower case, a line each.
    pub searched: String,
}

impl Document {
    /// A document of so many claims. A longer one begins with the claims of a shorter one.
    pub fn of(claims: usize) -> Self {
        let mut random = Random(20_260_501);
        let towns: Vec<String> = (0..300).map(|_| name(&mut random)).collect();
        let people: Vec<(String, &str)> =
            (0..700).map(|_| (format!("{} {}", name(&mut random), name(&mut random)), *random.of(&SPEAKERS))).collect();
        let (mut written, mut known) = (Vec::with_capacity(claims), Vec::with_capacity(claims));
        for number in 1..=claims {
            let (json, claim) = claim(&mut random, number, &towns, &people);
            written.push(json);
            known.push(claim);
        }
        let document = json!({
            "format": "claims-table/1",
            "lang": "en",
            "title": "What was said, and what is known",
            "claims": written,
        });
        Self { json: document.to_string(), claims: known }
    }
}

fn claim(random: &mut Random, number: usize, towns: &[String], people: &[(String, &str)]) -> (Value, Claim) {
    let (speaker, sort) = random.early_of(people);
    let outlet = format!("{} {}", random.of(towns), random.of(&PAPERS));
    let said = day(random, 2016);
    // What was said late about an early day shows that day.
    let as_of = random.chance(30).then(|| day(random, 2009));
    let status = *random.of(&STATUSES);
    let text = sentence(random, towns, 40, 220);
    let quote = format!("“{}”", sentence(random, towns, 60, 240));
    let caveats: Vec<(&str, String)> =
        (0..random.between(1, 3)).map(|_| (*random.of(&CAVEATS), sentence(random, towns, 60, 200))).collect();
    let titles: Vec<String> = (0..random.between(1, 2)).map(|_| sentence(random, towns, 30, 70)).collect();

    let address = |index: usize| format!("https://example.org/{number:06}/{index}/{}", said.replace('-', "/"));
    let citation = |(index, title): (usize, &String)| json!({ "title": title, "publisher": outlet, "url": address(index), "published": said });
    let mut searched = vec![text.clone(), quote.clone(), speaker.clone(), outlet.clone()];
    searched.extend(caveats.iter().map(|(_, text)| text.clone()));
    // Addresses are searched only where nothing else says what is cited.
    searched.extend(titles.iter().cloned());
    let json = json!({
        "id": format!("c{number}"),
        "text": text,
        "quote": quote,
        "kind": *random.of(&SORTS),
        "source": { "name": speaker, "type": sort },
        "saidOn": said,
        "asOf": as_of,
        "citations": titles.iter().enumerate().map(citation).collect::<Vec<_>>(),
        "caveats": caveats.iter().map(|(kind, text)| json!({ "kind": kind, "text": text })).collect::<Vec<_>>(),
        "status": status,
    });
    let known = Claim {
        id: format!("c{number}"),
        speaker: speaker.clone(),
        date: as_of.unwrap_or(said),
        status,
        searched: searched.join("\n").to_lowercase(),
    };
    (json, known)
}

/// A day of the ten years from `first` on, which every month has.
fn day(random: &mut Random, first: usize) -> String {
    format!("{}-{:02}-{:02}", first + random.below(10), random.between(1, 12), random.between(1, 28))
}

/// A name of two or three syllables.
fn name(random: &mut Random) -> String {
    let name: String = (0..random.between(2, 3)).map(|_| *random.of(&SYLLABLES)).collect();
    format!("{}{}", capital(&name), random.of(&["", "n", "r", "s", "l", "th", "ck"]))
}

/// A sentence of at least about `least` letters and of no more than `most`.
fn sentence(random: &mut Random, towns: &[String], least: usize, most: usize) -> String {
    let length = random.between(least, most);
    let mut text = format!("{} {}", capital(&thing(random)), random.early_of(&DEEDS));
    while text.len() + 12 < length {
        text.push(' ');
        let next = match random.below(20) {
            0..=7 => format!("{} {}", random.early_of(&SMALL), thing(random)),
            8..=10 => format!("in {}", random.of(towns)),
            11..=13 => format!("by {} {}", random.between(2, 9800), random.of(&UNITS)),
            14 => format!("since {}", random.between(1950, 2025)),
            15 => format!("according to {}", random.of(towns)),
            _ => format!("{} {}s", random.early_of(&KINDS), random.early_of(&THINGS)),
        };
        text.push_str(&next);
    }
    if text.len() >= most {
        let end = text[..most - 1].rfind(' ').unwrap_or(most - 1);
        text.truncate(end);
    }
    text + "."
}

fn thing(random: &mut Random) -> String {
    let article = random.of(&["the", "a", "its", "our", "every", "no", "this", "their"]);
    let thing = random.early_of(&THINGS);
    if random.chance(60) { format!("{article} {} {thing}", random.early_of(&KINDS)) } else { format!("{article} {thing}") }
}

fn capital(word: &str) -> String {
    word[..1].to_uppercase() + &word[1..]
}
