//! Another round of tries for a task that was set aside.

use crate::answer::Answer;
use crate::signed::{At, Posted};
use base::JobId;
use store::jobs;

pub async fn send(At(job): At<JobId>, Posted { desk, .. }: Posted) -> Answer {
    jobs::retry(desk.db(), desk.staff.actor(), job).await?;
    Ok(desk.said("/desk/jobs/", "retried"))
}
