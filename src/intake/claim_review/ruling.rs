//! What a review says of its claim: who ruled, when and how, and where that can be read.

use super::Records;
use super::fields::Fields;
use super::record::is_address;
use super::thing::{as_text, letters};
use crate::claims::problem::{Severity, found};
use crate::claims::tree::{Member, Node};

impl<'a> Records<'a> {
    /// What the review says: who ruled, when, how, and where that can be read.
    pub(super) fn review(&mut self, review: &'a Node, index: usize, claim: &mut Fields) {
        let mut ruling = Fields::default();
        let by = ["author", "publisher"].iter().flat_map(|name| self.things.all(review, name)).collect::<Vec<_>>();
        let by = by.into_iter().find_map(|who| as_text(who).or_else(|| self.things.text(who, &["name"])));
        if let Some(by) = by {
            self.fill(&mut ruling, "by", by);
        }
        let when = self.things.text(review, &["datePublished", "dateCreated"]);
        if let Some(when) = when {
            self.date(when, index, "on", &mut ruling);
        }
        self.rating(review, index, &mut ruling);
        if let Some(text) = self.things.text(review, &["reviewBody", "description"]) {
            self.fill(&mut ruling, "text", text);
        }
        let mut cited = Fields::default();
        let address =
            ["url", "mainEntityOfPage", "@id"].iter().flat_map(|name| self.things.all(review, name)).collect::<Vec<_>>();
        if let Some(url) = address.into_iter().find(|url| is_address(url)) {
            self.fill(&mut cited, "url", url);
            if let Some(title) = self.things.text(review, &["headline", "name"]) {
                self.fill(&mut cited, "title", title);
            }
            if let Some(by) = by {
                cited.put("publisher", by);
            }
            if let Some(when) = when
                && let Some(date) = self.plain_date(when)
            {
                cited.put_text("published", &date, when);
            }
            claim.put_list("statusCitations", vec![cited.into_node(review)]);
        }
        if !ruling.0.is_empty() {
            claim.0.push(Member::new("assessment", ruling.into_node(review)));
        }
    }

    fn rating(&mut self, review: &'a Node, index: usize, ruling: &mut Fields) {
        for rating in self.things.all(review, "reviewRating") {
            // The reasons of another ruling are not those of this one.
            if ruling.has("rating") {
                break;
            }
            if let Some(text) = as_text(rating) {
                self.fill(ruling, "rating", text);
                continue;
            }
            let value = self.things.text(rating, &["ratingValue"]);
            let best = self.things.text(rating, &["bestRating"]);
            let worst = self.things.text(rating, &["worstRating"]);
            let number =
                |node: Option<&Node>| node.and_then(|node| letters(node).parse::<f64>().ok()).filter(|number| number.is_finite());
            let (value_of, best_of, worst_of) = (number(value), number(best), number(worst));
            let is_reversed = matches!((best_of, worst_of), (Some(best), Some(worst)) if best < worst);
            let is_outside = value_of.is_some_and(|value| {
                value < 0.0 || best_of.is_some_and(|best| value > best) || worst_of.is_some_and(|worst| value < worst)
            });
            let shown = value.map(letters).unwrap_or_default();
            if is_reversed {
                let ends = format!("{} as the best and {} as the worst", best.map_or("", letters), worst.map_or("", letters));
                self.tell(
                    Severity::Warning,
                    "rating",
                    index,
                    "assessment.rating",
                    rating,
                    format!("expected the best rating above the worst, found {ends}"),
                );
            } else if is_outside {
                let scale = format!("from {} to {}", worst.map_or("none", letters), best.map_or("none", letters));
                let message = format!("expected a rating within its scale, {scale}, found {}", found(shown));
                self.tell(Severity::Warning, "rating", index, "assessment.rating", rating, message);
            }
            if let Some(name) = self.things.text(rating, &["alternateName", "name"]) {
                self.fill(ruling, "rating", name);
            } else if let Some(value) = value {
                match (value_of, best, worst) {
                    (None, ..) => {
                        self.fill(ruling, "rating", value);
                    }
                    _ if ruling.has("rating") => {}
                    (Some(_), Some(best), Some(worst)) if !is_reversed && !is_outside => {
                        [value, best, worst].into_iter().for_each(|node| self.things.take(node));
                        let text = format!("{} ({}–{})", letters(value), letters(worst), letters(best));
                        ruling.put_text("rating", &text, value);
                    }
                    (Some(_), None, None) if !is_outside => {
                        self.things.take(value);
                        ruling.put_text("rating", letters(value), value);
                    }
                    _ => {}
                }
            }
            if self.things.text(review, &["reviewBody", "description"]).is_none()
                && let Some(text) = self.things.text(rating, &["ratingExplanation"])
            {
                self.fill(ruling, "text", text);
            }
        }
    }
}
