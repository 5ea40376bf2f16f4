from tests.doubles.databases import *  # noqa: F403
