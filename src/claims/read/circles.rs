//! Claims that rest on each other in a circle: each is the ground of the next, and none has one of its own.
//!
//! The editor's tools ask for it. A table counts such claims as one another's reports, whatever way it begins.

use std::collections::HashMap;

use crate::claims::Document;
use crate::claims::problem::{Place, Position, Problem, Severity};
use crate::claims::read::json;
use crate::claims::read::place::Lines;
use crate::claims::read::whole::relation_spans;
use crate::claims::vocabulary::RelationKind;

/// A warning for each relation that closes a circle of claims that support, repeat or update each other, with its place in the JSON that
/// the document was read from. Every circle has one.
pub fn circles(document: &Document, json: &[u8]) -> Vec<Problem> {
    let ids = document.claim_ids();
    let known: HashMap<&str, usize> = ids.iter().enumerate().map(|(index, id)| (id.as_str(), index)).collect();
    let leads = |claim: usize| -> Vec<(usize, usize)> {
        let relations = document.claims.get(claim).map(|claim| claim.relations.as_slice()).unwrap_or_default();
        let rests = |kind| matches!(kind, Some(RelationKind::Supports | RelationKind::Repeats | RelationKind::Updates));
        let mut leads = Vec::new();
        for (number, relation) in relations.iter().enumerate().filter(|(_, relation)| rests(relation.kind)) {
            leads.extend(relation.to.as_ref().and_then(|to| known.get(to.as_str())).map(|to| (number, *to)));
        }
        leads
    };
    // A walk without recursion, so that a chain of any length does: what is open is on the way, what is done leads to no circle any more.
    let mut is_open = vec![false; ids.len()];
    let mut is_done = vec![false; ids.len()];
    let mut closing = Vec::new();
    for start in 0..ids.len() {
        let mut way = vec![(start, leads(start))];
        while let Some((here, left)) = way.last_mut() {
            let here = *here;
            if is_done[here] {
                way.pop();
                continue;
            }
            is_open[here] = true;
            match left.pop() {
                Some((number, to)) if is_open[to] => closing.push((here, number, to)),
                Some((_, to)) if !is_done[to] => way.push((to, leads(to))),
                Some(_) => {}
                None => {
                    (is_open[here], is_done[here]) = (false, true);
                    way.pop();
                }
            }
        }
    }
    if closing.is_empty() {
        return Vec::new();
    }
    closing.sort_unstable();
    let (root, lines) = (json::parse(json).root, Lines::new(json));
    let problem = |(claim, number, to): (usize, usize, usize)| {
        let spans = root.as_ref().map(|root| relation_spans(root, claim)).unwrap_or_default();
        let (place, span) = spans.get(number).copied().unwrap_or((number, None));
        let position = span.and_then(|span| lines.place(span.start)).map(|(line, column)| Position { line, column });
        let place = Place::from(format!("claims[{claim}].relations[{place}]").as_str());
        let message = match claim == to {
            true => "expected another claim, found the claim itself".to_owned(),
            false => {
                format!("expected claims that do not rest on each other in a circle, found one through `{}`", ids[to].as_str())
            }
        };
        Problem { severity: Severity::Warning, rule: "circular-relation", place, position, message }
    };
    closing.into_iter().map(problem).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claims::read::json_document;

    fn lines(json: &str) -> Vec<String> {
        let reading = json_document(json.as_bytes());
        circles(&reading.document, json.as_bytes()).iter().map(|problem| problem.line("f")).collect()
    }

    #[test]
    fn a_relation_that_closes_a_circle_is_told_with_its_place() {
        let json = r#"{"claims":[
{"id":"a","text":"a","relations":[{"to":"b","kind":"disputes"},{"to":"b","kind":"supports"}]},
{"id":"b","text":"b","relations":[{"to":"a","kind":"repeats"}]},
{"id":"c","text":"c","relations":[{"to":"c","kind":"updates"}]}]}"#;
        assert_eq!(
            lines(json),
            [
                "f:3:35: warning: claims[1].relations[0]: expected claims that do not rest on each other in a circle, found one through `a` [circular-relation]",
                "f:4:35: warning: claims[2].relations[0]: expected another claim, found the claim itself [circular-relation]",
            ]
        );
    }

    #[test]
    fn claims_that_dispute_or_qualify_each_other_or_rest_on_one_twice_are_no_circle() {
        let json = r#"[{"id":"a","text":"a","relations":[{"to":"b","kind":"disputes"},{"to":"c","kind":"supports"}]},
            {"id":"b","text":"b","relations":[{"to":"a","kind":"disputes"},{"to":"c","kind":"supports"},{"to":"a","kind":"supports"}]},
            {"id":"c","text":"c","relations":[{"to":"nowhere","kind":"supports"}]}]"#;
        assert_eq!(lines(json), [""; 0]);
    }

    #[test]
    fn a_chain_of_a_hundred_thousand_claims_that_ends_where_it_began_is_one_circle() {
        let claims: Vec<_> = (0..100_000)
            .map(|n| format!(r#"{{"id":"{n}","text":"t","relations":[{{"to":"{}","kind":"repeats"}}]}}"#, (n + 1) % 100_000))
            .collect();
        assert_eq!(lines(&format!("[{}]", claims.join(","))).len(), 1);
    }
}
