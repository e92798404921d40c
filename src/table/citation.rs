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
    let evidence = &row.evidence;
    writer.theirs_alone("p", None, &row.text);
    if !writer.facts(&evidence.source, &[Word::FactSpeaker]) {
        writer.labelled(Word::FactSpeaker, &row.speaker, Of::Words);
    }
    writer.facts(&evidence.source, &[Word::FactRelay, Word::FactSaid, Word::FactAsOf]);
    if !writer.facts(&evidence.standing, &[Word::FactStatus]) {
        writer.labelled(Word::FactStatus, &Line::ours(&row.status_words), Of::Words);
    }
    writer.facts(&evidence.standing, &[Word::FactSince, Word::FactAssessment]);
    writer.list(&evidence.status_citations, Of::Works);
    if let Some(quote) = &evidence.quote {
        writer.labelled(Word::Quote, &Line::default(), Of::Words);
        let from = match evidence.citations.first().and_then(|line| line.0.first()) {
            Some(Run::Link { to, .. }) => Address::parse(to),
            _ => None,
        };
        writer.theirs_alone("blockquote", from.as_ref(), quote);
    }
    if !evidence.citations.is_empty() {
        writer.labelled(Word::HeadingCitations, &Line::default(), Of::Words);
        writer.list(&evidence.citations, Of::Works);
    }
    let caveats: Vec<Line> = evidence.caveats.iter().map(|caveat| caveat_line(strings, caveat)).collect();
    let count = if caveats.is_empty() { Line::ours(&row.caveat_count) } else { Line::default() };
    writer.labelled(Word::HeadingCaveats, &count, Of::Words);
    writer.list(&caveats, Of::Words);
    if !shown.article.is_empty() {
        writer.labelled(Word::CitedArticle, &shown.article, Of::Works);
    }
    writer.begin("p", false);
    let link = writer.open_link(address);
    writer.html("<bdi>");
    writer.text(address);
    writer.html("</bdi>");
    writer.html(link);
    writer.end("p");
    writer.cited
}

/// A caveat in one line: its kind, how much and which way it could move the claim, the reservation, what would settle it.
pub(crate) fn caveat_line(strings: &Strings, caveat: &CaveatEntry) -> Line {
    let mut line = caveat.kind.as_ref().map(|(_, kind)| Line::ours(kind)).unwrap_or_default();
    line.join(strings.get(Word::ListComma), caveat.marks.clone());
    if let Some(text) = &caveat.text {
        line.add(strings.get(Word::LabelColon), Run::Theirs(text.clone()));
    }
    if let Some(settles) = &caveat.settles {
        // In brackets, since the reservation may end without a full stop.
        line.add(" ", Run::Ours("(".into()));
        line.join("", Line::ours(strings.get(Word::Settles)));
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
    /// The facts with these labels; whether there were any.
    fn facts(&mut self, facts: &[Fact], labels: &[Word]) -> bool {
        let mut has_any = false;
        for fact in facts {
            for label in labels {
                if *fact.label == *self.strings.get(*label) {
                    has_any = true;
                    self.labelled(*label, &fact.value, Of::Words);
                }
            }
        }
        has_any
    }

    /// A line after what it is called.
    fn labelled(&mut self, label: Word, line: &Line, of: Of) {
        self.begin("p", false);
        self.text(self.strings.get(label));
        let colon = self.strings.get(Word::LabelColon);
        self.text(if line.is_empty() { colon.trim_end() } else { colon });
        self.line(line, of);
        self.end("p");
    }

    fn list(&mut self, lines: &[Line], of: Of) {
        if lines.is_empty() {
            return;
        }
        self.html("<ul>");
        for line in lines {
            self.begin("li", false);
            self.cited.plain.push_str("• ");
            self.line(line, of);
            self.end("li");
        }
        self.html("</ul>");
    }

    fn line(&mut self, line: &Line, of: Of) {
        for (index, run) in line.0.iter().enumerate() {
            let is_title = index == 0 && of == Of::Works;
            if is_title {
                self.html("<cite>");
            }
            self.run(run);
            if is_title {
                self.html("</cite>");
            }
            if let Run::Link { to, .. } | Run::OurLink { to, .. } = run {
                let plain = &mut self.cited.plain;
                plain.push_str(" <");
                plain.push_str(to);
                plain.push('>');
            }
        }
    }

    fn run(&mut self, run: &Run) {
        let (words, is_theirs, link) = match run {
            Run::Ours(words) | Run::Time { words, .. } | Run::Term { words, .. } | Run::ToRow { text: words, .. } => {
                (words, false, "")
            }
            Run::Theirs(words) | Run::Strong(words) => (words, true, ""),
            Run::Link { text, to } => (text, true, self.open_link(to)),
            Run::OurLink { text, to } => (text, false, self.open_link(to)),
        };
        if is_theirs {
            self.html("<bdi");
            self.lang(self.shown.lang.as_deref().filter(|lang| *lang != self.strings.tag()));
            self.html(">");
        }
        self.text(words);
        if is_theirs {
            self.html("</bdi>");
        }
        self.html(link);
    }

    /// Begins a link if it leads where a reader may be led to; gives what ends it.
    fn open_link(&mut self, to: &str) -> &'static str {
        let Some(to) = Address::parse(to) else { return "" };
        self.html("<a");
        self.attribute("href", to.as_str());
        self.html(">");
        "</a>"
    }

    /// Words of the document in an element of their own.
    fn theirs_alone(&mut self, tag: &str, from: Option<&Address>, words: &str) {
        self.begin(tag, true);
        if let Some(from) = from {
            // Back into the tag that has just been written.
            self.cited.html.pop();
            self.attribute("cite", from.as_str());
            self.html(">");
        }
        self.text(words);
        self.end(tag);
    }

    /// The start of an element with the language and the direction of the document's words, or of ours.
    fn begin(&mut self, tag: &str, is_theirs: bool) {
        self.html("<");
        self.html(tag);
        if is_theirs {
            self.lang(self.shown.lang.as_deref());
            self.attribute("dir", self.shown.dir);
        } else {
            self.lang(Some(self.strings.tag()));
            self.attribute("dir", self.strings.direction());
        }
        self.html(">");
    }

    /// The end of an element, and of a line.
    fn end(&mut self, tag: &str) {
        self.html("</");
        self.html(tag);
        self.html(">");
        self.cited.plain.push('\n');
    }

    fn lang(&mut self, lang: Option<&str>) {
        if let Some(lang) = lang {
            self.attribute("lang", lang);
        }
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
