//! The commands, as `docs/operate.md` and `--help` show them. Parts of the
//! contract that are not built yet are not listed.

use crate::commands::{self, backup, demo, doctor, explain, migrate, render, restore, serve, user, worker};
use crate::config::{self, Flags};
use crate::trouble::Trouble;
use clap::{Args, Parser, Subcommand};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Parser)]
#[command(
    name = "firsthand",
    version,
    about = "Runs an awareness-day campaign in which people tell their own stories.",
    after_help = "Example: firsthand demo\n\nSettings come from firsthand.toml, then FIRSTHAND_* in the environment, then flags."
)]
struct Cli {
    #[command(subcommand)]
    command: Command,
    #[command(flatten)]
    everywhere: Everywhere,
}

#[derive(Args)]
struct Everywhere {
    /// Folder for everything kept on this machine
    #[arg(long, global = true, value_name = "DIR")]
    data: Option<PathBuf>,
    /// Configuration file [default: firsthand.toml here, if there is one]
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    /// Speak JSON on standard output, for scripts
    #[arg(long, global = true)]
    json: bool,
}

#[derive(Args)]
struct Listen {
    /// Address and port of the pages [default: 127.0.0.1:8080]
    #[arg(long, value_name = "ADDR:PORT")]
    listen: Option<SocketAddr>,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the pages, the worker included
    #[command(after_help = "Example: firsthand serve --data /var/lib/firsthand --listen 0.0.0.0:8080")]
    Serve(Listen),
    /// Lay out the model campaign if the folder is empty, then serve it
    #[command(after_help = "Example: firsthand demo --fresh")]
    Demo {
        #[command(flatten)]
        listen: Listen,
        /// Throw the demo in the folder away and lay out a new one
        #[arg(long)]
        fresh: bool,
    },
    /// Run a worker alone, beside other nodes that serve the pages
    #[command(after_help = "Example: FIRSTHAND_DATABASE=postgres://db/firsthand firsthand worker")]
    Worker,
    /// Bring the database's schema up to date
    #[command(after_help = "Example: firsthand migrate --data /var/lib/firsthand")]
    Migrate,
    /// Look at every part and say what is missing
    #[command(after_help = "Example: firsthand doctor --json")]
    Doctor,
    /// Write everything into one file, while the server runs
    #[command(
        after_help = "Example: firsthand backup /backups/2026-12-18.firsthand --passphrase-file /srv/keys/passphrase"
    )]
    Backup(backup::Backup),
    /// Put a backup back, and repeat what people took back since
    #[command(
        after_help = "Example: firsthand restore /backups/2026-12-18.firsthand --journal /backups/firsthand.vault"
    )]
    Restore(restore::Restore),
    /// Look at the configuration
    #[command(subcommand, after_help = "Example: firsthand config explain")]
    Config(ConfigCommand),
    /// The toolkit's renderer
    #[command(
        subcommand,
        after_help = "Example: firsthand render card --item 2yz7ffh060db49edsn2k8gvdhq --partner harbour-library --out card.png"
    )]
    Render(RenderCommand),
    /// Staff accounts
    #[command(subcommand, after_help = "Example: firsthand user invite amal@example.org --role coordinator")]
    User(UserCommand),
}

#[derive(Subcommand)]
enum ConfigCommand {
    /// Show each value and where it came from; secrets are left out
    #[command(after_help = "Example: firsthand config explain --json")]
    Explain,
}

#[derive(Subcommand)]
enum RenderCommand {
    /// Draw an item of the toolkit for a partner, who is noted as having it
    #[command(
        after_help = "Example: firsthand render card --item 2yz7ffh060db49edsn2k8gvdhq --partner harbour-library --language ar --size story --out card.png"
    )]
    Card(render::Card),
    /// Draw an item that shows nobody for a printer, as PDF, for a partner, who is noted as having it
    #[command(
        after_help = "Example: firsthand render poster --item 2yz7ffh060db49edsn2k8gvdhq --partner harbour-library --size poster-a3 --crop-marks --out poster.pdf"
    )]
    Poster(render::Poster),
    /// Make an edition's press pack of what shows nobody, as a tagged PDF
    #[command(
        after_help = "Example: firsthand render pack --edition 2026 --contact \"Press office: press@example.org\" --out press.pdf"
    )]
    Pack(render::Pack),
}

#[derive(Subcommand)]
enum UserCommand {
    /// Let somebody in, or give them another role, and print a one-time link to sign in
    #[command(after_help = "Example: firsthand user invite amal@example.org --role coordinator --name Amal")]
    Invite(user::Invite),
}

/// Reads the command line and does what it says.
pub fn main() -> ExitCode {
    // clap itself answers --help (0) and a wrong command line (2).
    let cli = Cli::parse();
    let json = cli.everywhere.json;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    let outcome = match runtime {
        Ok(runtime) => {
            let outcome = runtime.block_on(run(cli));
            // Blocking work that nobody waits for must not hold up the end.
            runtime.shutdown_background();
            outcome
        }
        Err(error) => Err(Trouble::because(format!("The system gives no threads: {error}."), "")),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            if json {
                eprintln!("{}", trouble.json());
            } else {
                eprintln!("{trouble}");
            }
            ExitCode::from(1)
        }
    }
}

async fn run(cli: Cli) -> Result<(), Trouble> {
    let Cli { command, everywhere } = cli;
    let Everywhere { data, config, json } = everywhere;
    let mut flags = Flags { config, ..Flags::default() };
    if let Some(data) = data {
        flags.values.push(("data", "--data", data.display().to_string()));
    }
    if let Command::Serve(listen) | Command::Demo { listen, .. } = &command
        && let Some(address) = listen.listen
    {
        flags.values.push(("listen", "--listen", address.to_string()));
    }
    if matches!(command, Command::Demo { .. }) {
        flags.defaults.extend(demo::DEFAULTS);
    }
    let loaded = config::load(&flags)?;
    let say = commands::Say { json };
    match command {
        Command::Serve(_) => serve::run(loaded, say).await,
        Command::Demo { fresh, .. } => demo::run(loaded, fresh, say).await,
        Command::Worker => worker::run(loaded).await,
        Command::Migrate => migrate::run(&loaded, say).await,
        Command::Backup(asked) => backup::run(&loaded, &asked, say).await,
        Command::Restore(asked) => restore::run(&loaded, &asked, say).await,
        Command::Doctor => doctor::run(&loaded, say).await,
        Command::Config(ConfigCommand::Explain) => explain::run(&loaded, say),
        Command::Render(RenderCommand::Card(asked)) => render::card(&loaded, &asked, say).await,
        Command::Render(RenderCommand::Poster(asked)) => render::poster(&loaded, &asked, say).await,
        Command::Render(RenderCommand::Pack(asked)) => render::pack(&loaded, &asked, say).await,
        Command::User(UserCommand::Invite(invite)) => user::invite(&loaded, &invite, say).await,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory as _;

    #[test]
    fn every_command_has_an_example() {
        Cli::command().debug_assert();
        let mut waiting = vec![Cli::command()];
        while let Some(command) = waiting.pop() {
            let help = command.clone().render_long_help().to_string();
            assert!(help.contains("Example: "), "{}", command.get_name());
            waiting.extend(command.get_subcommands().filter(|sub| sub.get_name() != "help").cloned());
        }
    }
}
