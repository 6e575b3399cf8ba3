"""Which addresses are of the public internet.

Only there are articles published. A link, or a page that leads on, must not make this machine
ask its own services, its neighbours or its router. Source: the IANA registries of IPv4 and IPv6
special-purpose addresses, and of IPv6 unicast addresses.
"""

from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

_LOCAL_NAMES = ("localhost", "localhost.localdomain", "local", "internal", "home.arpa")
"""Names, and the ends of names, that mean this machine or its network (RFC 6761, 6762, 8375)."""

_SPECIAL = {
    "this machine": "127.0.0.0/8 ::1/128 0.0.0.0/8 ::/128",
    "a private network": "10.0.0.0/8 172.16.0.0/12 192.168.0.0/16 fc00::/7 fec0::/10",
    "the network of a provider": "100.64.0.0/10",
    "the local link": "169.254.0.0/16 fe80::/10",
    "many machines at once": "224.0.0.0/4 ff00::/8",
    "another address in disguise": "::ffff:0:0/96 ::/96 2002::/16 2001::/32 64:ff9b:1::/48 "
    "192.88.99.0/24",
    "an address that is set aside": "192.0.0.0/24 192.0.2.0/24 198.18.0.0/15 198.51.100.0/24 "
    "203.0.113.0/24 240.0.0.0/4 100::/64 2001::/23 2001:db8::/32 3fff::/20 5f00::/16",
}  # fmt: skip
_NETWORKS = [
    (ip_network(network), what)
    for what, networks in _SPECIAL.items()
    for network in networks.split()
]
_UNICAST = ip_network("2000::/3")
_NAT64 = ip_network("64:ff9b::/96")
"""Through it networks without IPv4 reach the rest; the IPv4 address is its last 32 bits."""


def local_name(host: str) -> str | None:
    """What a host's name stands for, if it is never public."""
    local = any(host == name or host.endswith(f".{name}") for name in _LOCAL_NAMES)
    return "this machine or its network" if local else None


def not_public(address: str) -> str | None:
    """What an address stands for if it is not public; null if it is."""
    ip = ip_address(address.partition("%")[0])
    if isinstance(ip, IPv6Address) and ip in _NAT64:
        ip = IPv4Address(int(ip) & 0xFFFFFFFF)
    for network, what in _NETWORKS:
        if ip.version == network.version and ip in network:
            return what
    return "an address that is set aside" if ip.version == 6 and ip not in _UNICAST else None


def anything_goes(address: str) -> None:
    """No address is refused: what `--allow-local` asks for."""
