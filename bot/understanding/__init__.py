"""What a reply says, as codes: pure, before and beside the statistical classifier."""
