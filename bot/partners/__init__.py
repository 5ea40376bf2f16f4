"""Community partners: their codes, their links and the QR codes of those links."""
