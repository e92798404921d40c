//! What an article says that no claim speaks of, for the editor.

use crate::anchor::Stretch;
use crate::anchor::coverage::{Gap, GapKind, coverage};
use crate::claims::Severity;
use crate::claims::problem::found;
use crate::markup::text::PageText;
use crate::markup::{Page, PageProblem};

/// A warning for each number and each statement that is in none of the passages `covered`. `lang` is the language of the article.
pub fn gaps(page: &Page, article: &PageText, covered: &[Stretch], lang: Option<&str>) -> Vec<PageProblem> {
    let text = &article.text;
    let problem = |gap: Gap| {
        let (words, sentence) = (found(&text.words(gap.at)), found(&text.words(gap.sentence)));
        let (rule, what) = match gap.kind {
            GapKind::Number => ("uncovered-number", format!("the number {words}")),
            GapKind::Cue => ("uncovered-statement", format!("the statement with {words}")),
        };
        PageProblem {
            severity: Severity::Warning,
            rule,
            position: page.position(article.start_of(gap.at.start)),
            message: format!("expected a claim whose passage covers {what}, found none, in {sentence}"),
        }
    };
    coverage(text, covered, lang).into_iter().map(problem).collect()
}
