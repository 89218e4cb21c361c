"""Texts that stay as they are: only their stretches are found, and named.

``plain`` text has nothing but lines: those that belong together are a paragraph, and the first that may be one is the
title. ``markdown`` has markers, and says what it is in its front matter; of JSON one value is such a text, and the
others say what it is (``json_article``).
"""
