//! The words of the interface, a file a language, with its plural rules, dates and numbers.
//!
//! English is compiled in; every other language is a JSON file made from its module ([`to_json`]) and read before the first render
//! ([`Strings::from_json`]), so that a page loads the one language it needs. A word left out of such a file is shown in English.
//! Claims are never translated: this is only what stands around them.

mod ar;
pub mod date;
mod de;
mod en;
mod es;
mod fr;
mod he;
mod ja;
mod ko;
mod own;
mod plural;
mod pt;
pub mod quantity;
mod uk;
mod word;

use std::borrow::Cow;

use crate::claims::read::json;
use crate::claims::tree::{Member, Node, Value};
use crate::claims::write::json::{Layout, to_text};
use crate::text::filled;

pub use own::OwnWords;
pub use plural::{Category, PluralRule};
pub use word::{Counted, Word};

/// A language of the interface as it is written down: its tag, its plural rule and its words.
pub struct Language {
    /// BCP 47 tag.
    pub tag: &'static str,
    /// How it counts.
    pub plural: PluralRule,
    /// Its word for each [`Word`]; a missing one does not compile.
    pub word: fn(Word) -> &'static str,
    /// Its forms for each [`Counted`]; the last is the one for every other number.
    pub counted: fn(Counted) -> &'static [(Category, &'static str)],
}

/// Every language there is, English first.
pub const LANGUAGES: &[&Language] = &[
    &en::ENGLISH,
    &fr::FRENCH,
    &de::GERMAN,
    &es::SPANISH,
    &pt::PORTUGUESE,
    &uk::UKRAINIAN,
    &ar::ARABIC,
    &he::HEBREW,
    &ko::KOREAN,
    &ja::JAPANESE,
];

/// Their tags. They stand here once more because whoever asks for a tag in a Wasm must not bring the words of every language along.
const TAGS: [&str; 10] = ["en", "fr", "de", "es", "pt", "uk", "ar", "he", "ko", "ja"];

/// The best of [`LANGUAGES`] for a wanted tag: `ar-EG` is served by `ar`. `None` where there is none.
pub fn language_for(tag: &str) -> Option<&'static str> {
    let wanted = tag.split(['-', '_']).next().unwrap_or(tag);
    TAGS.into_iter().find(|known| known.eq_ignore_ascii_case(wanted))
}

/// Which way a language is written, from its tag; `None` where the tag does not tell, so that the text itself has to.
pub fn direction(tag: Option<&str>) -> Option<&'static str> {
    let tag = tag.filter(|tag| !tag.is_empty())?;
    let mut parts = tag.split(['-', '_']);
    let language = parts.next().unwrap_or(tag);
    let script = parts.find(|part| part.len() == 4);
    let is_right_to_left = match script {
        Some(script) => ["arab", "hebr", "thaa", "nkoo", "syrc", "adlm"].iter().any(|known| script.eq_ignore_ascii_case(known)),
        None => {
            ["ar", "he", "fa", "ur", "yi", "ps", "dv", "ckb", "sd", "ug"].iter().any(|known| language.eq_ignore_ascii_case(known))
        }
    };
    Some(if is_right_to_left { "rtl" } else { "ltr" })
}

/// The words of one language, ready for use.
#[derive(Debug, Clone, PartialEq)]
pub struct Strings {
    tag: Cow<'static, str>,
    plural: PluralRule,
    /// By [`Word`], as far as the language has its own; empty for English, whose words are in the code.
    words: Vec<Option<String>>,
    /// By [`Counted::name`].
    counted: Vec<(String, String)>,
}

impl Default for Strings {
    fn default() -> Self {
        Self { tag: Cow::Borrowed(en::ENGLISH.tag), plural: en::ENGLISH.plural, words: Vec::new(), counted: Vec::new() }
    }
}

impl Strings {
    /// Reads a language file. Anything in it that is no string is passed over: English stands in.
    pub fn from_json(text: &str) -> Self {
        let parsed = json::parse(text.as_bytes());
        let mut strings = Self { words: vec![None; Word::ALL.len()], ..Self::default() };
        let Some(Value::Record(members)) = parsed.root.map(|root| root.value) else { return strings };
        for Member { name, value, .. } in members {
            let Value::Text(text) = value.value else { continue };
            match name.as_str() {
                "lang" => strings.tag = Cow::Owned(text),
                "plural" => strings.plural = PluralRule::named(&text),
                name => {
                    match Word::ALL.iter().position(|word| word.name() == name).and_then(|index| strings.words.get_mut(index)) {
                        Some(own) => *own = Some(text),
                        None => strings.counted.push((name.to_owned(), text)),
                    }
                }
            }
        }
        strings
    }

    /// The language's BCP 47 tag.
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// Which way it is written.
    pub fn direction(&self) -> &'static str {
        direction(Some(&self.tag)).unwrap_or("ltr")
    }

    fn form(&self, name: &str) -> Option<&str> {
        self.counted.iter().find(|(own, _)| own == name).map(|(_, text)| text.as_str())
    }

    /// A word of the interface.
    pub fn get(&self, word: Word) -> &str {
        self.words.get(word as usize).and_then(Option::as_deref).unwrap_or_else(|| (en::ENGLISH.word)(word))
    }

    /// A word of the interface with what it is about in the place of `{}`.
    pub fn with(&self, word: Word, about: &str) -> String {
        filled(self.get(word), &[("{}", about)])
    }

    /// A word of the interface with something in the place of `{}`, and something else in the place of `{2}`.
    pub fn with_two(&self, word: Word, first: &str, second: &str) -> String {
        filled(self.get(word), &[("{}", first), ("{2}", second)])
    }

    /// So many of something: `3 caveats`.
    pub fn count(&self, counted: Counted, number: usize) -> String {
        let forms = (en::ENGLISH.counted)(counted);
        let english = |category| forms.iter().find(|(form, _)| *form == category).or(forms.last()).map_or("", |(_, text)| text);
        let form = if self.words.is_empty() {
            english(self.plural.category(number))
        } else {
            self.form(&counted.name(self.plural.category(number)))
                .or_else(|| self.form(&counted.name(Category::Other)))
                .unwrap_or_else(|| english(en::ENGLISH.plural.category(number)))
        };
        filled(form, &[("{}", &self.number(number))])
    }

    /// A whole number, its thousands set off as the language does.
    pub fn number(&self, number: usize) -> String {
        quantity::grouped(self, &number.to_string())
    }
}

/// The file of a language: `lang`, `plural`, each word by its name, and each counted word by name and plural category.
pub fn to_json(language: &Language) -> String {
    written(entries(language))
}

/// The same with a publisher's own words in it; of English, which the Wasm knows, those alone.
pub fn to_json_with(language: &Language, own: &OwnWords) -> String {
    let mut all = if language.tag == en::ENGLISH.tag { header(language) } else { entries(language) };
    all.retain(|(name, _)| own.get(name).is_none());
    all.extend(own.iter().map(|(name, text)| (name.to_owned(), text.to_owned())));
    written(all)
}

fn header(language: &Language) -> Vec<(String, String)> {
    vec![("lang".to_owned(), language.tag.to_owned()), ("plural".to_owned(), language.plural.name().to_owned())]
}

fn entries(language: &Language) -> Vec<(String, String)> {
    let mut all = header(language);
    all.extend(Word::ALL.iter().map(|word| (word.name().to_owned(), (language.word)(*word).to_owned())));
    for counted in Counted::ALL {
        all.extend((language.counted)(*counted).iter().map(|(category, text)| (counted.name(*category), (*text).to_owned())));
    }
    all
}

fn written(entries: Vec<(String, String)>) -> String {
    let members = entries.into_iter().map(|(name, text)| Member { name, name_span: None, value: Node::text(&text) });
    let mut text = to_text(&Node::record(members.collect()), Layout::Pretty);
    text.push('\n');
    text
}

#[cfg(test)]
mod tests;
