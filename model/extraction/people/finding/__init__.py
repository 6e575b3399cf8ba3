"""Where a name may stand: capitalised runs and the evidence in and around them."""
