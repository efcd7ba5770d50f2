//! The door handle; everything is in the library, where tests can reach it.

/// Serves many small allocations from many threads faster than the system's own.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    firsthand::cli::main()
}
