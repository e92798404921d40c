//! A claim to be quoted elsewhere, with what a reader there needs to weigh it: who said it and when, how it stands, where it can be read
//! and what speaks against it.
//!
//! It is made of the very words and lines of the row, so that it says what the reader saw. It is written twice, as plain text in which
//! addresses are spelled out, and as HTML in which they are links.
//!
//! When not to use it: for the table itself, whose markup is the [`view`](crate::view)'s.

#[cfg(test)]
mod tests;

use crate::claims::Address;
use crate::strings::{Strings, Word};
use crate::table::evidence::{CaveatEntry, Fact};
use crate::table::line::{Line, Run};
use crate::table::row::{Row, Shown};

/// A claim as it can be put into another text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cited {
    /// As plain text: one thing known a line, with a line break after the last.
    pub plain: String,
    /// As an HTML fragment of paragraphs, lists and a quotation, made of escaped text; every paragraph says its language and direction.
    pub html: String,
}

/// A row of a table for another text; `address` is where the row is.
pub fn cite(shown: &Shown, row: &Row, strings: &Strings, address: &str) -> Cited {
    let mut writer = Writer { shown, strings, cited: Cited::default() };
    writer.paragraph("p", &[], &row.text);
    writer.who(row);
    writer.facts(&row.evidence.source, &[Word::FactRelay, Word::FactSaid, Word::FactAsOf]);
    writer.standing(row);
    writer.quote(row);
    writer.list(Some(Word::HeadingCitations), &row.evidence.citations, Of::Works);
    match row.evidence.caveats.as_slice() {
        [] => writer.labelled(strings.get(Word::HeadingCaveats), &Line::ours(&row.caveat_count), Of::Words),
        caveats => {
            let lines: Vec<Line> = caveats.iter().map(|caveat| caveat_line(strings, caveat)).collect();
            writer.list(Some(Word::HeadingCaveats), &lines, Of::Words);
        }
    }
    writer.labelled(strings.get(Word::CitedArticle), &shown.article, Of::Works);
    writer.address(address);
    writer.cited
}

/// A caveat in one line: its kind, how much and which way it could move the claim, the reservation, what would settle it.
fn caveat_line(strings: &Strings, caveat: &CaveatEntry) -> Line {
    let mut line = caveat.kind.as_deref().map(Line::ours).unwrap_or_default();
    line.join(strings.get(Word::ListComma), caveat.marks.clone());
    if let Some(text) = &caveat.text {
        line.add(strings.get(Word::LabelColon), Run::Theirs(text.clone()));
    }
    if let Some(settles) = &caveat.settles {
        // In brackets, since the reservation may end without a full stop.
        let label = Line::ours(strings.get(Word::Settles));
        line.join(" ", Line::ours("("));
        line.join("", label);
        line.add(strings.get(Word::LabelColon), Run::Theirs(settles.clone()));
        line.add("", Run::Ours(")".into()));
    }
    line
}

/// What a line begins with.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Of {
    /// The title of a work.
    Works,
    /// Anything else.
    Words,
}

/// Writes both at once.
struct Writer<'a> {
    shown: &'a Shown,
    strings: &'a Strings,
    cited: Cited,
}

impl Writer<'_> {
    /// Who says it: the line of the source, else that there is none.
    fn who(&mut self, row: &Row) {
        if !self.has(&row.evidence.source, Word::FactSpeaker) {
            self.labelled(self.strings.get(Word::FactSpeaker), &row.speaker, Of::Words);
        }
        self.facts(&row.evidence.source, &[Word::FactSpeaker]);
    }

    /// How it stands: the word of the row, and whatever else is said about it.
    fn standing(&mut self, row: &Row) {
        let evidence = &row.evidence;
        if !self.has(&evidence.standing, Word::FactStatus) {
            self.labelled(self.strings.get(Word::FactStatus), &Line::ours(&row.status_words), Of::Words);
        }
        self.facts(&evidence.standing, &[Word::FactStatus, Word::FactSince, Word::FactAssessment]);
        self.list(None, &evidence.status_citations, Of::Works);
    }

    fn quote(&mut self, row: &Row) {
        let Some(quote) = &row.evidence.quote else { return };
        self.heading(Word::Quote);
        let first = row.evidence.citations.first().and_then(|line| line.0.first());
        let from = match first {
            Some(Run::Link { to, .. }) => Address::parse(to),
            _ => None,
        };
        match &from {
            Some(from) => self.paragraph("blockquote", &[("cite", from.as_str())], quote),
            None => self.paragraph("blockquote", &[], quote),
        }
    }

    fn address(&mut self, address: &str) {
        self.begin("p", &[], false);
        self.linked(Address::parse(address).as_ref(), |writer| {
            writer.html("<bdi>");
            writer.text(address);
            writer.html("</bdi>");
        });
        self.end("p");
    }

    fn has(&self, facts: &[Fact], label: Word) -> bool {
        facts.iter().any(|fact| *fact.label == *self.strings.get(label))
    }

    /// The facts with these labels.
    fn facts(&mut self, facts: &[Fact], labels: &[Word]) {
        for fact in facts {
            if labels.iter().any(|label| *fact.label == *self.strings.get(*label)) {
                self.labelled(&fact.label, &fact.value, Of::Words);
            }
        }
    }

    /// A line after what it is called; nothing if there is nothing in it.
    fn labelled(&mut self, label: &str, line: &Line, of: Of) {
        if line.is_empty() {
            return;
        }
        self.begin("p", &[], false);
        self.text(label);
        self.text(self.strings.get(Word::LabelColon));
        self.line(line, of);
        self.end("p");
    }

    fn heading(&mut self, word: Word) {
        self.begin("p", &[], false);
        self.text(self.strings.get(word));
        self.text(self.strings.get(Word::LabelColon).trim_end());
        self.end("p");
    }

    fn list(&mut self, heading: Option<Word>, lines: &[Line], of: Of) {
        if lines.is_empty() {
            return;
        }
        if let Some(word) = heading {
            self.heading(word);
        }
        self.html("<ul>");
        for line in lines {
            self.begin("li", &[], false);
            self.cited.plain.push_str("• ");
            self.line(line, of);
            self.end("li");
        }
        self.html("</ul>");
    }

    fn line(&mut self, line: &Line, of: Of) {
        for (index, run) in line.0.iter().enumerate() {
            let is_title = index == 0 && of == Of::Works;
            self.html(if is_title { "<cite>" } else { "" });
            self.run(run);
            self.html(if is_title { "</cite>" } else { "" });
            if let Run::Link { to, .. } | Run::OurLink { to, .. } = run {
                self.cited.plain.push_str(" <");
                self.cited.plain.push_str(to);
                self.cited.plain.push('>');
            }
        }
    }

    fn run(&mut self, run: &Run) {
        match run {
            Run::Ours(words) | Run::Time { words, .. } | Run::ToRow { text: words, .. } => self.text(words),
            Run::Theirs(words) | Run::Strong(words) => self.theirs(words),
            Run::Link { text, to } => self.linked(Address::parse(to).as_ref(), |writer| writer.theirs(text)),
            Run::OurLink { text, to } => self.linked(Address::parse(to).as_ref(), |writer| writer.text(text)),
        }
    }

    /// Something inside a link, if there is an address a reader may be led to.
    fn linked(&mut self, to: Option<&Address>, inside: impl FnOnce(&mut Self)) {
        if let Some(to) = to {
            self.html("<a");
            self.attribute("href", to.as_str());
            self.html(">");
        }
        inside(self);
        self.html(if to.is_some() { "</a>" } else { "" });
    }

    /// Words of the document among those of the interface.
    fn theirs(&mut self, words: &str) {
        self.html("<bdi");
        if let Some(lang) = self.shown.lang.as_deref().filter(|lang| *lang != self.strings.tag()) {
            self.attribute("lang", lang);
        }
        self.html(">");
        self.text(words);
        self.html("</bdi>");
    }

    /// Words of the document alone.
    fn paragraph(&mut self, tag: &str, attributes: &[(&str, &str)], words: &str) {
        self.begin(tag, attributes, true);
        self.text(words);
        self.end(tag);
    }

    fn begin(&mut self, tag: &str, attributes: &[(&str, &str)], is_theirs: bool) {
        let (lang, dir) = match is_theirs {
            true => (self.shown.lang.as_deref(), self.shown.dir),
            false => (Some(self.strings.tag()), self.strings.direction()),
        };
        self.html("<");
        self.html(tag);
        if let Some(lang) = lang {
            self.attribute("lang", lang);
        }
        self.attribute("dir", dir);
        for (name, value) in attributes {
            self.attribute(name, value);
        }
        self.html(">");
    }

    fn end(&mut self, tag: &str) {
        self.html("</");
        self.html(tag);
        self.html(">");
        self.cited.plain.push('\n');
    }

    fn attribute(&mut self, name: &str, value: &str) {
        self.html(" ");
        self.html(name);
        self.html("=\"");
        self.escaped(value);
        self.html("\"");
    }

    /// Words in both.
    fn text(&mut self, words: &str) {
        self.cited.plain.push_str(words);
        self.escaped(words);
    }

    fn escaped(&mut self, words: &str) {
        for character in words.chars() {
            match character {
                '&' => self.html("&amp;"),
                '<' => self.html("&lt;"),
                '>' => self.html("&gt;"),
                '"' => self.html("&quot;"),
                _ => self.cited.html.push(character),
            }
        }
    }

    /// Our own markup, as it is.
    fn html(&mut self, markup: &str) {
        self.cited.html.push_str(markup);
    }
}
