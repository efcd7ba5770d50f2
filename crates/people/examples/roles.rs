//! Prints `docs/roles.md` from the table: `cargo run -p people --example roles > docs/roles.md`.

fn main() {
    print!("{}", people::accounts::rules::roles_page());
}
