from __future__ import annotations

from ipaddress import ip_address

import pytest

from claimx.errors import RefusePage
from claimx.sources.address import is_open, resolve


@pytest.mark.parametrize("address", ["8.8.8.8", "2001:4860:4860::8888", "64:ff9b::808:808", "2002:808:808::"])
def test_addresses_of_the_internet_are_open(address: str) -> None:
    """A gateway's form of an open address is as open as the address."""
    assert is_open(ip_address(address))


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "255.255.255.255",
        "224.0.0.1",
        "::1",
        "::",
        "fe80::1",
        "fd00::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
    ],
)
def test_inner_addresses_are_not_open_in_any_dress(address: str) -> None:
    """Loopback, link-local, private, shared and multicast addresses stay closed, also where IPv6 carries IPv4."""
    assert not is_open(ip_address(address))


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "2130706433", "::1"])
def test_a_host_is_judged_by_what_it_resolves_to(host: str) -> None:
    """The spelling of a host says nothing: what counts is the address behind it."""
    with pytest.raises(RefusePage, match="not of the open internet"):
        resolve(host, 80, frozenset())


def test_a_host_may_be_allowed_by_name() -> None:
    """Someone who names an inner host means it; case does not matter."""
    assert resolve("LOCALHOST", 80, {"localhost"})
