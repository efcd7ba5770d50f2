//! The staff: who is in, what they may do, where they are signed in. The list
//! and the table of roles are for everyone; the rest for those who manage staff.

pub mod invite;
pub mod list;
pub mod revoke;
pub mod role_change;
pub mod session_end;
pub mod show;
pub mod table;

use base::StaffId;

/// A member's page at the desk.
pub(crate) fn address(staff: StaffId) -> String {
    format!("/desk/staff/{staff}/")
}
