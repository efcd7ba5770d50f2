//! The binary: configuration, commands, reactions, worker, and the gate in
//! front of every route. Knows everyone and decides nothing: a rule lives in
//! its domain, a page in its surface.

pub mod app;
pub mod backup;
pub mod cli;
mod commands;
pub mod config;
pub mod demo;
pub mod health;
pub mod http;
mod jobs;
pub mod logs;
pub mod metrics;
mod reactions;
pub mod retention;
pub mod serve;
mod trouble;
mod vault;
pub mod worker;
