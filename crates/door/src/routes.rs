//! A surface's route table: the router and the list of its routes come from
//! the same lines, so that a test which walks the list misses none.

/// `routes! { get "/desk/" => today::show; post "/desk/sign-in" => sign_in::ask; }`
/// declares `ROUTES` (method and template) and `fn table() -> Router<House>`.
#[macro_export]
macro_rules! routes {
    ($($method:ident $path:literal => $handler:path;)*) => {
        /// Every route of this surface: method and template.
        pub const ROUTES: &[(&str, &str)] = &[$((stringify!($method), $path)),*];

        fn table() -> axum::Router<$crate::House> {
            axum::Router::new()$(.route($path, axum::routing::$method($handler)))*
        }
    };
}
