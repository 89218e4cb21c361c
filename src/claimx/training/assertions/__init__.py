"""Who says it, and how surely: what annotators said, and how often it is told as they do.

``corpus`` reads what is gold in a corpus folder, ``told`` what was said of articles to learn from. By that a ``lesson``
teaches a ladder; ``measure`` says what weights add to the rules, and ``scores`` how right both are on a corpus.
"""
