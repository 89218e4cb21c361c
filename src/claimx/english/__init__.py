"""What every rule of ``quantify``, ``attribute`` and ``qualify`` reads a sentence by, for want of a parser.

``tokens`` cuts a sentence into words, figures and marks, and looks phrases up among them; ``wordclasses`` holds the
closed classes of words, and tells verbs and adverbs by their form; ``inflection`` writes the forms of a verb;
``givennames`` says which pronoun takes up a name, and what it may be short for; ``peoples``, what groups are called
that have a capital.
"""
