from hypothesis import settings

# How long one example takes says more about the machine; tests of time measure it themselves.
settings.register_profile("pullquote", deadline=None)
settings.load_profile("pullquote")
