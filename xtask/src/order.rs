//! Puts the functions of the Wasm into an order in which a compressor finds more that repeats, and finds it nearer.
//!
//! wasm-bindgen leaves them roughly by size. Functions that were made of the same generic code have long runs of bytes in common,
//! and brotli writes a repetition in fewer bits the shorter the way back to it. Nothing else changes: every function keeps its
//! code, and all that names it by number gets its new number. Not for a Wasm with debugging information, which points into the
//! code.

use crate::process::Result;
use wasm_encoder::reencode::{self, Reencode, utils};
use wasm_encoder::{CodeSection, CustomSection, FunctionSection, IndirectNameMap, NameMap, NameSection};
use wasmparser::{
    CodeSectionReader, CustomSectionReader, FunctionSectionReader, IndirectNaming, Name, Naming, Parser, Payload, TypeRef,
};

// The numbers below were the best of some for three builds of the Wasm together; less than 0.2 KB is chance.

/// Bytes that must be equal to count as a repetition; 5 is as good, 8 loses 0.6 KB.
const RUN: usize = 6;
/// Runs of more functions do not count: they are near wherever they stand. With 60 it loses 0.5 KB.
const AT_MOST: usize = 400;
/// What a run counts after each further function. If the last function alone counts, it loses 0.9 KB.
const FADING: f64 = 0.65;

/// The Wasm with its functions in another order.
///
/// # Errors
/// Where it is not a Wasm module, or has a custom section that may point into the code.
pub fn reordered(wasm: &[u8]) -> Result<Vec<u8>> {
    let mut imported = 0;
    let mut bodies = Vec::new();
    for part in Parser::new(0).parse_all(wasm) {
        match part.map_err(unreadable)? {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    let import = import.map_err(unreadable)?;
                    imported += u32::from(matches!(import.ty, TypeRef::Func(_) | TypeRef::FuncExact(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes()),
            _ => {}
        }
    }
    let mut module = wasm_encoder::Module::new();
    Renumbering::new(imported, order(&bodies)).parse_core_module(&mut module, Parser::new(0), wasm).map_err(
        |error| match error {
            reencode::Error::UserError(error) => error,
            reencode::Error::ParseError(error) => unreadable(error),
            error => format!("expected a Wasm module: {error}"),
        },
    )?;
    Ok(module.finish())
}

fn unreadable(error: wasmparser::Error) -> String {
    format!("expected a Wasm module: {error}")
}

/// Which body comes when: each time the one of which the largest share was met lately.
fn order(bodies: &[&[u8]]) -> Vec<usize> {
    let (runs_of, bodies_of) = runs(bodies);
    let fading: Vec<f64> = std::iter::successors(Some(1.0), |weight| Some(weight * FADING)).take(bodies.len() + 1).collect();
    let mut met: Vec<Option<usize>> = vec![None; bodies_of.len()];
    let mut weight = vec![0.0; bodies.len()];
    let mut left: Vec<usize> = (0..bodies.len()).collect();
    let mut order = Vec::with_capacity(bodies.len());
    let share = |weight: &[f64], body: usize| weight[body] / bodies[body].len() as f64;
    // Of equals the first, so that the same Wasm always gives the same.
    let before = |weight: &[f64], a: usize, b: usize| share(weight, a).total_cmp(&share(weight, b)).then(b.cmp(&a));
    while let Some(at) = (0..left.len()).max_by(|&a, &b| before(&weight, left[a], left[b])) {
        let (now, body) = (order.len(), left.swap_remove(at));
        order.push(body);
        left.iter().for_each(|&other| weight[other] *= FADING);
        for &run in &runs_of[body] {
            let again = 1.0 - met[run].map_or(0.0, |then| fading[now - then]);
            met[run] = Some(now);
            bodies_of[run].iter().for_each(|&other| weight[other] += again);
        }
    }
    order
}

/// The runs of each body that it shares with others, and the bodies of each such run.
fn runs(bodies: &[&[u8]]) -> (Vec<Vec<usize>>, Vec<Vec<usize>>) {
    let mut all: Vec<(&[u8], usize)> =
        bodies.iter().enumerate().flat_map(|(number, body)| body.windows(RUN).map(move |run| (run, number))).collect();
    all.sort_unstable();
    all.dedup();
    let mut runs_of = vec![Vec::new(); bodies.len()];
    let mut bodies_of = Vec::new();
    for same in all.chunk_by(|a, b| a.0 == b.0).filter(|same| (2..=AT_MOST).contains(&same.len())) {
        same.iter().for_each(|&(_, body)| runs_of[body].push(bodies_of.len()));
        bodies_of.push(same.iter().map(|&(_, body)| body).collect());
    }
    (runs_of, bodies_of)
}

/// Writes the Wasm again with other numbers for its functions.
struct Renumbering {
    /// Imported functions have the first numbers, and keep them.
    imported: u32,
    order: Vec<usize>,
    /// The new number of each function that is not imported.
    numbers: Vec<u32>,
}

type Reencoded<T = ()> = std::result::Result<T, reencode::Error<String>>;

impl Renumbering {
    fn new(imported: u32, order: Vec<usize>) -> Self {
        let mut numbers = vec![0; order.len()];
        (imported..).zip(&order).for_each(|(number, &body)| numbers[body] = number);
        Self { imported, order, numbers }
    }

    /// What is listed by the numbers of functions: in their new order.
    fn by_number<T>(&mut self, listed: Vec<(u32, T)>) -> Reencoded<Vec<(u32, T)>> {
        let numbered = listed.into_iter().map(|(number, what)| Ok((self.function_index(number)?, what)));
        let mut numbered = numbered.collect::<Reencoded<Vec<_>>>()?;
        numbered.sort_by_key(|&(number, _)| number);
        Ok(numbered)
    }

    fn names_in<'a>(
        &mut self,
        names: impl Iterator<Item = wasmparser::Result<IndirectNaming<'a>>>,
    ) -> Reencoded<IndirectNameMap> {
        let listed = names.map(|naming| {
            let naming = naming?;
            Ok((naming.index, utils::name_map(naming.names, Ok)?))
        });
        let mut map = IndirectNameMap::new();
        self.by_number(listed.collect::<Reencoded<_>>()?)?.iter().for_each(|(number, names)| map.append(*number, names));
        Ok(map)
    }
}

impl Reencode for Renumbering {
    type Error = String;

    fn function_index(&mut self, number: u32) -> Reencoded<u32> {
        match number.checked_sub(self.imported) {
            None => Ok(number),
            Some(body) => {
                self.numbers.get(body as usize).copied().ok_or_else(|| {
                    reencode::Error::UserError(format!("expected a function of the Wasm, found the number {number}"))
                })
            }
        }
    }

    fn parse_function_section(&mut self, out: &mut FunctionSection, section: FunctionSectionReader<'_>) -> Reencoded {
        let types = section.into_iter().collect::<wasmparser::Result<Vec<_>>>()?;
        if types.len() != self.order.len() {
            let (types, bodies) = (types.len(), self.order.len());
            return Err(reencode::Error::UserError(format!("expected as many functions as bodies, found {types} and {bodies}")));
        }
        for &body in &self.order {
            out.function(types[body]);
        }
        Ok(())
    }

    fn parse_code_section(&mut self, out: &mut CodeSection, section: CodeSectionReader<'_>) -> Reencoded {
        let bodies = section.into_iter().collect::<wasmparser::Result<Vec<_>>>()?;
        for body in self.order.clone() {
            self.parse_function_body(out, bodies[body].clone())?;
        }
        Ok(())
    }

    fn parse_custom_name_subsection(&mut self, out: &mut NameSection, names: Name<'_>) -> Reencoded {
        match names {
            Name::Function(names) => {
                let listed = names.into_iter().map(|naming| naming.map(|Naming { index, name }| (index, name)));
                let listed = self.by_number(listed.collect::<wasmparser::Result<_>>()?)?;
                let mut map = NameMap::new();
                listed.into_iter().for_each(|(number, name)| map.append(number, name));
                out.functions(&map);
            }
            Name::Local(names) => out.locals(&self.names_in(names.into_iter())?),
            Name::Label(names) => out.labels(&self.names_in(names.into_iter())?),
            other => utils::parse_custom_name_subsection(self, out, other)?,
        }
        Ok(())
    }

    fn custom_section<'a>(&mut self, section: CustomSectionReader<'a>) -> Reencoded<CustomSection<'a>> {
        // Of the sections a tool may add, these say nothing of single functions.
        match section.name() {
            "producers" | "target_features" => Ok(utils::custom_section(self, section)),
            other => Err(reencode::Error::UserError(format!(
                "expected no custom section that may point into the code, found `{other}`"
            ))),
        }
    }
}

#[cfg(test)]
mod tests;
