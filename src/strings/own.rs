//! A publisher's own words for the interface: a JSON object of some of the names that the language files have.

use crate::claims::problem::found;
use crate::claims::read::json;
use crate::claims::tree::Value;
use crate::strings::plural::Category;
use crate::strings::word::{Counted, Word};
use crate::strings::{LANGUAGES, Language};

/// Words that take the place of a language's own, by their names in a language file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OwnWords(Vec<(String, String)>);

impl OwnWords {
    /// Reads them.
    ///
    /// # Errors
    /// What is wrong, each in a line: no JSON object, a name that no word has, a value that is no text, a place to be filled in such as
    /// `{}` that is missing, and a list that is shorter or longer.
    pub fn read(text: &str) -> Result<Self, Vec<String>> {
        let parsed = json::parse(text.as_bytes());
        if let Some(broken) = parsed.broken {
            return Err(vec![broken.to_string()]);
        }
        let Some(Value::Record(members)) = parsed.root.map(|root| root.value) else {
            return Err(vec!["expected a JSON object of words".to_owned()]);
        };
        let (mut words, mut wrong) = (Vec::new(), Vec::new());
        for member in members {
            let name = member.name;
            match (sample(&name), member.value.value) {
                (None, _) => wrong.push(format!("expected the name of a word, found {}", found(&name))),
                (Some(sample), Value::Text(text)) => {
                    wrong.extend(differs(&text, sample).map(|what| format!("{name}: {what}, found {}", found(&text))));
                    words.push((name, text));
                }
                (Some(_), _) => wrong.push(format!("{name}: expected a text")),
            }
        }
        if wrong.is_empty() { Ok(Self(words)) } else { Err(wrong) }
    }

    /// The word of that name, if it is among them.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.iter().find(|(own, _)| *own == name).map(|(_, text)| text)
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, text)| (name.as_str(), text.as_str()))
    }
}

/// What a word of that name is in English, or in a language that has such a form.
fn sample(name: &str) -> Option<&'static str> {
    let english: &Language = LANGUAGES.first()?;
    if let Some(word) = Word::ALL.iter().find(|word| word.name() == name) {
        return Some((english.word)(*word));
    }
    let of = |counted: &Counted| Category::ALL.into_iter().any(|category| counted.name(category) == name);
    // Of a counted word the number may be left out, as in a dual.
    Counted::ALL.iter().any(of).then_some("")
}

/// What a word must have that this text does not.
fn differs(text: &str, sample: &str) -> Option<String> {
    let places = ["{}", "{2}", "{3}", "{d}", "{m}", "{y}"];
    if let Some(missing) = places.into_iter().find(|place| sample.contains(place) && !text.contains(place)) {
        return Some(format!("expected `{missing}` in it"));
    }
    let (own, others) = (text.split('|').count(), sample.split('|').count());
    (own != others).then(|| format!("expected {others} entries with `|` between"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::strings::{Strings, to_json_with};

    fn strings(tag: &str, own: &str) -> Strings {
        let language = LANGUAGES.iter().find(|language| language.tag == tag).unwrap();
        Strings::from_json(&to_json_with(language, &OwnWords::read(own).unwrap()))
    }

    #[test]
    fn own_words_take_the_place_of_a_language_and_leave_the_others() {
        let own = r#"{"column.speaker":"Says who","caveats.other":"{} warnings","caveats.one":"a warning"}"#;
        let english = strings("en", own);
        assert_eq!(english.get(Word::ColumnSpeaker), "Says who");
        assert_eq!(english.get(Word::ColumnClaim), "Claim");
        assert_eq!([1, 3].map(|number| english.count(Counted::Caveats, number)), ["a warning", "3 warnings"]);
        assert_eq!(english.count(Counted::Claims, 2), "2 claims");
        let arabic = strings("ar", r#"{"column.speaker":"مَن"}"#);
        assert_eq!((arabic.tag(), arabic.get(Word::ColumnSpeaker)), ("ar", "مَن"));
        assert_ne!(arabic.get(Word::ColumnClaim), "Claim");
    }

    #[test]
    fn what_is_wrong_with_own_words_is_said() {
        let cases = [
            ("[]", "expected a JSON object of words"),
            (r#"{"colum.claim":"A"}"#, "expected the name of a word, found `colum.claim`"),
            (r#"{"column.claim":1}"#, "column.claim: expected a text"),
            (r#"{"view.leftOf":"{}"}"#, "view.leftOf: expected `{2}` in it, found `{}`"),
            (r#"{"date.seasons":"a|b"}"#, "date.seasons: expected 4 entries with `|` between, found `a|b`"),
        ];
        for (json, message) in cases {
            assert_eq!(OwnWords::read(json), Err(vec![message.to_owned()]), "{json}");
        }
    }
}
