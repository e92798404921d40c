//! What is written: markup that readers would see as letters, claims that stand twice, verbs and languages that are no such thing.

use std::collections::HashMap;

use super::rule::{Example, Rule};
use super::{Context, Findings};
use crate::claims::problem::{Severity, found};
use crate::claims::vocabulary::Force;
use crate::intake::Step::{Entry, Field};

pub(super) const RULES: &[Rule] = &[MARKUP_IN_TEXT, DUPLICATE_CLAIM, VERB_FORCE, LANG];

const MARKUP_IN_TEXT: Rule = Rule {
    name: "markup-in-text",
    severities: &[Severity::Warning],
    about: "tags or character references in a text",
    why: "Nothing in a document is markup: readers would see the tag, letter by letter.",
    help: "write the letters themselves, and leave out tags",
    example: Example::Json(r#"{"claims": [{"text": "The lanes cost <b>£2.4&nbsp;million</b>.", "source": "The council"}]}"#),
};

const DUPLICATE_CLAIM: Rule = Rule {
    name: "duplicate-claim",
    severities: &[Severity::Warning],
    about: "two claims with the same words of the same source",
    why: "Readers count rows. One statement that stands in two places of the article is one claim with two passages.",
    help: "keep one, with the `passages` of both; where somebody else repeats it, say who",
    example: Example::Json(
        r#"{"claims": [
  {"text": "The lanes cost £2.4 million.", "source": "The council"},
  {"text": "The lanes cost £2.4 million.", "source": "The council"}
]}"#,
    ),
};

const VERB_FORCE: Rule = Rule {
    name: "verb-force",
    severities: &[Severity::Warning],
    about: "a verb and a force that do not agree",
    why: "The force tells readers how much the verb says; “denied” with the force `states` tells them the opposite.",
    help: "set the force of the verb that the article uses",
    example: Example::Json(
        r#"{"claims": [{"text": "No crossing lost money.", "source": "The council", "verb": "denied", "force": "states"}]}"#,
    ),
};

const LANG: Rule = Rule {
    name: "lang",
    severities: &[Severity::Warning],
    about: "a language that is no language tag",
    why: "Screen readers choose their voice by it, and the table its direction.",
    help: "write a BCP 47 tag such as `en`, `pt-BR` or `zh-Hant`",
    example: Example::Json(
        r#"{"lang": "English (UK)", "claims": [{"text": "The lanes cost £2.4 million.", "source": "The council"}]}"#,
    ),
};

/// How verbs begin that say just one thing.
const VERBS: [(&str, Force); 9] = [
    ("estimat", Force::Estimates),
    ("claim", Force::Claims),
    ("alleg", Force::Alleges),
    ("deni", Force::Denies),
    ("deny", Force::Denies),
    ("admit", Force::Admits),
    ("conced", Force::Admits),
    ("believe", Force::Believes),
    ("accus", Force::Alleges),
];

pub(super) fn check(context: &Context<'_>, findings: &mut Findings<'_>) {
    if let Some(lang) = context.document.lang.as_deref().filter(|lang| !is_tag(lang)) {
        findings.put(&LANG, &[Field("lang")], format!("expected a language tag such as `en` or `pt-BR`, found {}", found(lang)));
    }
    let mut seen: HashMap<(&str, Option<String>), usize> = HashMap::new();
    for (index, claim) in context.claims() {
        for (field, text) in [("text", &claim.text), ("quote", &claim.quote), ("statusNote", &claim.status_note)] {
            if let Some(markup) = text.as_deref().and_then(markup) {
                findings.put_at(
                    &MARKUP_IN_TEXT,
                    index,
                    field,
                    format!("expected plain text, found {}, which readers would see", found(markup)),
                );
            }
        }
        for (number, caveat) in claim.caveats.iter().enumerate() {
            if let Some(markup) = caveat.text.as_deref().and_then(markup) {
                let way = [Field("claims"), Entry(index), Field("caveats"), Entry(number), Field("text")];
                findings.put(
                    &MARKUP_IN_TEXT,
                    &way,
                    format!("expected plain text, found {}, which readers would see", found(markup)),
                );
            }
        }
        let speaker = context.speaker(claim).and_then(|source| source.name.clone());
        match seen.get(&(claim.wording().unwrap_or_default().trim(), speaker.clone())) {
            Some(first) => {
                let message = format!("expected a claim of its own, found the words of `claims[{first}]` and the same source");
                findings.put(&DUPLICATE_CLAIM, &[Field("claims"), Entry(index)], message);
            }
            None => {
                seen.insert((claim.wording().unwrap_or_default().trim(), speaker), index);
            }
        }
        let verb = claim.verb.as_deref().unwrap_or_default().trim().to_lowercase();
        let meant = VERBS.iter().find(|(stem, _)| verb.starts_with(stem) && !verb.contains(' ')).map(|(_, force)| *force);
        if let (Some(meant), Some(force), true) = (meant, claim.force, context.is_english())
            && meant != force
        {
            let message = format!("expected the force `{}` of the verb {}, found `{}`", meant.word(), found(&verb), force.word());
            findings.put_at(&VERB_FORCE, index, "force", message);
        }
    }
}

/// The first tag or character reference in a text.
fn markup(text: &str) -> Option<&str> {
    let places = text.match_indices(['<', '&']);
    places.filter_map(|(at, _)| text.get(at..)).find_map(|rest| tag(rest).or_else(|| reference(rest)))
}

/// The tag that begins here.
fn tag(text: &str) -> Option<&str> {
    let inner = text.strip_prefix('<')?;
    let is_named = inner.trim_start_matches('/').starts_with(|c: char| c.is_ascii_alphabetic());
    // Longer ones are two signs in a long text.
    let near = inner.char_indices().nth(200).map_or(inner, |(end, _)| inner.get(..end).unwrap_or(inner));
    text.get(..near.find('>').filter(|_| is_named)? + 2)
}

/// The character reference that begins here.
fn reference(text: &str) -> Option<&str> {
    let inner = text.strip_prefix('&')?;
    let end = inner.bytes().take(10).position(|byte| byte == b';').filter(|end| *end >= 2)?;
    let name = inner.get(..end)?;
    let is_named = name.bytes().all(|byte| byte.is_ascii_alphabetic());
    let is_numbered = name.strip_prefix('#').is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_alphanumeric()));
    text.get(..end + 2).filter(|_| is_named || is_numbered)
}

/// Whether a text is formed like a BCP 47 tag: subtags of one to eight letters and digits, the first of letters.
fn is_tag(lang: &str) -> bool {
    let mut subtags = lang.split('-');
    let first = subtags.next().unwrap_or_default();
    // No language has a longer name, though the grammar leaves room for it.
    let is_first = (2..=3).contains(&first.len()) && first.bytes().all(|byte| byte.is_ascii_alphabetic())
        || first.eq_ignore_ascii_case("x") && lang.len() > 2;
    is_first && subtags.all(|subtag| (1..=8).contains(&subtag.len()) && subtag.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_alone_is_no_markup() {
        for text in ["a < b > c", "R&D; more", "AT&T", "x <3", "5 & 6;", "a &b c;"] {
            assert_eq!(markup(text), None, "{text}");
        }
        assert_eq!(markup("a & b <br/>"), Some("<br/>"));
        assert_eq!(markup("caf&eacute;"), Some("&eacute;"));
        assert_eq!(markup("it&#8217;s"), Some("&#8217;"));
    }

    #[test]
    fn a_tag_has_subtags() {
        for lang in ["en", "pt-BR", "zh-Hant-TW", "x-klingon", "de-1996", "ckb"] {
            assert!(is_tag(lang), "{lang}");
        }
        for lang in ["", "e", "English (UK)", "en_GB", "en-", "en US", "ελ", "english"] {
            assert!(!is_tag(lang), "{lang}");
        }
    }
}
