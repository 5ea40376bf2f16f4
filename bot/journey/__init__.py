"""Which question comes next: pure, from answers, outcome and site (contract section 4)."""
