//! Every address of the desk, and what somebody needs for it: `Open` to
//! anyone, `Staff` for anyone signed in, else one act of
//! `people::accounts::rules`. A line without it does not compile.

use crate::answer::dress;
use crate::signed::Needs;
use crate::{account, passkeys, sign_in, today};
use axum::routing::MethodRouter;
use axum::{Extension, Router, middleware};
use door::House;
use people::accounts::Act;

macro_rules! desk {
    ($($needs:ident $method:ident $path:literal => $handler:path;)*) => {
        /// Every route of this surface: method and template.
        pub const ROUTES: &[(&str, &str)] = &[$((stringify!($method), $path)),*];

        /// What each of them needs, in the same order; nothing for the way in.
        pub const NEEDS: &[Option<Needs>] = &[$(needs!($needs)),*];

        fn table() -> Router<House> {
            Router::new()$(.route($path, guarded(axum::routing::$method($handler), needs!($needs))))*
        }
    };
}

macro_rules! needs {
    (Open) => {
        None
    };
    (Staff) => {
        Some(Needs::Session)
    };
    ($act:ident) => {
        Some(Needs::Act(Act::$act))
    };
}

desk! {
    // the way in and out
    Open    get    "/desk/sign-in"                                  => sign_in::show;
    Open    post   "/desk/sign-in"                                  => sign_in::ask;
    Open    get    "/desk/sign-in/{secret}"                         => sign_in::open;
    Open    post   "/desk/sign-in/{secret}"                         => sign_in::enter;
    Open    post   "/desk/passkey/options"                          => passkeys::sign_in_options;
    Open    post   "/desk/passkey"                                  => passkeys::sign_in;
    Staff   post   "/desk/sign-out"                                 => sign_in::leave;
    Staff   get    "/desk/account/"                                 => account::show;
    Staff   post   "/desk/account/"                                 => account::save;
    Staff   post   "/desk/account/sessions/{id}/end"                => account::end_session;
    Staff   post   "/desk/account/passkeys/options"                 => passkeys::add_options;
    Staff   post   "/desk/account/passkeys"                         => passkeys::add;
    Staff   post   "/desk/account/passkeys/{id}/remove"             => passkeys::remove;

    Staff   get    "/desk/"                                         => today::show;
}

fn guarded(route: MethodRouter<House>, needs: Option<Needs>) -> MethodRouter<House> {
    match needs {
        Some(needs) => route.layer(Extension(needs)),
        None => route,
    }
}

/// The surface's router.
pub fn routes(house: House) -> Router {
    table().layer(middleware::from_fn(dress)).with_state(house)
}
