//! Claims that rest on each other in a circle: each is the ground of the next, and none has one of its own.
//!
//! A table counts such claims as one another's reports, whatever way it begins.

use super::rule::{Example, Rule};
use super::{Context, Findings};
use crate::claims::problem::Severity;
use crate::claims::vocabulary::RelationKind;
use crate::intake::Step::{Entry, Field};

pub(super) const CIRCULAR_RELATION: Rule = Rule {
    name: "circular-relation",
    severities: &[Severity::Warning],
    about: "claims that support, repeat or update each other in a circle",
    why: "Each is given as the ground of the next, and none has one of its own: readers count them as several reports.",
    help: "find the report that the others go back to, and let it rest on nothing here",
    example: Example::Json(
        r#"{"claims": [
  {"id": "paper", "text": "The mill will close.", "source": "The Post", "relations": [{"to": "radio", "kind": "repeats"}]},
  {"id": "radio", "text": "The mill is closing.", "source": "Radio Alderwick", "relations": [{"to": "paper", "kind": "repeats"}]}
]}"#,
    ),
};

/// A warning for each relation that closes a circle of claims that support, repeat or update each other. Every circle has one.
pub(super) fn check(context: &Context<'_>, findings: &mut Findings<'_>) {
    let (document, ids) = (context.document, &context.ids);
    let leads = |claim: usize| -> Vec<(usize, usize)> {
        let relations = document.claims.get(claim).map(|claim| claim.relations.as_slice()).unwrap_or_default();
        let rests = |kind| matches!(kind, Some(RelationKind::Supports | RelationKind::Repeats | RelationKind::Updates));
        let mut leads = Vec::new();
        for (number, relation) in relations.iter().enumerate().filter(|(_, relation)| rests(relation.kind)) {
            leads.extend(relation.to.as_ref().and_then(|to| context.claim_at(to)).map(|to| (number, to)));
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
    closing.sort_unstable();
    for (claim, number, to) in closing {
        let message = if claim == to {
            "expected another claim, found the claim itself".to_owned()
        } else {
            format!("expected claims that do not rest on each other in a circle, found one through `{}`", ids[to].as_str())
        };
        findings.put(&CIRCULAR_RELATION, &[Field("claims"), Entry(claim), Field("relations"), Entry(number)], message);
    }
}

#[cfg(test)]
mod tests {
    use crate::check::check;
    use crate::intake::Manuscript;

    fn lines(json: &str) -> Vec<String> {
        let problems = check(&Manuscript::of_json(json.as_bytes().to_vec()), None);
        problems.iter().filter(|problem| problem.rule == "circular-relation").map(|problem| problem.line("f")).collect()
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
                "f:3:41: warning: claims[1].relations[0]: expected claims that do not rest on each other in a circle, found one through `a` [circular-relation]",
                "f:4:41: warning: claims[2].relations[0]: expected another claim, found the claim itself [circular-relation]",
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
