//! Signing in, and one's own account.

use super::{EMPTY, NOWHERE, Row, UNKNOWN, line, row};

pub(super) fn rows() -> Vec<Row> {
    let line = line();
    vec![
        row("/desk/sign-in", &[("email", "")], 422, EMPTY),
        row("/desk/sign-in", &[("email", "not an address")], 422, "does not look like an e-mail address"),
        row("/desk/sign-in/{secret}", &[], 403, "was open for too long"),
        row("/desk/passkey", &[("credential", "{}")], 403, "That passkey did not work"),
        row("/desk/account/", &[("name", ""), ("locale", "en")], 422, EMPTY),
        row("/desk/account/", &[("name", &line), ("locale", "en")], 422, "Please shorten this"),
        row("/desk/account/", &[("name", "Kept"), ("locale", "xx")], 422, UNKNOWN),
        row("/desk/account/sessions/{id}/end", &[], 404, NOWHERE),
        row("/desk/account/passkeys", &[("credential", "nonsense")], 403, "That passkey did not work"),
        row("/desk/account/passkeys/{id}", &[("label", "My old phone")], 404, NOWHERE),
        row("/desk/account/passkeys/{id}/remove", &[], 404, NOWHERE),
    ]
}
