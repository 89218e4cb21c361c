"""Host -> the addresses that may be connected to: those of the open internet, and hosts allowed by name."""

from __future__ import annotations

import socket
from collections.abc import Collection
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

from claimx.errors import RefusePage, RetryLater

#: RFC 6052: the last 32 bits are an IPv4 address, which a gateway will connect to.
_NAT64 = IPv6Network("64:ff9b::/96")
_LAST_32_BITS = 0xFFFF_FFFF
#: RFC 6890, of which older Pythons know a part; one cloud keeps its metadata there.
_PROTOCOLS = IPv4Network("192.0.0.0/24")
#: All that was ever given out (RFC 4291, section 2.4). Python counts what lies beside it as global: site-local
#: addresses, IPv4 addresses in dresses that were given up (``::127.0.0.1``), the gateways of a network of its own.
_UNICAST = IPv6Network("2000::/3")
#: RFC 9637, which Python does not know before 3.13.
_DOCUMENTATION = IPv6Network("3fff::/20")


def resolve(host: str, port: int, inner_hosts: Collection[str]) -> list[str]:
    """The addresses of ``host``, in the order in which the system would try them.

    Raises:
        RefusePage: one of them is not of the open internet, and ``inner_hosts`` does not name the host.
        RetryLater: the name has no address now.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise RetryLater(f"the name {host} could not be resolved ({error}); check it, or try again later") from error
    addresses = list(dict.fromkeys(str(entry[4][0]) for entry in found))
    if host.lower() not in inner_hosts:
        for address in addresses:
            _must_be_open(host, address)
    return addresses


def _must_be_open(host: str, address: str) -> None:
    if not is_open(ip_address(address)):
        raise RefusePage(
            "unavailable",
            f"the host {host} has the address {address}, which is not of the open internet; allow the host by name"
            f" if it is meant",
        )


def is_open(address: IPv4Address | IPv6Address) -> bool:
    """Whether anyone on the internet could reach it: not loopback, link-local, private, shared or multicast."""
    if isinstance(address, IPv4Address):
        is_inner = address.is_multicast or address.is_reserved or address in _PROTOCOLS
        return address.is_global and not is_inner
    if address in _NAT64:
        return is_open(IPv4Address(int(address) & _LAST_32_BITS))
    carried = address.ipv4_mapped or address.sixtofour
    if carried is not None:
        return is_open(carried)
    return address in _UNICAST and address not in _DOCUMENTATION and address.is_global
