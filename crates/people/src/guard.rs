//! What may not be written down about a person. The house keeps no
//! immigration status and no case details: a court order cannot take what is
//! not there, and a leak cannot show it.

use base::{Invalid, Message, fold};

/// Folded beginnings of words and phrases that say where somebody stands with
/// the authorities. Written so that a campaign's ordinary words ("refugee
/// week", "migrant", "home office hours") pass and a status does not.
const STATUS: &[&[&str]] = &[
    &["asylum", "claim"],
    &["asylum", "application"],
    &["asylum", "case"],
    &["asylum", "status"],
    &["asylum", "interview"],
    &["asylum", "appeal"],
    &["asylum", "refused"],
    &["asylum", "seeker"],
    &["claim", "asylum"],
    &["claims", "asylum"],
    &["claimed", "asylum"],
    &["claiming", "asylum"],
    &["seeks", "asylum"],
    &["seeking", "asylum"],
    &["sought", "asylum"],
    &["granted", "asylum"],
    &["refugee", "status"],
    &["immigration", "status"],
    &["immigration", "case"],
    &["immigration", "bail"],
    &["immigration", "appeal"],
    &["immigration", "tribunal"],
    &["visa", "refus"],
    &["visa", "expire"],
    &["visa", "status"],
    &["visa", "application"],
    &["visa", "rejected"],
    &["visa", "overstay"],
    &["refused", "visa"],
    &["expired", "visa"],
    &["overstayed"],
    &["overstayer"],
    &["undocumented"],
    &["paperless"],
    &["sans", "papiers"],
    &["leave", "to", "remain"],
    &["indefinite", "leave"],
    &["discretionary", "leave"],
    &["limited", "leave"],
    &["home", "office", "ref"],
    &["home", "office", "number"],
    &["home", "office", "case"],
    &["home", "office", "interview"],
    &["home", "office", "decision"],
    &["fresh", "claim"],
    &["further", "submissions"],
    &["appeal", "rights", "exhausted"],
    &["removal", "directions"],
    &["removal", "notice"],
    &["deport"],
    &["detained", "by"],
    &["detention", "cent"],
    &["humanitarian", "protection"],
    &["no", "recourse", "to", "public", "funds"],
    &["nrpf"],
    &["settled", "status"],
    &["biometric", "residence"],
    &["brp", "number"],
    &["illegal", "entr"],
    &["entered", "illegally"],
    &["national", "referral", "mechanism"],
    &["reasonable", "grounds", "decision"],
    &["conclusive", "grounds"],
    &["طلب", "لجوء"],
    &["طلب", "اللجوء"],
    &["صفه", "لاجي"],
    &["بلا", "اوراق"],
    &["الاقامه", "مرفوضه"],
    &["ترحيل"],
];

/// Whether a text seems to say somebody's immigration status or case.
pub fn looks_like_status(text: &str) -> bool {
    let words = base::words(text);
    // The list is folded here, so that it can be read as it is written.
    STATUS.iter().any(|phrase| says(&words, &phrase.iter().map(|word| fold(word)).collect::<Vec<_>>()))
        || has_reference(&words)
}

/// Whether the phrase stands somewhere. Of two words the second may come up to
/// three later ("visa was then refused"); longer phrases stand together.
fn says(words: &[String], phrase: &[String]) -> bool {
    let reach = if phrase.len() == 2 { 3 } else { 1 };
    (0..words.len()).any(|start| {
        let mut at = start;
        phrase.iter().enumerate().all(|(number, wanted)| {
            let is_last = number + 1 == phrase.len();
            // Only a long last word may go on: "deport" finds "deported", "ref" not "refreshments".
            let fits =
                |word: &String| word == wanted || (is_last && wanted.chars().count() >= 4 && word.starts_with(wanted));
            let window = if number == 0 { start..start + 1 } else { at..words.len().min(at + reach) };
            let found = words[window.clone()].iter().position(fits);
            found.inspect(|step| at = window.start + step + 1).is_some()
        })
    })
}

/// "Home Office reference", however it is spelt around.
fn has_reference(words: &[String]) -> bool {
    let office = words.windows(2).position(|pair| pair[0] == "home" && pair[1] == "office");
    office.is_some_and(|at| words.iter().skip(at).take(6).any(|word| word == "reference" || word == "ref"))
}

/// `Ok` when the text may be kept. The answer is kind: the writer meant well.
pub fn keeps_no_status(text: &str) -> Result<(), Message> {
    if looks_like_status(text) { Err(Message::new("people-no-status")) } else { Ok(()) }
}

/// What somebody said in a field, without spaces around it. What is wrong stands beside the field.
pub(crate) fn own_words(invalid: &mut Invalid, field: &'static str, words: &str, most: usize) -> String {
    let words = words.trim();
    let count = words.chars().count();
    if count > most {
        invalid.add(field, Message::new("error-too-long").with("most", most).with("count", count));
    }
    invalid.take(field, keeps_no_status(words));
    words.to_owned()
}

#[cfg(test)]
mod tests {
    use super::looks_like_status;

    #[test]
    fn a_status_is_seen() {
        for text in [
            "Her asylum claim is pending",
            "has REFUGEE STATUS since 2019",
            "visa refused twice",
            "her visa was then refused",
            "Home Office reference A1234567",
            "Home Office's latest ref is on file",
            "was deported",
            "waiting for indefinite leave to remain",
            "They are undocumented.",
            "claimed asylum in May",
            "asylum seekers' hotel",
            "قدّم طلب لجوء",
            "NRPF",
        ] {
            assert!(looks_like_status(text), "{text}");
        }
    }

    #[test]
    fn ordinary_words_pass() {
        for text in [
            "",
            "Prefers calls after three. Works from her home office until noon.",
            "Spoke at Refugee Week; label: a migrant and a bus driver",
            "Brings refreshments to the home, office and allotment",
            "Leave a message; never say which organisation is calling",
            "Claims the corner seat",
            "Do not ask about the journey",
            "تفضّل الرسائل القصيرة بعد الثالثة",
        ] {
            assert!(!looks_like_status(text), "{text}");
        }
    }
}
