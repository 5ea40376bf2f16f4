"""A referral's whole life: sent, claimed, contacted, moved, closed, and handed to other systems."""
