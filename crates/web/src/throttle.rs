//! Holding back who asks too much, for what anybody may ask without signing in.
//! Kept in memory: a restart forgives, and nothing is written for a question.

use std::{
    collections::HashMap,
    net::{IpAddr, Ipv6Addr, SocketAddr},
    sync::{Arc, Mutex, PoisonError},
};

use axum::{
    extract::ConnectInfo,
    http::{Extensions, HeaderMap},
};
use foundation::{Error, Result, Timestamp, micros};

/// Microseconds until an address has earned one more question.
const INTERVAL: i64 = 100_000;
/// Questions an address may ask at once.
const AT_ONCE: i64 = 600;
/// Addresses remembered; beyond that, the strangers share one account.
const MOST: usize = 20_000;

/// For each address the moment at which everything it asked is earned again.
#[derive(Clone, Default)]
pub struct Throttle(Arc<Mutex<HashMap<IpAddr, i64>>>);

impl Throttle {
    /// Counts one question of an address.
    ///
    /// # Errors
    /// `TooMany` with the seconds to wait.
    pub fn count(&self, address: IpAddr, now: Timestamp) -> Result<()> {
        let now = micros(now);
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if all.len() >= MOST {
            all.retain(|_, earned| *earned > now);
        }
        let key = if all.len() < MOST || all.contains_key(&network(address)) {
            network(address)
        } else {
            IpAddr::V6(Ipv6Addr::UNSPECIFIED)
        };
        let earned = all.entry(key).or_insert(now);
        let next = (*earned).max(now) + INTERVAL;
        let over = next - now - AT_ONCE * INTERVAL;
        if over > 0 {
            let seconds = over.div_euclid(1_000_000) + 1;
            return Err(Error::TooMany {
                retry_after: u64::try_from(seconds).unwrap_or(1),
            });
        }
        *earned = next;
        Ok(())
    }
}

/// Who owns one address of IPv6 owns at least its 64 bits of network.
fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V4(address) => IpAddr::V4(address),
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            IpAddr::V6(Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
        }
    }
}

/// Where a request comes from. Only a server on the same machine is believed when
/// it says for whom it asks (the last of `X-Forwarded-For`, which it wrote itself).
#[must_use]
pub fn address(headers: &HeaderMap, extensions: &Extensions) -> IpAddr {
    let here = IpAddr::V6(Ipv6Addr::LOCALHOST);
    let peer = extensions
        .get::<ConnectInfo<SocketAddr>>()
        .map_or(here, |ConnectInfo(peer)| peer.ip().to_canonical());
    if !peer.is_loopback() {
        return peer;
    }
    let told = headers.get_all("x-forwarded-for").iter().next_back();
    told.and_then(|value| value.to_str().ok()?.rsplit(',').next()?.trim().parse().ok())
        .unwrap_or(peer)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(1_800_000_000 + seconds).expect("within range")
    }

    #[test]
    fn who_asks_too_much_waits_and_others_do_not() {
        let throttle = Throttle::default();
        let (one, other): (IpAddr, IpAddr) =
            ("192.0.2.1".parse().unwrap(), "192.0.2.2".parse().unwrap());
        for _ in 0..AT_ONCE {
            assert_eq!(throttle.count(one, at(0)), Ok(()));
        }
        assert_eq!(
            throttle.count(one, at(0)),
            Err(Error::TooMany { retry_after: 1 })
        );
        assert_eq!(throttle.count(other, at(0)), Ok(()));
        for _ in 0..10 {
            assert_eq!(throttle.count(one, at(1)), Ok(()));
        }
        assert!(throttle.count(one, at(1)).is_err());
    }

    #[test]
    fn a_network_of_version_six_is_one_address() {
        let throttle = Throttle::default();
        for host in 0..AT_ONCE {
            let address = format!("2001:db8::{host:x}").parse().unwrap();
            assert_eq!(throttle.count(address, at(0)), Ok(()));
        }
        assert!(
            throttle
                .count("2001:db8::ffff:1".parse().unwrap(), at(0))
                .is_err()
        );
        assert!(
            throttle
                .count("2001:db8:0:1::1".parse().unwrap(), at(0))
                .is_ok()
        );
    }

    #[test]
    fn the_memory_is_limited() {
        let throttle = Throttle::default();
        for number in 0..u32::try_from(MOST).unwrap() + 500 {
            throttle.count(IpAddr::V4(number.into()), at(0)).ok();
        }
        assert!(throttle.0.lock().unwrap().len() <= MOST + 1);
    }

    #[test]
    fn only_a_server_beside_us_is_believed() {
        let mut headers = HeaderMap::new();
        headers.insert(
            "x-forwarded-for",
            "203.0.113.9, 198.51.100.7".parse().unwrap(),
        );
        let from = |peer: &str| {
            let mut extensions = Extensions::new();
            extensions.insert(ConnectInfo(peer.parse::<SocketAddr>().unwrap()));
            address(&headers, &extensions).to_string()
        };
        assert_eq!(from("127.0.0.1:4000"), "198.51.100.7");
        assert_eq!(from("192.0.2.1:4000"), "192.0.2.1");
    }
}
