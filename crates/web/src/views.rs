//! Saved views of lists, as tabs over the list.

use foundation::Result;

use crate::{
    caller::Signed,
    pairs::Pairs,
    parts::{SaveView, View},
    records::ListAddress,
    sites::Site,
    state::AppState,
};

/// The organisation's first view, when the address says nothing.
pub(crate) async fn first_view(
    _: &AppState,
    _: &Signed,
    _: &Site,
    _: &ListAddress,
) -> Result<Option<ListAddress>> {
    Ok(None)
}

/// The saved views as tabs.
pub(crate) async fn tabs(_: &AppState, _: &Signed, _: &Site, _: &ListAddress) -> Result<Vec<View>> {
    Ok(Vec::new())
}

/// The form that saves the present view.
pub(crate) fn save_form(_: &Signed, _: &Site, _: &Pairs) -> Option<SaveView> {
    None
}
