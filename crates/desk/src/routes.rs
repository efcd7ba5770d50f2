//! Every address of the desk, and what somebody needs for it: `Open` to
//! anyone, `Staff` for anyone signed in, else one act of
//! `people::accounts::rules`. A line without it does not compile.

use crate::answer::dress;
use crate::signed::Needs;
use crate::{account, audit, events, jobs, outbox, partners, passkeys, search, sign_in, staff, today};
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

    // what happens, and with whom
    Staff            get    "/desk/events/"                         => events::list::show;
    ManageEvents     get    "/desk/events/new"                      => events::create::ask;
    ManageEvents     post   "/desk/events/new"                      => events::create::send;
    Staff            get    "/desk/events/{id}/"                    => events::show::show;
    ManageEvents     get    "/desk/events/{id}/edit"                => events::change::ask;
    ManageEvents     post   "/desk/events/{id}/edit"                => events::change::send;
    ManageEvents     post   "/desk/events/{id}/announce"            => events::announce::send;
    ManageEvents     get    "/desk/events/{id}/cancel"              => events::cancel::ask;
    ManageEvents     post   "/desk/events/{id}/cancel"              => events::cancel::send;
    ManageEvents     get    "/desk/events/{id}/people"              => events::people::ask;
    ManageEvents     post   "/desk/events/{id}/people"              => events::people::send;
    ManageEvents     post   "/desk/events/{id}/people/earlier"      => events::people_change::earlier;
    ManageEvents     post   "/desk/events/{id}/people/remove"       => events::people_change::remove;
    ManageEvents     get    "/desk/events/{id}/outcome"             => events::report::ask;
    ManageEvents     post   "/desk/events/{id}/outcome"             => events::report::send;
    Staff            get    "/desk/partners/"                       => partners::list::show;
    ManagePartners   get    "/desk/partners/new"                    => partners::create::ask;
    ManagePartners   post   "/desk/partners/new"                    => partners::create::send;
    Staff            get    "/desk/partners/{id}/"                  => partners::show::show;
    ManagePartners   get    "/desk/partners/{id}/edit"              => partners::change::ask;
    ManagePartners   post   "/desk/partners/{id}/edit"              => partners::change::send;
    ManagePartners   get    "/desk/partners/{id}/join"              => partners::join::ask;
    ManagePartners   post   "/desk/partners/{id}/join"              => partners::join::send;
    ManagePartners   get    "/desk/partners/{id}/leave/{edition}"   => partners::leave::ask;
    ManagePartners   post   "/desk/partners/{id}/leave/{edition}"   => partners::leave::send;

    // the house
    Search           get    "/desk/search/"                         => search::list::show;
    SeeAudit         get    "/desk/audit/"                          => audit::list::show;
    SeeJobs          get    "/desk/jobs/"                           => jobs::list::show;
    RetryJobs        post   "/desk/jobs/{id}/retry"                 => jobs::retry::send;
    SeeOutbox        get    "/desk/outbox/"                         => outbox::list::show;
    SeeOutbox        get    "/desk/outbox/{id}/"                    => outbox::show::show;
    Staff            get    "/desk/staff/"                          => staff::list::show;
    Staff            get    "/desk/staff/roles"                     => staff::table::show;
    ManageStaff      get    "/desk/staff/invite"                    => staff::invite::ask;
    ManageStaff      post   "/desk/staff/invite"                    => staff::invite::send;
    ManageStaff      get    "/desk/staff/{id}/"                     => staff::show::show;
    ManageStaff      post   "/desk/staff/{id}/link"                 => staff::invite::again;
    ManageStaff      post   "/desk/staff/{id}/roles/give"           => staff::role_change::give;
    ManageStaff      post   "/desk/staff/{id}/roles/take"           => staff::role_change::take;
    ManageStaff      get    "/desk/staff/{id}/revoke"               => staff::revoke::ask;
    ManageStaff      post   "/desk/staff/{id}/revoke"               => staff::revoke::send;
    ManageStaff      post   "/desk/staff/{id}/sessions/{session}/end" => staff::session_end::send;
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
