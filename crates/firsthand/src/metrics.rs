//! Numbers for operators, as Prometheus text on an address of their own.
//! Labels are route templates, methods, statuses and kinds of jobs: a fixed
//! set, and nothing about a person.

use metrics::{Unit, counter, describe_counter, describe_gauge, describe_histogram, gauge};
use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle};
use std::sync::OnceLock;
use std::time::Duration;

pub const REQUESTS: &str = "firsthand_http_requests_total";
pub const REQUEST_SECONDS: &str = "firsthand_http_request_seconds";
pub const CONNECTIONS: &str = "firsthand_http_connections";
pub const TURNED_AWAY: &str = "firsthand_http_turned_away_total";
pub const JOBS: &str = "firsthand_jobs_total";
pub const JOB_SECONDS: &str = "firsthand_job_seconds";
pub const JOBS_BURIED: &str = "firsthand_jobs_buried";
const PAGES: &str = "firsthand_page_cache_total";
const STATEMENTS: &str = "firsthand_db_statements";
const MEMORY: &str = "process_resident_memory_bytes";
const FILES: &str = "process_open_fds";

/// From a cached page (well under a millisecond) to a slow upload.
const BUCKETS: &[f64] = &[0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0, 60.0];

static RECORDER: OnceLock<Option<PrometheusHandle>> = OnceLock::new();

/// Begins to count. Nothing is counted before, and a second call changes nothing.
pub fn begin() {
    RECORDER.get_or_init(|| {
        let builder = PrometheusBuilder::new()
            .set_buckets_for_metric(Matcher::Suffix("_seconds".to_owned()), BUCKETS)
            .and_then(|builder| builder.install_recorder());
        match builder {
            Ok(handle) => {
                describe();
                Some(handle)
            }
            Err(error) => {
                tracing::warn!(%error, "metrics are off");
                None
            }
        }
    });
}

fn describe() {
    describe_counter!(REQUESTS, "requests by route template, method and status");
    describe_histogram!(REQUEST_SECONDS, Unit::Seconds, "time until the answer begins, by route template and method");
    describe_gauge!(CONNECTIONS, "open connections");
    describe_counter!(TURNED_AWAY, "requests refused at the door, by reason");
    describe_counter!(JOBS, "jobs by kind and how they ended");
    describe_histogram!(JOB_SECONDS, Unit::Seconds, "time a job took, by kind");
    describe_gauge!(JOBS_BURIED, "jobs that failed for good and wait for the operator");
    describe_counter!(PAGES, "public pages: from memory (hit), or looked for there and made (miss)");
    describe_gauge!(STATEMENTS, "statements sent to the database since the start");
    describe_gauge!(MEMORY, Unit::Bytes, "memory of this process");
    describe_gauge!(FILES, "open files of this process");
}

/// What the page cache has counted by itself, since the start.
pub fn pages((hits, misses): (u64, u64)) {
    counter!(PAGES, "result" => "hit").absolute(hits);
    counter!(PAGES, "result" => "miss").absolute(misses);
}

/// The text that a scrape gets.
pub fn text(statements: u64) -> String {
    let Some(Some(handle)) = RECORDER.get() else { return String::new() };
    // Gauges are floats; a count of statements stays exact up to 2^53.
    gauge!(STATEMENTS).set(statements as f64);
    if let Some(bytes) = resident_bytes() {
        gauge!(MEMORY).set(bytes as f64);
    }
    if let Ok(files) = std::fs::read_dir("/proc/self/fd") {
        gauge!(FILES).set(files.count() as f64);
    }
    handle.render()
}

/// Folds what was counted meanwhile, so that memory stays flat between scrapes.
pub async fn keep() {
    let mut every = tokio::time::interval(Duration::from_secs(10));
    loop {
        every.tick().await;
        if let Some(Some(handle)) = RECORDER.get() {
            handle.run_upkeep();
        }
    }
}

/// From `/proc`, where there is one.
fn resident_bytes() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    line.trim().strip_suffix(" kB")?.trim().parse::<u64>().ok().map(|kilobytes| kilobytes * 1024)
}
