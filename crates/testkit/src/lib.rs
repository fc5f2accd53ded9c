//! What tests of every crate share: the product on a fresh database of either
//! engine, with a clock that stands still, and people with roles.
//!
//! A PostgreSQL server is named by `FAELLED_TEST_POSTGRES`. Without one the
//! tests for it are skipped and say so; with `REQUIRE_PG` set they fail instead.

mod engine;
mod generated;
mod people;

pub use engine::{TestApp, postgres, sqlite};
pub use generated::{file, generated};
pub use people::{as_role, municipality, nobody};

/// Runs each named function `fn(&TestApp)` of the enclosing module on both engines,
/// as the tests `name::sqlite` and `name::postgres`.
#[macro_export]
macro_rules! on_both {
    ($($name:ident),* $(,)?) => {$(
        mod $name {
            #[test]
            fn sqlite() {
                super::$name(&$crate::sqlite());
            }

            #[test]
            fn postgres() {
                if let Some(app) = $crate::postgres() {
                    super::$name(&app);
                }
            }
        }
    )*};
}
