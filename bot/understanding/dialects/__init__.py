"""One spelling for what dialects and keyboards write differently, in texts and in tables alike: a file a language."""
