//! Which numbers may be shown. Pure.

use super::model::Shown;
pub use people::applications::counted::LEAST_SHOWN;

/// A number by itself. Nobody is nobody.
pub(super) const fn alone(count: u64) -> Shown {
    match count {
        0 => Shown::Exactly(0),
        few if few < LEAST_SHOWN => Shown::Few,
        many => Shown::Exactly(many),
    }
}

/// Numbers that stand beside their sum. Where one of them is small none is
/// shown, and the sum alone: a small number could be had by taking the others
/// from the sum, and which others were hidden with it would tell as well.
pub(super) fn together(counts: &[u64]) -> Vec<Shown> {
    let is_small = counts.iter().any(|count| alone(*count) == Shown::Few);
    counts.iter().map(|count| if is_small { Shown::Hidden } else { Shown::Exactly(*count) }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use Shown::{Exactly, Few, Hidden};
    use std::collections::BTreeSet;

    #[test]
    fn a_small_number_takes_the_others_with_it() {
        assert_eq!(together(&[0, 5, 12]), [Exactly(0), Exactly(5), Exactly(12)]);
        assert_eq!(together(&[3, 9, 20]), [Hidden, Hidden, Hidden]);
        assert_eq!(together(&[0, 2, 0]), [Hidden, Hidden, Hidden], "who is nobody would tell who is");
        assert_eq!(together(&[]), []);
        assert_eq!([alone(0), alone(4), alone(5)], [Exactly(0), Few, Exactly(5)]);
    }

    /// Whoever knows the rule, the sum and what is shown learns no small number.
    #[test]
    fn no_small_number_can_be_worked_out() {
        let all: Vec<[u64; 3]> =
            (0..9).flat_map(|a| (0..9).flat_map(move |b| (0..9).map(move |c| [a, b, c]))).collect();
        let mut tried = 0;
        for counts in &all {
            let (shown, total) = (together(counts), counts.iter().sum::<u64>());
            assert!(shown.iter().all(|one| !matches!(one, Exactly(1..LEAST_SHOWN))), "{counts:?}");
            if alone(total) == Few || !shown.contains(&Hidden) {
                continue;
            }
            // Every other set of numbers that looks the same.
            let mut seen: [BTreeSet<u64>; 3] = Default::default();
            for a in 0..=total {
                for b in 0..=(total - a) {
                    let other = [a, b, total - a - b];
                    if together(&other) == shown {
                        other.iter().zip(seen.iter_mut()).for_each(|(count, seen)| _ = seen.insert(*count));
                    }
                }
            }
            for (at, one) in shown.iter().enumerate() {
                assert!(*one != Hidden || seen[at].len() > 1, "{counts:?}: {shown:?} can only be {:?}", seen[at]);
            }
            tried += 1;
        }
        assert!(tried > 100, "{tried}");
    }
}
