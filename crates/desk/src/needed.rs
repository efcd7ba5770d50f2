//! How the table of the desk's addresses is written: each line says what
//! somebody needs for it, and a line without it does not compile. What the
//! table names comes from where it stands.

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

pub(crate) use {desk, needs};
