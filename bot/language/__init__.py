"""Words in the person's language: catalogues, sandboxed templates, texts and their cost."""
