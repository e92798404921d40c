//! `claims explain`: why a rule is one.

use std::fmt::Write;
use std::io;

use claims_table::check::{Example, Rule, rule, rules};
use textwrap::{Options, WordSeparator, WordSplitter, fill};

use crate::Outcome;
use crate::files::{complain, print};

/// Says what a rule finds, why, and what to do; without a name, lists them all.
pub fn explain(name: Option<&str>) -> io::Result<Outcome> {
    let text = match name {
        None => rules().fold(String::new(), |mut list, rule| {
            // Writing to a String cannot fail.
            let _ = writeln!(list, "{:<26} {:<8} {}", rule.name, rule.severity().word(), rule.about);
            list
        }),
        Some(name) => match rule(name) {
            Some(rule) => explained(rule),
            None => {
                complain(&format!("error: expected the name of a rule, found `{name}`; `claims explain` lists them"));
                return Ok(Outcome::Unreadable);
            }
        },
    };
    print(text.as_bytes())?;
    Ok(Outcome::Clean)
}

fn explained(rule: &Rule) -> String {
    // Dates and names of rules have strokes in them, at which no line ends.
    let options = Options::new(80).word_separator(WordSeparator::AsciiSpace).word_splitter(WordSplitter::NoHyphenation);
    let wrapped = |text: &str| fill(text, &options);
    let severities: Vec<&str> = rule.severities.iter().map(|severity| severity.word()).collect();
    let mut text = format!("{} ({})\n\n", rule.name, severities.join(" or "));
    text.push_str(&wrapped(&format!("Finds {}.", rule.about)));
    text.push_str(&format!("\n\n{}\n\n{}\n", wrapped(rule.why), wrapped(&format!("What to do: {}.", rule.help))));
    let (heading, shown) = match rule.example {
        Example::Json(text) => ("Found in:", text.to_owned()),
        Example::Csv(text) => ("Found in this table:", text.trim_end().to_owned()),
        Example::ClaimReview(text) => ("Found in this record:", text.to_owned()),
        Example::Article(json, page) => ("Found in:", format!("{json}\n\nbeside this article:\n\n{page}")),
        Example::None => return text,
    };
    text.push_str(&format!("\n{heading}\n\n"));
    for line in shown.lines() {
        text.push_str(&if line.is_empty() { "\n".to_owned() } else { format!("  {line}\n") });
    }
    text
}
