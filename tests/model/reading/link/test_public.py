import ipaddress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.model.reading.link.public import local_name, not_public


@pytest.mark.parametrize(
    "address",
    """127.0.0.1 127.255.255.254 0.0.0.0 0.1.2.3 10.0.0.1 10.255.255.255 172.16.0.1 172.31.255.255
    192.168.0.1 169.254.169.254 100.64.0.1 100.127.255.255 224.0.0.1 239.255.255.255 240.0.0.1
    255.255.255.255 192.0.0.1 192.0.2.1 198.18.0.1 198.51.100.1 203.0.113.1
    ::1 :: fe80::1 fe80::1%eth0 fc00::1 fd12:3456::1 fec0::1 ff02::1 ::ffff:127.0.0.1 ::ffff:8.8.8.8
    ::127.0.0.1 2002:7f00:1:: 2001:0:1::1 2001:db8::1 64:ff9b::7f00:1 64:ff9b::10.0.0.1
    64:ff9b:1::808:808 100::1 4000::1 3fff::1""".split(),
)
def test_addresses_that_are_not_public_are_told(address: str) -> None:
    assert not_public(address)


@pytest.mark.parametrize(
    "address",
    """1.1.1.1 8.8.8.8 93.184.216.34 100.63.255.255 100.128.0.1 172.15.0.1 172.32.0.1 11.0.0.1
    223.255.255.255 2606:2800:220:1:248:1893:25c8:1946 2a00:1450:4001::1
    64:ff9b::808:808""".split(),
)
def test_public_addresses_are_let_through(address: str) -> None:
    assert not_public(address) is None


@given(st.ip_addresses())
def test_what_python_knows_to_be_private_is_never_let_through(
    address: ipaddress.IPv4Address | ipaddress.IPv6Address,
) -> None:
    if address.is_private or address.is_multicast or address.is_reserved or address.is_link_local:
        nat64 = address.version == 6 and address in ipaddress.ip_network("64:ff9b::/96")
        assert nat64 or not_public(str(address))


def test_names_of_this_machine_and_its_network_are_told() -> None:
    for name in ("localhost", "x.localhost", "printer.local", "db.internal", "nas.home.arpa"):
        assert local_name(name)
    for name in ("example.com", "localhost.example", "notlocal", "thelocal.se"):
        assert local_name(name) is None
