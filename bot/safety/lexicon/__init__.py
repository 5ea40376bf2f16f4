"""The words of danger as data: one module a language, English in several. A language module holds

CONCEPTS  name → phrases (see `bot.safety.patterns`)
PATTERNS  rule id → patterns over the concepts
and may hold NEGATION and so on as concepts of these names:
NO (stands before what it denies), NOT_AFTER (stands after it), PAST, OVER (it is over), NOW, BUT, IDIOM.
"""
