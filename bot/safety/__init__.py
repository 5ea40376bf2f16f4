"""What means danger now, in every language. Pure: texts in, a level and a rule id out, never a sentence."""
